"""Whether a file is a memo of this site, and still what it was.

Who may see the partnership reads which memo it is. Anybody else hears the least that answers the question: that the
file is known, which version, of which day, and whether that version is settled. A file that differs is told to be so
whether or not what it speaks of is here, so that nobody learns by trying which partnerships there are.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet
from django.utils import timezone

from partnership.importing.door import read_apart
from partnership.importing.reading import CannotRead, Why, looks_like_json
from partnership.models import FinalMemo, Memo, Partnership, User
from partnership.models.memo import hash_of
from partnership.snapshot.canonical import Malformed, to_json
from partnership.snapshot.snapshot import SCHEMA, Snapshot

Visitor = User | AnonymousUser
COULD_NOT_TRY = frozenset({Why.BUSY, Why.FAILED, Why.TOO_MUCH, Why.EMPTY, Why.TOO_LARGE})
"""Where nobody knows what the file is, so there is no answer to give."""


class Outcome(StrEnum):
    KNOWN = "known"
    """Every byte is as it was kept."""
    CHANGED = "changed"
    """It carries the data of a version that is kept here, and is not the file that is kept."""
    OTHERWISE = "otherwise"
    """It carries the data of a memo, and no version that the reader may know of goes with it."""
    DRAFT = "draft"
    """It carries the data of a memo that was no version: nobody kept it."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Checked:
    """What a reader hears about a file."""

    outcome: Outcome
    number: int = 0
    """Of the version; 0 where the reader does not hear it."""
    made_on: dt.date | None = None
    settled_on: dt.date | None = None
    is_final: bool = False
    """True for the settled memo itself, False for the version that was signed."""
    partnership: Partnership | None = None
    """Only for who may see it."""


def checked(content: bytes, user: Visitor) -> Checked:
    """Return what this reader may hear about a file; raises CannotRead when it could not be looked at."""
    return by_hash(content, user) or by_data(content, user)


def by_hash(content: bytes, user: Visitor) -> Checked | None:
    """Return the version whose file has exactly these bytes; None when there is none."""
    sha256 = hash_of(content)
    final = FinalMemo.objects.filter(Q(pdf_sha256=sha256) | Q(sealed_sha256=sha256)).values_list("memo_id", flat=True)
    own = Q(pdf_sha256=sha256) | Q(snapshot_sha256=sha256)
    memo = light(Memo.objects.filter(own | Q(pk__in=final))).first()
    return told(memo, user, Outcome.KNOWN, is_final=memo.pk in final) if memo else None


def by_data(content: bytes, user: Visitor) -> Checked:
    """Return what the data inside a file tells about it."""
    try:
        snapshot = read_apart(content)
    except Malformed:
        return Checked(Outcome.OTHERWISE if says_it_is_a_memo(content) else Outcome.UNKNOWN)
    except CannotRead as problem:
        if problem.why in COULD_NOT_TRY:
            raise
        return Checked(Outcome.UNKNOWN)
    if snapshot.number is None:
        return Checked(Outcome.DRAFT)
    memo = with_data(snapshot) or named(snapshot, user)
    return told(memo, user, Outcome.CHANGED) if memo else Checked(Outcome.OTHERWISE)


def says_it_is_a_memo(content: bytes) -> bool:
    """Return whether a file whose data does not fit is a PDF with a memo.json, or JSON that names the schema."""
    return not looks_like_json(content) or SCHEMA.encode() in content


def with_data(snapshot: Snapshot) -> Memo | None:
    """Return the version that has exactly this data: who holds it has held the memo."""
    return light(Memo.objects.filter(snapshot_sha256=hash_of(to_json(snapshot)))).first()


def named(snapshot: Snapshot, user: Visitor) -> Memo | None:
    """Return the version with this reference and number, among those the reader may see."""
    seen = light(Memo.objects.visible_to(user).filter(number=snapshot.number))
    pk = snapshot.reference.rpartition("-")[2]
    found = seen.filter(partnership_id=int(pk)).first() if pk.isdecimal() and pk.isascii() and len(pk) < 18 else None
    return found if found and found.partnership.reference == snapshot.reference else None


def light(memos: QuerySet[Memo]) -> QuerySet[Memo]:
    return memos.defer("snapshot", "pdf").select_related("partnership")


def told(memo: Memo, user: Visitor, outcome: Outcome, *, is_final: bool = False) -> Checked:
    """Return what this reader may hear about a version."""
    may_see = Partnership.objects.visible_to(user).filter(pk=memo.partnership_id).exists()
    if outcome is Outcome.CHANGED and not may_see:
        return Checked(outcome)
    return Checked(
        outcome,
        number=memo.number,
        made_on=timezone.localdate(memo.made_at),
        settled_on=FinalMemo.objects.filter(memo=memo).values_list("settled_on", flat=True).first(),
        is_final=is_final,
        partnership=memo.partnership if may_see else None,
    )
