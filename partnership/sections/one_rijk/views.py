from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from partnership.life import Action, may, why_not_now
from partnership.models import Partnership, Party, User
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership, own_parties
from partnership.sections.one_rijk.facts import checks_of, rijk_parties
from partnership.sections.one_rijk.saving import checks_form, save_checks
from partnership.sections.one_rijk.section import ONE_RIJK
from partnership.sections.page import render_form, render_section
from partnership.sections.writing import partnership_to_write_in


@signed_in
@require_safe
def one_rijk(request: HttpRequest, pk: int) -> HttpResponse:
    """What the parties of the Rijk answer, side by side, for everybody to read."""
    partnership = described_partnership(request.user, pk)
    is_open = not why_not_now(partnership, Action.ARRANGE_OWN)
    edited = edited_rijk_parties(request.user, partnership)
    context = {
        "facts": checks_of(partnership),
        "edited": edited if is_open else [],
        "own": own_parties(request.user, partnership),
        "may_choose_partners": may(request.user, partnership, Action.CHOOSE_PARTNERS),
        "why_not_now": "" if is_open or not edited else why_not_now(partnership, Action.ARRANGE_OWN),
    }
    return render_section(request, "sections/one_rijk.html", partnership, ONE_RIJK, context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """The checks, for the party of the Rijk that this user fills in for."""
    partnership = partnership_to_write_in(request, pk, Action.ARRANGE_OWN)
    choices = edited_rijk_parties(request.user, partnership)
    party = asked_for(request, choices)
    if request.method == "POST":
        form = save_checks(party, request.POST, by=request.user)
        if not form.errors:
            messages.success(request, _("De antwoorden van %(party)s zijn bewaard.") % {"party": party})
            return redirect(ONE_RIJK.address(partnership))
    else:
        form = checks_form(party, kept_data(request))
    context = {"party": party, "choices": choices, "form": form, "has_errors": bool(form.errors)}
    return render_form(request, "sections/one_rijk/answer.html", partnership, ONE_RIJK, context)


def edited_rijk_parties(user: User, partnership: Partnership) -> list[Party]:
    """Return the parties of the Rijk that this user fills in for."""
    edited = list(partnership.parties.edited_by(user).select_related("organisation"))
    return list(rijk_parties(partnership, edited))


def asked_for(request: HttpRequest, choices: Sequence[Party]) -> Party:
    """Return the party of `?party=`, or else the first; PermissionDenied for one this user does not fill in for."""
    asked = request.GET.get("party", "")
    for party in choices:
        if asked in ("", str(party.pk)):
            return party
    raise PermissionDenied
