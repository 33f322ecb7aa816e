"""Letting people in, and seeing who has answered: for the coordinator of a partnership, or for BZK.

Nobody else sees these pages, and they end with the round: what is on them is deleted when it is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps

from allauth.core import ratelimit
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers
from django_htmx.http import HttpResponseClientRefresh

from partnership.htmx import wants_fragment
from partnership.mailing import absolute
from partnership.people.sessions import kept_data, signed_in
from partnership.spreadsheet import CONTENT_TYPE, attachment, csv_lines
from partnership.wording import listed
from survey import inviting
from survey.actions import Refused
from survey.inviting import Asked, Issued
from survey.managing.facts import Turnout, left_out, looked_at, turnouts
from survey.managing.forms import CodesForm, InviteForm, SearchForm
from survey.managing.mails import asked_to_answer, preview, reminded_to_answer
from survey.managing.posting import post
from survey.models import Invitation, Round, Source
from survey.rights import managed_round
from survey.sides import SIDES

PER_PAGE = 50


def of_running_round(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let only who manages a round through, while it is not closed; the view gets the Round."""

    @signed_in
    @wraps(view)
    def guarded(request: HttpRequest, round_pk: int, *args, **kwargs) -> HttpResponse:
        round_ = managed_round(request.user, round_pk)
        if round_.is_closed:
            messages.info(request, _("Deze vragenlijst is gesloten. U kunt niemand meer uitnodigen of herinneren."))
            return redirect(round_)
        return view(request, round_, *args, **kwargs)

    return guarded


# --- mailing codes


@require_http_methods(["GET", "HEAD", "POST"])
@of_running_round
def invite(request: HttpRequest, round_: Round) -> HttpResponse:
    """Mail people a code: first the addresses, then a look at what will be sent."""
    form = InviteForm(request.POST if request.method == "POST" else kept_data(request))
    step = request.POST.get("go")
    if request.method == "POST" and step != "change" and form.is_valid():
        if step != "send":
            return shown_before_sending(request, round_, form)
        try:
            sent(request, round_, form)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            return redirect("survey:invited", round_.pk)
    context = {"round": round_, "partnership": round_.partnership, "form": form, "has_errors": bool(form.errors)}
    return render(request, "survey/managing/invite.html", context)


def shown_before_sending(request: HttpRequest, round_: Round, form: InviteForm) -> HttpResponse:
    known = inviting.invited(round_, [one.addressee for one in form.asked])
    fresh = [one for one in form.asked if one.addressee not in known]
    per_side = [(label, [one.addressee for one in fresh if one.side == side]) for side, label in SIDES]
    context = {
        "round": round_,
        "partnership": round_.partnership,
        "per_side": [(label, emails) for label, emails in per_side if emails],
        "total": len(fresh),
        "known": sorted(known),
        "letter": preview(asked_to_answer, round_, form.language, by=request.user),
        "language": form.language,
        "typed": {side: ", ".join(form.cleaned_data[side]) for side, _label in SIDES},
        "in_english": form.cleaned_data["in_english"],
    }
    return render(request, "survey/managing/invite_sure.html", context)


def sent(request: HttpRequest, round_: Round, form: InviteForm) -> None:
    """Invite people and have them mailed. Raises Refused."""
    asked, too_often = within_limits(request, form.asked)
    with transaction.atomic():
        number = inviting.invite(round_, asked, language=form.language)
        post(round_, by=request.user)
    if number:
        text = ngettext("%(n)d uitnodiging wordt verstuurd.", "%(n)d uitnodigingen worden verstuurd.", number)
        messages.success(request, text % {"n": number})
    tell_limits(request, too_often)


def within_limits(request: HttpRequest, asked: Iterable[Asked]) -> tuple[list[Asked], list[str]]:
    """Return who may get a mail now, and the addresses that got too many."""
    allowed: list[Asked] = []
    too_often: list[str] = []
    for one in asked:
        if ratelimit.consume(request, action="survey_mail", key=one.addressee):
            allowed.append(one)
        else:
            too_often.append(one.addressee)
    return allowed, too_often


def tell_limits(request: HttpRequest, too_often: list[str]) -> None:
    if too_often:
        told = {"addresses": listed(too_often)}
        messages.warning(request, _("Te vaak achter elkaar gemaild: %(addresses)s. Wacht een uur.") % told)


# --- codes to hand out


@require_http_methods(["GET", "HEAD", "POST"])
@of_running_round
def codes(request: HttpRequest, round_: Round) -> HttpResponse:
    """Make codes to hand out, and show them once: nobody can look them up later."""
    form = CodesForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            issued = inviting.hand_out(round_, form.asked)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            return handed_out(request, round_, issued)
    context = {"round": round_, "partnership": round_.partnership, "form": form, "has_errors": bool(form.errors)}
    return render(request, "survey/managing/codes.html", context)


