"""One seat at the table of a party: an invitation that nobody used yet, or a person who takes part."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from partnership.invitations import actions
from partnership.invitations.actions import NotPending, TooManyInvitations
from partnership.invitations.forms import ReplacementForm
from partnership.invitations.mails import send_invitations
from partnership.invitations.news import News, mailed_too_often, news_of, sent_again
from partnership.invitations.views import back_to, inviting, tell, within_limits
from partnership.models import Invitation, MembershipRole, Participant, Partnership
from partnership.people.sessions import signed_in

OTHER_ROLE = {MembershipRole.EDITOR: MembershipRole.READER, MembershipRole.READER: MembershipRole.EDITOR}


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def invited(request: HttpRequest, pk: int, invitation: int) -> HttpResponse:
    """Send an invitation again, change it, give it to somebody else, or withdraw it."""
    partnership = inviting(request, pk)
    stored = get_object_or_404(of_parties(Invitation.objects.all(), partnership), pk=invitation)
    return changed(request, partnership, stored, news_of_invitation, "invitations/invited.html")


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def participant(request: HttpRequest, pk: int, participant: int) -> HttpResponse:
    """Change what a person may do, give the seat to somebody else, or take the person out."""
    partnership = inviting(request, pk)
    stored = get_object_or_404(of_parties(Participant.objects.select_related("user"), partnership), pk=participant)
    return changed(request, partnership, stored, news_of_participant, "invitations/participant.html")


def of_parties(seats: QuerySet, partnership: Partnership) -> QuerySet:
    return seats.filter(party__in=partnership.parties.all()).select_related("party__organisation")


def changed(request: HttpRequest, partnership: Partnership, seat, act, template: str) -> HttpResponse:
    """Do what was asked and go back to 'Mensen', or show the page of the seat."""
    seat.party.partnership = partnership
    form = ReplacementForm(request.POST if "email" in request.POST else None)
    if request.method == "POST" and (form.is_valid() or not form.is_bound):
        try:
            tell(request, act(request, seat, form))
        except NotPending:
            messages.info(request, _("Deze uitnodiging is intussen gebruikt of ingetrokken."))
        except TooManyInvitations:
            messages.warning(request, _("Voor deze partij staan al te veel uitnodigingen open. Trek er eerst een in."))
        return redirect(back_to(seat.party))
    other = OTHER_ROLE[MembershipRole(seat.role)]
    context = {"partnership": partnership, "seat": seat, "other_role": other, "form": form}
    return render(request, template, context | {"has_errors": bool(form.errors)})


def news_of_invitation(request: HttpRequest, seat: Invitation, form: ReplacementForm) -> list[News]:
    step, role = request.POST.get("step"), request.POST.get("role")
    if form.is_bound:
        return replaced(request, seat, form, actions.invite_instead)
    if step == "resend":
        return resent(request, seat)
    if step == "withdraw":
        actions.withdraw(seat, by=request.user)
        return [News(messages.SUCCESS, _("De uitnodiging voor %(whom)s is ingetrokken.") % {"whom": seat.email})]
    if role in MembershipRole.values:
        actions.change_invited_role(seat, role, by=request.user)
        return [News(messages.SUCCESS, role_news(seat.email, role))]
    return [nothing_changed()]


def news_of_participant(request: HttpRequest, seat: Participant, form: ReplacementForm) -> list[News]:
    step, role = request.POST.get("step"), request.POST.get("role")
    if form.is_bound:
        return replaced(request, seat, form, actions.invite_in_place)
    if step == "remove":
        actions.remove(seat, by=request.user)
        return [News(messages.SUCCESS, _("%(whom)s doet niet meer mee.") % {"whom": seat.user})]
    if role in MembershipRole.values:
        actions.change_role(seat, role, by=request.user)
        return [News(messages.SUCCESS, role_news(str(seat.user), role))]
    return [nothing_changed()]


def resent(request: HttpRequest, seat: Invitation) -> list[News]:
    _allowed, too_often = within_limits(request, [seat.email])
    if too_often:
        return [mailed_too_often(too_often)]
    issued = actions.resend(seat, by=request.user)
    return [sent_again(seat.email, send_invitations(issued))]


def replaced(request: HttpRequest, seat, form: ReplacementForm, replace) -> list[News]:
    allowed, too_often = within_limits(request, [form.cleaned_data["email"]])
    if too_often:
        return [mailed_too_often(too_often)]
    made = replace(seat, allowed[0], by=request.user)
    return news_of(made, failed=send_invitations(*made.issued))


def role_news(whom: str, role: str) -> str:
    if role == MembershipRole.EDITOR:
        return _("%(whom)s is nu invuller.") % {"whom": whom}
    return _("%(whom)s is nu lezer.") % {"whom": whom}


def nothing_changed() -> News:
    return News(messages.INFO, _("Er is niets veranderd."))
