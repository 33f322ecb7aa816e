"""The box in which responses and remarks fall: who looks into the database cannot see in which order they came.

SQLite keeps rows in the order of their keys, which are by chance. PostgreSQL keeps them in the order in which they were
written, and says of each row which transaction wrote it. So there the new row and up to seven others, chosen by chance,
are written anew in one transaction, with their texts dealt out by chance. Of the invitations as many that were used
before are written anew too, so that no transaction says which of them it used. Decision 0012 says what is left to know.
"""

from __future__ import annotations

import random
from typing import Final

from django.db import connection, models

from survey.models import Invitation, Remark, Response, Round
from survey.models.keys import random_key

MIXED_WITH: Final = {"sqlite": 0, "postgresql": 7}
"""How many other rows are written anew, per kind of database."""
CHANCE: Final = random.SystemRandom()


def use(invitation: Invitation) -> bool:
    """Mark an invitation as used; False when it was already. Call it in a transaction that has the round locked."""
    used = Invitation.objects.filter(round=invitation.round).answered()
    others = _some(used, MIXED_WITH[connection.vendor])
    if not Invitation.objects.waiting().filter(pk=invitation.pk).update(is_answered=True, draft=""):
        return False
    if others:
        # All in one statement, so that the place of the new one among them says nothing either.
        together = [invitation.pk, *(one.pk for one in others)]
        Invitation.objects.filter(pk__in=together).update(is_answered=True)
    return True


def drop_response(round_: Round, side: str, text: str) -> None:
    """Put in what somebody answered. Call it in a transaction that has the round locked."""
    _drop(Response(round=round_, side=side, text=text), Response.objects.filter(round=round_, side=side))


def drop_remark(round_: Round, text: str) -> None:
    _drop(Remark(round=round_, text=text), Remark.objects.filter(round=round_))


def _drop(new: Response | Remark, box: models.QuerySet) -> None:
    others = _some(box, MIXED_WITH[connection.vendor])
    rows = [*others, new]
    texts = [row.text for row in rows]
    CHANCE.shuffle(texts)
    for row, text in zip(rows, texts, strict=True):
        row.text = text
    new.save(force_insert=True)
    if others:
        type(new).objects.bulk_update(others, ["text"])


def _some(box: models.QuerySet, number: int) -> list:
    """Return some rows by chance: those after a fresh key, and from the first one on when there are too few."""
    if not number:
        return []
    place, box = random_key(), box.order_by("pk")
    after = list(box.filter(pk__gte=place)[:number])
    return after + list(box.filter(pk__lt=place)[: number - len(after)])
