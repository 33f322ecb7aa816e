"""Changing one's mind after the reveal: a new entry with a reason, beside the one that stays."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from partnership import history
from partnership.answer import UNANSWERED, Answer
from partnership.axes import AXIS, Axis
from partnership.forms.axis import AxisForm, problems_in
from partnership.forms.fields import Paragraph, longest
from partnership.life import Action, NotNow, require, require_moment
from partnership.models import ChangedPosition, Party, Position, User
from partnership.newest import newest
from partnership.people.sessions import kept_data, signed_in
from partnership.positions.actions import answer_text
from partnership.positions.actions import lock as lock_party
from partnership.positions.desk import desk_for
from partnership.reveal import lock


class ChangeForm(AxisForm):
    """Another answer on one axis, with why. Nothing is chosen beforehand; the old answer stands above it."""

    field_order = ["answer", "reason"]

    reason = Paragraph(
        label=gettext_lazy("Waarom denkt u er nu anders over?"),
        help_text=gettext_lazy("Alle partijen lezen dit meteen, naast wat u eerder zei."),
        max_length=longest(ChangedPosition, "reason"),
        required=True,
        error_messages={"required": gettext_lazy("Schrijf waarom u er nu anders over denkt.")},
        rows=3,
    )

    def __init__(self, data=None, *, axis: Axis):
        super().__init__(
            data, axis=axis, without_score=_("Weten we nog niet"), stored=None, initial={"answer": UNANSWERED}
        )

    def clean(self):
        cleaned = super().clean()
        if not self.has_error("answer") and not cleaned["answer"].is_given:
            self.refuse("answer", _("Kies wat u nu antwoordt, of ‘Weten we nog niet’."), code="unanswered")
        return cleaned


class NothingChanged(Exception):
    """The party says this already."""


@transaction.atomic
def change_position(party: Party, axis: Axis, answer: Answer, reason: str, *, by: User) -> ChangedPosition:
    """Add a new entry, visible to all parties at once. Raises NotNow, or NothingChanged after a second click."""
    partnership = lock(party.partnership)
    require_moment(partnership, Action.CHANGE_POSITION)
    party = lock_party(party)
    now = position_now(party, axis, by)
    if (answer.score, reason) == (now.score, now.reason):
        raise NothingChanged
    change = ChangedPosition.objects.create(party=party, axis=axis.key, score=answer.score, reason=reason, stated_by=by)
    for name in ("score", "reason"):
        label = str(Position._meta.get_field(name).verbose_name)
        history.note(change, label, answer_text(now, name), answer_text(change, name), by=by)
    return change


def position_now(party: Party, axis: Axis, user: User) -> Position:
    """Return what the party says now; Http404 when it is not in, and so has nothing to change."""
    stated = party.positions.filter(axis=axis.key).first() if party.has_handed_in else None
    if stated is None:
        raise Http404
    return newest([stated], user)[0]


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, pk: int, axis: str) -> HttpResponse:
    """Say something else on one question, after the reveal."""
    desk, asked = desk_for(request, pk), AXIS.get(axis)
    if asked is None:
        raise Http404
    if request.method != "POST":
        require(request.user, desk.partnership, Action.CHANGE_POSITION)
    now = position_now(desk.party, asked, request.user)
    form = ChangeForm(request.POST if request.method == "POST" else kept_data(request), axis=asked)
    if request.method == "POST" and form.is_valid() and saved(form, desk.party, request):
        return redirect("partnership:compare", pk)
    problems = problems_in([form]) if form.is_bound else []
    context = {
        "desk": desk,
        "partnership": desk.partnership,
        "axis": asked,
        "form": form,
        "now": now,
        "problems": problems,
        "has_errors": bool(problems),
    }
    return render(request, "positions/change.html", context)


def saved(form: ChangeForm, party: Party, request: HttpRequest) -> bool:
    """Save the change and tell so; False with the reason in the form when this is not the moment."""
    answer, reason = form.cleaned_data["answer"], form.cleaned_data["reason"]
    try:
        change_position(party, form.axis, answer, reason, by=request.user)
    except NotNow as sentence:
        form.refuse(None, str(sentence), code="not_now")
        return False
    except NothingChanged:
        messages.info(request, _("Dit stond er al. Er is niets veranderd."))
    else:
        messages.success(request, _("Uw nieuwe positie staat erbij, met ‘gewijzigd’. De oude blijft te lezen."))
    return True
