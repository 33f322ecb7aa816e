"""Fills every section of an example: money, phases, roles, expectations, law, calendar and one Rijk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from itertools import cycle

from partnership.axes import AXES
from partnership.corners import CORNERS
from partnership.democracy import MomentKind
from partnership.example_memos.building import ENDS, STARTS, described
from partnership.example_memos.texts import LONG, PLAIN
from partnership.funding import Instrument
from partnership.ladder import LADDER
from partnership.law import Authority, Character
from partnership.models import (
    Contribution,
    CornerText,
    DemocraticMoment,
    Division,
    Expectation,
    ExpectationAnswer,
    Funding,
    LegalBasis,
    Partnership,
    Party,
    Phase,
    PhaseTerm,
    Reply,
    RijkCheck,
    State,
)
from partnership.models.expectation import Receivers
from partnership.rijk_checks import CHECKS
from partnership.sides import Side

YEARS = range(STARTS.year, ENDS.year + 1)


def full(*, parties: int = 40, phases: int = 5, expectations: int = 60) -> Partnership:
    """Return a partnership in which everything that can be filled in is, by so many."""
    made = described("Water, wonen en werken in het hele stroomgebied", LONG, parties=parties)
    joined = list(made.parties.select_related("organisation"))
    add_money(made, joined)
    add_phases(made, phases)
    add_division(made, joined)
    add_expectations(joined, expectations)
    add_law(made, joined)
    add_corners(made, joined)
    add_rijk_checks(joined)
    return made


def add_money(partnership: Partnership, parties: Sequence[Party]) -> None:
    Funding.objects.create(
        partnership=partnership,
        who_pays=PLAIN,
        instruments=list(Instrument),
        has_conditions="yes",
        conditions=PLAIN,
        afterwards=PLAIN,
        edition=1,
    )
    Contribution.objects.bulk_create(
        Contribution(party=party, year=year, euro=Decimal(1_250_000), hours=Decimal(800), note="In natura", edition=1)
        for party in parties
        for year in YEARS
    )


def add_phases(partnership: Partnership, count: int) -> None:
    for number, role in zip(range(count), cycle(LADDER), strict=False):
        starts_on = STARTS.replace(year=STARTS.year + number)
        phase = Phase.objects.create(
            partnership=partnership, name=f"Fase {number + 1}", starts_on=starts_on, role=role, does=PLAIN, edition=1
        )
        for axis in AXES:
            PhaseTerm.objects.create(phase=phase, axis=axis.key, score=number % 5 + 1, argument=PLAIN, edition=1)


def add_division(partnership: Partnership, parties: Sequence[Party]) -> None:
    made = Division.objects.create(
        partnership=partnership,
        executors_text="Wie aan de beek woont",
        monitors_text="De rekenkamer",
        monitoring=PLAIN,
        deciders_text="Een bemiddelaar",
        contact_name="Nora van Dam",
        contact_function="Directeur gebiedsontwikkeling",
        contact_mandate=PLAIN,
        edition=1,
    )
    for chosen in (made.executors, made.monitors, made.deciders):
        chosen.set(parties)


def add_expectations(parties: Sequence[Party], count: int) -> None:
    """Expect things of one party and of groups in turn; the replies differ."""
    for number, party in zip(range(count), cycle(parties), strict=False):
        of = parties[(number + 1) % len(parties)]
        whom = {"of_party": of} if number % 3 and of != party else {"of_group": Receivers.EVERYONE}
        made = Expectation.objects.create(
            party=party, what=f"{number + 1}. {PLAIN}", due_on=STARTS + dt.timedelta(days=number), edition=1, **whom
        )
        if of != party:
            add_answer(made, of, number)


def add_answer(expectation: Expectation, party: Party, number: int) -> None:
    said = {"answer": Reply.DECLINED} if number % 4 == 0 else {"answer": Reply.ACCEPTED, "state": State.BUSY}
    ExpectationAnswer.objects.create(
        expectation=expectation, party=party, reason=PLAIN, state_note=PLAIN, state_on=STARTS, edition=1, **said
    )


def add_law(partnership: Partnership, parties: Sequence[Party]) -> None:
    LegalBasis.objects.create(
        partnership=partnership,
        character=Character.CONTRACT,
        authority=Authority.AUTONOMY,
        article="Omgevingswet, artikel 2.2",
        ground=PLAIN,
        leaving=PLAIN,
        consultation_starts_on=STARTS,
        consultation_ends_on=STARTS + dt.timedelta(weeks=8),
        edition=1,
    )
    DemocraticMoment.objects.bulk_create(
        DemocraticMoment(party=party, kind=kind, body="Raad of staten", happens_on=STARTS, what=PLAIN, edition=1)
        for party, kind in zip(parties, cycle(MomentKind), strict=False)
    )


def add_corners(partnership: Partnership, parties: Sequence[Party]) -> None:
    CornerText.objects.bulk_create(
        CornerText(
            partnership=partnership,
            party=party,
            corner=corner.key,
            text=PLAIN,
            in_order="partly" if party else "",
            edition=1,
        )
        for party in (None, *parties)
        for corner in CORNERS
    )


def add_rijk_checks(parties: Sequence[Party]) -> None:
    RijkCheck.objects.bulk_create(
        RijkCheck(party=party, key=check.key, answer="partly", explanation=PLAIN, edition=1)
        for party in parties
        if party.side == Side.RIJK
        for check in CHECKS
    )
