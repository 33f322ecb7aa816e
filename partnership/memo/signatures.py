"""Who signs a memo. Signatures come after the snapshot and stand beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signature:
    """The person who signs for a party, and when that happened."""

    party: str
    """Its name."""
    name: str
    function: str = ""
    mandate: str = ""
    """By what right, such as a decision of the council."""
    signed_on: dt.date | None = None
    """None while it is waited for."""


def settled_on(signatures: Sequence[Signature]) -> dt.date | None:
    """Return the day of the last signature; None while one is waited for, and without any."""
    days = [one.signed_on for one in signatures]
    return max(day for day in days if day) if days and all(days) else None
