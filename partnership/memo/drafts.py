"""The memo of a partnership as it is now, for one reader: made when asked for, and kept by nobody."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from partnership.memo.facts import MemoFacts, facts_of
from partnership.models import Partnership, User
from partnership.snapshot.taking import take


def memo_facts(partnership: Partnership, user: User, *, on: dt.date) -> MemoFacts:
    """Return the memo of a partnership that this user may see, dated `on`.

    Before the reveal it holds no position but those of the user's own organisations.
    """
    return facts_of(take(partnership, user, on=on))


def today() -> dt.date:
    """Return the day that a memo made now is dated on."""
    return timezone.localdate()
