"""Opening a round, following and closing it: for the coordinator of a partnership, or for BZK."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

from partnership import life
from partnership.htmx import wants_fragment
from partnership.life import Action
from partnership.mailing import absolute
from partnership.models import Partnership
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership
from survey import actions
from survey.actions import Refused
from survey.managing.facts import turnouts, was_invited
from survey.managing.forms import ExtendForm, NationalRoundForm, RoundForm
from survey.models import Round
from survey.outcomes.facts import newest_counted, outcome_of, points_of
from survey.rights import managed_round, manages, visible_round


@signed_in
@require_safe
@vary_on_headers("HX-Request")
def rounds(request: HttpRequest, pk: int) -> HttpResponse:
    """List the rounds of a partnership; as a fragment for inside the page of the partnership."""
    partnership = described_partnership(request.user, pk)
    newest = newest_counted(partnership)
    shown = outcome_of(newest)[0] if newest else None
    found = partnership.survey_rounds.all()
    is_free = all(one.is_closed for one in found)
    context = {
        "partnership": partnership,
        "rounds": found,
        "newest": newest,
        "outcome": shown,
        "points": points_of(newest, shown, request.user) if newest else [],
        "may_open": is_free and life.may(request.user, partnership, Action.SURVEY),
    }
    template = "survey/managing/_rounds.html" if wants_fragment(request) else "survey/managing/rounds.html"
    return render(request, template, context)


@signed_in
@require_safe
def national(request: HttpRequest) -> HttpResponse:
    """List the national rounds: the closed ones for everybody, all of them for BZK."""
    context = {
        "rounds": Round.objects.national().visible_to(request.user),
        "may_open": request.user.oversees_everything,
    }
    return render(request, "survey/managing/national.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = described_partnership(request.user, pk)
    life.require(request.user, partnership, Action.SURVEY)
    return opening(request, RoundForm, partnership)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def new_national(request: HttpRequest) -> HttpResponse:
    if not request.user.oversees_everything:
        raise PermissionDenied
    return opening(request, NationalRoundForm, None)


def opening(request: HttpRequest, form_class: type[RoundForm], partnership: Partnership | None) -> HttpResponse:
    form = form_class(request.POST if request.method == "POST" else kept_data(request))
    if request.method == "POST" and form.is_valid():
        try:
            round_ = actions.open_round(partnership=partnership, by=request.user, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("De vragenlijst staat klaar. Nodig nu mensen uit."))
            return redirect(round_)
    context = {"partnership": partnership, "form": form, "has_errors": bool(form.errors)}
    return render(request, "survey/managing/new.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def round_page(request: HttpRequest, round_pk: int) -> HttpResponse:
    """Show how a round stands; who manages it gives people more time here."""
    shown = managed_round(request.user, round_pk) if request.method == "POST" else visible_round(request.user, round_pk)
    form = ExtendForm(request.POST if request.method == "POST" else None, initial={"last_day": shown.last_day})
    if form.is_valid():
        try:
            actions.extend(shown, form.cleaned_data["last_day"], by=request.user)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("De laatste dag is bewaard."))
            return redirect(shown)
    is_manager = manages(request.user, shown)
    context = {
        "round": shown,
        "partnership": shown.partnership,
        "is_manager": is_manager,
        "may_change": is_manager and not shown.is_closed,
        "open_address": absolute("survey:open", shown.open_key) if shown.open_key else "",
        "turnouts": turnouts(shown) if is_manager and (not shown.is_closed or was_invited(shown)) else [],
        "form": form,
        "has_errors": bool(form.errors),
    }
    return render(request, "survey/managing/round.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def close(request: HttpRequest, round_pk: int) -> HttpResponse:
    round_ = managed_round(request.user, round_pk)
    if request.method == "POST":
        try:
            actions.close(round_, by=request.user)
        except Refused as refused:
            messages.info(request, str(refused))
        else:
            messages.success(request, _("De vragenlijst is gesloten en geteld."))
        return redirect(round_)
    return render(request, "survey/managing/close.html", {"round": round_, "partnership": round_.partnership})
