"""What a page of results shows: each case with the findings that match."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from cases.case import CORNER_LABELS, KIND_LABELS, Description, Finding, Sourced
from cases.models import Case
from cases.search.selection import Selection
from cases.search.words import Part, parts, stems

MOST_HITS: Final = 4
"""Findings shown per case; the page of the case has all."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A finding or lesson that matches, with the words that were meant apart."""

    label: str
    parts: tuple[Part, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Result:
    case: Description
    programme: str
    hits: tuple[Hit, ...]
    more: int
    """How many other findings match."""


def results(numbers: Iterable[int], selection: Selection) -> list[Result]:
    """Return the cases with these primary keys in the same order."""
    numbers = list(numbers)
    cases = Case.objects.published().with_lines().select_related("programme").in_bulk(numbers)
    return [result(cases[number], selection) for number in numbers if number in cases]


def result(case: Case, selection: Selection) -> Result:
    description = case.description
    hits = matches(description, selection)
    shown = tuple(made(hit, selection) for hit in hits[:MOST_HITS])
    return Result(description, str(case.programme or ""), shown, len(hits) - len(shown))


def matches(case: Description, selection: Selection) -> list[Finding | Sourced]:
    """Return the findings that were asked for; lessons too when no corner or kind was chosen."""
    if not (selection.words or selection.corner or selection.kind):
        return []
    asked = [
        one
        for one in case.findings
        if selection.corner in ("", one.corner) and selection.kind in ("", one.kind) and says(one, selection)
    ]
    if selection.corner or selection.kind:
        return list(asked)
    return [*asked, *(lesson for lesson in case.lessons if says(lesson, selection))]


def says(line: Finding | Sourced, selection: Selection) -> bool:
    return not selection.words or not selection.stems.isdisjoint(stems(line.text))


def made(line: Finding | Sourced, selection: Selection) -> Hit:
    label = f"{_(CORNER_LABELS[line.corner])} · {_(KIND_LABELS[line.kind])}" if isinstance(line, Finding) else _("Les")
    return Hit(label, tuple(parts(_(line.text), selection.stems)), line.source)
