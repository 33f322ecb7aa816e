"""Taking a seat: what happens when somebody who holds the mail of an invitation says yes."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from partnership import history
from partnership.invitations.actions import PARTICIPANT, acts_for, decides_who_comes_in, described
from partnership.life import Action, why_not_now
from partnership.models import Invitation, InvitationState, Participant, Party, User
from partnership.reveal import lock
from partnership.wording import day


class CannotBeUsed(Exception):
    """The invitation does not work. The text is a sentence for who holds its mail, in the active language."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """What became of an invitation that was accepted."""

    user: User
    has_new_account: bool
    took_part_already: bool


@transaction.atomic
def accept(invitation: Invitation, *, name: str = "", language: str = "") -> Welcome:
    """Let the person with the invited address take part, and make an account when there is none.

    The name and the language are for that account. The caller has seen the secret; an account that exists is not
    logged in by it, that is for the login. Raises CannotBeUsed, also for the second of two clicks at the same moment.
    """
    lock(invitation.party.partnership)
    stored = Invitation.objects.select_related("party__partnership", "party__organisation").get(pk=invitation.pk)
    user = account_of(stored)
    if sentence := why_not(stored, user):
        raise CannotBeUsed(sentence)
    is_new = False
    if user is None:
        user, is_new = make_account(stored, name, language or stored.language)
    takes_part = acts_for(stored.party, stored.role, user=user)
    if not takes_part:
        take_in(user, stored)
    stored.accepted_at, stored.accepted_by = timezone.now(), user
    stored.save(update_fields=["accepted_at", "accepted_by"])
    return Welcome(user, is_new, takes_part)


def account_of(invitation: Invitation) -> User | None:
    return User.objects.filter(email=invitation.email).first()


def make_account(invitation: Invitation, name: str, language: str) -> tuple[User, bool]:
    """Make an account without password for exactly the invited address; the mail proved that it is theirs.

    Return also whether it was made here: another invitation may have done so at the same moment.
    """
    return User.objects.get_or_create(
        email=invitation.email,
        defaults={"name": name, "language": language, "password": make_password(None)},
    )


def take_in(user: User, invitation: Invitation) -> None:
    """Make the user a participant; a reader who is invited as editor becomes one."""
    there = Participant.objects.filter(party=invitation.party, user=user).first()
    before = described(there) if there else ""
    participant, _is_new = Participant.objects.update_or_create(
        party=invitation.party, user=user, defaults={"role": invitation.role}
    )
    history.note(invitation.party, PARTICIPANT, before, described(participant), by=user)


def why_not(invitation: Invitation, user: User | None) -> str:
    """Return why an invitation cannot be used, for who holds its mail; empty when it can."""
    whom = {"who": invitation.asked_by or _("de coördinator"), "day": day(invitation.last_day)}
    match invitation.state:
        case InvitationState.WITHDRAWN:
            return _("Deze uitnodiging is ingetrokken. Klopt dat niet? Vraag het %(who)s.") % whom
        case InvitationState.ACCEPTED:
            return _("Deze uitnodiging is al gebruikt. U hoeft alleen nog in te loggen.")
        case InvitationState.EXPIRED:
            return _("Deze uitnodiging werkte tot en met %(day)s. Vraag %(who)s om een nieuwe.") % whom
    if not Party.objects.filter(pk=invitation.party_id).exists():
        return _("Deze partij doet niet meer mee aan de samenwerking. Klopt dat niet? Vraag het %(who)s.") % whom
    if user and not user.is_active:
        return _("Uw account is niet actief. Vraag de beheerder om het weer aan te zetten.")
    if user and decides_who_comes_in(user, invitation.party, by=invitation.invited_by):
        return _(
            "Wie mensen uitnodigt, doet niet zelf mee namens een andere partij. Zo leest niemand te vroeg wat die "
            "partij nog niet deelt."
        )
    return why_not_now(invitation.partnership, Action.INVITE)
