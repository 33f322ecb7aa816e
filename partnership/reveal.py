"""The reveal: all positions become visible to all parties at once."""

from __future__ import annotations

from typing import Final

from django.db import transaction
from django.utils import timezone

from partnership.invitations.mails import tell_revealed
from partnership.models import Partnership, Status

FEWEST_PARTIES: Final = 2
"""With fewer parties there is nobody to reveal a position to."""


def lock(partnership: Partnership) -> Partnership:
    """Return the partnership as it is stored now; until the transaction ends nobody else changes it."""
    return Partnership.objects.select_for_update().get(pk=partnership.pk)


@transaction.atomic
def reveal_if_complete(partnership: Partnership) -> bool:
    """Show all positions to all parties at once, as soon as every party has handed in; True when that is now.

    Call it in the transaction that may have completed the round: handing in, or taking out the last party that was
    waited for. It locks the partnership, so that two parties handing in at the same moment give one reveal.
    """
    partnership = lock(partnership)
    if partnership.is_revealed or partnership.parties.count() < FEWEST_PARTIES:
        return False
    if partnership.parties.missing().exists():
        return False
    partnership.status, partnership.revealed_at = Status.CONVERSATION, timezone.now()
    partnership.save(update_fields=["status", "revealed_at", "updated_at"])
    tell_revealed(partnership)
    return True
