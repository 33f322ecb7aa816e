from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from partnership.forms.fields import sent_number
from partnership.invitations.coordinating_forms import HandOverForm
from partnership.invitations.handover import CoordinatorChanged, candidates, hand_over
from partnership.life import Action, require
from partnership.models import Partnership
from partnership.people.sessions import signed_in
from partnership.rights import described_partnership, own_parties


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def handover(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose the next coordinator, read what that means, and hand over."""
    partnership = described_partnership(request.user, pk)
    require(request.user, partnership, Action.HAND_OVER)
    form = HandOverForm(request.POST if request.method == "POST" else None, partnership=partnership)
    if request.method == "POST" and form.is_valid():
        return confirmed(request, partnership, form) if "sure" in request.POST else asked(request, partnership, form)
    context = {
        "partnership": partnership,
        "form": form,
        "has_candidates": candidates(partnership).exists(),
        "has_errors": bool(form.errors),
    }
    return render(request, "invitations/hand_over.html", context)


def asked(request: HttpRequest, partnership: Partnership, form: HandOverForm) -> HttpResponse:
    """Say what handing over means before it happens."""
    context = {
        "partnership": partnership,
        "to": form.cleaned_data["to"],
        "is_self": partnership.coordinator_id == request.user.pk,
        "own": own_parties(request.user, partnership),
    }
    return render(request, "invitations/hand_over_sure.html", context)


def confirmed(request: HttpRequest, partnership: Partnership, form: HandOverForm) -> HttpResponse:
    seen = sent_number(request.POST.get("from", ""))
    try:
        stored = hand_over(partnership, form.cleaned_data["to"], seen=seen, by=request.user)
    except CoordinatorChanged:
        text = _("De coördinator is intussen veranderd. Er is niets overgedragen. Kijk eerst opnieuw.")
        messages.warning(request, text)
        return redirect("partnership:people", partnership.pk)
    messages.success(request, _("%(who)s is nu de coördinator.") % {"who": stored.coordinator})
    may_still_see = Partnership.objects.visible_to(request.user).filter(pk=partnership.pk).exists()
    return redirect("partnership:people", partnership.pk) if may_still_see else redirect("partnership:partnerships")
