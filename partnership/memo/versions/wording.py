"""A difference between two snapshots, in the reader's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from partnership.memo.versions.difference import Group, Kind
from partnership.memo.versions.leaves import Label, Scalar, Segment, Value
from partnership.memo.wording import one_line
from partnership.wording import day, money

LONGEST_NAME = 120
"""Characters of something in a heading, such as what somebody expects; all of it stands in the memo itself."""


@dataclass(frozen=True, slots=True)
class Line:
    """One field that differs. An empty text is a field that nobody filled in."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Differing:
    """All that differs in one place."""

    place: str
    is_new: bool
    is_gone: bool
    lines: tuple[Line, ...]


def told(groups: Iterable[Group]) -> tuple[Differing, ...]:
    """Return what differs per place, as a page shows it."""
    return tuple(
        Differing(
            place=place_of(group.place),
            is_new=group.kind is Kind.ADDED,
            is_gone=group.kind is Kind.REMOVED,
            lines=tuple(
                Line(_(change.field), value_of(change.before), value_of(change.after)) for change in group.changes
            ),
        )
        for group in groups
    )


def place_of(place: Iterable[Segment]) -> str:
    """Return 'Gemeente Beekdam: positie: Verplicht karakter'; what belongs to the whole has its own name."""
    return ": ".join(map(segment, place)) or _("De samenwerking")


def segment(part: Segment) -> str:
    text = _(part.text) if isinstance(part, Label) else one_line(part)
    return text if len(text) <= LONGEST_NAME else f"{text[: LONGEST_NAME - 1]}…"


def value_of(value: Value) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(scalar, value))
    return scalar(value)


def scalar(value: Scalar) -> str:
    match value:
        case None:
            return ""
        case bool():
            return _("ja") if value else _("nee")
        case Label():
            return _(value.text)
        case Decimal():
            return money(value)
        case dt.date():
            return day(value)
        case _:
            return str(value)
