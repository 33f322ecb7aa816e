"""Asking somebody in as a reader, from another room: who is to sign a memo has to be able to read it."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import get_language

from partnership.invitations import actions
from partnership.invitations.mails import send_invitations
from partnership.invitations.news import news_of
from partnership.invitations.views import tell, within_limits
from partnership.models import MembershipRole, Party


def invite_reader(request: HttpRequest, party: Party, email: str) -> None:
    """Invite somebody to read along for a party, and tell whoever asks what came of it.

    Raises TooManyInvitations, or NotNow when the partnership takes in nobody any more.
    """
    emails, too_often = within_limits(request, [email])
    language = get_language() or "nl"
    invited = actions.invite(party, emails, role=MembershipRole.READER, language=language, by=request.user)
    tell(request, news_of(invited, failed=send_invitations(*invited.issued), too_often=too_often))
