"""Answering without an account: a code, four pages of statements, and sending."""

from __future__ import annotations

from allauth.core import ratelimit
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from survey import actions, inviting
from survey.actions import Refused
from survey.answering.forms import CodeForm, PartForm, RemarkForm, SideForm
from survey.answering.respondent import (
    BUTTON,
    SEND,
    Respondent,
    UnknownCode,
    answering,
    by_typed_code,
    forget,
    refusal,
    remember,
    respondent_of,
)
from survey.codes import Draft
from survey.models import Round
from survey.wording import about, who_sees, why_not_open


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def door(request: HttpRequest) -> HttpResponse:
    """Type a code, read what it is for, and begin."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        code = form.cleaned_data["code"]
        try:
            respondent = by_typed_code(request, code)
        except UnknownCode as unknown:
            form.add_error("code", str(unknown))  # with what was typed, so that one letter can be mended
        except Refused as refused:
            return refusal(request, refused)
        else:
            return begun(respondent) if "begin" in request.POST else shown_what_it_is(request, respondent)
    return render(request, "survey/answering/door.html", {"form": form, "has_errors": bool(form.errors)})


@never_cache
@require_safe
def link(request: HttpRequest, token: str) -> HttpResponse:
    """Show what the link of a mail is for. Changes nothing: programs that check mail open links too."""
    try:
        return shown_what_it_is(request, by_typed_code(request, token))
    except Refused as refused:
        return refusal(request, refused)


def shown_what_it_is(request: HttpRequest, respondent: Respondent) -> HttpResponse:
    round_ = respondent.invitation.round
    context = {
        "respondent": respondent,
        "round": round_,
        "about": about(round_),
        "answers": respondent.answers,
        "who_sees": who_sees(round_) if respondent.invitation.number else "",
    }
    return render(request, "survey/answering/begin.html", context)


def begun(respondent: Respondent) -> HttpResponse:
    """Bring somebody to the first page with a statement that has no answer yet, or to sending."""
    answers = respondent.answers
    parts = answers.instrument.parts
    waiting = [number for number, part in enumerate(parts, 1) if set(part) & set(answers.skipped)]
    response = redirect("survey:part", waiting[0]) if waiting else redirect("survey:send")
    remember(response, respondent.code)
    return response


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def open_link(request: HttpRequest, token: str) -> HttpResponse:
    """Begin without an invitation, in a national round that has an open link."""
    try:
        if (round_ := round_of_link(token)) is None:
            raise Refused(_("Bij dit adres hoort geen vragenlijst. Kijk of u het hele adres hebt."))
        if sentence := why_not_open(round_):
            raise Refused(sentence)
        form = SideForm(request.POST if request.method == "POST" else None)
        if form.is_valid():
            return begun(newcomer(request, round_, form.cleaned_data["side"]))
    except Refused as refused:
        return refusal(request, refused)
    context = {"form": form, "round": round_, "about": about(round_), "has_errors": bool(form.errors)}
    return render(request, "survey/answering/open.html", context)


def round_of_link(token: str) -> Round | None:
    """Return the national round with this open link; None for a link that we never gave out."""
    # A database may refuse to look for what cannot be written, such as a null character.
    return Round.objects.national().filter(open_key=token).first() if token.isprintable() else None


def newcomer(request: HttpRequest, round_: Round, side: str) -> Respondent:
    """Give somebody a code of their own; raises Refused when too many begin from one network."""
    if not ratelimit.consume(request, action="survey_open"):
        raise Refused(_("Vanaf uw netwerk begonnen net veel mensen. Probeer het over een uur opnieuw."))
    return respondent_of(inviting.begin(round_, side).code)


@require_http_methods(["GET", "HEAD", "POST"])
@answering
def part(request: HttpRequest, respondent: Respondent, number: int) -> HttpResponse:
    """Answer the statements of one page; every button saves."""
    answers = respondent.answers
    parts = answers.instrument.parts
    if not 1 <= number <= len(parts):
        raise Http404
    data = request.POST if request.method == "POST" else None
    form = PartForm(data, statements=parts[number - 1], answers=answers)
    if form.is_valid():
        draft = Draft(answers.with_chosen(form.cleaned_data).text, respondent.draft.remark)
        actions.save_draft(respondent.invitation, draft, respondent.code)
        return onwards(request, respondent, number, last=len(parts))
    context = {
        "form": form,
        "number": number,
        "parts": parts,
        "is_last": number == len(parts),
        "answers": answers,
        "respondent": respondent,
        "total": len(answers.instrument.statements),
        "has_errors": bool(form.errors),
    }
    return render(request, "survey/answering/part.html", context)


def onwards(request: HttpRequest, respondent: Respondent, number: int, *, last: int) -> HttpResponse:
    """Go where the button that was pressed leads."""
    match request.POST.get(BUTTON):
        case "stop":
            return stopped(request, respondent)
        case "back" if number > 1:
            return redirect("survey:part", number - 1)
    return redirect("survey:part", number + 1) if number < last else redirect("survey:send")


def stopped(request: HttpRequest, respondent: Respondent) -> HttpResponse:
    """Say how to go on later, and let this browser forget the code: others may use it too."""
    response = render(request, "survey/answering/saved.html", {"respondent": respondent})
    forget(response)
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@answering
def send(request: HttpRequest, respondent: Respondent) -> HttpResponse:
    """Check what has no answer yet, add a remark, and send."""
    answers = respondent.answers
    data = request.POST if request.method == "POST" else None
    form = RemarkForm(data, initial={"remark": respondent.draft.remark})
    if form.is_valid():
        remark = form.cleaned_data["remark"]
        if request.POST.get(BUTTON) != SEND:
            actions.save_draft(respondent.invitation, Draft(answers.text, remark), respondent.code)
            return onwards(request, respondent, len(answers.instrument.parts) + 1, last=len(answers.instrument.parts))
        if answers.given:
            actions.send_locked(respondent.invitation, answers, remark)
            response = redirect("survey:sent")
            forget(response)
            return response
        form.add_error(None, _("U hebt nog geen enkele stelling beantwoord. Ga terug en beantwoord er minstens één."))
    parts = [
        (number, [one for one in statements if one in answers.skipped])
        for number, statements in enumerate(answers.instrument.parts, 1)
    ]
    context = {
        "form": form,
        "answers": answers,
        "total": len(answers.instrument.statements),
        "skipped": [(number, statements) for number, statements in parts if statements],
        "respondent": respondent,
        "has_errors": bool(form.errors),
    }
    return render(request, "survey/answering/send.html", context)


@never_cache
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    return render(request, "survey/answering/sent.html")
