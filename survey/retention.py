"""What goes by itself. To whom codes went, and drafts: when a round is over. Responses and remarks: when they are old.

Counts stay.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from django.utils import timezone

from survey.actions import count_round, delete_all
from survey.models import Invitation, Remark, Response, Round

CODE_DAYS: Final = 30
"""After counting: until then a code still gives a sentence that says why it no longer works."""
RESPONSE_DAYS: Final = 730
"""After counting: long enough to compare with the next round."""


@dataclass(frozen=True, slots=True)
class Purged:
    rounds: int
    """That were over and are counted now; their drafts and addresses are gone."""
    invitations: int
    responses: int
    remarks: int


def purge(today: dt.date | None = None) -> Purged:
    """Count what is over and delete what is old. Doing it twice does nothing more."""
    today = today or timezone.localdate()
    waiting = list(Round.objects.over().filter(counted_on=None))
    for round_ in waiting:
        count_round(round_)
    return Purged(
        rounds=len(waiting),
        invitations=delete_all(Invitation.objects.filter(round__counted_on__lt=today - dt.timedelta(days=CODE_DAYS))),
        responses=_delete(Response, today - dt.timedelta(days=RESPONSE_DAYS)),
        remarks=_delete(Remark, today - dt.timedelta(days=RESPONSE_DAYS)),
    )


def _delete(model: type[Response | Remark], day: dt.date) -> int:
    number, _per_model = model.objects.filter(round__counted_on__lt=day).delete()
    return number
