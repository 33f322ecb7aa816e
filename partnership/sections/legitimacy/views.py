from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from partnership.forms.fields import sent_number
from partnership.law import SOURCE
from partnership.life import Action, require_moment, why_not_now
from partnership.models import DemocraticMoment, Partnership, Party
from partnership.models.party import PartyQuerySet
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership, may_describe
from partnership.sections.desk import Desk, desk_at, desk_for, parties_to_write_for
from partnership.sections.legitimacy.actions import TooManyMoments, remove_moment, restore_moment
from partnership.sections.legitimacy.calendar_file import CONTENT_TYPE, calendar_file
from partnership.sections.legitimacy.facts import legitimacy_of
from partnership.sections.legitimacy.forms import MomentForm
from partnership.sections.legitimacy.obligation import obligation_for
from partnership.sections.legitimacy.overview import Overview, overview
from partnership.sections.legitimacy.saving import (
    basis_form,
    moment_in,
    removed_moments,
    save_basis,
    save_moment,
    too_many,
)
from partnership.sections.legitimacy.section import LEGITIMACY
from partnership.sections.lines import REMOVE, RESTORE, brings_back, just_removed, offer_back, pressed
from partnership.sections.page import render_form, render_section
from partnership.sections.writing import partnership_to_write_in
from partnership.spreadsheet import attachment

CALENDAR = "#kalender"


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def legitimacy(request: HttpRequest, pk: int) -> HttpResponse:
    """The legal basis and the calendar, for everybody to read; takes a moment away or puts it back.

    Moments are never blind: the coordinator stands in for a party that has nobody from the start.
    """
    partnership = described_partnership(request.user, pk)
    if request.method == "POST":
        return move_moment(request, partnership)
    is_closed = bool(why_not_now(partnership, Action.ARRANGE_OWN))
    own = partnership.parties.none() if is_closed else parties_to_write_for(request.user, partnership, is_blind=False)
    shown = overview_for(request, partnership, own)
    context = {
        "overview": shown,
        "obligation": obligation_for(request.user, partnership),
        "may_describe": may_describe(request.user, partnership) and not why_not_now(partnership, Action.DESCRIBE),
        "add_for": party_to_add_for(request, own, shown),
        "removed": list(removed_moments(partnership, own)),
        "just_removed": just_removed(request),
    }
    return render_section(request, "sections/legitimacy.html", partnership, LEGITIMACY, context)


def party_to_add_for(request: HttpRequest, writes_for: PartyQuerySet, shown: Overview) -> Party | None:
    """Return for whom a new moment is: the party in view, else an own one, else one that has nobody."""
    if shown.shown in writes_for:
        return shown.shown
    return writes_for.edited_by(request.user).first() or writes_for.first()


def overview_for(request: HttpRequest, partnership: Partnership, writes_for=()) -> Overview:
    """Return what there is to see, of the party of `?party=` or of all."""
    facts = legitimacy_of(partnership, tuple(partnership.parties.select_related("organisation")))
    of = sent_number(request.GET.get("party", ""))
    return overview(facts, of=of, writes_for=writes_for, today=timezone.localdate())


def move_moment(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    if found := moment_in(partnership, pressed(request, REMOVE)):
        desk_at(request.user, partnership, found.party_id, is_blind=False)
        remove_moment(found, by=request.user)
        return offer_back(LEGITIMACY, partnership, found, at=CALENDAR)
    if found := moment_in(partnership, pressed(request, RESTORE)):
        desk_at(request.user, partnership, found.party_id, is_blind=False)
        try:
            restore_moment(found, by=request.user)
        except TooManyMoments:
            messages.error(request, too_many())
        else:
            messages.success(request, _("Het moment ‘%(body)s’ staat er weer.") % {"body": found.body})
    return redirect(LEGITIMACY.address(partnership))


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def basis(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = partnership_to_write_in(request, pk, Action.ARRANGE)
    if request.method == "POST":
        form = save_basis(partnership, request.POST, by=request.user)
        if not form.errors:
            messages.success(request, _("De juridische afspraak is bewaard."))
            return redirect(LEGITIMACY.address(partnership))
    else:
        form = basis_form(partnership, kept_data(request))
    context = {
        "form": form,
        "has_errors": bool(form.errors),
        "obligation": obligation_for(request.user, partnership),
        "law_source": SOURCE,
    }
    return render_form(request, "sections/legitimacy/basis.html", partnership, LEGITIMACY, context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def new_moment(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = described_partnership(request.user, pk)
    return moment_page(request, desk_for(request, partnership, is_blind=False), None)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def moment(request: HttpRequest, pk: int, moment: int) -> HttpResponse:
    partnership = described_partnership(request.user, pk)
    stored = moment_in(partnership, moment)
    if stored is None:
        raise Http404
    desk = desk_at(request.user, partnership, stored.party_id, is_blind=False)
    if stored.removed_at and request.method != "POST":
        return offer_back(LEGITIMACY, partnership, stored, at=CALENDAR)
    return moment_page(request, desk, stored)


def moment_page(request: HttpRequest, desk: Desk, stored: DemocraticMoment | None) -> HttpResponse:
    partnership = desk.partnership
    if request.method == "POST":
        form = save_moment(desk.party, stored, request.POST, by=request.user)
        if not form.errors:
            messages.success(request, _("Het moment ‘%(body)s’ is bewaard.") % {"body": form.cleaned_data["body"]})
            return redirect(f"{LEGITIMACY.address(partnership)}{CALENDAR}")
    else:
        require_moment(partnership, Action.ARRANGE_OWN)
        form = MomentForm(kept_data(request), party=desk.party, stored=stored)
    context = {
        "form": form,
        "desk": desk,
        "has_errors": bool(form.errors),
        "is_removed": brings_back(form, request),
    }
    return render_form(request, "sections/legitimacy/moment.html", partnership, LEGITIMACY, context)


@signed_in
@require_safe
def calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """The moments with a day as a download: a calendar program cannot log in here."""
    partnership = described_partnership(request.user, pk)
    shown = overview_for(request, partnership)
    page = LEGITIMACY.address(partnership)
    if not shown.has_days:
        messages.info(request, _("Er is nog geen moment met een dag. Daarom is er nog niets voor uw agenda."))
        return redirect(page)
    body = calendar_file(partnership, shown.moments, request.build_absolute_uri(page))
    headers = attachment(f"democratische-kalender-{partnership.reference}.ics")
    return HttpResponse(body, content_type=CONTENT_TYPE, headers=headers)
