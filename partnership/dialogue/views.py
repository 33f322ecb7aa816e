from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from partnership.designs import points_in
from partnership.dialogue.comparison import choices_in
from partnership.dialogue.comparison import compare as comparison_of
from partnership.dialogue.table import table_of
from partnership.dialogue.voices import stated_by, voices_in
from partnership.life import Action, may
from partnership.models import Partnership
from partnership.people.sessions import signed_in
from partnership.rights import described_partnership, may_describe, own_parties, takes_part

ONLY_DIFFERENCES = "verschillen"


@signed_in
@require_safe
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    partnership = described_partnership(request.user, pk)
    voices = voices_in(partnership, request.user)
    comparison = comparison_of(partnership, voices)
    only_differences = request.GET.get("alleen") == ONLY_DIFFERENCES
    shown = comparison.shown(only_differences=only_differences)
    choices = choices_in(comparison)
    chosen = choices.chosen(request.GET.getlist("profiel"))
    context = {
        "partnership": partnership,
        "comparison": comparison,
        "shown": shown,
        "not_shown": [part for part in comparison.axes if part not in shown],
        "only_differences": only_differences,
        "table": table_of(comparison) if comparison.is_crowded else None,
        "choices": choices,
        "chosen": chosen,
        "slots": choices.slots(chosen),
        "points": points_in(partnership, request.user, stated=[stated_by(voice) for voice in voices]),
        "may_change": may(request.user, partnership, Action.CHANGE_POSITION) and any(voice.is_own for voice in voices),
        "left_out": left_out_of(partnership),
        "takes_part": not comparison.voices and bool(own_parties(request.user, partnership)),
        "may_agree": may_describe(request.user, partnership),
        "follows": partnership.is_revealed and takes_part(request.user, partnership),
    }
    return render(request, "dialogue/compare.html", context)


def left_out_of(partnership: Partnership) -> list[str]:
    """Return the names of the parties that are not in, after the reveal."""
    if not partnership.is_revealed:
        return []
    return [party.organisation.name for party in partnership.parties.missing().select_related("organisation")]
