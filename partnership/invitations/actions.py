"""What changes who takes part: inviting, taking back, accepting. Each is one transaction; mail goes after it.

Every action locks the partnership first, so that of two clicks at the same moment one comes after the other.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.shortcuts import get_object_or_404
from django.utils import timezone, translation
from django.utils.translation import gettext_noop as _

from partnership import history
from partnership.invitations.secret import Issued, Secret, code_digest, last_moment, link_digest
from partnership.life import Action, require_moment
from partnership.models import Invitation, Membership, MembershipRole, Participant, Partnership, Party, User
from partnership.reveal import lock

MOST_PENDING: Final = 40
"""Invitations that a party can have open at the same time."""
PARTICIPANT: Final = _("deelnemer")
INVITATION: Final = _("uitnodiging")


class TooManyInvitations(Exception):
    """The party has MOST_PENDING invitations, or would get more."""


class NotPending(Exception):
    """The invitation was used or withdrawn in the meantime."""


@dataclass(frozen=True, slots=True)
class Invited:
    """What became of the addresses that somebody wanted to invite."""

    issued: tuple[Issued, ...]
    take_part: tuple[str, ...] = ()
    """Those who can do as much already."""
    waiting: tuple[str, ...] = ()
    """Those who have an invitation that still works."""
    kept_out: tuple[str, ...] = ()
    """Those who decide who takes part, see `decides_who_comes_in`."""


@transaction.atomic
def invite(party: Party, emails: Iterable[str], *, role: str, language: str, by: User) -> Invited:
    """Invite people for a party, all of them or none; nobody gets a second invitation for the same party.

    Raises TooManyInvitations, or NotNow when the partnership takes in nobody any more.
    """
    party = _open_party(party)
    emails = list(dict.fromkeys(emails))
    there = [email for email in emails if acts_for(party, role, user__email=email, user__is_active=True)]
    kept_out = kept_out_of(party, emails, by=by)
    open_now = set(party.invitations.open().values_list("email", flat=True))
    others = [email for email in emails if email not in (*there, *kept_out)]
    waiting, new = ([email for email in others if (email in open_now) == is_open] for is_open in (True, False))
    if len(open_now) + len(new) > MOST_PENDING:
        raise TooManyInvitations
    issued = tuple(_issue(party, email, role=role, language=language, by=by) for email in new)
    return Invited(issued, tuple(there), tuple(waiting), kept_out)


@transaction.atomic
def resend(invitation: Invitation, *, by: User) -> Issued:
    """Make the invitation work again for a while, with a new secret; the old one no longer works."""
    party = _open_party(invitation.party)
    return _renew(_pending(invitation, party), by=by)


@transaction.atomic
def withdraw(invitation: Invitation, *, by: User) -> None:
    _withdraw(_pending(invitation, _open_party(invitation.party)), by)


@transaction.atomic
def change_invited_role(invitation: Invitation, role: str, *, by: User) -> None:
    stored = _pending(invitation, _open_party(invitation.party))
    before, stored.role = stored.role, role
    stored.save(update_fields=["role"])
    history.note(stored.party, INVITATION, in_dutch(before), in_dutch(role), by=by)


@transaction.atomic
def invite_instead(invitation: Invitation, email: str, *, by: User) -> Invited:
    """Give the seat of an invitation to another address; it stays where that address gets no seat."""
    stored = _pending(invitation, _open_party(invitation.party))
    if kept_out := kept_out_of(stored.party, [email], by=by):
        return Invited((), kept_out=kept_out)
    _withdraw(stored, by)
    return invite(stored.party, [email], role=stored.role, language=stored.language, by=by)


@transaction.atomic
def change_role(participant: Participant, role: str, *, by: User) -> None:
    stored = _present(participant)
    before, stored.role = described(stored), role
    stored.save(update_fields=["role"])
    history.note(stored.party, PARTICIPANT, before, described(stored), by=by)


@transaction.atomic
def remove(participant: Participant, *, by: User) -> None:
    """Take a person out: no access from now on. What this person wrote stays."""
    stored = _present(participant)
    used = stored.party.invitations.filter(accepted_by=stored.user, withdrawn_at=None)
    used.update(withdrawn_at=timezone.now())
    history.note(stored.party, PARTICIPANT, described(stored), "", by=by)
    stored.delete()


@transaction.atomic
def invite_in_place(participant: Participant, email: str, *, by: User) -> Invited:
    """Give the seat of a person, who no longer takes part, to another address; it stays where that gets no seat."""
    stored = _present(participant)
    if kept_out := kept_out_of(stored.party, [email], by=by):
        return Invited((), kept_out=kept_out)
    remove(stored, by=by)
    return invite(stored.party, [email], role=stored.role, language=stored.user.language, by=by)


@transaction.atomic
def set_deadline(partnership: Partnership, *, positions_due_on: dt.date | None, edition: int, by: User) -> bool:
    """Say until which day the parties can share; False when it was that already. Raises Overtaken or NotNow."""
    require_moment(lock(partnership), Action.REMIND)
    return history.save(partnership, edition=edition, by=by, positions_due_on=positions_due_on)


def acts_for(party: Party, role: str, **whose: object) -> bool:
    """True when somebody can do for a party what a role can, as member of the organisation or as participant."""
    roles = [MembershipRole.EDITOR] if role == MembershipRole.EDITOR else MembershipRole.values
    seats = (
        Membership.objects.filter(organisation=party.organisation_id),
        Participant.objects.filter(party=party),
    )
    return any(people.filter(role__in=roles, **whose).exists() for people in seats)


def kept_out_of(party: Party, emails: Iterable[str], *, by: User) -> tuple[str, ...]:
    """Return which of these addresses get no seat at a party."""
    known = User.objects.filter(email__in=list(emails))
    return tuple(user.email for user in known if decides_who_comes_in(user, party, by=by))


def decides_who_comes_in(user: User, party: Party, *, by: User | None) -> bool:
    """True for the coordinator, and for who invites, unless they act for the party already.

    Otherwise they could give themselves the seat from which to read what the party has not shared, or to sign for it.
    """
    decides = user.pk == party.partnership.coordinator_id or user == by
    return decides and not acts_for(party, MembershipRole.READER, user=user)


def described(participant: Participant) -> str:
    """Return what the history says of somebody: 'Sem Yilmaz (invuller)'."""
    return f"{participant.user} ({in_dutch(participant.role)})"


def in_dutch(role: str) -> str:
    with translation.override(history.LANGUAGE):
        return str(MembershipRole(role).label)


def _open_party(party: Party) -> Party:
    """Return the party with its partnership locked; Http404 when it was taken out, NotNow when nobody comes in."""
    partnership = lock(party.partnership)
    require_moment(partnership, Action.INVITE)
    stored = get_object_or_404(partnership.parties.select_related("organisation"), pk=party.pk)
    stored.partnership = partnership
    return stored


def _pending(invitation: Invitation, party: Party) -> Invitation:
    stored = party.invitations.pending().filter(pk=invitation.pk).first()
    if stored is None:
        raise NotPending
    return stored


def _present(participant: Participant) -> Participant:
    """Return the participant as stored now; Http404 when somebody else took this person out."""
    party = _open_party(participant.party)
    return get_object_or_404(party.participants.select_related("user"), pk=participant.pk)


def _issue(party: Party, email: str, *, role: str, language: str, by: User) -> Issued:
    """Make a new invitation, or a new one of one whose time is over."""
    over = party.invitations.pending().filter(email=email).first()
    if over:
        _withdraw(over, by)
    history.note(party, INVITATION, "", in_dutch(role), by=by)
    return _renew(Invitation(party=party, email=email, role=role, language=language), by=by)


def _renew(invitation: Invitation, *, by: User) -> Issued:
    secret = Secret.new()
    invitation.link_digest, invitation.code_digest = link_digest(secret.token), code_digest(secret.code)
    invitation.wrong_codes, invitation.sent_at, invitation.expires_at = 0, None, last_moment()
    invitation.invited_by = by
    invitation.save()
    return Issued(invitation, secret)


def _withdraw(invitation: Invitation, by: User) -> None:
    invitation.withdrawn_at = timezone.now()
    invitation.save(update_fields=["withdrawn_at"])
    history.note(invitation.party, INVITATION, in_dutch(invitation.role), "", by=by)
