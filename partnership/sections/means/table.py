"""The contributions as tables: per layer who puts in what in which year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from partnership.models import Party, Side
from partnership.sections.means.facts import Means, PartyMeans, YearOf
from partnership.sections.means.sums import Amounts, together
from partnership.sections.naming import SIDES
from partnership.together import LAYERS
from partnership.wording import listed

MOST_OPEN: Final = 8
"""With more parties than this the tables per layer are folded."""
MOST_EMPTY_YEARS: Final = 12
"""A longer period shows only the years in which somebody filled something in."""

MOST_NAMES: Final = 5
"""Of parties in a sentence; the others are counted."""


@dataclass(frozen=True, slots=True)
class Cell:
    label: str
    """What stands above it: a year, or the name of a side as a Dutch message id."""
    amounts: Amounts


@dataclass(frozen=True, slots=True)
class Row:
    party: Party
    cells: tuple[Cell, ...]
    """One per year of the table."""
    total: Amounts
    notes: tuple[str, ...]
    address: str
    """Where the reader fills it in; empty for who may not."""


@dataclass(frozen=True, slots=True)
class Group:
    """A table of parties that belong together."""

    key: str
    name: str
    """Dutch message id."""
    rows: tuple[Row, ...]
    totals: tuple[Cell, ...]
    """One per year of the table."""
    total: Amounts

    @property
    def filled_in(self) -> int:
        """How many of its parties filled something in."""
        return sum(row.total.is_filled_in for row in self.rows)


@dataclass(frozen=True, slots=True)
class YearRow:
    """One year, over all parties."""

    year: int
    cells: tuple[Cell, ...]
    """One per side."""
    total: Amounts


def years_of(means: Means, period: Sequence[int]) -> tuple[int, ...]:
    """Return the years of the tables; none while nobody filled anything in."""
    shown = period if means.per_year and len(period) <= MOST_EMPTY_YEARS else ()
    return tuple(sorted({*means.per_year, *shown}))


def groups_of(parties: Iterable[PartyMeans], years: Sequence[int], addresses: Mapping[int, str]) -> tuple[Group, ...]:
    """Return the parties per layer, the Rijk first; `addresses` says by party where the reader fills it in."""
    order = list(LAYERS)
    by_layer = sorted(parties, key=lambda one: order.index(one.party.organisation.layer))
    return tuple(
        group_of(layer, LAYERS[layer], list(members), years, addresses)
        for layer, members in groupby(by_layer, key=lambda one: one.party.organisation.layer)
    )


def group_of(
    key: str, name: str, parties: Sequence[PartyMeans], years: Sequence[int], addresses: Mapping[int, str]
) -> Group:
    return Group(
        key=key,
        name=name,
        rows=tuple(row_of(one, years, addresses.get(one.party.pk, "")) for one in parties),
        totals=tuple(Cell(str(year), together(one.in_(year) for one in parties)) for year in years),
        total=together(one.total for one in parties),
    )


def row_of(means: PartyMeans, years: Sequence[int], address: str) -> Row:
    cells = tuple(Cell(str(year), means.in_(year)) for year in years)
    return Row(means.party, cells, means.total, notes_of(means.years), address)


def notes_of(years: Iterable[YearOf]) -> tuple[str, ...]:
    """Return the notes with their years; a note that stays the same is said once: '2027–2030: de helft in grond'."""
    said = []
    for note, same in groupby(years, key=lambda one: one.note):
        run = [one.year for one in same]
        span = str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}"
        said += [f"{span}: {note}"] if note else []
    return tuple(said)


def year_rows_of(means: Means, years: Sequence[int]) -> tuple[YearRow, ...]:
    return tuple(
        YearRow(
            year,
            tuple(Cell(SIDES[side.side], in_year(means.parties, year, side.side)) for side in means.sides),
            together(one.in_(year) for one in means.parties),
        )
        for year in years
    )


def in_year(parties: Iterable[PartyMeans], year: int, side: Side) -> Amounts:
    return together(one.in_(year) for one in parties if one.party.side == side)


@dataclass(frozen=True, slots=True)
class Outside:
    """A year outside the period of the partnership, and who puts something in then."""

    year: int
    parties: str


def outside_of(parties: Iterable[PartyMeans], years: Iterable[int]) -> tuple[Outside, ...]:
    """Return who puts something in, in each of these years."""
    return tuple(
        Outside(year, listed([str(one.party) for one in parties if one.in_(year).is_filled_in], most=MOST_NAMES))
        for year in years
    )
