"""The page where the coordinator reveals without waiting any longer for who is not in."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from partnership.life import Action, NotNow, require
from partnership.models import Partnership, Party
from partnership.people.sessions import signed_in
from partnership.reveal import reveal_now, turnout_of, why_not_yet
from partnership.rights import described_partnership
from partnership.turnout import Turnout


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose positions a reveal shows now, and who stays out of it."""

    handed_in: tuple[Party, ...]
    left_out: tuple[Party, ...]


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def reveal(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = described_partnership(request.user, pk)
    require(request.user, partnership, Action.REVEAL)
    if request.method == "POST":
        messages.success(request, news_of(reveal_now(partnership, by=request.user)))
        return redirect("partnership:compare", pk)
    if sentence := why_not_yet(turnout_of(partnership)):
        raise NotNow(sentence)
    return render(request, "positions/reveal.html", {"partnership": partnership, "choice": choice_in(partnership)})


def choice_in(partnership: Partnership) -> Choice:
    parties = list(partnership.parties.select_related("organisation"))
    return Choice(
        handed_in=tuple(party for party in parties if party.has_handed_in),
        left_out=tuple(party for party in parties if not party.has_handed_in),
    )


def news_of(turnout: Turnout) -> str:
    return ngettext(
        "De posities van %(n)s van de %(all)s partij zijn nu te zien.",
        "De posities van %(n)s van de %(all)s partijen zijn nu te zien.",
        turnout.parties,
    ) % {"n": turnout.handed_in, "all": turnout.parties}
