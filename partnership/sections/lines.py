"""Lines of a section, such as phases: taking one away, offering it back, and saving one that somebody took away."""

from __future__ import annotations

from typing import Final

from django.core.exceptions import NON_FIELD_ERRORS
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect

from partnership.forms.editing import EditionForm
from partnership.forms.fields import sent_number
from partnership.models import Partnership
from partnership.models.editable import Item
from partnership.sections.section import Section
from partnership.sections.writing import refuse

REMOVE: Final = "remove"
RESTORE: Final = "restore"
"""The buttons beside a line. A form sends the second along once its reader knows that the line was taken away."""
REMOVED: Final = "weg"
"""Names in an address the line that was just taken away."""


def pressed(request: HttpRequest, button: str) -> int | None:
    """Return the number of the line whose button was pressed; None when it was not, or is no number."""
    return sent_number(request.POST.get(button, ""))


def just_removed(request: HttpRequest) -> int | None:
    """Return the number of the line that was just taken away, if one was."""
    return sent_number(request.GET.get(REMOVED, ""))


def offer_back(section: Section, partnership: Partnership, line: Item, *, at: str = "") -> HttpResponse:
    """Go to the page of the section, `at` a place on it, where a line that was taken away can be put back."""
    return redirect(f"{section.address(partnership)}?{REMOVED}={line.pk}{at}")


def refuse_when_removed(form: EditionForm, data: QueryDict, sentence: str) -> None:
    """Let a form say that its line was taken away while its reader was typing, unless the reader wants it back."""
    if form.stored and form.stored.removed_at and RESTORE not in data:
        refuse(form, sentence, code="removed")


def brings_back(form: EditionForm, request: HttpRequest) -> bool:
    """True for a form that puts its line back when it is sent again."""
    return form.has_error(NON_FIELD_ERRORS, "removed") or RESTORE in request.POST
