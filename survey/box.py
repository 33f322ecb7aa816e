"""The box in which responses and remarks fall: who looks into the database cannot see in which order they came.

SQLite keeps rows in the order of their keys, which are by chance. PostgreSQL keeps them in the order in which they were
written, and says of each row which transaction wrote it. So there the new row and up to seven others, chosen by chance,
are written anew in one transaction, in an order of chance and with fresh keys. Of the invitations as many that were
used before are written anew too, so that no transaction says which one it used. Decision 0012 says what is left.
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
    """Mark an invitation as used; False when it was already. Call it in a transaction that has the round locked.

    What is kept of its mail goes: among the rows written anew it would tell which one was used just now.
    """
    others = [key for (key,) in _others(Invitation, "pk", round=invitation.round, is_answered=True)]
    if not Invitation.objects.filter(pk=invitation.pk, is_answered=False).update(is_answered=True, draft="", post=""):
        return False
    if others:
        _write_anew([invitation.pk, *others])
    return True


def _write_anew(keys: list[int]) -> None:
    """Write used invitations once more, one after the other: one statement for all would follow their old places."""
    CHANCE.shuffle(keys)
    table = Invitation._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute("; ".join(f"UPDATE {table} SET is_answered = true WHERE id = {key:d}" for key in keys))  # noqa: S608


def drop_response(round_: Round, side: str, text: str) -> None:
    """Put in what somebody answered. Call it in a transaction that has the round locked."""
    _drop(Response, text, round=round_, side=side)


def drop_remark(round_: Round, text: str) -> None:
    _drop(Remark, text, round=round_)


def _drop(model: type[Response | Remark], text: str, **box) -> None:
    others = _others(model, "pk", "text", **box)
    if not others:
        model(text=text, **box).save(force_insert=True)
        return
    texts = [text, *(other for _key, other in others)]
    CHANCE.shuffle(texts)
    model.objects.filter(pk__in=[key for key, _text in others]).delete()
    model.objects.bulk_create(model(text=one, **box) for one in texts)


def _others(model: type[models.Model], *columns: str, **box) -> list[tuple]:
    """Return rows of a box by chance: those after a fresh key, and the first ones when there are too few."""
    number = MIXED_WITH[connection.vendor]
    if not number:
        return []
    place, rows = random_key(), model._default_manager.filter(**box).order_by("pk").values_list(*columns)
    after = list(rows.filter(pk__gte=place)[:number])
    return after + list(rows.filter(pk__lt=place)[: number - len(after)])
