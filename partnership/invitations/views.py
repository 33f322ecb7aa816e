"""The page 'Mensen', and what the coordinator does there."""

from __future__ import annotations

from collections.abc import Iterable

from allauth.core import ratelimit
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from partnership.invitations import actions
from partnership.invitations.actions import TooManyInvitations
from partnership.invitations.facts import MOST_UNFOLDED, per_layer, seats_in
from partnership.invitations.forms import InvitationForm
from partnership.invitations.mails import send_invitations
from partnership.invitations.news import News, news_of
from partnership.life import Action, has_role, may, require
from partnership.models import Partnership, Party
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership


@signed_in
@require_safe
def people(request: HttpRequest, pk: int) -> HttpResponse:
    """Who takes part, per party."""
    partnership = described_partnership(request.user, pk)
    coordinates = has_role(request.user, partnership, Action.INVITE)
    may_invite = may(request.user, partnership, Action.INVITE)
    seats = seats_in(partnership, may_invite=may_invite, sees_addresses=coordinates)
    context = {
        "partnership": partnership,
        "coordinates": coordinates,
        "may_invite": may_invite,
        "seats": seats,
        "layers": per_layer(seats) if len(seats) > MOST_UNFOLDED else [],
        "without_editor": [one for one in seats if one.lacks_editor],
    }
    return render(request, "invitations/people.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: HttpRequest, pk: int, party: int) -> HttpResponse:
    """Invite people for one party."""
    partnership = inviting(request, pk)
    place = get_object_or_404(partnership.parties.select_related("organisation"), pk=party)
    form = InvitationForm(request.POST if request.method == "POST" else kept_data(request))
    if request.method == "POST" and form.is_valid() and invited_by(form, place, request):
        return redirect(back_to(place))
    context = {"partnership": partnership, "party": place, "form": form, "has_errors": bool(form.errors)}
    return render(request, "invitations/invite.html", context)


def inviting(request: HttpRequest, pk: int) -> Partnership:
    """Return a partnership for which this user may invite now; Http404, PermissionDenied or NotNow."""
    partnership = described_partnership(request.user, pk)
    require(request.user, partnership, Action.INVITE)
    return partnership


def invited_by(form: InvitationForm, party: Party, request: HttpRequest) -> bool:
    """Invite whom the form names; False, with an error in the form, when nobody can be invited."""
    emails, too_often = within_limits(request, form.cleaned_data["emails"])
    try:
        invited = actions.invite(party, emails, by=request.user, **form.asked)
    except TooManyInvitations:
        message = _("Voor een partij kunnen hooguit %(most)d uitnodigingen openstaan. Trek er eerst een in.")
        form.add_error("emails", message % {"most": actions.MOST_PENDING})
        return False
    tell(request, news_of(invited, failed=send_invitations(*invited.issued), too_often=too_often))
    return True


def within_limits(request: HttpRequest, emails: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the addresses that may get a mail now, and those that got, or were sent, too many."""
    allowed: dict[bool, list[str]] = {True: [], False: []}
    for email in dict.fromkeys(emails):
        allowed[bool(ratelimit.consume(request, action="send_invitation", key=email))].append(email)
    return allowed[True], allowed[False]


def tell(request: HttpRequest, news: Iterable[News]) -> None:
    for one in news:
        messages.add_message(request, one.level, one.text)


def back_to(party: Party) -> str:
    return f"{reverse('partnership:people', args=[party.partnership_id])}#partij-{party.pk}"
