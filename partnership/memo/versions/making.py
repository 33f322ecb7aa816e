"""Making a version: what the partnership is now, kept for good.

Printing can take a while, and on SQLite a transaction that writes keeps everybody else from writing. So the snapshot is
taken in one transaction, printed in none, and kept in another. The number decides who was first.
"""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from partnership import history
from partnership.editions import Overtaken
from partnership.life import Action, require_moment
from partnership.memo.drafts import today
from partnership.memo.versions.printing import printed
from partnership.models import Memo, Partnership, User
from partnership.models.memo import hash_of
from partnership.reveal import lock
from partnership.snapshot.canonical import to_json
from partnership.snapshot.snapshot import Snapshot
from partnership.snapshot.taking import take


def next_number(partnership: Partnership) -> int:
    return (partnership.memos.aggregate(last=Max("number"))["last"] or 0) + 1


def make(partnership: Partnership, *, number: int | None, why: str, language: str, by: User) -> Memo:
    """Make the version with this number, which was on the screen as the next one.

    Raises Overtaken when there is such a version already, NotNow, or a CannotPrint; then nothing is kept.
    """
    snapshot = taken(partnership, number=number, by=by)
    moment = timezone.now()
    memo = Memo(
        partnership=partnership,
        number=snapshot.number,
        agreement=snapshot.agreement,
        has_agreement=snapshot.has_agreement,
        why=why,
        language=language,
        snapshot=to_json(snapshot),
        pdf=printed(snapshot, language),
        made_at=moment,
        made_by=by,
        made_by_name=str(by)[:200],
    )
    memo.snapshot_sha256, memo.pdf_sha256 = hash_of(memo.snapshot), hash_of(memo.pdf)
    return kept(memo, by=by)


@transaction.atomic
def taken(partnership: Partnership, *, number: int | None, by: User) -> Snapshot:
    """Take the snapshot while nobody changes the partnership."""
    partnership = lock(partnership)
    require_moment(partnership, Action.MAKE_MEMO)
    if number != next_number(partnership):
        raise Overtaken
    return take(partnership, by, on=today(), number=number)


@transaction.atomic
def kept(memo: Memo, *, by: User) -> Memo:
    partnership = lock(memo.partnership)
    require_moment(partnership, Action.MAKE_MEMO)
    if memo.number != next_number(partnership):
        raise Overtaken
    return history.create(memo, by=by)
