"""The box under the title of a memo."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.memo.labels import STATUSES
from partnership.memo.parts.law import duration
from partnership.memo.wording import one_line
from partnership.snapshot.snapshot import Snapshot
from partnership.wording import day


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the box under the title."""

    label: str
    value: str
    is_empty: bool = False


def facts_in_box(snapshot: Snapshot, mark: str) -> tuple[Fact, ...]:
    version = str(snapshot.number) if snapshot.number else _("nog geen")
    entries = (
        (pgettext("nummer van een samenwerking", "Kenmerk"), snapshot.reference),
        (_("Datum"), day(snapshot.taken_on)),
        (_("Versie"), version),
        (_("Status"), mark.upper()),
        (_("Stand"), _(STATUSES[snapshot.status])),
        (_("Herijking"), day(snapshot.review_on) if snapshot.review_on else ""),
        (_("Programma"), _(snapshot.programme_name) if snapshot.programme_name else ""),
        (_("Looptijd"), duration(snapshot)),
        (_("Coördinator"), one_line(snapshot.coordinator)),
        (_("Gebied"), area(snapshot)),
    )
    empty = _("Niet ingevuld")
    return tuple(Fact(label, value or empty, is_empty=not value) for label, value in entries)


def area(snapshot: Snapshot) -> str:
    provinces = [province.brief for province in snapshot.provinces]
    return ", ".join(filter(None, [*provinces, one_line(snapshot.region)]))
