from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from partnership.invitations import reminders
from partnership.invitations.news import News
from partnership.invitations.reminders import Outcome, targets_of
from partnership.invitations.views import tell
from partnership.life import Action, require
from partnership.people.sessions import signed_in
from partnership.rights import described_partnership


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def remind(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who would get a reminder, and send it."""
    partnership = described_partnership(request.user, pk)
    require(request.user, partnership, Action.REMIND)
    if request.method == "POST":
        tell(request, news_of(reminders.remind(partnership, by=request.user)))
        return redirect("partnership:people", pk)
    targets = targets_of(partnership, by=request.user)
    now = [target for target in targets if target.can_be_reminded]
    context = {
        "partnership": partnership,
        "targets": targets,
        "people": len({user for target in now for user in target.people}),
    }
    return render(request, "invitations/remind.html", context)


def news_of(outcome: Outcome) -> list[News]:
    said = []
    if outcome.people:
        text = ngettext(
            "De herinnering is naar %(n)d persoon gestuurd.",
            "De herinnering is naar %(n)d mensen gestuurd.",
            outcome.people,
        )
        said.append(News(messages.SUCCESS, text % {"n": outcome.people}))
    if outcome.failed:
        text = ngettext(
            "Voor %(n)d persoon kon de e-mail niet worden verstuurd. Probeer het later opnieuw.",
            "Voor %(n)d mensen kon de e-mail niet worden verstuurd. Probeer het later opnieuw.",
            outcome.failed,
        )
        said.append(News(messages.WARNING, text % {"n": outcome.failed}))
    return said or [News(messages.INFO, _("Er is nu niemand om te herinneren."))]
