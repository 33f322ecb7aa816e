"""Everything the page shows, computed from what the reader may see."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from partnership.funding import Instrument, Meaning
from partnership.models import Partnership, Side
from partnership.sections.means.facts import Means, PartyMeans, SideMeans
from partnership.sections.means.period import is_outside, period
from partnership.sections.means.table import (
    MOST_NAMES,
    MOST_OPEN,
    Group,
    Outside,
    YearRow,
    groups_of,
    outside_of,
    year_rows_of,
    years_of,
)
from partnership.sections.naming import SIDES
from partnership.wording import listed

KINDS: Final = {Side.RIJK: "rijk", Side.DECENTRAL: "regio", Side.OTHER: "other"}
"""Classes of charts.css."""


@dataclass(frozen=True, slots=True)
class OwnMeans:
    """What one party of the reader puts in."""

    means: PartyMeans
    address: str
    """Where the reader fills it in; empty for who may not, or not now."""


@dataclass(frozen=True, slots=True)
class SideRow:
    name: str
    """Dutch message id."""
    kind: str
    """Its colour in a share bar."""
    means: SideMeans


@dataclass(frozen=True, slots=True)
class Bar:
    """The shares of the sides in one kind of means."""

    key: str
    name: str
    parts: tuple[tuple[str, str, int], ...]
    """Per side its colour, its name and its percentage."""


@dataclass(frozen=True, slots=True)
class Summary:
    means: Means
    own: tuple[OwnMeans, ...]
    is_shared: bool
    """False before the reveal: then only the own parties are in here."""
    years: tuple[int, ...]
    """Of the tables."""
    groups: tuple[Group, ...]
    """Per layer, with all parties."""
    is_folded: bool
    sides: tuple[SideRow, ...]
    bars: tuple[Bar, ...]
    """Of money and of hours, as far as there are any."""
    year_rows: tuple[YearRow, ...]
    instruments: tuple[Meaning, ...]
    outside: tuple[Outside, ...]

    @property
    def filled_in(self) -> int:
        """How many parties filled something in."""
        return sum(bool(one.years) for one in self.means.parties)

    @property
    def silent(self) -> str:
        """The parties that filled in nothing, in words."""
        return listed([str(one.party) for one in self.means.parties if not one.years], most=MOST_NAMES)

    @property
    def first_year(self) -> int | None:
        return min(self.means.per_year, default=None)

    @property
    def final_year(self) -> int | None:
        return max(self.means.per_year, default=None)


def summary_of(partnership: Partnership, means: Means, own: Collection[int], addresses: Mapping[int, str]) -> Summary:
    """Return the facts of the page; `own` holds the parties of the reader, `addresses` where to fill one in."""
    years = years_of(means, period(partnership))
    sides = tuple(SideRow(SIDES[side.side], KINDS[side.side], side) for side in means.sides)
    return Summary(
        means=means,
        own=tuple(OwnMeans(one, addresses.get(one.party.pk, "")) for one in means.parties if one.party.pk in own),
        is_shared=partnership.is_revealed,
        years=years,
        groups=groups_of(means.parties, years, addresses),
        is_folded=len(means.parties) > MOST_OPEN,
        sides=sides,
        bars=bars_of(sides),
        year_rows=year_rows_of(means, tuple(means.per_year)),
        instruments=tuple(one.meaning for one in Instrument if one in means.funding.instruments),
        outside=outside_of(means.parties, [year for year in means.per_year if is_outside(partnership, year)]),
    )


def bars_of(sides: Sequence[SideRow]) -> tuple[Bar, ...]:
    kinds = (("euro", _("Aandelen in euro"), "euro_share"), ("hours", _("Aandelen in uren"), "hours_share"))
    bars = (Bar(key, name, parts_of(sides, share)) for key, name, share in kinds)
    return tuple(bar for bar in bars if bar.parts)


def parts_of(sides: Sequence[SideRow], share: str) -> tuple[tuple[str, str, int], ...]:
    shares = ((side.kind, side.name, getattr(side.means, share)) for side in sides)
    return tuple((kind, name, share) for kind, name, share in shares if share is not None)
