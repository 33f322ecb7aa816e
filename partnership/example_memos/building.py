"""Builds partnerships that fill a memo, through the models. The caller rolls back: none of it is meant to stay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import cycle

from django.utils import timezone

from partnership.axes import AXES
from partnership.example_memos.texts import PLAIN
from partnership.models import (
    Agreement,
    Layer,
    Organisation,
    Partnership,
    Party,
    Position,
    Remark,
    Reservation,
    SignalAnswer,
    Status,
    User,
)
from partnership.profile import IDEAL, Profile
from partnership.signals import RULES

STARTS, ENDS = dt.date(2027, 1, 1), dt.date(2032, 12, 31)
LAYERS = (Layer.RIJK, Layer.PROVINCE, Layer.WATER_AUTHORITY, Layer.MUNICIPALITY, Layer.MUNICIPALITY, Layer.OTHER)
SCORES = (Profile(4, 2, 4, 4, 4, 5), Profile(3, 1, 3, 3, 4, 3), Profile(1, 5, None, 4, 3, 3), IDEAL)
AGREED = Profile(4, 1, 3, 3, 4, 2)


def reader() -> User:
    """Return somebody who may see every partnership."""
    return User.objects.create_user("lezer@onderlegger.example", name="Lezer", is_superuser=True)


def draft(title: str = "Nog zonder inhoud") -> Partnership:
    """Return a partnership of which only the title is filled in."""
    return Partnership.objects.create(title=title)


def described(title: str, text: str, *, parties: int) -> Partnership:
    """Return a partnership with positions and an agreement, in which every text that people write is this one."""
    now = timezone.now()
    count = max(parties, 2)
    made = Partnership.objects.create(
        title=title,
        task=text,
        value_what=text[:2000],
        value_for_whom=text[:2000],
        value_noticed=text[:2000],
        region=text[:200],
        starts_on=STARTS,
        ends_on=ENDS,
        status=Status.AGREED,
        revealed_at=now,
        revealed_on=timezone.localdate(now),
        parties_at_reveal=count,
        in_at_reveal=count,
        agreed_at=now,
        agreed_steps=AGREED.steps_from(IDEAL),
        agreed_to_rijk=AGREED.lean_from(IDEAL).rijk,
    )
    joined = add_parties(made, parties)
    add_positions(joined, text[:2000])
    add_agreement(made, joined, text[:2000])
    add_remarks(made, joined, text[:2000])
    return made


def add_parties(partnership: Partnership, count: int) -> list[Party]:
    organisations = [
        Organisation.objects.create(
            name=f"{str(layer.label).capitalize()} Voorbeeld {number} van Súdwest-Fryslân", layer=layer
        )
        for number, layer in zip(range(1, count + 1), cycle(LAYERS), strict=False)
    ]
    return [
        Party.objects.create(partnership=partnership, organisation=organisation, handed_in_at=partnership.revealed_at)
        for organisation in organisations
    ]


def add_positions(parties: Sequence[Party], text: str) -> None:
    Position.objects.bulk_create(
        Position(party=party, axis=axis, score=score, reason=text, plain_answer=text, hope=text)
        for party, profile in zip(parties, cycle(SCORES), strict=False)
        for axis, score in profile.as_mapping().items()
    )


def add_agreement(partnership: Partnership, parties: Sequence[Party], text: str) -> None:
    for (axis, score), party in zip(AGREED.as_mapping().items(), cycle(parties), strict=False):
        Agreement.objects.create(partnership=partnership, axis=axis, score=score, argument=text)
        Reservation.objects.create(partnership=partnership, party=party, axis=axis, text=text, edition=1)


def add_remarks(partnership: Partnership, parties: Sequence[Party], text: str) -> None:
    for axis, party in zip(AXES, cycle(parties), strict=False):
        Remark.objects.create(
            partnership=partnership, subject=axis.key, party=party, text=text, by_name="Sem", in_memo=True, edition=1
        )
    for rule in RULES:
        SignalAnswer.objects.create(partnership=partnership, signal=rule.key, text=PLAIN, edition=1)
