from __future__ import annotations

import hashlib

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from partnership.axes import AXIS
from partnership.dialogue.conversation.facts import Screen, agenda, first_open, screen_of
from partnership.dialogue.conversation.forms import ReservationForm
from partnership.dialogue.conversation.sheet import LATER, MORE, Sheet, save_sheet, sheet_for
from partnership.dialogue.reservations import rewrite, take_back
from partnership.dialogue.voices import voices_in
from partnership.editions import Overtaken
from partnership.htmx import wants_fragment
from partnership.life import Action, NotNow, has_role, may, require_moment, why_not_now
from partnership.models import Partnership, Reservation, User
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership, takes_part

REMOVE = "remove"
"""Name of the button that takes a reservation away."""
SEEN = "gezien"
"""In an address: which edition of the screen a browser shows already."""


def partnership_at_the_table(user: User, pk: int) -> Partnership:
    """Return a partnership whose conversation this user may follow.

    Http404 for a stranger, PermissionDenied for who only oversees, and NotNow before the reveal.
    """
    partnership = described_partnership(user, pk)
    if not takes_part(user, partnership):
        raise PermissionDenied
    if not partnership.is_revealed:
        require_moment(partnership, Action.TALK)
    return partnership


@signed_in
@require_safe
def conversation(request: HttpRequest, pk: int) -> HttpResponse:
    """Go to the question about which the parties talk now."""
    partnership = partnership_at_the_table(request.user, pk)
    return redirect(first_open(agenda(partnership, voices_in(partnership, request.user))).address)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def talk(request: HttpRequest, pk: int, axis: str) -> HttpResponse:
    """One question on the screen: to talk about, and for the coordinator to record what is agreed."""
    partnership = partnership_at_the_table(request.user, pk)
    screen = screen_on(partnership, axis, request.user)
    if request.method == "POST":
        return save(request, partnership, screen)
    if wants_fragment(request):
        return what_changed(request, partnership, screen)
    closed, typed = why_not_now(partnership, Action.TALK), kept_data(request)
    sheet = sheet_for(partnership, screen.now.part, request.user, typed)
    shows_form = sheet.has_forms and (typed is not None or not closed)
    return render_page(request, partnership, screen, sheet, closed=closed, shows_form=shows_form)


def screen_on(partnership: Partnership, axis: str, user: User) -> Screen:
    if axis not in AXIS:
        raise Http404
    return screen_of(partnership, AXIS[axis], user, may_reserve=may(user, partnership, Action.RESERVE))


def save(request: HttpRequest, partnership: Partnership, screen: Screen) -> HttpResponse:
    """Save what somebody wrote and go on, or show the page again with all that was typed."""
    if not has_role(request.user, partnership, Action.RESERVE):
        raise PermissionDenied
    part, closed = screen.now.part, ""
    if MORE in request.POST:
        sheet = sheet_for(partnership, part, request.user, request.POST)
    else:
        try:
            sheet = save_sheet(partnership, part, request.POST, by=request.user)
        except NotNow as moment:
            closed, sheet = str(moment), sheet_for(partnership, part, request.user, request.POST)
        else:
            if not sheet.problems:
                return after_saving(request, partnership, screen, sheet)
    return render_page(request, partnership, screen, sheet, closed=closed, shows_form=True)


def after_saving(request: HttpRequest, partnership: Partnership, screen: Screen, sheet: Sheet) -> HttpResponse:
    if sheet.term is None:
        messages.success(request, _("Het voorbehoud is bewaard. Alle partijen zien het."))
        return redirect(screen.now.address)
    label = {"label": _(screen.now.axis.label)}
    if LATER in request.POST:
        messages.info(request, _("U bespreekt ‘%(label)s’ later. Wat u had ingevuld, is bewaard.") % label)
    else:
        messages.success(request, _("Vastgelegd bij ‘%(label)s’.") % label)
    return redirect(screen.following.address) if screen.following else redirect("partnership:agree", partnership.pk)


def render_page(
    request: HttpRequest, partnership: Partnership, screen: Screen, sheet: Sheet, *, closed: str, shows_form: bool
) -> HttpResponse:
    problems = sheet.problems
    context = {
        "sheet": sheet,
        "closed": closed,
        "shows_form": shows_form,
        "problems": problems,
        "has_errors": bool(problems or (closed and shows_form)),
        **live(request, partnership, screen),
    }
    return render(request, "dialogue/conversation/talk.html", context)


def live(request: HttpRequest, partnership: Partnership, screen: Screen) -> dict:
    """Return what the part of the page shows that others change, and the edition of it."""
    context = {
        "partnership": partnership,
        "screen": screen,
        "records": has_role(request.user, partnership, Action.TALK),
        "is_open": not why_not_now(partnership, Action.TALK),
    }
    content = render_to_string("dialogue/conversation/_screen.html", context, request)
    edition = hashlib.sha256(content.encode()).hexdigest()[:16]
    return {**context, "content": content, "edition": edition, "seen": SEEN}


def what_changed(request: HttpRequest, partnership: Partnership, screen: Screen) -> HttpResponse:
    """Return the part that others change, or nothing when the browser shows it already."""
    context = live(request, partnership, screen)
    if request.GET.get(SEEN) == context["edition"]:
        return HttpResponse(status=204)
    return render(request, "dialogue/conversation/_live.html", {**context, "is_news": True})


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def reservation(request: HttpRequest, pk: int, axis: str, reservation: int) -> HttpResponse:
    """A reservation that stands already: to say in other words, or to take away."""
    partnership = partnership_at_the_table(request.user, pk)
    every = Reservation.everything.filter(partnership=partnership).select_related("updated_by")
    stored = get_object_or_404(every, axis=axis, pk=reservation)
    if not stored.belongs_to(request.user):
        raise PermissionDenied
    require_moment(partnership, Action.RESERVE)
    typed = request.POST if request.method == "POST" else kept_data(request)
    if stored.removed_at or (request.method == "POST" and REMOVE in typed):
        take_back(stored, by=request.user)
        messages.info(request, _("Het voorbehoud is weg. In de geschiedenis blijft staan wat het was."))
        return redirect("partnership:talk", pk, axis)
    form = form_on(stored, typed)
    while request.method == "POST" and form.is_valid():
        if rewritten(stored, form, by=request.user):
            messages.success(request, _("Het voorbehoud is bewaard. Alle partijen zien het."))
            return redirect("partnership:talk", pk, axis)
        stored.refresh_from_db()
        form = form_on(stored, typed)
    context = {"partnership": partnership, "reservation": stored, "form": form, "has_errors": bool(form.errors)}
    return render(request, "dialogue/conversation/reservation.html", context)


def form_on(stored: Reservation, typed: QueryDict | None) -> ReservationForm:
    return ReservationForm(typed, stored=stored, initial={"text": stored.text})


def rewritten(stored: Reservation, form: ReservationForm, *, by: User) -> bool:
    """Save the words; False when somebody else saved first, and the form has to be looked at again."""
    try:
        rewrite(stored, edition=form.cleaned_data["edition"], text=form.cleaned_data["text"], by=by)
    except Overtaken:
        return False
    return True
