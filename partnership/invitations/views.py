"""The page 'Mensen', and what the coordinator does there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from allauth.core import ratelimit
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from partnership.editions import Overtaken
from partnership.invitations import actions
from partnership.invitations.actions import TooManyInvitations
from partnership.invitations.coordinating_forms import DeadlineForm
from partnership.invitations.facts import MOST_UNFOLDED, per_layer, seats_in
from partnership.invitations.forms import InvitationForm
from partnership.invitations.mails import send_invitations
from partnership.invitations.news import News, news_of
from partnership.invitations.sharing import sharing_of
from partnership.life import Action, has_role, may, require
from partnership.models import Partnership, Party, User
from partnership.people.sessions import kept_data, signed_in
from partnership.rights import described_partnership
from partnership.turnout import FEWEST_PARTIES
from partnership.wording import listed

MOST_NAMES = 5
"""Of the parties that are waited for; the others are counted."""


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def people(request: HttpRequest, pk: int) -> HttpResponse:
    """Who takes part, per party; the coordinator sets here before which day they share."""
    partnership = described_partnership(request.user, pk)
    if request.method != "POST":
        form = DeadlineForm(kept_data(request), stored=partnership)
        return render(request, "invitations/people.html", people_context(partnership, request.user, form))
    require(request.user, partnership, Action.REMIND)
    form = DeadlineForm(request.POST, stored=partnership)
    while form.is_valid():
        if is_saved(form, request):
            messages.success(request, _("De datum is opgeslagen."))
            return redirect("partnership:people", pk)
        partnership = described_partnership(request.user, pk)
        form = DeadlineForm(request.POST, stored=partnership)
    return render(request, "invitations/people.html", people_context(partnership, request.user, form))


def is_saved(form: DeadlineForm, request: HttpRequest) -> bool:
    """Save the day; False when somebody else saved first, and the form has to be looked at again."""
    try:
        actions.set_deadline(form.stored, **form.cleaned_data, by=request.user)
    except Overtaken:
        return False
    return True


def people_context(partnership: Partnership, user: User, form: DeadlineForm) -> dict[str, object]:
    coordinates = has_role(user, partnership, Action.INVITE)
    may_invite = may(user, partnership, Action.INVITE)
    seats = seats_in(partnership, may_invite=may_invite, sees_addresses=coordinates)
    parties = [one.party for one in seats]
    return {
        "partnership": partnership,
        "coordinates": coordinates,
        "may_invite": may_invite,
        "may_remind": may(user, partnership, Action.REMIND),
        "may_hand_over": may(user, partnership, Action.HAND_OVER),
        "seats": seats,
        "layers": per_layer(seats) if len(seats) > MOST_UNFOLDED else [],
        "without_editor": [one for one in seats if one.lacks_editor],
        "sharing": sharing_of(partnership, parties),
        "waiting": whom_we_wait_for(partnership, parties),
        "form": form,
        "has_errors": bool(form.errors),
    }


def whom_we_wait_for(partnership: Partnership, parties: Sequence[Party]) -> str:
    """Return the parties that have not shared; empty when there is nobody to wait for."""
    if partnership.is_revealed or len(parties) < FEWEST_PARTIES:
        return ""
    return listed([str(party) for party in parties if not party.has_handed_in], most=MOST_NAMES)


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
