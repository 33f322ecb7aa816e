"""Everything a memo says, computed once from a snapshot. The page, the PDF and the Word file only print it. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from partnership.attention import Point
from partnership.memo import opening
from partnership.memo.blocks import Section
from partnership.memo.head import Fact, facts_in_box
from partnership.memo.numbering import all_numbered
from partnership.memo.parts import (
    agreements,
    closing,
    democracy,
    expectations,
    law,
    means,
    method,
    one_rijk,
    parties,
    positions,
    roles,
    signals,
    value,
)
from partnership.memo.seen import Seen
from partnership.memo.signatures import Signature, settled_on
from partnership.memo.two_pages import on_two_pages
from partnership.memo.wording import one_line
from partnership.snapshot.canonical import to_json
from partnership.snapshot.snapshot import Snapshot
from partnership.wording import day


@dataclass(frozen=True, slots=True)
class MemoFacts:
    """A memo, in the language that was active when it was computed."""

    language: str
    kind: str
    """What kind of document it is: the whole memo, or a page from it."""
    name: str
    """What its file is called, before the title."""
    title: str
    reference: str
    version: str
    date: dt.date
    mark: str
    """Concept or Vastgesteld."""
    is_settled: bool
    state: str
    """What the mark means now, in a sentence or two."""
    is_example: bool
    handling: str
    """Who may have this memo."""
    summary: tuple[str, ...]
    """At most five sentences."""
    facts: tuple[Fact, ...]
    """The box under the title."""
    core: tuple[Section, ...]
    appendices: tuple[Section, ...] = ()
    data: bytes = b""
    """The snapshot as JSON, which travels inside the PDF; empty where it does not."""

    @property
    def day(self) -> str:
        return day(self.date)

    @property
    def sections(self) -> tuple[Section, ...]:
        return (*self.core, *self.appendices)


def facts_of(snapshot: Snapshot, signatures: Sequence[Signature] = ()) -> MemoFacts:
    """Return the memo of a snapshot, in the language that is active. Nothing else is looked up.

    `signatures` come after the snapshot: who signs, and when that happened. Once all have, the memo is settled.
    """
    seen, settled, data = Seen(snapshot), settled_on(signatures), to_json(snapshot)
    points, still_open = signals.points_in(seen), opening.still_open(seen, settled)
    first, rest = all_numbered(*on_two_pages(core(seen, points, still_open, signatures), behind(seen, points, data)))
    return MemoFacts(
        **about(seen, settled),
        kind=_("Memo samenwerking"),
        name="memo",
        summary=opening.summary(seen, points=len(points), still_open=len(still_open)),
        facts=facts_in_box(snapshot, mark(settled)),
        core=first,
        appendices=rest,
        data=data,
    )


def core(
    seen: Seen, points: tuple[Point, ...], still_open: Sequence[str], signatures: Sequence[Signature]
) -> tuple[Section | None, ...]:
    """Return the sections of the first pages, in order; None for one that says nothing here."""
    snapshot = seen.snapshot
    return (
        parties.parties(snapshot),
        value.value(snapshot),
        agreements.agreements(seen),
        signals.signals(seen, points),
        expectations.expectations(snapshot),
        roles.roles(snapshot),
        means.means(snapshot),
        law.law(snapshot),
        democracy.democracy(seen),
        one_rijk.one_rijk(snapshot),
        roles.steering(snapshot),
        closing.open_points(snapshot, still_open),
        closing.review(snapshot),
        closing.signing(signatures),
    )


def behind(seen: Seen, points: tuple[Point, ...], data: bytes) -> tuple[Section | None, ...]:
    """Return the appendices, in order; None for one that would only repeat the first pages."""
    snapshot = seen.snapshot
    return (
        value.value_per_party(snapshot),
        agreements.in_full(seen),
        positions.all_positions(seen),
        signals.rules(points),
        roles.terms_per_phase(snapshot),
        means.means_per_year(snapshot),
        one_rijk.rijk_answers(snapshot),
        method.method(),
        method.sources(snapshot, data),
    )


def mark(settled: dt.date | None) -> str:
    return pgettext("stand van de memo", "Vastgesteld") if settled else pgettext("stand van de memo", "Concept")


def about(seen: Seen, settled: dt.date | None) -> dict[str, object]:
    """Return what every document about a snapshot says of itself."""
    snapshot = seen.snapshot
    return {
        "language": get_language() or "nl",
        "title": one_line(snapshot.title),
        "reference": snapshot.reference,
        "version": version(snapshot),
        "date": snapshot.taken_on,
        "mark": mark(settled),
        "is_settled": settled is not None,
        "state": opening.state(seen, settled),
        "is_example": snapshot.is_example,
        "handling": opening.handling(seen),
    }


def version(snapshot: Snapshot) -> str:
    return _("Versie %(number)s") % {"number": snapshot.number} if snapshot.number else _("Nog geen versie")
