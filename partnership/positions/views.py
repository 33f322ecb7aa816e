from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from partnership.axes import AXES, AXIS, Axis
from partnership.editions import Overtaken
from partnership.forms.axis import Problem, problems_in
from partnership.forms.fields import sent_number
from partnership.models import Party
from partnership.people.sessions import kept_data, signed_in
from partnership.positions.actions import AlreadyHandedIn, Incomplete, RevealedMeanwhile, hand_in
from partnership.positions.desk import BACK_TO_CHECK, Desk, desk_for
from partnership.positions.facts import Step, overview, round_of, saved_at, step
from partnership.positions.forms import PositionForm
from partnership.positions.sheet import closed_sentence, is_fine, refuse, save_sheet, sheet_of

PREVIOUS = "previous"


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, pk: int, axis: str) -> HttpResponse:
    """One of the six questions, for the party of this user."""
    asked = AXIS.get(axis)
    if asked is None:
        raise Http404
    desk, sheet = opened(request, pk, [asked])
    place = step(desk, asked)
    if request.method == "POST" and is_fine(sheet):
        return redirect(next_page(request, desk, place))
    if not sheet:
        return redirect(desk.check)
    context = {"form": sheet[0], "step": place, **sheet_context(desk, sheet)}
    return render(request, "positions/question.html", context)


def next_page(request: HttpRequest, desk: Desk, place: Step) -> str:
    if PREVIOUS in request.POST and place.previous:
        return place.previous
    returns = all(request.GET.get(name) == value for name, value in BACK_TO_CHECK.items())
    return desk.check if returns else place.following


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def questions(request: HttpRequest, pk: int) -> HttpResponse:
    """All six questions on one page, for the party of this user."""
    desk, sheet = opened(request, pk, AXES)
    if not sheet or (request.method == "POST" and is_fine(sheet)):
        return redirect(desk.check)
    return render(request, "positions/questions.html", {"sheet": sheet, **sheet_context(desk, sheet)})


def opened(request: HttpRequest, pk: int, axes: Sequence[Axis]) -> tuple[Desk, list[PositionForm]]:
    """Return the desk of this user with the forms to show there, once what was sent is saved if all of it is valid."""
    if request.method == "POST":
        with transaction.atomic():
            desk = desk_for(request, pk, locked=True)
            return desk, save_sheet(desk.party, axes, request.POST, by=request.user)
    desk = desk_for(request, pk)
    return desk, shown_sheet(request, desk, axes)


def shown_sheet(request: HttpRequest, desk: Desk, axes: Sequence[Axis]) -> list[PositionForm]:
    """Return the forms to show; none once the party no longer answers, unless somebody would lose what was typed."""
    kept = kept_data(request)
    if kept is None and not desk.is_open:
        return []
    sheet = sheet_of(desk.party, desk.party.stated_positions(), axes, kept)
    if not desk.is_open:
        refuse(sheet, closed_sentence(desk.party) if desk.party.has_handed_in else desk.closed)
    return sheet


def sheet_context(desk: Desk, sheet: list[PositionForm]) -> dict:
    problems = problems_in(sheet)
    return {
        "desk": desk,
        "partnership": desk.partnership,
        "round": round_of(desk),
        "problems": problems,
        "has_errors": bool(problems),
        "saved_at": saved_at(desk.party.stated_positions()),
    }


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """What the party is about to share, with the button that shares it; afterwards what it shared."""
    desk = desk_for(request, pk)
    problems: tuple[Problem, ...] = ()
    if request.method == "POST":
        try:
            is_revealed = hand_in(
                desk.party,
                seen=edition_in(request),
                by=request.user,
                knows_reveal="knows_reveal" in request.POST,
            )
        except AlreadyHandedIn:
            messages.info(request, closed_sentence(Party.objects.get(pk=desk.party.pk)))
            return redirect(desk.check)
        except Incomplete:
            problems = overview(desk).problems
        except Overtaken:
            problems = (changed_meanwhile(),)
        except RevealedMeanwhile:
            desk, problems = desk_for(request, pk), (revealed_meanwhile(),)
        else:
            if is_revealed:
                messages.success(request, _("U hebt gedeeld, als laatste. Alle partijen zien nu elkaars posities."))
                return redirect("partnership:compare", pk)
            return redirect(desk.check)
    context = {
        "desk": desk,
        "partnership": desk.partnership,
        "round": round_of(desk),
        "overview": overview(desk),
        "problems": problems,
        "has_errors": bool(problems),
    }
    return render(request, "positions/check.html", context)


def edition_in(request: HttpRequest) -> int | None:
    """Return which edition of the answers was on the screen; None when the form does not say."""
    return sent_number(request.POST.get("edition", ""))


def revealed_meanwhile() -> Problem:
    text = _(
        "De posities zijn intussen onthuld. Wat u nu deelt, zien de andere partijen meteen. Lees eerst wat dat is."
    )
    return Problem(text, "#delen")


def changed_meanwhile() -> Problem:
    text = _("Een antwoord is veranderd sinds u deze pagina opende. Kijk alles nog eens na.")
    return Problem(text, "#antwoorden")
