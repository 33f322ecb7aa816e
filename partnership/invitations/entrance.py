"""The door for who was invited: finding the invitation by its link or its code, and what the visitor is to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from django.contrib.auth.models import AnonymousUser
from django.db.models import F
from django.utils.crypto import constant_time_compare

from partnership.invitations.accepting import account_of, why_not
from partnership.invitations.mails import what_one_does
from partnership.invitations.secret import code_digest, link_digest
from partnership.models import Invitation, User

MOST_WRONG_CODES: Final = 5
"""After so many only the link of a mail still works."""


class Visitor(StrEnum):
    """What somebody at the door is to an invitation."""

    NEW = "new"
    """There is no account with the invited address yet."""
    KNOWN = "known"
    """There is one; the visitor has not logged in."""
    INVITED = "invited"
    """Logged in with the invited address."""
    OTHER = "other"
    """Logged in as somebody else."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """What the page says to who holds the mail of an invitation."""

    invitation: Invitation
    visitor: Visitor
    what_one_does: str
    why_not: str
    """Why it cannot be used; empty when it can."""

    @property
    def is_used(self) -> bool:
        return self.invitation.accepted_at is not None and self.invitation.withdrawn_at is None


def entrance_of(invitation: Invitation, user: User | AnonymousUser) -> Entrance:
    account = account_of(invitation)
    if not user.is_authenticated:
        visitor = Visitor.KNOWN if account else Visitor.NEW
    else:
        visitor = Visitor.INVITED if user == account else Visitor.OTHER
    return Entrance(invitation, visitor, what_one_does(invitation), why_not(invitation, account))


def by_token(token: str) -> Invitation | None:
    """Return the invitation of a link, whatever its state; None for a link that we never sent, or replaced."""
    return _invitations().filter(link_digest=link_digest(token)).first()


def by_code(email: str, code: str) -> Invitation | None:
    """Return the invitation of an address with this code, the newest first; None when there is none that fits.

    A wrong code is counted at every invitation of the address that it could have been for. A visitor cannot tell a
    wrong code from an address that was never invited.
    """
    digest = code_digest(code)
    invitations = _invitations().filter(email=email, wrong_codes__lt=MOST_WRONG_CODES).order_by("-pk")
    fits = [one for one in invitations if constant_time_compare(one.code_digest, digest)]
    if not fits:
        could_be = Invitation.objects.pending().filter(email=email, wrong_codes__lt=MOST_WRONG_CODES)
        could_be.update(wrong_codes=F("wrong_codes") + 1)
        return None
    return fits[0]


def _invitations():
    return Invitation.objects.select_related("party__partnership__coordinator", "party__organisation", "invited_by")
