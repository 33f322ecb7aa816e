"""Saving what was sent about a case.

The case stays locked from reading what is stored until saving, so that of two people the second one is told what the
first one saved.
"""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import QueryDict
from django.utils.translation import gettext as _

from cases.keeping import actions
from cases.keeping.forms import CaseForm, LineForm
from cases.keeping.lists import Lines
from cases.models import Case
from cases.models.line import Line
from partnership.life import NotNow
from partnership.models import User


@transaction.atomic
def save_case(case: Case | None, data: QueryDict, *, by: User) -> tuple[CaseForm, Case | None]:
    """Save a case if what was sent is in order, a new one without `case`; with errors nothing was saved."""
    stored = actions.lock(case) if case else None
    form = CaseForm(data, stored=stored)
    if form.is_valid():
        told = form.said
        if stored is None:
            stored = actions.add_case(by=by, **told)
        else:
            try:
                actions.change_case(stored, by=by, edition=form.stored_edition, **told)
            except NotNow as reason:
                form.add_error(None, ValidationError(str(reason), code="incomplete"))
    return form, stored


@transaction.atomic
def save_line(lines: Lines, case: Case, line: Line | None, data: QueryDict, *, by: User) -> LineForm:
    """Save a line if what was sent is in order, a new one without `line`; with errors nothing was saved."""
    case = actions.lock(case)
    stored = lines.of(case).get(pk=line.pk) if line else None
    form = lines.form(data, stored=stored)
    if stored and stored.removed_at:
        sentence = _("Iemand heeft deze regel weggehaald terwijl u bezig was. Zet hem eerst terug.")
        form.add_error(None, ValidationError(f"{sentence} {_('Uw tekst staat er nog.')}", code="removed"))
    if form.is_valid():
        told = form.said
        if stored is None:
            signals = told.pop("signals", None)
            actions.add_line(lines.model(case=case, **told), by=by, signals=signals)
        else:
            actions.change_line(stored, by=by, edition=form.stored_edition, **told)
    return form
