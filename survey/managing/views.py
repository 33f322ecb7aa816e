"""Opening a round, letting people in, and closing it: for the coordinator of a partnership, or for BZK."""

from __future__ import annotations

from collections.abc import Iterable

from allauth.core import ratelimit
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

from partnership import life
from partnership.htmx import wants_fragment
from partnership.life import Action
from partnership.mailing import absolute
from partnership.models import Partnership
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership
from partnership.spreadsheet import CONTENT_TYPE, attachment, csv_lines
from partnership.wording import listed
from survey import actions
from survey.actions import Refused
from survey.managing.facts import turnouts
from survey.managing.forms import CodesForm, ExtendForm, InviteForm, NationalRoundForm, RoundForm
from survey.managing.mails import mail_codes
from survey.models import Round, Source
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
        "turnouts": turnouts(shown) if is_manager else [],
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


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: HttpRequest, round_pk: int) -> HttpResponse:
    """Mail people a code."""
    round_ = managed_round(request.user, round_pk)
    form = InviteForm(request.POST if request.method == "POST" else kept_data(request))
    if request.method == "POST" and form.is_valid():
        emails, too_often = within_limits(request, form.cleaned_data["emails"])
        try:
            issued = actions.invite(round_, form.cleaned_data["side"], len(emails), source=Source.MAIL)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            addressed = [(email, *one) for email, one in zip(emails, issued, strict=True)]
            language = "en" if form.cleaned_data["in_english"] else "nl"
            failed = mail_codes(round_, addressed, language=language, by=request.user)
            actions.take_back([invitation for email, invitation, _code in addressed if email in failed])
            tell(request, sent=len(emails) - len(failed), failed=failed, too_often=too_often)
            return redirect(round_)
    context = {"round": round_, "partnership": round_.partnership, "form": form, "has_errors": bool(form.errors)}
    return render(request, "survey/managing/invite.html", context)


def within_limits(request: HttpRequest, emails: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the addresses that may get a mail now, each once, and those that got too many."""
    allowed: dict[bool, list[str]] = {True: [], False: []}
    for email in dict.fromkeys(emails):
        allowed[bool(ratelimit.consume(request, action="send_invitation", key=email))].append(email)
    return allowed[True], allowed[False]


def tell(request: HttpRequest, *, sent: int, failed: list[str], too_often: list[str]) -> None:
    """Say what became of the mails; the addresses that failed are named once, and kept nowhere."""
    if sent:
        text = ngettext("%(n)d uitnodiging is verstuurd.", "%(n)d uitnodigingen zijn verstuurd.", sent)
        messages.success(request, text % {"n": sent})
    if failed:
        told = {"addresses": listed(failed)}
        messages.warning(request, _("Niet verstuurd aan: %(addresses)s. Nodig hen later opnieuw uit.") % told)
    if too_often:
        told = {"addresses": listed(too_often)}
        messages.warning(request, _("Te vaak achter elkaar gemaild: %(addresses)s. Wacht een uur.") % told)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def codes(request: HttpRequest, round_pk: int) -> HttpResponse:
    """Make codes to hand out, and show them once: nobody can look them up later."""
    round_ = managed_round(request.user, round_pk)
    form = CodesForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        side, number = form.cleaned_data["side"], form.cleaned_data["number"]
        try:
            made = [code for _one, code in actions.invite(round_, side, number, source=Source.LIST)]
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            return handed_out(request, round_, dict(form.fields["side"].choices)[side], made)
    context = {"round": round_, "partnership": round_.partnership, "form": form, "has_errors": bool(form.errors)}
    return render(request, "survey/managing/codes.html", context)


def handed_out(request: HttpRequest, round_: Round, side: str, made: list[str]) -> HttpResponse:
    """Return the codes as a page to print, or as a file."""
    if request.POST.get("as") == "csv":
        lines = csv_lines([_("code"), _("werkt bij")], ([code, side] for code in made))
        return HttpResponse("".join(lines), content_type=CONTENT_TYPE, headers=attachment("codes.csv"))
    context = {
        "round": round_,
        "partnership": round_.partnership,
        "codes": made,
        "side": side,
        "door_address": absolute("survey:door"),
    }
    return render(request, "survey/managing/handed_out.html", context)
