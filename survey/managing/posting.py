"""Mails with a code, carried by a worker, so that who invites people waits for no mail server.

The queue holds the number of a round and of who wrote: no code and no address, nor who has not answered. A code is made
when its mail goes, and is in nothing but that mail. Decision 0012 says why.
"""

from __future__ import annotations

import logging

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from partnership.background import once_stored
from partnership.models import User
from partnership.posting import PAUSES
from survey import outbox
from survey.inviting import Issued
from survey.managing.mails import mail
from survey.models import Round

logger = logging.getLogger(__name__)


def post(round_: Round, *, by: User) -> None:
    """Have everybody mailed who is to be. Call it in the transaction that stores who they are."""
    once_stored(carry, round_.pk, by.pk)


@task()
def carry(round_pk: int, by: int, tried: int = 0) -> None:
    """Mail who is to be mailed about a round. Who could not be is tried again, where a worker stands ready to do so."""
    round_ = Round.objects.select_related("partnership").filter(pk=round_pk).first()
    sender = User.objects.filter(pk=by).first()
    if round_ is None or sender is None:
        return
    missed = mail_all(round_, sender)
    if missed and tried < len(PAUSES) and settings.BACKGROUND_WORKER:
        with transaction.atomic():
            outbox.put_back(missed)
            carry.using(run_after=timezone.now() + PAUSES[tried]).enqueue(round_pk, by, tried + 1)
    elif missed:
        logger.error("Gave up mailing %d people about survey %s", len(missed), round_pk)


def mail_all(round_: Round, sender: User) -> list[Issued]:
    """Mail everybody who is to be; return those for whom that did not work."""
    all_missed: list[Issued] = []
    while some := outbox.take_up(round_):
        missed = mail(round_, some, by=sender)
        outbox.settle(round_, [one for one in some if one not in missed], missed)
        all_missed += missed
    return all_missed
