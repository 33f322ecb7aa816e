from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from partnership.dialogue.versions import actions
from partnership.dialogue.versions.facts import versions_of
from partnership.dialogue.versions.forms import ReopenForm
from partnership.editions import Overtaken
from partnership.forms.fields import sent_number
from partnership.life import Action, has_role, require_moment
from partnership.models import Partnership
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership


@signed_in
@require_safe
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """All versions of the agreement, with what changed from one to the next."""
    partnership = described_partnership(request.user, pk)
    context = {"partnership": partnership, "versions": versions_of(partnership)}
    return render(request, "dialogue/versions/versions.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for a reason, and go back from the agreement to the conversation."""
    partnership = described_partnership(request.user, pk)
    if not has_role(request.user, partnership, Action.REOPEN):
        raise PermissionDenied
    form = ReopenForm(request.POST if request.method == "POST" else kept_data(request))
    if request.method == "POST" and form.is_valid():
        return go_back(request, partnership, form.cleaned_data["reason"])
    require_moment(partnership, Action.REOPEN)
    context = {
        "partnership": partnership,
        "next_version": partnership.version + 1,
        "form": form,
        "has_errors": bool(form.errors),
    }
    return render(request, "dialogue/versions/reopen.html", context)


def go_back(request: HttpRequest, partnership: Partnership, reason: str) -> HttpResponse:
    seen = sent_number(request.POST.get("version", ""))
    try:
        reopened = actions.reopen(partnership, version=seen, reason=reason, by=request.user)
    except Overtaken:
        messages.info(request, _("De afspraken zijn intussen al teruggegaan naar het gesprek. Kijk wat er nu staat."))
        return redirect("partnership:agree", partnership.pk)
    told = _("U bent terug in het gesprek. De afspraken zijn bewaard als versie %(number)d.")
    messages.success(request, told % {"number": reopened.version - 1})
    return redirect("partnership:conversation", partnership.pk)
