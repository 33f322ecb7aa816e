"""When positions may be revealed: how many parties are in, and whether the last day has passed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

FEWEST_PARTIES: Final = 2
"""With fewer parties there is nobody to reveal a position to."""


class Obstacle(StrEnum):
    """What stands in the way of a reveal."""

    TOO_FEW = "too-few"
    """Fewer than two parties are in."""
    NO_LAST_DAY = "no-last-day"
    """Somebody is missing, and nobody said until when to wait."""
    STILL_TIME = "still-time"
    """Somebody is missing and still in time."""


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many parties have handed in, on one day."""

    parties: int
    handed_in: int
    last_day: dt.date | None
    """On this day a party is still in time; None when nobody chose a day."""
    today: dt.date

    @property
    def is_complete(self) -> bool:
        """True when everybody is in: then the reveal comes by itself."""
        return self.handed_in == self.parties >= FEWEST_PARTIES

    @property
    def is_overdue(self) -> bool:
        return self.last_day is not None and self.today > self.last_day

    @property
    def obstacle(self) -> Obstacle | None:
        """Return why nobody can reveal now; None when somebody can."""
        if self.handed_in < FEWEST_PARTIES:
            return Obstacle.TOO_FEW
        if self.is_complete or self.is_overdue:
            return None
        return Obstacle.STILL_TIME if self.last_day else Obstacle.NO_LAST_DAY
