"""Mails of a round that have yet to go. They are taken up so many at a time, with a code that is kept nowhere else.

Nothing else says who is to be mailed: a queue of tasks, and what is left of it, holds the number of a round.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.db import transaction
from django.utils import timezone

from survey.actions import lock
from survey.codes import digest
from survey.inviting import Issued, issue
from survey.models import Code, Invitation, Post, Round
from survey.models.invitation import ON_THE_WAY

AT_A_TIME: Final = 20


@transaction.atomic
def take_up(round_: Round) -> list[Issued]:
    """Return some of those who are to be mailed, with the code to mail them and what mail it is in `post`.

    Nobody else takes them up. Until `settle` they count as missed, so that of a server that stops no mail is lost
    unseen. Who has answered is mailed no more, and nobody is once the round is closed.
    """
    stored = lock(round_)
    if stored.is_closed:
        return []
    some = list(stored.invitations.on_the_way().order_by("number")[:AT_A_TIME])
    Invitation.objects.filter(pk__in=_keys(some)).update(post=Post.MISSED)
    return issue(some)


@transaction.atomic
def settle(round_: Round, taken: Sequence[Issued], missed: Sequence[Issued]) -> None:
    """Keep what became of mails that were taken up, and forget the codes that reached nobody."""
    stored = lock(round_)
    Code.objects.filter(digest__in=[digest(one.code) for one in missed]).delete()
    went = Invitation.objects.waiting().filter(pk__in=_keys(one.invitation for one in taken))
    went.update(post="")
    if asked := [one.invitation for one in taken if one.invitation.post == Post.ASKING]:
        _keep_that_it_was_today(stored, asked)


def _keep_that_it_was_today(stored: Round, asked: Sequence[Invitation]) -> None:
    today = timezone.localdate()
    if stored.mailed_on != today:
        stored.invitations.filter(post=Post.TODAY).update(post="")
        Round.objects.filter(pk=stored.pk).update(mailed_on=today)
    Invitation.objects.waiting().filter(pk__in=_keys(asked)).update(post=Post.TODAY)


@transaction.atomic
def put_back(missed: Sequence[Issued]) -> None:
    """Have mails that did not go tried again."""
    for post in ON_THE_WAY:
        keys = _keys(one.invitation for one in missed if one.invitation.post == post)
        Invitation.objects.waiting().missed().filter(pk__in=keys).update(post=post)


def _keys(invitations) -> list[int]:
    return [one.pk for one in invitations]
