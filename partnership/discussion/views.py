from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from partnership.discussion.actions import answer_signal
from partnership.discussion.facts import discussion_of
from partnership.discussion.forms import SignalAnswerForm
from partnership.editions import Overtaken
from partnership.life import Action, may, require
from partnership.models import Partnership
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership
from partnership.signals import RULES

KEYS = frozenset(rule.key for rule in RULES)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def discuss(request: HttpRequest, pk: int) -> HttpResponse:
    """The points to discuss, and what the parties said about each."""
    partnership = described_partnership(request.user, pk)
    sent = None
    if request.method == "POST":
        require(request.user, partnership, Action.ANSWER_SIGNAL)
        sent = save(request, partnership)
        if sent.is_valid():
            messages.success(request, _("Bewaard. Dit komt in het memo."))
            return redirect("partnership:discuss", pk)
    may_answer = may(request.user, partnership, Action.ANSWER_SIGNAL)
    if sent is None and may_answer and (kept := kept_data(request)):
        sent = form_of(partnership, kept.get("signal", ""), kept)
    context = {
        "partnership": partnership,
        "discussion": discussion_of(partnership, request.user, may_answer=may_answer, sent=sent),
        "form": sent,
        "has_errors": bool(sent and sent.errors),
    }
    return render(request, "discussion/discuss.html", context)


def save(request: HttpRequest, partnership: Partnership) -> SignalAnswerForm:
    """Save an answer if it is valid, and return its form; it has errors when nothing was saved."""
    while True:
        form = form_of(partnership, request.POST.get("signal", ""), request.POST)
        if not form.is_valid():
            return form
        text, edition = form.cleaned_data["text"], form.cleaned_data["edition"] or 0
        try:
            answer_signal(partnership, form.signal, text, edition=edition, by=request.user)
        except Overtaken:
            continue  # the form says so when it is made again
        return form


def form_of(partnership: Partnership, signal: str, data) -> SignalAnswerForm:
    if signal not in KEYS:
        raise Http404
    return SignalAnswerForm(data, signal=signal, stored=partnership.signal_answers.filter(signal=signal).first())
