"""Who can answer: inviting people, sending them their code again, withdrawing and reminding. Each is one transaction.

Nothing of it goes into a history: that would keep longer whom a round was sent to than the round itself does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from survey.actions import Refused, lock, still_running
from survey.codes import digest, new_code
from survey.models import Code, Invitation, Post, Round, Source
from survey.models.invitation import ON_THE_WAY, InvitationQuerySet
from survey.wording import why_not_open

MOST_INVITED: Final = 5_000
"""Invitations in one round; a national one has an open link for more."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody to invite."""

    side: str
    addressee: str = ""


@dataclass(frozen=True, slots=True)
class Issued:
    """An invitation with a code that nobody knows after this."""

    invitation: Invitation
    code: str = field(repr=False)


@transaction.atomic
def hand_out(round_: Round, asked: Sequence[Asked]) -> list[Issued]:
    """Make invitations with a code each, to be given to people. Raises Refused when the round is closed or full."""
    return issue(_put_on_list(still_running(round_), asked, source=Source.LIST))


@transaction.atomic
def invite(round_: Round, asked: Sequence[Asked], *, language: str = "nl") -> int:
    """Put people on the list who are to be mailed a code; return how many. Whom a mail went to before is left out.

    Raises Refused when the round is closed or full.
    """
    stored = still_running(round_)
    known = invited(stored, [one.addressee for one in asked])
    new = [one for one in asked if one.addressee not in known]
    return len(_put_on_list(stored, new, source=Source.MAIL, language=language, post=Post.ASKING))


def _put_on_list(stored: Round, asked: Sequence[Asked], **values) -> list[Invitation]:
    if stored.invitations.listed().count() + len(asked) > MOST_INVITED:
        raise Refused(_("In één vragenlijst passen hooguit %(most)d uitnodigingen.") % {"most": MOST_INVITED})
    last = stored.invitations.aggregate(last=Max("number"))["last"] or 0
    return Invitation.objects.bulk_create(
        Invitation(round=stored, side=one.side, number=number, addressee=one.addressee, **values)
        for number, one in enumerate(asked, last + 1)
    )


@transaction.atomic
def begin(round_: Round, side: str) -> Issued:
    """Make an invitation for somebody who came by the open link; it stands on no list."""
    made = Invitation.objects.create(round=still_running(round_), side=side, source=Source.OPEN)
    return issue([made])[0]


def invited(round_: Round, emails: Iterable[str]) -> set[str]:
    """Return which of these addresses were mailed an invitation to this round."""
    return set(round_.invitations.mailed().filter(addressee__in=set(emails)).values_list("addressee", flat=True))


@transaction.atomic
def another_code(invitation: Invitation) -> Issued:
    """Make a new code to hand out to who has not answered; the earlier ones keep working. Raises Refused."""
    return issue([_unused(invitation)])[0]


@transaction.atomic
def withdraw(invitation: Invitation) -> None:
    """Take back an invitation, with its codes and its draft. Raises Refused when it was used."""
    _unused(invitation).delete()


@transaction.atomic
def mail_again(invitation: Invitation) -> None:
    """Have somebody mailed another code; the earlier ones keep working. Raises Refused."""
    Invitation.objects.filter(pk=_unused(invitation).pk).mailed().update(post=Post.ASKING)


@transaction.atomic
def mail_missed(round_: Round) -> int:
    """Have everybody mailed of whom the mail did not go; return how many. Raises Refused."""
    return still_running(round_).invitations.waiting().missed().update(post=Post.ASKING)


@transaction.atomic
def remind(round_: Round) -> int:
    """Have everybody mailed who was mailed before today and has not answered, once a day. Raises Refused."""
    stored = lock(round_)
    if sentence := why_not_open(stored) or why_no_reminder(stored):
        raise Refused(sentence)
    Round.objects.filter(pk=stored.pk).update(reminded_on=timezone.localdate())
    return to_remind(stored).update(post=Post.REMINDING)


def to_remind(round_: Round) -> InvitationQuerySet:
    """Who has not answered and was mailed before today; not those of whom the last mail has not gone."""
    before_today = [""] if _mailed_today(round_) else ["", Post.TODAY]
    return _not_answered(round_).filter(post__in=before_today)


def invited_today(round_: Round) -> InvitationQuerySet:
    """Who has not answered and got the invitation today, for the first time or again: too soon to remind."""
    waiting = _not_answered(round_).filter(post=Post.TODAY)
    return waiting if _mailed_today(round_) else waiting.none()


def _mailed_today(round_: Round) -> bool:
    return round_.mailed_on == timezone.localdate()


def not_mailed(round_: Round) -> InvitationQuerySet:
    """Who has not answered, and whose last mail has not gone."""
    return _not_answered(round_).filter(post__in=[*ON_THE_WAY, Post.MISSED])


def _not_answered(round_: Round) -> InvitationQuerySet:
    return round_.invitations.listed().mailed().waiting()


def why_no_reminder(round_: Round) -> str:
    """Return why an open round can have no reminder now; empty when it can."""
    if round_.reminded_on == timezone.localdate():
        return _("Vandaag is al een herinnering verstuurd. Morgen kan het weer.")
    if to_remind(round_).exists():
        return ""
    if invited_today(round_).exists():
        return _("Wie nog niet heeft geantwoord, kreeg de uitnodiging vandaag. Herinneren kan vanaf morgen.")
    if not_mailed(round_).exists():
        return _("Aan wie nog niet heeft geantwoord, is de laatste e-mail nog niet verstuurd.")
    return _("Er is nu niemand om te herinneren.")


def _unused(invitation: Invitation) -> Invitation:
    """Return the invitation as it is stored, in a round that stays as it is until the transaction ends."""
    stored = Invitation.objects.filter(pk=invitation.pk, round=still_running(invitation.round)).first()
    if stored is None:
        raise Refused(_("Deze uitnodiging is al ingetrokken."))
    if stored.is_answered:
        raise Refused(_("Met deze uitnodiging is al geantwoord. Daar verandert niets meer aan."))
    return stored


def issue(invitations: Sequence[Invitation]) -> list[Issued]:
    """Make a code for each of these. What is stored of it tells nobody the code."""
    issued = [Issued(one, new_code()) for one in invitations]
    Code.objects.bulk_create([Code(invitation=one.invitation, digest=digest(one.code)) for one in issued])
    return issued
