"""What one reader may see of a partnership, fetched once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from partnership.axes import AXES
from partnership.designs import shared_design
from partnership.models import Agreement, Organisation, Partnership, Party, Position, Remark, Reservation, User
from partnership.models.position import profile_of
from partnership.newest import newest
from partnership.profile import Profile
from partnership.rights import own_parties
from partnership.signals import Design

NOTHING_SHARED: Final = Design(Profile())


class View(StrEnum):
    """How much of the six answers the reader may see."""

    HIDDEN = "hidden"
    """None: before the reveal, for who works for none of the parties."""
    OWN = "own"
    """Those of the own organisation."""
    POSITIONS = "positions"
    """Those of all parties."""
    AGREED = "agreed"
    """Those of all parties, and what they agreed."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of one party whose position the reader may see."""

    place: int
    """Of the party in the partnership, from 0; it decides its mark in a chart."""
    party: str
    positions: Mapping[str, Position]
    """By axis; an axis that is not there was not answered."""

    @property
    def profile(self) -> Profile:
        return profile_of(self.positions.values())

    @property
    def unknown(self) -> frozenset[str]:
        """Axes answered with 'we do not know yet'."""
        return frozenset(axis for axis, position in self.positions.items() if position.is_unknown)

    @property
    def unanswered(self) -> list[str]:
        """Axes without an answer, in the order of AXES."""
        return [axis.key for axis in AXES if axis.key not in self.positions]

    @property
    def without_reason(self) -> list[str]:
        """Axes that deviate without a reason, in the order of AXES."""
        return [axis.key for axis in AXES if axis.key in self.positions and self.positions[axis.key].needs_reason]


@dataclass(frozen=True, slots=True)
class Gathered:
    """A partnership as one reader sees it. Positions that the reader may not see are not in here."""

    partnership: Partnership
    view: View
    parties: tuple[Party, ...]
    answers: tuple[Answers, ...]
    """Of the parties whose position the reader may see."""
    agreements: Mapping[str, Agreement]
    provinces: tuple[Organisation, ...]
    shared: Design = NOTHING_SHARED
    """What the rules look at apart from the scores."""
    discussed: Mapping[str, str] = field(default_factory=dict)
    """What was said about signals, by key."""
    reservations: tuple[Reservation, ...] = ()
    """Of all parties; none before the reveal."""
    remarks: tuple[Remark, ...] = ()
    """The open ones whose author wants them in the memo."""

    @property
    def handed_in(self) -> int:
        return sum(party.has_handed_in for party in self.parties)

    @property
    def missing(self) -> list[str]:
        """The parties we wait for."""
        return [str(party) for party in self.parties if not party.has_handed_in]

    @property
    def left_out(self) -> list[str]:
        """The parties that are not in, after the positions were revealed without theirs."""
        return self.missing if self.partnership.is_revealed else []

    @property
    def agreed_profile(self) -> Profile:
        return profile_of(self.agreements.values())


def gather(partnership: Partnership, user: User) -> Gathered:
    """Fetch what this user, who may see the partnership, sees of it.

    After the reveal that is the same for everybody: what a party has not brought in is not in its own memo either.
    """
    parties = tuple(partnership.parties.select_related("organisation"))
    handed_in = tuple(party for party in parties if party.has_handed_in)
    seen = handed_in if partnership.is_revealed else tuple(own_parties(user, partnership))
    agreements = partnership.agreements.all() if partnership.has_agreement else ()
    return Gathered(
        partnership=partnership,
        view=_view(partnership, seen),
        parties=parties,
        answers=_answers(parties, seen, user),
        agreements={agreement.axis: agreement for agreement in agreements},
        provinces=tuple(partnership.provinces.order_by("name")),
        shared=shared_design(partnership, parties, user),
        reservations=_reservations(partnership),
        remarks=tuple(Remark.objects.for_memo(partnership)),
        discussed=dict(partnership.signal_answers.values_list("signal", "text")),
    )


def _reservations(partnership: Partnership) -> tuple[Reservation, ...]:
    if not partnership.is_revealed:
        return ()
    return tuple(partnership.reservations.select_related("party__organisation"))


def _view(partnership: Partnership, seen: tuple[Party, ...]) -> View:
    if partnership.has_agreement:
        return View.AGREED
    if partnership.is_revealed:
        return View.POSITIONS
    return View.OWN if seen else View.HIDDEN


def _answers(parties: tuple[Party, ...], seen: tuple[Party, ...], user: User) -> tuple[Answers, ...]:
    by_party: dict[int, dict[str, Position]] = {party.pk: {} for party in seen}
    # The queryset decides once more what may be seen; the choice of parties above is not the guard.
    for position in newest(Position.objects.visible_to(user).filter(party__in=seen), user):
        by_party[position.party_id][position.axis] = position
    return tuple(
        Answers(place, str(party), by_party[party.pk]) for place, party in enumerate(parties) if party.pk in by_party
    )
