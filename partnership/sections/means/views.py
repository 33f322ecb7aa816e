from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from partnership.forms.problems import problems_in
from partnership.funding import Instrument
from partnership.life import Action, may
from partnership.models import Partnership
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership
from partnership.sections.desk import Desk, desk_for, parties_to_write_for
from partnership.sections.means.facts import means_of
from partnership.sections.means.forms import YearForm
from partnership.sections.means.grid import ADD, REPEAT, filled_up, grid_of, years_to_add
from partnership.sections.means.saving import funding_form, save_funding, save_grid
from partnership.sections.means.section import MEANS
from partnership.sections.means.summary import summary_of
from partnership.sections.page import render_form, render_section
from partnership.sections.writing import partnership_to_write_in

STAY = "stay"
"""Name of the button that saves and stays on the page."""


@signed_in
@require_safe
def means(request: HttpRequest, pk: int) -> HttpResponse:
    """What everybody puts in, as far as the reader may see it."""
    partnership = described_partnership(request.user, pk)
    parties = list(partnership.parties.select_related("organisation"))
    own = {party.pk for party in partnership.parties.of(request.user)}
    may_write = may(request.user, partnership, Action.ARRANGE)
    writes = parties_to_write_for(request.user, partnership) if may_write else ()
    addresses = {party.pk: contribution_address(partnership, party.pk) for party in writes}
    summary = summary_of(partnership, means_of(partnership, request.user, parties), own, addresses)
    return render_section(request, "sections/means.html", partnership, MEANS, {"summary": summary})


def contribution_address(partnership: Partnership, party_pk: int) -> str:
    path = reverse("partnership:contribution", args=[partnership.pk])
    return f"{path}?{urlencode({'party': party_pk})}"


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def contribution(request: HttpRequest, pk: int) -> HttpResponse:
    """What one party puts in: all its years on one page."""
    partnership = partnership_to_write_in(request, pk, Action.ARRANGE)
    desk = desk_for(request, partnership)
    if request.method != "POST":
        return grid_page(request, desk, grid_of(desk.party, kept_data(request)))
    if ADD in request.POST or REPEAT in request.POST:
        typed = filled_up(request.POST) if REPEAT in request.POST else request.POST
        return grid_page(request, desk, grid_of(desk.party, typed))
    grid = save_grid(desk.party, request.POST, by=request.user)
    if problems_in(grid):
        return grid_page(request, desk, grid)
    messages.success(request, _("De bijdrage van %(party)s is opgeslagen.") % {"party": desk.party})
    return redirect(request.get_full_path() if STAY in request.POST else MEANS.address(partnership))


def grid_page(request: HttpRequest, desk: Desk, grid: list[YearForm]) -> HttpResponse:
    problems = problems_in(grid)
    context = {
        "desk": desk,
        "grid": grid,
        "years_to_add": years_to_add(grid),
        "problems": problems,
        "has_errors": bool(problems),
        "saved_at": max((form.stored.updated_at for form in grid if form.stored), default=None),
    }
    return render_form(request, "sections/means/contribution.html", desk.partnership, MEANS, context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def funding(request: HttpRequest, pk: int) -> HttpResponse:
    """What the parties agree on the money: how it comes, what is tied to it, and what happens afterwards."""
    partnership = partnership_to_write_in(request, pk, Action.ARRANGE)
    if request.method == "POST":
        form = save_funding(partnership, request.POST, by=request.user)
        if not form.errors:
            messages.success(request, _("De afspraken over het geld zijn opgeslagen."))
            return redirect("partnership:funding" if STAY in request.POST else "partnership:means", pk)
    else:
        form = funding_form(partnership, kept_data(request))
    context = {
        "form": form,
        "has_errors": bool(form.errors),
        "meanings": [(choice, one.meaning) for choice, one in zip(form["instruments"], Instrument, strict=True)],
        "saved_at": form.stored.updated_at if form.stored else None,
    }
    return render_form(request, "sections/means/funding.html", partnership, MEANS, context)
