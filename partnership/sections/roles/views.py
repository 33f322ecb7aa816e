from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from partnership.forms.axis import problems_in
from partnership.ladder import LADDER, SOURCE
from partnership.life import Action, may, require
from partnership.models import Partnership, Phase
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership
from partnership.sections.lines import REMOVE, RESTORE, brings_back, just_removed, offer_back, pressed
from partnership.sections.page import render_form, render_section
from partnership.sections.roles.actions import TooManyPhases, remove_phase, restore_phase
from partnership.sections.roles.forms import PhaseForm
from partnership.sections.roles.overview import overview
from partnership.sections.roles.saving import (
    division_form,
    phase_in,
    removed_phases,
    save_division,
    save_phase,
    save_terms,
    term_sheet,
    too_many,
)
from partnership.sections.roles.section import ROLES
from partnership.sections.writing import partnership_to_write_in

PHASES = "#fasen"


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def roles(request: HttpRequest, pk: int) -> HttpResponse:
    """Who does what and the phases, for everybody to read; takes a phase away or puts it back."""
    partnership = described_partnership(request.user, pk)
    if request.method == "POST":
        return move_phase(request, partnership)
    context = {
        "overview": overview(partnership),
        "may_talk": may(request.user, partnership, Action.TALK),
        "ladder": LADDER,
        "ladder_source": SOURCE,
    }
    if may(request.user, partnership, Action.ARRANGE):
        removed = list(removed_phases(partnership))
        context |= {"removed": removed, "back": [phase for phase in removed if phase.pk == just_removed(request)]}
    return render_section(request, "sections/roles.html", partnership, ROLES, context)


def move_phase(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    require(request.user, partnership, Action.ARRANGE)
    page = ROLES.address(partnership)
    if phase := phase_in(partnership, pressed(request, REMOVE)):
        remove_phase(phase, by=request.user)
        return offer_back(ROLES, partnership, phase, at=PHASES)
    if phase := phase_in(partnership, pressed(request, RESTORE)):
        try:
            restore_phase(phase, by=request.user)
        except TooManyPhases:
            messages.error(request, too_many())
        else:
            messages.success(request, _("De fase ‘%(name)s’ staat er weer.") % {"name": phase.name})
    return redirect(page)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def division(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = partnership_to_write_in(request, pk, Action.ARRANGE)
    if request.method == "POST":
        form = save_division(partnership, request.POST, by=request.user)
        if not form.errors:
            messages.success(request, _("Wie wat doet, is bewaard."))
            return redirect(ROLES.address(partnership))
    else:
        form = division_form(partnership, kept_data(request))
    context = {"form": form, "has_errors": bool(form.errors)}
    return render_form(request, "sections/roles/division.html", partnership, ROLES, context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def new_phase(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = partnership_to_write_in(request, pk, Action.ARRANGE)
    return phase_page(request, partnership, None)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def phase(request: HttpRequest, pk: int, phase: int) -> HttpResponse:
    partnership = partnership_to_write_in(request, pk, Action.ARRANGE)
    stored = phase_or_404(partnership, phase)
    if stored.removed_at and request.method != "POST":
        return offer_back(ROLES, partnership, stored, at=PHASES)
    return phase_page(request, partnership, stored)


def phase_or_404(partnership: Partnership, pk: int) -> Phase:
    """Return a phase of this partnership, also one that was taken away."""
    found = phase_in(partnership, pk)
    if found is None:
        raise Http404
    return found


def phase_page(request: HttpRequest, partnership: Partnership, stored: Phase | None) -> HttpResponse:
    if request.method == "POST":
        form = save_phase(partnership, stored, request.POST, by=request.user)
        if not form.errors:
            messages.success(request, _("De fase ‘%(name)s’ is bewaard.") % {"name": form.cleaned_data["name"]})
            return redirect(f"{ROLES.address(partnership)}{PHASES}")
    else:
        form = PhaseForm(kept_data(request), stored=stored)
    context = {
        "form": form,
        "has_errors": bool(form.errors),
        "is_removed": brings_back(form, request),
        "ladder_source": SOURCE,
    }
    return render_form(request, "sections/roles/phase.html", partnership, ROLES, context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def phase_profile(request: HttpRequest, pk: int, phase: int) -> HttpResponse:
    """What the parties agree for one phase on the six questions."""
    partnership = partnership_to_write_in(request, pk, Action.TALK)
    stored = phase_or_404(partnership, phase)
    stored.partnership = partnership
    if request.method == "POST":
        sheet = save_terms(stored, request.POST, by=request.user)
        if not problems_in(sheet):
            messages.success(request, _("De afspraken voor de fase ‘%(name)s’ zijn bewaard.") % {"name": stored.name})
            if stored.removed_at:
                return offer_back(ROLES, partnership, stored, at=PHASES)
            return redirect(f"{ROLES.address(partnership)}#profielen")
    elif stored.removed_at:
        return offer_back(ROLES, partnership, stored, at=PHASES)
    else:
        sheet = term_sheet(stored, kept_data(request))
    problems = problems_in(sheet)
    context = {
        "phase": stored,
        "sheet": sheet,
        "problems": problems,
        "has_errors": bool(problems),
        "saved_at": max((form.stored.updated_at for form in sheet if form.stored), default=None),
    }
    return render_form(request, "sections/roles/profile.html", partnership, ROLES, context)
