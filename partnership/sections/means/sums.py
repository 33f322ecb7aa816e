"""Adding up money and hours. What nobody filled in is not nought, and stays apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from partnership.shares import Key, shares


@dataclass(frozen=True, slots=True)
class Amounts:
    """Money and hours; None where nothing is filled in."""

    euro: Decimal | None = None
    hours: Decimal | None = None

    @property
    def is_filled_in(self) -> bool:
        """True also for nought."""
        return self.euro is not None or self.hours is not None


NOTHING: Final = Amounts()


def together(amounts: Iterable[Amounts]) -> Amounts:
    """Add up what is filled in; None where nobody filled anything in."""
    lines = tuple(amounts)
    return Amounts(_sum(line.euro for line in lines), _sum(line.hours for line in lines))


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    filled_in = [amount for amount in amounts if amount is not None]
    return sum(filled_in, Decimal()) if filled_in else None


def shares_of(amounts: Mapping[Key, Decimal | None]) -> dict[Key, int]:
    """Return the percentage of each that filled something in; nothing when all of it is nought."""
    return shares({key: amount for key, amount in amounts.items() if amount is not None})
