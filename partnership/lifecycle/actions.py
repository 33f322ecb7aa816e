"""Moving a partnership on, and putting it away. Each is one transaction."""

from __future__ import annotations

import datetime as dt
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from partnership import history
from partnership.life import LIFE, Action, require_moment
from partnership.models import Partnership, User
from partnership.reveal import lock

ARCHIVE: Final = _("archief")
"""What the history calls it."""


@transaction.atomic
def move_on(partnership: Partnership, action: Action, *, by: User) -> Partnership:
    """Bring a partnership to the status an action leads to (START, CLOSE); raises NotNow at the wrong moment."""
    partnership = lock(partnership)
    require_moment(partnership, action)
    was = {"status": history.text_of(partnership, "status")}
    partnership.status = LIFE[action].leads_to
    partnership.updated_by = by
    partnership.save(update_fields=["status", "updated_at", "updated_by"])
    history.record(partnership, was, by=by)
    return partnership


@transaction.atomic
def archive(partnership: Partnership, *, by: User) -> bool:
    """Put a partnership away: out of the lists, unchanged, still to be read. False when it was already."""
    return _set_archived(partnership, timezone.now(), history.REMOVED, by)


@transaction.atomic
def unarchive(partnership: Partnership, *, by: User) -> bool:
    """Take a partnership out of the archive; False when it was not in it."""
    return _set_archived(partnership, None, history.RESTORED, by)


def _set_archived(partnership: Partnership, moment: dt.datetime | None, told: str, by: User) -> bool:
    partnership = lock(partnership)
    if partnership.is_archived == bool(moment):
        return False
    partnership.archived_at = moment
    partnership.save(update_fields=["archived_at"])
    history.note(partnership, ARCHIVE, "", told, by=by)
    return True
