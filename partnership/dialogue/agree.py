"""What the parties agree on all six questions: to read for everybody, and to record for the coordinator."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from partnership.dialogue.actions import record_agreement, save_terms
from partnership.dialogue.comparison import axis_comparisons
from partnership.dialogue.forms import TermForm, refuse_without_any_score
from partnership.dialogue.lines import lines_of
from partnership.dialogue.voices import Voice, voices_in
from partnership.forms.axis import problems_in
from partnership.life import Action, NotNow, has_role, may, require_moment, why_not_now
from partnership.models import Partnership, Reservation, User
from partnership.people.sessions import kept_data, signed_in
from partnership.reveal import lock
from partnership.rights import described_partnership, takes_part

LATER = "later"
"""Name of the button that keeps what is filled in without recording the agreement."""


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def agree(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = described_partnership(request.user, pk)
    if not has_role(request.user, partnership, Action.TALK):
        return read(request, partnership)
    if request.method == "POST":
        return save_or_show(request, partnership)
    closed, typed = why_not_now(partnership, Action.AGREE), kept_data(request)
    if closed and not typed:
        return read(request, partnership)
    voices = voices_in(partnership, request.user)
    return to_fill_in(request, partnership, sheet_of(partnership, voices, typed), closed=closed)


def save_or_show(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    """Save what was sent. With a problem, or at a wrong moment, what was typed stays on the screen."""
    voices = voices_in(partnership, request.user)
    try:
        sheet = save(partnership, voices, request.POST, by=request.user)
    except NotNow as moment:
        sheet = sheet_of(partnership, voices, request.POST)
        if any(form.has_changed() for form in sheet):
            return to_fill_in(request, partnership, sheet, closed=str(moment))
        return redirect("partnership:agree", partnership.pk)
    if problems_in(sheet):
        return to_fill_in(request, partnership, sheet)
    return after_saving(request, partnership, is_final=sheet[0].is_final)


def to_fill_in(
    request: HttpRequest, partnership: Partnership, sheet: list[TermForm], *, closed: str = ""
) -> HttpResponse:
    """Show the forms, beside where the parties stand; `closed` says why nothing can be saved now."""
    problems = problems_in(sheet)
    reserved = lines_of((), reservations_of(partnership))
    context = {
        "partnership": partnership,
        "sheet": sheet,
        "terms": list(zip(sheet, reserved, strict=True)),
        "problems": problems,
        "has_errors": bool(problems or closed),
        "closed": closed,
        "saved_at": max((form.stored.updated_at for form in sheet if form.stored), default=None),
    }
    return render(request, "dialogue/agree.html", context)


def read(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    """Show what stands. While the parties talk that is for those who take part; the agreement is for all who see it."""
    if request.method == "POST" or not (partnership.has_agreement or takes_part(request.user, partnership)):
        raise PermissionDenied
    if not partnership.is_revealed:
        require_moment(partnership, Action.TALK)
    context = {
        "partnership": partnership,
        "lines": lines_of(partnership.agreements.all(), reservations_of(partnership)),
        "earlier": partnership.past_agreements.count(),
        "may_reopen": may(request.user, partnership, Action.REOPEN),
        "follows": takes_part(request.user, partnership),
    }
    return render(request, "dialogue/agreed.html", context)


def reservations_of(partnership: Partnership) -> QuerySet[Reservation]:
    return partnership.reservations.select_related("party__organisation")


def sheet_of(
    partnership: Partnership, voices: Sequence[Voice], data: QueryDict | None = None, *, is_final: bool = False
) -> list[TermForm]:
    """Return a form per axis on what is agreed now, filled with what somebody typed if there is data."""
    stored = {agreement.axis: agreement for agreement in partnership.agreements.select_related("recorded_by")}
    return [
        TermForm(data, part=part, agreement=stored.get(part.axis.key), is_final=is_final)
        for part in axis_comparisons(voices, None, {})
    ]


@transaction.atomic
def save(partnership: Partnership, voices: Sequence[Voice], data: QueryDict, *, by: User) -> list[TermForm]:
    """Save what was sent if all of it is valid, and return the forms; a problem in one means that nothing was saved.

    Raises NotNow.
    """
    partnership = lock(partnership)
    require_moment(partnership, Action.AGREE)
    is_final = LATER not in data
    sheet = sheet_of(partnership, voices, data, is_final=is_final)
    if is_final:
        refuse_without_any_score(sheet)
    if not problems_in(sheet):
        keep = record_agreement if is_final else save_terms
        keep(partnership, [form.term for form in sheet], by=by)
    return sheet


def after_saving(request: HttpRequest, partnership: Partnership, *, is_final: bool) -> HttpResponse:
    if not is_final:
        messages.success(request, _("Bewaard. De afspraken zijn nog niet vastgelegd: u kunt verder praten."))
    else:
        messages.success(request, _("De afspraken zijn vastgelegd. U vindt ze hieronder en in het memo."))
    return redirect("partnership:agree", partnership.pk)
