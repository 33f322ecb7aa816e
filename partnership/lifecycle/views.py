from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from partnership.badges import BADGES
from partnership.life import ALWAYS, Action, has_role, may, require, why_not_now
from partnership.lifecycle.actions import archive, move_on, unarchive
from partnership.models import FinalMemo, Partnership, Status, User
from partnership.people.sessions import signed_in
from partnership.rights import described_partnership

STEPS = (Action.START, Action.CLOSE)


@dataclass(frozen=True, slots=True)
class Stage:
    """A status in the life of a partnership, as the page shows it."""

    status: Status
    is_now: bool
    is_past: bool


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def life(request: HttpRequest, pk: int) -> HttpResponse:
    """Where a partnership is in its life, and for the coordinator what comes next."""
    partnership = described_partnership(request.user, pk)
    if request.method == "POST":
        step = request.POST.get("step", "")
        if step == Action.CLOSE and "sure" not in request.POST:
            return asked(request, partnership)
        messages.success(request, outcome(partnership, step, by=request.user))
        return redirect("partnership:life", pk)
    context = {
        "partnership": partnership,
        "badge": BADGES[Status(partnership.status)],
        "stages": stages_of(partnership),
        "coordinates": has_role(request.user, partnership, Action.ARCHIVE),
        "may_start": may(request.user, partnership, Action.START),
        "may_close": may(request.user, partnership, Action.CLOSE),
        "may_reopen": may(request.user, partnership, Action.REOPEN),
        "why_no_start": why_not_now(partnership, Action.START),
    }
    return render(request, "lifecycle/life.html", context)


def asked(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    """Say what rounding off means before it happens."""
    require(request.user, partnership, Action.CLOSE)
    signed = FinalMemo.objects.filter(memo__partnership=partnership, memo__agreement=partnership.version)
    return render(request, "lifecycle/close_sure.html", {"partnership": partnership, "is_signed": signed.exists()})


def stages_of(partnership: Partnership) -> list[Stage]:
    place = ALWAYS.index(Status(partnership.status))
    return [Stage(status, number == place, number < place) for number, status in enumerate(ALWAYS)]


def outcome(partnership: Partnership, step: str, *, by: User) -> str:
    """Do what was asked and return what to tell; raises PermissionDenied or NotNow."""
    if step in STEPS:
        require(by, partnership, Action(step))
        return moved_on(move_on(partnership, Action(step), by=by))
    require(by, partnership, Action.ARCHIVE)
    if step == "archive" and archive(partnership, by=by):
        return _("De samenwerking staat in het archief. U kunt haar hier terughalen.")
    if step == "unarchive" and unarchive(partnership, by=by):
        return _("De samenwerking is terug uit het archief.")
    return _("Er is niets veranderd.")


def moved_on(partnership: Partnership) -> str:
    if partnership.status == Status.CLOSED:
        return _("De samenwerking is afgerond. Iedereen kan alles blijven lezen.")
    return _("De samenwerking loopt.")
