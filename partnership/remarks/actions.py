"""Remarks and what becomes of them. Each action is one transaction."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from partnership import history
from partnership.life import require_moment
from partnership.models import Partnership, Remark, User
from partnership.remarks.subjects import SUBJECTS, Subject
from partnership.reveal import lock


@transaction.atomic
def place(
    partnership: Partnership,
    subject: Subject,
    *,
    text: str,
    by: User,
    in_memo: bool = False,
    parent: Remark | None = None,
) -> Remark:
    """Say something, or reply to what somebody said; the same text sent twice is one remark. Raises NotNow."""
    partnership = lock(partnership)
    require_moment(partnership, subject.action)
    same = partnership.remarks.filter(subject=subject.key, parent=parent, text=text, by=by).first()
    if same:
        return same
    remark = Remark(
        partnership=partnership,
        subject=subject.key,
        parent=parent,
        party=partnership.parties.edited_by(by).first(),
        text=text,
        in_memo=in_memo and parent is None,
        by=by,
        by_name=str(by)[:200],
    )
    return history.create(remark, by=by)


@transaction.atomic
def settle(remark: Remark, *, by: User) -> bool:
    """Say that a remark is dealt with; False when it was already. Raises NotNow."""
    remark = _locked(remark)
    if remark.is_settled or remark.removed_at:
        return False
    return history.save(remark, edition=remark.edition, by=by, settled_at=timezone.now(), settled_by=by)


@transaction.atomic
def reopen(remark: Remark, *, by: User) -> bool:
    """Say that a remark is not dealt with after all; False when it was open. Raises NotNow."""
    remark = _locked(remark)
    if remark.removed_at:
        return False
    return history.save(remark, edition=remark.edition, by=by, settled_at=None, settled_by=None)


@transaction.atomic
def take_along(remark: Remark, *, by: User, in_memo: bool) -> bool:
    """Let the author say whether a remark reaches the memo; False when it stood so. Raises NotNow."""
    remark = _own(remark, by)
    if remark.removed_at or remark.parent_id:
        return False
    return history.save(remark, edition=remark.edition, by=by, in_memo=in_memo)


@transaction.atomic
def take_back(remark: Remark, *, by: User) -> bool:
    """Let the author take a remark or a reply back; False when it was already. Raises NotNow."""
    return history.remove(_own(remark, by), by=by)


@transaction.atomic
def put_back(remark: Remark, *, by: User) -> bool:
    """Let the author put back what was taken back; False when it stands there. Raises NotNow."""
    return history.restore(_own(remark, by), by=by)


def _locked(remark: Remark) -> Remark:
    """Return the remark as it is stored now; until the transaction ends nobody else changes it."""
    require_moment(lock(remark.partnership), SUBJECTS[remark.subject].action)
    return Remark.everything.get(pk=remark.pk)


def _own(remark: Remark, by: User) -> Remark:
    if not remark.belongs_to(by):
        raise PermissionDenied
    return _locked(remark)
