"""The box in which responses and remarks fall: who looks into the database cannot see in which order they came.

SQLite keeps rows in the order of their keys, which are by chance. PostgreSQL keeps them in the order in which they were
written, and says of each row which transaction wrote it. So there the new row and up to seven others, chosen by chance,
are written anew in one transaction, with their texts dealt out by chance. Decision 0012 says what is left to know.
"""

from __future__ import annotations

import random
from typing import Final

from django.db import connection, models

from survey.models import Remark, Response, Round
from survey.models.keys import random_key

MIXED_WITH: Final = {"sqlite": 0, "postgresql": 7}
"""How many other rows are written anew, per kind of database."""
CHANCE: Final = random.SystemRandom()


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
