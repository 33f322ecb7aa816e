from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from partnership.editions import Overtaken
from partnership.forms.problems import problems_in
from partnership.life import Action, NotNow, require
from partnership.models import Partnership, Party
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership, edited_party, own_parties, party_asked_for
from partnership.sections.page import render_section
from partnership.sections.triangle.actions import write
from partnership.sections.triangle.facts import sides_of
from partnership.sections.triangle.forms import CornerForm, sheet_of
from partnership.sections.triangle.section import TRIANGLE


@signed_in
@require_safe
def triangle(request: HttpRequest, pk: int) -> HttpResponse:
    """What is said about the three corners, together and side by side."""
    partnership = described_partnership(request.user, pk)
    own = [party.pk for party in own_parties(request.user, partnership)]
    parties = sorted(partnership.parties.select_related("organisation"), key=lambda party: party.pk not in own)
    context = {
        "sides": sides_of(partnership, parties),
        "own": own,
        "own_edited": partnership.parties.edited_by(request.user).exists(),
    }
    return render_section(request, "sections/triangle.html", partnership, TRIANGLE, context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def together(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what all parties say together."""
    partnership = described_partnership(request.user, pk)
    require(request.user, partnership, Action.ARRANGE)
    return sheet_page(request, partnership, None)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def own(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what one party says for itself."""
    partnership = described_partnership(request.user, pk)
    require(request.user, partnership, Action.ARRANGE_OWN)
    return sheet_page(request, partnership, edited_party(request.user, pk, party_asked_for(request)))


def sheet_page(request: HttpRequest, partnership: Partnership, party: Party | None) -> HttpResponse:
    if request.method == "POST":
        sheet = save(request, partnership, party)
        if not problems_in(sheet):
            messages.success(request, _("Uw tekst is opgeslagen."))
            return redirect("partnership:triangle", partnership.pk)
    else:
        sheet = sheet_of(partnership, party, kept_data(request))
    problems = problems_in(sheet)
    context = {
        "sheet": sheet,
        "party": party,
        "choices": list(partnership.parties.edited_by(request.user).select_related("organisation")) if party else [],
        "problems": problems,
        "has_errors": bool(problems),
    }
    return render_section(request, "sections/triangle_form.html", partnership, TRIANGLE, context)


def save(request: HttpRequest, partnership: Partnership, party: Party | None) -> list[CornerForm]:
    """Save what was sent if all of it is valid, and return the forms; a problem in one means that nothing was saved."""
    while True:
        sheet = sheet_of(partnership, party, request.POST)
        if problems_in(sheet):
            return sheet
        try:
            write(partnership, party, [form.said_on_corner for form in sheet], by=request.user)
        except Overtaken:
            continue  # somebody saved in between: the forms say so when they are made again
        except NotNow as sentence:
            sheet[0].add_error(None, str(sentence))
        return sheet
