"""How far the parties are with sharing their positions, and when it has to be done. Who, never what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Partnership, Party, Reminder

DAYS_BEFORE: Final = 3
"""How long before the deadline the reminder goes that nobody has to send."""


@dataclass(frozen=True, slots=True)
class Sharing:
    parties: int
    ready: int
    due_on: dt.date | None
    today: dt.date
    reminded_on: dt.date | None
    """When the last reminder went to one of the parties that we still wait for."""
    reminds_itself: bool
    """False for an example: nobody reads its mail."""

    @property
    def days_left(self) -> int | None:
        """Negative when the day has passed; None without a day."""
        return (self.due_on - self.today).days if self.due_on else None

    @property
    def next_reminder(self) -> dt.date | None:
        """When the next one goes by itself; None when it has gone, or there is no day."""
        if self.due_on is None or not self.reminds_itself:
            return None
        day = self.due_on - dt.timedelta(days=DAYS_BEFORE)
        return day if day > self.today else None

    @property
    def time_left(self) -> str:
        """Return 'Nog 11 dagen.', in the active language; empty without a day."""
        days = self.days_left
        if days is None:
            return ""
        if days < 0:
            return _("De datum is voorbij.")
        return (
            ngettext("Nog %(n)d dag.", "Nog %(n)d dagen.", days) % {"n": days} if days else _("Dit is de laatste dag.")
        )


def sharing_of(partnership: Partnership, parties: Sequence[Party]) -> Sharing:
    missing = [party.pk for party in parties if not party.has_handed_in]
    reminders = Reminder.objects.filter(party__in=missing)
    return Sharing(
        parties=len(parties),
        ready=len(parties) - len(missing),
        due_on=partnership.positions_due_on,
        today=timezone.localdate(),
        reminds_itself=not partnership.is_example,
        reminded_on=reminders.aggregate(last=Max("day"))["last"],
    )
