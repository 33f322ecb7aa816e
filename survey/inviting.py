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
from survey.models import Code, Invitation, Round, Source
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
def invite(round_: Round, asked: Sequence[Asked], *, source: Source, language: str = "nl") -> list[Issued]:
    """Make invitations that stand on the list of the round. Whom a mail went to before is left out.

    Raises Refused when the round is closed or has too many invitations.
    """
    stored = still_running(round_)
    if source == Source.MAIL:
        known = invited(stored, [one.addressee for one in asked])
        asked = [one for one in asked if one.addressee not in known]
    if stored.invitations.listed().count() + len(asked) > MOST_INVITED:
        raise Refused(_("In één vragenlijst passen hooguit %(most)d uitnodigingen.") % {"most": MOST_INVITED})
    last = stored.invitations.aggregate(last=Max("number"))["last"] or 0
    made = [
        Invitation(
            round=stored, side=one.side, source=source, number=number, addressee=one.addressee, language=language
        )
        for number, one in enumerate(asked, last + 1)
    ]
    return _issue(Invitation.objects.bulk_create(made))


@transaction.atomic
def begin(round_: Round, side: str) -> Issued:
    """Make an invitation for somebody who came by the open link; it stands on no list."""
    made = Invitation.objects.create(round=still_running(round_), side=side, source=Source.OPEN)
    return _issue([made])[0]


def invited(round_: Round, emails: Iterable[str]) -> set[str]:
    """Return which of these addresses were mailed an invitation to this round."""
    return set(round_.invitations.mailed().filter(addressee__in=set(emails)).values_list("addressee", flat=True))


@transaction.atomic
def another_code(invitation: Invitation) -> Issued:
    """Make a new code for who has not answered; the earlier ones keep working. Raises Refused."""
    return _issue([_unused(invitation)])[0]


@transaction.atomic
def withdraw(invitation: Invitation) -> None:
    """Take back an invitation, with its codes and its draft. Raises Refused when it was used."""
    _unused(invitation).delete()


@transaction.atomic
def codes_for_reminder(round_: Round) -> list[Issued]:
    """Make a new code for everybody who was mailed and has not answered, once a day. Raises Refused."""
    stored = lock(round_)
    if sentence := why_not_open(stored) or why_no_reminder(stored):
        raise Refused(sentence)
    Round.objects.filter(pk=stored.pk).update(reminded_on=timezone.localdate())
    return _issue(list(to_remind(stored)))


def to_remind(round_: Round):
    return round_.invitations.listed().mailed().waiting()


def why_no_reminder(round_: Round) -> str:
    """Return why an open round can have no reminder now; empty when it can."""
    if round_.reminded_on == timezone.localdate():
        return _("Vandaag is al een herinnering verstuurd. Morgen kan het weer.")
    return "" if to_remind(round_).exists() else _("Er is nu niemand om te herinneren.")


@transaction.atomic
def forget_reminder(round_: Round, missed: Sequence[Issued], *, is_all: bool) -> None:
    """Forget the codes that reached nobody. When none did, the reminder can be sent again today."""
    forget_codes(missed)
    if is_all:
        Round.objects.filter(pk=round_.pk).update(reminded_on=None)


def forget_codes(missed: Sequence[Issued]) -> None:
    Code.objects.filter(digest__in=[digest(one.code) for one in missed]).delete()


def take_back(missed: Sequence[Issued]) -> None:
    """Forget invitations that reached nobody."""
    Invitation.objects.waiting().filter(pk__in=[one.invitation.pk for one in missed]).delete()


def _unused(invitation: Invitation) -> Invitation:
    """Return the invitation as it is stored, in a round that stays as it is until the transaction ends."""
    stored = Invitation.objects.filter(pk=invitation.pk, round=still_running(invitation.round)).first()
    if stored is None:
        raise Refused(_("Deze uitnodiging is al ingetrokken."))
    if stored.is_answered:
        raise Refused(_("Met deze uitnodiging is al geantwoord. Daar verandert niets meer aan."))
    return stored


def _issue(invitations: Sequence[Invitation]) -> list[Issued]:
    issued = [Issued(one, new_code()) for one in invitations]
    Code.objects.bulk_create([Code(invitation=one.invitation, digest=digest(one.code)) for one in issued])
    return issued
