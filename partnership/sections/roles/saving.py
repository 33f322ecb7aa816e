"""Saving what was sent about who does what.

The partnership stays locked from reading what is stored until saving, so that of two people the second one is told
what the first one saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from partnership.axes import AXES
from partnership.forms.axis import problems_in
from partnership.life import Action, why_not_now
from partnership.models import Partnership, Phase, User
from partnership.reveal import lock
from partnership.sections.lines import refuse_when_removed
from partnership.sections.roles.actions import MOST_PHASES, TooManyPhases, add_phase, agree_for, change_phase, divide
from partnership.sections.roles.facts import stored_division
from partnership.sections.roles.forms import DivisionForm, PhaseForm
from partnership.sections.roles.term_form import TermForm
from partnership.sections.writing import refuse, refuse_when_too_late


def division_form(partnership: Partnership, data: QueryDict | None = None) -> DivisionForm:
    return DivisionForm(data, partnership=partnership, stored=stored_division(partnership))


@transaction.atomic
def save_division(partnership: Partnership, data: QueryDict, *, by: User) -> DivisionForm:
    """Save what was sent if it is in order, and return the form; with errors nothing was saved."""
    partnership = lock(partnership)
    form = division_form(partnership, data)
    refuse_when_too_late(form, partnership, Action.ARRANGE)
    if form.is_valid() and form.has_changed():
        divide(partnership, by=by, edition=form.stored_edition, **form.said)
    return form


def phase_in(partnership: Partnership, pk: int | None) -> Phase | None:
    """Return a phase, also one that was taken away; None when there is no such phase."""
    return partnership.phases(manager="everything").select_related("updated_by").filter(pk=pk).first()


def removed_phases(partnership: Partnership) -> QuerySet[Phase]:
    """Return the phases that were taken away, the last one first."""
    return partnership.phases(manager="everything").exclude(removed_at=None).order_by("-removed_at")


@transaction.atomic
def save_phase(partnership: Partnership, phase: Phase | None, data: QueryDict, *, by: User) -> PhaseForm:
    """Save a phase if it is in order, a new one without `phase`; return the form, with errors nothing was saved."""
    partnership = lock(partnership)
    stored = phase_in(partnership, phase.pk) if phase else None
    form = PhaseForm(data, stored=stored)
    refuse_when_too_late(form, partnership, Action.ARRANGE)
    refuse_when_removed(form, data, _("Iemand heeft deze fase weggehaald terwijl u bezig was."))
    if form.is_valid():
        write_phase(partnership, form, by=by)
    return form


def write_phase(partnership: Partnership, form: PhaseForm, *, by: User) -> None:
    try:
        if form.stored is None:
            add_phase(partnership, by=by, **form.said)
        else:
            change_phase(form.stored, by=by, edition=form.stored_edition, **form.said)
    except TooManyPhases:
        refuse(form, too_many(), code="too_many")


def too_many() -> str:
    return _("Een samenwerking heeft hier hooguit %(most)d fasen. Haal er eerst een weg.") % {"most": MOST_PHASES}


def term_sheet(phase: Phase, data: QueryDict | None = None) -> list[TermForm]:
    """Return a form per question on what is agreed for a phase."""
    stored = {term.axis: term for term in phase.terms.select_related("updated_by")}
    agreed = phase.partnership.agreed_profile if phase.partnership.has_agreement else None
    whole = agreed.as_mapping() if agreed else {}
    return [TermForm(data, axis=axis, term=stored.get(axis.key), whole=whole.get(axis.key)) for axis in AXES]


@transaction.atomic
def save_terms(phase: Phase, data: QueryDict, *, by: User) -> Sequence[TermForm]:
    """Save what was sent if all of it is in order, and return the forms; a problem in one means nothing was saved."""
    partnership = lock(phase.partnership)
    sheet = term_sheet(phase, data)
    if sentence := why_not_now(partnership, Action.TALK):
        sheet[0].refuse(None, f"{sentence} {_('Uw tekst staat er nog.')}", code="not_now")
    if not problems_in(sheet):
        agree_for(phase, [form.term for form in sheet], by=by)
    return sheet
