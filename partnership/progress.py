"""How far something is, everywhere in the same words."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from partnership.models import Party


class TaskStatus(TextChoices):
    DONE = "done", _("Klaar")
    BUSY = "busy", _("Bezig")
    NOT_YET = "not-yet", _("Nog niet")
    WAITING = "wait", _("Wacht op anderen")
    """The reader is done, somebody else is not."""
    LOCKED = "off", _("Kan nog niet")
    LEFT_OUT = "left-out", _("Niet ingebracht")
    """The positions were revealed without those of this party."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a step of a partnership is: as a whole, and per party where each does its own part."""

    status: TaskStatus
    """Of the shared part; where parties have a part of their own, the reader's status is made from `per_party`."""
    note: str = ""
    """What is still open, in words; empty when there is nothing to say."""
    per_party: tuple[tuple[Party, TaskStatus], ...] = ()
    """Those that have a part of their own, such as the parties of the Rijk."""
    is_shared_open: bool = False
    """True when something is left that the parties do together, besides what each does for itself."""
