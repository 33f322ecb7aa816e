from __future__ import annotations

import logging
import uuid

from django.contrib import messages
from django.db import DataError, IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from partnership.importing import actions
from partnership.importing.door import read_apart
from partnership.importing.forms import ConfirmForm, MemoForm
from partnership.importing.judging import Judged, judged
from partnership.importing.preview import preview_of
from partnership.importing.reading import CannotRead
from partnership.importing.taking_over import TooFewLeft
from partnership.importing.wording import listed, reason
from partnership.models import PendingImport
from partnership.people.sessions import signed_in
from partnership.rights import edited_organisations
from partnership.snapshot.canonical import Malformed, Problem, from_json
from partnership.uploads import MOST_BYTES

logger = logging.getLogger(__name__)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    if not edited_organisations(request.user):
        return render(request, "intake/may_not_start.html", status=403)
    form = MemoForm(request)
    problems: tuple[Problem, ...] = ()
    if request.method == "POST" and form.is_valid():
        problems, kept = received(form, request)
        if kept:
            return redirect("partnership:import-check")
    context = {"form": form, "problems": listed(problems), "has_errors": bool(form.errors)}
    return render(request, "importing/upload.html", context)


def received(form: MemoForm, request: HttpRequest) -> tuple[tuple[Problem, ...], PendingImport | None]:
    """Read what was sent and keep its data; without it the form says why, with the problems that belong to it."""
    try:
        found = judged(read_apart(form.cleaned_data["file"].read()), request.user, today=timezone.localdate())
    except CannotRead as problem:
        form.add_error("file", reason(problem.why, most_bytes=MOST_BYTES))
        return (), None
    except Malformed as malformed:
        form.add_error("file", _("Dit bestand past niet bij een memo. Wij hebben er niets van overgenomen."))
        return malformed.problems, None
    if not found.can_be_made:
        form.add_error("file", why_not(found))
        return found.problems, None
    return (), actions.keep(found.memo, by=request.user)


def why_not(found: Judged) -> str:
    """Return why a memo that fits the schema is not taken over all the same."""
    if found.problems:
        return _("Dit memo klopt niet met zichzelf. Wij hebben er niets van overgenomen.")
    if found.matches.twice:
        known = {"name": found.matches.twice[0]}
        return _("Twee partijen in dit memo zijn hier dezelfde organisatie: %(name)s.") % known
    return _("U bent van geen van de partijen in dit memo invuller. Alleen een partij kan haar memo overnemen.")


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    if not edited_organisations(request.user):
        return render(request, "intake/may_not_start.html", status=403)
    pending = PendingImport.objects.of(request.user).first()
    if request.method == "POST" and "discard" in request.POST:
        return thrown_away(request)
    if pending is None:
        return made_already(request)
    found = judged(from_json(pending.data.encode()), request.user, today=timezone.localdate())
    if not found.can_be_made:
        return choose_again(request)
    preview = preview_of(found, request.user)
    sent = request.POST if request.method == "POST" else None
    form = ConfirmForm(sent, found=found, uid=pending.uid, is_again=bool(preview.earlier))
    if request.method == "POST" and form.is_valid() and (made := confirmed(form, request)):
        return made
    context = {"form": form, "preview": preview, "has_errors": bool(form.errors)}
    return render(request, "importing/check.html", context)


def confirmed(form: ConfirmForm, request: HttpRequest) -> HttpResponse | None:
    """Make the partnership and go there; None with the reason in the form when it cannot be made like this."""
    choices = {"left_out": form.left_out, "by_hand": form.by_hand}
    try:
        partnership = actions.confirm(form.cleaned_data["uid"], **choices, by=request.user)
    except TooFewLeft:
        few = _("Dan blijven er geen twee partijen over die hun posities op tijd deelden. Voeg er een toe.")
        form.add_error(None, few)
        return None
    except (actions.NothingWaits, actions.NoLonger):
        return choose_again(request)
    except (DataError, IntegrityError):
        # The last guard: the database refuses what our checks let through. Nothing is made.
        logger.exception("A memo could not be taken over")
        form.add_error(None, _("Dit memo past hier niet. Er is niets gemaakt. Geef het door aan uw beheerder."))
        return None
    messages.success(request, _("De samenwerking is gemaakt uit het memo. Alles wat is overgenomen, staat hieronder."))
    return redirect(partnership)


def thrown_away(request: HttpRequest) -> HttpResponse:
    actions.throw_away(by=request.user)
    messages.info(request, _("Wij hebben de gegevens van het memo weggegooid. Er is niets gemaakt."))
    return redirect("partnership:import")


def made_already(request: HttpRequest) -> HttpResponse:
    """Go to what was made when somebody confirms twice; else start with the file again."""
    try:
        return redirect(actions.made_before(uuid.UUID(request.POST.get("uid", "")), request.user))
    except (ValueError, actions.NothingWaits):
        return choose_again(request)


def choose_again(request: HttpRequest) -> HttpResponse:
    messages.warning(request, _("Er staat geen memo klaar om over te nemen. Kies het bestand opnieuw."))
    return redirect("partnership:import")
