"""What the pages about rounds show."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from survey.models import Round, Source
from survey.sides import SIDES


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of one side were asked, and how many codes were used. Never which."""

    label: str
    invited: int
    answered: int
    through_link: int
    """How many answered through the open link."""


def turnouts(round_: Round) -> list[Turnout]:
    by_link = Q(source=Source.OPEN)
    rows = round_.invitations.values("side").annotate(
        invited=Count("pk", filter=~by_link),
        answered=Count("pk", filter=~by_link & Q(is_answered=True)),
        through_link=Count("pk", filter=by_link & Q(is_answered=True)),
    )
    counted = {row.pop("side"): row for row in rows}
    nothing = {"invited": 0, "answered": 0, "through_link": 0}
    return [Turnout(label=label, **counted.get(side, nothing)) for side, label in SIDES]
