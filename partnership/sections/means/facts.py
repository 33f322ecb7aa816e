"""What a partnership is done with, as far as one reader may see it: for its page, for signals and for the memo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from partnership.funding import Instrument
from partnership.models import Conditions, Contribution, Funding, Partnership, Party, Side, User
from partnership.sections.means.sums import NOTHING, Amounts, shares_of, together


@dataclass(frozen=True, slots=True)
class YearOf:
    """What a party puts in, in one year."""

    year: int
    amounts: Amounts
    note: str


@dataclass(frozen=True, slots=True)
class PartyMeans:
    """What a party puts in, in the years it filled in."""

    party: Party
    years: tuple[YearOf, ...]

    @property
    def total(self) -> Amounts:
        return together(one.amounts for one in self.years)

    def in_(self, year: int) -> Amounts:
        return next((one.amounts for one in self.years if one.year == year), NOTHING)


@dataclass(frozen=True, slots=True)
class SideMeans:
    """What the parties of one side put in together."""

    side: Side
    parties: int
    filled_in: int
    """How many of its parties filled something in, as far as the reader may see."""
    total: Amounts
    euro_share: int | None
    """In percent of all sides; None where this side filled in no money, and while all of it is nought."""
    hours_share: int | None
    """The same for hours."""


@dataclass(frozen=True, slots=True)
class FundingFacts:
    """What is agreed on the money; empty where nobody said anything."""

    instruments: frozenset[Instrument] = frozenset()
    """How the money comes."""
    conditional: str = ""
    """One of Conditions."""
    conditions: str = ""
    who_pays: str = ""
    afterwards: str = ""

    @property
    def has_conditions(self) -> bool | None:
        """None while nobody said, and when it is not known yet."""
        return {Conditions.YES: True, Conditions.NO: False}.get(self.conditional)

    @property
    def conditional_in_words(self) -> str:
        """What was chosen, in the reader's language; empty when nothing was."""
        return str(Conditions(self.conditional).label) if self.conditional else ""

    @property
    def is_begun(self) -> bool:
        return bool(self.instruments or self.conditional or self.who_pays or self.afterwards)


@dataclass(frozen=True, slots=True)
class Means:
    """All of it. Amounts that the reader may not see are not in here."""

    parties: tuple[PartyMeans, ...]
    """All parties, in the order they joined."""
    sides: tuple[SideMeans, ...]
    """Only those that take part."""
    funding: FundingFacts

    @property
    def total(self) -> Amounts:
        return together(one.total for one in self.parties)

    @property
    def per_year(self) -> Mapping[int, Amounts]:
        """The totals by year, over all parties; only years in which somebody filled something in."""
        years = sorted({one.year for party in self.parties for one in party.years})
        return {year: together(party.in_(year) for party in self.parties) for year in years}


def means_of(partnership: Partnership, user: User, parties: Sequence[Party]) -> Means:
    """Fetch what this user may see, in as many queries for 40 parties as for 2; the parties have their organisation."""
    by_party: dict[int, list[YearOf]] = {party.pk: [] for party in parties}
    for row in Contribution.objects.visible_to(user).filter(party__in=parties).filled_in():
        by_party[row.party_id].append(YearOf(row.year, Amounts(row.euro, row.hours), row.note))
    each = tuple(PartyMeans(party, tuple(by_party[party.pk])) for party in parties)
    return Means(each, sides_of(each), funding_of(partnership))


def funding_of(partnership: Partnership) -> FundingFacts:
    stored = Funding.objects.filter(partnership=partnership).first()
    if stored is None:
        return FundingFacts()
    return FundingFacts(
        frozenset(stored.instruments), stored.has_conditions, stored.conditions, stored.who_pays, stored.afterwards
    )


def sides_of(parties: Sequence[PartyMeans]) -> tuple[SideMeans, ...]:
    """Return the sides that take part, in the order of Side, with their shares."""
    by_side = {side: [one for one in parties if one.party.side == side] for side in Side}
    totals = {side: together(one.total for one in own) for side, own in by_side.items() if own}
    euro, hours = (share_by_side(totals, kind) for kind in ("euro", "hours"))
    return tuple(
        SideMeans(
            side=side,
            parties=len(by_side[side]),
            filled_in=sum(bool(one.years) for one in by_side[side]),
            total=total,
            euro_share=euro.get(side),
            hours_share=hours.get(side),
        )
        for side, total in totals.items()
    )


def share_by_side(totals: Mapping[Side, Amounts], kind: str) -> dict[Side, int]:
    amounts: dict[Side, Decimal | None] = {side: getattr(total, kind) for side, total in totals.items()}
    return shares_of(amounts)
