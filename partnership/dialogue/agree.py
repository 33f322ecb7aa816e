"""The page where the coordinator records what the parties agreed, after the reveal."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from partnership.dialogue.actions import OPEN_FOR_AGREEMENT, NotOpenForAgreement, record_agreement, save_terms
from partnership.dialogue.comparison import axis_comparisons
from partnership.dialogue.forms import TermForm, refuse_without_any_score
from partnership.dialogue.voices import Voice, voices_in
from partnership.forms.axis import problems_in
from partnership.models import Partnership, User
from partnership.people.sessions import kept_data, signed_in
from partnership.reveal import lock
from partnership.rights import describable_partnership

DRAFT = "draft"
"""Name of the button that keeps what is filled in without recording it."""


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def agree(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = describable_partnership(request.user, pk)
    if partnership.status not in OPEN_FOR_AGREEMENT:
        return refuse(request, partnership)
    voices = voices_in(partnership, request.user)
    if request.method == "POST":
        try:
            sheet = save(partnership, voices, request.POST, by=request.user)
        except NotOpenForAgreement:
            return refuse(request, partnership)
        if not problems_in(sheet):
            return after_saving(request, partnership, is_final=sheet[0].is_final)
    else:
        sheet = sheet_of(partnership, voices, kept_data(request))
    problems = problems_in(sheet)
    context = {
        "partnership": partnership,
        "voices": voices,
        "sheet": sheet,
        "problems": problems,
        "has_errors": bool(problems),
        "saved_at": max((form.stored.updated_at for form in sheet if form.stored), default=None),
    }
    return render(request, "dialogue/agree.html", context)


def refuse(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    messages.info(request, why_closed(partnership))
    return redirect(partnership)


def why_closed(partnership: Partnership) -> str:
    if partnership.is_revealed:
        return _("De samenwerking loopt al. De afspraken veranderen hier niet meer.")
    return _("U kunt afspraken vastleggen zodra alle partijen hun posities hebben gedeeld.")


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

    What is recorded once can only be recorded again: its figures are in lists, so it has no draft.
    """
    partnership = lock(partnership)
    is_final = partnership.has_agreement or DRAFT not in data
    sheet = sheet_of(partnership, voices, data, is_final=is_final)
    if is_final:
        refuse_without_any_score(sheet)
    if not problems_in(sheet):
        keep = record_agreement if is_final else save_terms
        keep(partnership, [form.term for form in sheet], by=by)
    return sheet


def after_saving(request: HttpRequest, partnership: Partnership, *, is_final: bool) -> HttpResponse:
    if not is_final:
        messages.success(request, _("Het concept is bewaard. Alleen u ziet het."))
        return redirect("partnership:agree", partnership.pk)
    messages.success(request, _("De afspraken zijn vastgelegd. U vindt ze hieronder en in het memo."))
    return redirect("partnership:compare", partnership.pk)