def handed_out(request: HttpRequest, round_: Round, issued: list[Issued]) -> HttpResponse:
    """Return the codes as a page to print, or as a file."""
    if request.POST.get("as") == "csv":
        head = [_("nummer"), _("code"), _("voor wie"), _("werkt bij")]
        rows = ([str(one.number), code, one.addressee, one.get_side_display()] for one, code in pairs(issued))
        return HttpResponse("".join(csv_lines(head, rows)), content_type=CONTENT_TYPE, headers=attachment("codes.csv"))
    context = {
        "round": round_,
        "partnership": round_.partnership,
        "issued": issued,
        "door_address": absolute("survey:door"),
    }
    return render(request, "survey/managing/handed_out.html", context)


def pairs(issued: Iterable[Issued]) -> Iterable[tuple[Invitation, str]]:
    return ((one.invitation, one.code) for one in issued)


# --- who has answered


@require_safe
@of_running_round
@vary_on_headers("HX-Request")
def invited(request: HttpRequest, round_: Round) -> HttpResponse:
    """List who was invited, and who has answered: never what, and never when. As a fragment how far the mails are."""
    on_the_way = round_.invitations.on_the_way().count()
    if wants_fragment(request):
        if not on_the_way:
            return HttpResponseClientRefresh()  # who was mailed and who was not stands in the list
        return render(request, "survey/managing/_on_the_way.html", {"round": round_, "on_the_way": on_the_way})
    form = SearchForm(request.GET)
    view = looked_at(round_, request.GET.get("toon", ""), form.words)
    total = Turnout.together(turnouts(round_))
    context = {
        "round": round_,
        "partnership": round_.partnership,
        "form": form,
        "is_long": form.words or total.invited > PER_PAGE,
        "toon": next(tab.key for tab in view.tabs if tab.is_current),
        "tabs": view.tabs,
        "page": Paginator(view.found, PER_PAGE).get_page(request.GET.get("page")),
        "total": total,
        "on_the_way": on_the_way,
        "missed": round_.invitations.waiting().missed().count(),
        "may_remind": round_.is_open and round_.invitations.mailed().waiting().exists(),
        "why_no_reminder": inviting.why_no_reminder(round_),
    }
    return render(request, "survey/managing/invited.html", context)


@require_POST
@of_running_round
def mail_missed(request: HttpRequest, round_: Round) -> HttpResponse:
    """Try once more the mails that did not go."""
    try:
        with transaction.atomic():
            if inviting.mail_missed(round_):
                post(round_, by=request.user)
    except Refused as refused:
        messages.info(request, str(refused))
    return redirect("survey:invited", round_.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@of_running_round
def invitation(request: HttpRequest, round_: Round, number: int) -> HttpResponse:
    """Send somebody a code again, or withdraw an invitation that was not used."""
    asked = get_object_or_404(round_.invitations.listed(), number=number)
    if request.method == "POST":
        try:
            return done_with(request, round_, asked)
        except Refused as refused:
            messages.info(request, str(refused))
            return redirect("survey:invited", round_.pk)
    context = {"round": round_, "partnership": round_.partnership, "invitation": asked}
    return render(request, "survey/managing/invitation.html", context)


def done_with(request: HttpRequest, round_: Round, asked: Invitation) -> HttpResponse:
    """Do what the button says; raises Refused."""
    match request.POST.get("go"):
        case "withdraw":
            inviting.withdraw(asked)
            messages.success(request, _("De uitnodiging is ingetrokken. De code werkt niet meer."))
        case "send" if asked.source == Source.MAIL:
            send_again(request, round_, asked)
        case "send":
            return handed_out(request, round_, [inviting.another_code(asked)])
    return redirect("survey:invited", round_.pk)


def send_again(request: HttpRequest, round_: Round, asked: Invitation) -> None:
    allowed, too_often = within_limits(request, [Asked(asked.side, asked.addressee)])
    if allowed:
        with transaction.atomic():
            inviting.mail_again(asked)
            post(round_, by=request.user)
        messages.success(request, _("De uitnodiging wordt opnieuw verstuurd, met een nieuwe code."))
    tell_limits(request, too_often)


@require_http_methods(["GET", "HEAD", "POST"])
@of_running_round
def remind(request: HttpRequest, round_: Round) -> HttpResponse:
    """Show who would get a reminder and what it says, and send it."""
    if request.method == "POST":
        try:
            reminded(request, round_)
        except Refused as refused:
            messages.info(request, str(refused))
        return redirect("survey:invited", round_.pk)
    waiting, why_not = inviting.to_remind(round_), inviting.why_no_reminder(round_)
    context = {
        "round": round_,
        "partnership": round_.partnership,
        "waiting": waiting,
        "left_out": left_out(round_),
        "may_send": round_.is_open and not why_not,
        "why_not": why_not,
        "letter": preview(reminded_to_answer, round_, "nl", by=request.user),
        "language": "nl",
        "has_english": waiting.filter(language="en").exists(),
    }
    return render(request, "survey/managing/remind.html", context)


def reminded(request: HttpRequest, round_: Round) -> None:
    """Have who has not answered mailed. Raises Refused."""
    with transaction.atomic():
        number = inviting.remind(round_)
        post(round_, by=request.user)
    text = ngettext("De herinnering gaat naar %(n)d persoon.", "De herinnering gaat naar %(n)d mensen.", number)
    messages.success(request, text % {"n": number})
