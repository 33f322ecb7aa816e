from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from partnership.life import Action, may
from partnership.models import Expectation, Partnership, Party, User
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership
from partnership.sections.desk import Desk, desk_for, parties_to_write_for
from partnership.sections.expectations.actions import TooManyExpectations, put_back, take_away
from partnership.sections.expectations.facts import expectations_of, facts_of
from partnership.sections.expectations.overview import Reader, Shown, overview_of
from partnership.sections.expectations.saving import (
    answer_form,
    expectation_form,
    expectation_in,
    save_answer,
    save_expectation,
    too_many,
)
from partnership.sections.expectations.section import EXPECTATIONS
from partnership.sections.expectations.wording import due, who
from partnership.sections.lines import REMOVE, RESTORE, brings_back, just_removed, offer_back, pressed
from partnership.sections.means.facts import means_of
from partnership.sections.page import render_form, render_section
from partnership.sections.writing import partnership_to_write_in

SHOWN: Final = "toon"


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def expectations(request: HttpRequest, pk: int) -> HttpResponse:
    """What the parties expect of each other, for everybody to read; takes one away or puts it back."""
    if request.method == "POST":
        return move(request, partnership_to_write_in(request, pk, Action.ARRANGE))
    partnership = described_partnership(request.user, pk)
    parties = list(partnership.parties.select_related("organisation"))
    own = set(partnership.parties.of(request.user).values_list("pk", flat=True))
    writes = [party.pk for party in parties_now(request.user, partnership)]
    means = means_of(partnership, request.user, [party for party in parties if party.pk in own])
    context = {
        "overview": overview_of(
            partnership,
            expectations_of(partnership, request.user, parties),
            Reader(own=own, writes=writes, today=timezone.localdate()),
            shown=shown_in(request),
            own={one.party: one.total for one in means.parties},
        ),
        "may_write": bool(writes),
        "back": own_expectation(request.user, partnership, just_removed(request)),
    }
    return render_section(request, "sections/expectations.html", partnership, EXPECTATIONS, context)


def shown_in(request: HttpRequest) -> Shown:
    """Return which expectations were asked for; what we do not know means all of them."""
    asked = request.GET.get(SHOWN, "")
    return Shown(asked) if asked in set(Shown) else Shown.ALL


def parties_now(user: User, partnership: Partnership) -> list[Party]:
    """Return the parties this user may write for at this moment."""
    return list(parties_to_write_for(user, partnership)) if may(user, partnership, Action.ARRANGE) else []


def own_expectation(user: User, partnership: Partnership, pk: int | None) -> Expectation | None:
    """Return an expectation that was taken away and that this user may put back now; None otherwise."""
    found = expectation_in(partnership, pk)
    is_theirs = found is not None and found.party in parties_now(user, partnership)
    return found if is_theirs and found.removed_at else None


def move(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    if REMOVE in request.POST:
        expectation = writable(request, partnership, pressed(request, REMOVE))
        take_away(expectation, by=request.user)
        return offer_back(EXPECTATIONS, partnership, expectation)
    if RESTORE in request.POST:
        expectation = writable(request, partnership, pressed(request, RESTORE))
        try:
            put_back(expectation, by=request.user)
        except TooManyExpectations:
            messages.error(request, too_many())
        else:
            messages.success(request, _("De verwachting staat er weer."))
    return redirect(EXPECTATIONS.address(partnership))


def writable(request: HttpRequest, partnership: Partnership, pk: int | None) -> Expectation:
    """Return an expectation of a party this user writes for, also one that was taken away.

    Http404 when the user does not see it, PermissionDenied when it is of another party.
    """
    expectation = visible(request.user, partnership, pk)
    if expectation.party not in parties_to_write_for(request.user, partnership):
        raise PermissionDenied
    return expectation


def visible(user: User, partnership: Partnership, pk: int | None) -> Expectation:
    found = expectation_in(partnership, pk)
    if found is None or not Expectation.everything.visible_to(user).filter(pk=pk).exists():
        raise Http404
    found.party.partnership = partnership
    return found


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def new_expectation(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = partnership_to_write_in(request, pk, Action.ARRANGE)
    return expectation_page(request, desk_for(request, partnership), None)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def expectation(request: HttpRequest, pk: int, expectation: int) -> HttpResponse:
    partnership = partnership_to_write_in(request, pk, Action.ARRANGE)
    stored = writable(request, partnership, expectation)
    if stored.removed_at and request.method != "POST":
        return offer_back(EXPECTATIONS, partnership, stored)
    return expectation_page(request, Desk(stored.party, (), is_stand_in=False), stored)


def expectation_page(request: HttpRequest, desk: Desk, stored: Expectation | None) -> HttpResponse:
    partnership = desk.partnership
    if request.method == "POST":
        form = save_expectation(desk.party, stored, request.POST, by=request.user)
        if not form.errors:
            messages.success(request, _("De verwachting is bewaard."))
            return redirect(EXPECTATIONS.address(partnership))
    else:
        form = expectation_form(desk.party, stored, kept_data(request))
    context = {
        "desk": desk,
        "form": form,
        "has_errors": bool(form.errors),
        "is_answered": stored is not None and stored.answers.exclude(answer="").exists(),
        "is_removed": brings_back(form, request),
        "saved_at": form.stored.updated_at if form.stored else None,
    }
    return render_form(request, "sections/expectations/expectation.html", partnership, EXPECTATIONS, context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, pk: int, expectation: int) -> HttpResponse:
    """What one party answers to an expectation and, once it said yes, how far it is."""
    partnership = partnership_to_write_in(request, pk, Action.ARRANGE)
    asked = visible(request.user, partnership, expectation)
    (facts,) = facts_of([asked], list(partnership.parties.select_related("organisation")))
    desk = desk_for(request, partnership, among=[one.party for one in facts.answers])
    if request.method == "POST":
        form = save_answer(asked, desk.party, request.POST, by=request.user)
        if not form.errors:
            messages.success(request, _("Het antwoord van %(party)s is bewaard.") % {"party": desk.party})
            return redirect(EXPECTATIONS.address(partnership))
        asked = visible(request.user, partnership, expectation)
    elif asked.removed_at:
        raise Http404
    else:
        form = answer_form(asked, desk.party, kept_data(request))
    context = {
        "expectation": asked,
        "who": who(facts),
        "due": due(facts),
        "desk": desk,
        "form": form,
        "has_errors": bool(form.errors),
        "saved_at": form.stored.updated_at if form.stored else None,
    }
    return render_form(request, "sections/expectations/answer.html", partnership, EXPECTATIONS, context)
