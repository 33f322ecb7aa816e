"""What changes a round, from opening it to counting it. Each is one transaction."""

from __future__ import annotations

import datetime as dt
import secrets
from typing import Final

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from partnership import history
from partnership.life import Action, require_moment
from partnership.models import Partnership, User
from partnership.reveal import lock as lock_partnership
from survey import box
from survey.answers import Answers
from survey.codes import Draft, lock_draft
from survey.counting import count
from survey.figures import SMALLEST
from survey.models import Code, Invitation, Response, Round, Tally
from survey.sides import SIDES
from survey.wording import why_not_open

AT_A_TIME: Final = 10_000


class Refused(Exception):
    """What is asked cannot be done now. The text is a sentence in the active language."""


class AlreadySent(Refused):
    """The code was used: its answers count already."""

    def __str__(self) -> str:
        return _("Met deze code is al een vragenlijst verstuurd. De antwoorden tellen mee. U hoeft niets meer te doen.")


def lock(round_: Round) -> Round:
    """Return the round as it is stored now; until the transaction ends nobody answers it or changes it."""
    return Round.objects.select_for_update().get(pk=round_.pk)


# --- the round itself


@transaction.atomic
def open_round(
    *,
    partnership: Partnership | None,
    first_day: dt.date,
    last_day: dt.date,
    note: str,
    has_open_link: bool = False,
    by: User,
) -> Round:
    """Make a round, of a partnership or a national one. Raises NotNow, or Refused while another one is not closed."""
    if partnership is not None:
        partnership = lock_partnership(partnership)
        require_moment(partnership, Action.SURVEY)
        if any(not one.is_closed for one in partnership.survey_rounds.all()):
            raise Refused(_("Er is al een vragenlijst die nog niet is gesloten. Sluit die eerst."))
    round_ = Round(
        partnership=partnership,
        first_day=first_day,
        last_day=last_day,
        note=note,
        open_key=secrets.token_urlsafe(16) if has_open_link else None,
        opened_by=by,
    )
    return _save(round_, by=by)


@transaction.atomic
def extend(round_: Round, last_day: dt.date, *, by: User) -> Round:
    """Give people more, or less, time. Raises Refused when the round is closed: its results may have been read."""
    stored = still_running(round_)
    if last_day < max(stored.first_day, timezone.localdate()):
        raise Refused(_("Kies een dag vanaf vandaag, op of na de eerste dag."))
    return _save(stored, by=by, last_day=last_day)


@transaction.atomic
def close(round_: Round, *, by: User) -> Round:
    """Close a round before its last day, and count it. It never opens again."""
    closed = _save(still_running(round_), by=by, closed_on=timezone.localdate())
    count_round(closed)
    return closed


def still_running(round_: Round) -> Round:
    """Lock a round and return it; raises Refused when it is closed."""
    stored = lock(round_)
    if stored.is_closed:
        raise Refused(_("Deze vragenlijst is gesloten. Zij gaat niet meer open, omdat de uitkomsten al te zien zijn."))
    return stored


def _save(round_: Round, *, by: User, **values) -> Round:
    """Save a round, with its history where there is a partnership to keep it."""
    was = {name: history.text_of(round_, name) for name in values}
    for name, value in values.items():
        setattr(round_, name, value)
    if round_.pk is None and round_.partnership:
        return history.create(round_, by=by)
    round_.save()
    if round_.partnership:
        history.record(round_, was, by=by)
    return round_


# --- answering


def save_draft(invitation: Invitation, draft: Draft, code: str) -> None:
    """Keep what somebody has filled in so far. Raises Refused when it was sent or the round is not open."""
    if sentence := why_not_open(invitation.round):
        raise Refused(sentence)
    drafts = Invitation.objects.filter(pk=invitation.pk, is_answered=False)
    if not drafts.update(draft=lock_draft(draft, code)):
        raise AlreadySent


@transaction.atomic
def send(invitation: Invitation, answers: Answers, remark: str = "") -> None:
    """Count the answers of one invitation, once: of two clicks at the same moment the second raises AlreadySent.

    The lock on the round makes closing wait for answers on their way, and answers for closing.
    """
    invitation.round = lock(invitation.round)
    if sentence := why_not_open(invitation.round):
        raise Refused(sentence)
    send_locked(invitation, answers, remark)


def send_locked(invitation: Invitation, answers: Answers, remark: str) -> None:
    """The same, for who is in a transaction that has the round of the invitation locked and saw that it is open."""
    if not box.use(invitation):
        raise AlreadySent
    box.drop_response(invitation.round, invitation.side, answers.text)
    if remark:
        box.drop_remark(invitation.round, remark)


# --- counting


@transaction.atomic
def count_round(round_: Round) -> None:
    """Count a round that is closed, once, and forget what is not needed after it.

    Of a side that is too small nothing but its size is kept: nobody may ever see what it answered.
    """
    stored = lock(round_)
    if stored.counted_on or not stored.is_closed:
        return
    sizes = [_count_side(stored, side) for side, _label in SIDES]
    if sum(sizes) < SMALLEST:
        stored.remarks.all().delete()
    _forget_whom(stored)
    Round.objects.filter(pk=stored.pk).update(counted_on=timezone.localdate())


def _count_side(round_: Round, side: str) -> int:
    responses = Response.objects.filter(round=round_, side=side)
    total, counts = count(responses.values_list("text", flat=True).iterator(10_000), round_.instrument)
    is_enough = total >= SMALLEST
    numbers = {key: one.as_list() for key, one in counts.items()} if is_enough else {}
    Tally.objects.create(round=round_, side=side, responses=total, numbers=numbers)
    if not is_enough:
        responses.delete()
    return total


def _forget_whom(round_: Round) -> None:
    """Write the invitations anew, in an order of chance, without drafts, numbers and to whom they went.

    What is left of the order in which they were used, and of the transactions, is gone with the old rows. Those that
    came by the open link go altogether.
    """
    kept = list(round_.invitations.listed().prefetch_related("codes"))
    digests = [[code.digest for code in invitation.codes.all()] for invitation in kept]
    delete_all(round_.invitations.all())
    box.CHANCE.shuffle(order := list(range(len(kept))))
    anew = [
        Invitation(round=round_, side=kept[place].side, source=kept[place].source, is_answered=kept[place].is_answered)
        for place in order
    ]
    Invitation.objects.bulk_create(anew, batch_size=500)
    Code.objects.bulk_create(
        [
            Code(invitation=invitation, digest=one)
            for invitation, place in zip(anew, order, strict=True)
            for one in digests[place]
        ],
        batch_size=500,
    )


def delete_all(invitations: QuerySet[Invitation]) -> int:
    """Delete invitations with their codes, so many at a time that a whole country fits; return how many."""
    total = 0
    while some := list(invitations.order_by().values_list("pk", flat=True)[:AT_A_TIME]):
        Code.objects.filter(invitation__in=some).delete()
        total += Invitation.objects.filter(pk__in=some).delete()[0]
    return total
