"""The box in which responses and remarks fall: who looks into the database cannot see in which order they came.

A table keeps rows in the order in which they were written, and PostgreSQL also says which transaction wrote a row. So a
new text does not simply become the last row: the new row and up to MIXED_WITH others, chosen by chance, are all written
anew in one transaction, with their texts dealt out by chance. Decision 0012 says why, and what is left to know.
"""

from __future__ import annotations

import random
import uuid
from typing import Final

from django.db import models

from survey.models import Remark, Response, Round

MIXED_WITH: Final = 7
CHANCE: Final = random.SystemRandom()


def drop_response(round_: Round, side: str, text: str) -> None:
    """Put in what somebody answered. Call it in a transaction that has the round locked."""
    _drop(Response(round=round_, side=side, text=text), Response.objects.filter(round=round_, side=side))


def drop_remark(round_: Round, text: str) -> None:
    _drop(Remark(round=round_, text=text), Remark.objects.filter(round=round_))


def _drop(new: Response | Remark, box: models.QuerySet) -> None:
    others = _some(box)
    rows = [*others, new]
    texts = [row.text for row in rows]
    CHANCE.shuffle(texts)
    for row, text in zip(rows, texts, strict=True):
        row.text = text
    new.save(force_insert=True)
    if others:
        type(new).objects.bulk_update(others, ["text"])


def _some(box: models.QuerySet) -> list:
    """Return some rows by chance: those after a fresh key, and from the first one on when there are too few."""
    place, box = uuid.uuid4(), box.order_by("pk")
    after = list(box.filter(pk__gte=place)[:MIXED_WITH])
    return after + list(box.filter(pk__lt=place)[: MIXED_WITH - len(after)])
