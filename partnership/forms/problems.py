"""The summary on top of a page with forms: what is wrong, what there is to choose, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from partnership.forms.choosing import what_happened

if TYPE_CHECKING:
    from partnership.forms.editing import EditionForm


@dataclass(frozen=True, slots=True)
class Problem:
    """A line in the summary on top of a page: what is wrong, and where to mend it."""

    text: str
    address: str
    is_choice: bool = False
    """True when nothing is wrong, but the reader has to choose what to keep."""


def problems_in(sheet: Sequence[EditionForm]) -> list[Problem]:
    """Return all that is wrong on a page, and then what the reader has to choose, after one line that says why.

    Where there are several forms, with the heading of the form in front.
    """
    found = [
        replace(problem, text=f"{form.heading}{problem.text}") if len(sheet) > 1 else problem
        for form in sheet
        for problem in form.problems()
    ]
    wrong = [problem for problem in found if not problem.is_choice]
    return [*wrong, *why_to_choose(sheet), *(problem for problem in found if problem.is_choice)]


def why_to_choose(sheet: Sequence[EditionForm]) -> Iterator[Problem]:
    asking = [form for form in sheet if form.is_stale]
    open_fields = [field for form in asking for field in form if field.question and field.question.is_open]
    if open_fields:
        message = what_happened([form.stored for form in asking], choices=len(open_fields))
        yield Problem(message, open_fields[0].address, is_choice=True)
