"""Shares of a whole, in percentages that add up."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeVar

Key = TypeVar("Key", bound=Hashable)

WHOLE: Final = 100


def shares(amounts: Mapping[Key, Decimal]) -> dict[Key, int]:
    """Return the share of each in whole percentages that add up to 100; nothing when there is nothing to share.

    By largest remainder:
    1. Each gets its percentage, rounded down.
    2. What is left of the 100 goes, one by one, to those that lost most by that; of equals, to who comes first.

    Raises ValueError for an amount below nought.
    """
    parts = {key: Fraction(amount) for key, amount in amounts.items()}
    if any(part < 0 for part in parts.values()):
        raise ValueError("an amount below nought has no share")
    total = sum(parts.values())
    if not total:
        return {}
    exact = {key: WHOLE * part / total for key, part in parts.items()}
    rounded = {key: int(share) for key, share in exact.items()}
    left = WHOLE - sum(rounded.values())
    by_loss = sorted(exact, key=lambda key: rounded[key] - exact[key])
    return {key: share + (key in by_loss[:left]) for key, share in rounded.items()}
