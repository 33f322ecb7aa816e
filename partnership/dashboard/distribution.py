"""How the agreed scores are spread: per question, per programme and over the provinces, and who is waited for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.db.models import Count

from partnership.axes import AXES, LEVELS, Axis, Direction
from partnership.models import Agreement, Organisation, Partnership, Party, Status
from partnership.models.partnership import WITH_AGREEMENT, PartnershipQuerySet

SHADES: Final = (0.25, 0.75, 1.5, 2.25)
"""From how many mean steps a cell gets its first, second, third and fourth shade."""
LONGEST_WAITING_LIST: Final = 10

ScoreCounts = Mapping[str, Counter[int]]
"""Per axis: how many deals agreed which score."""


@dataclass(frozen=True, slots=True)
class AxisDistribution:
    axis: Axis
    counts: tuple[int, ...]
    """How many deals agreed 1, 2, 3, 4 and 5."""

    @property
    def n(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Cell:
    """Mean number of steps of a programme on an axis, towards the Rijk or the region."""

    axis: Axis
    mean: float | None
    direction: Direction | None
    shade: int
    """0 (near the ideal type) to 4."""

    @property
    def css(self) -> str:
        if self.direction is None or not self.shade:
            return ""
        return f"{'k' if self.direction is Direction.RIJK else 'g'}{self.shade}"


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    name: str
    n: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    deal: Partnership
    parties: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Distribution:
    n: int
    """How many deals have an agreed profile; one that was taken over from a memo was not agreed here."""
    axes: tuple[AxisDistribution, ...]
    programmes: tuple[ProgrammeRow, ...]
    provinces: Mapping[str, int]
    """Per province how many deals, agreed or not; a deal in two provinces counts in both."""
    waiting: tuple[Waiting, ...]


def distribution_of(deals: PartnershipQuerySet) -> Distribution:
    """Count the deals in a fixed number of queries."""
    agreed = deals.filter(status__in=WITH_AGREEMENT, origin=None)
    per_programme, sizes = score_counts(agreed), deal_counts(agreed)
    return Distribution(
        n=sum(sizes.values()),
        axes=axis_distributions(per_programme.values()),
        programmes=tuple(programme_row(name, sizes[name], per_programme[name]) for name in sorted(sizes)),
        provinces=province_counts(deals),
        waiting=waiting_list(deals),
    )


def deal_counts(deals: PartnershipQuerySet) -> dict[str, int]:
    """Return per programme name how many deals it has; an empty name for those without a programme."""
    found = deals.order_by().values_list("programme__name").annotate(n=Count("pk", distinct=True))
    return {name or "": n for name, n in found}


def score_counts(deals: PartnershipQuerySet) -> dict[str, ScoreCounts]:
    """Return per programme name and axis how many deals agreed which score."""
    found = (
        Agreement.objects.filter(partnership__in=deals.order_by().values("pk"), score__isnull=False)
        .values_list("partnership__programme__name", "axis", "score")
        .annotate(n=Count("pk"))
    )
    counts: dict[str, ScoreCounts] = defaultdict(lambda: defaultdict(Counter))
    for programme, axis, score, n in found:
        counts[programme or ""][axis][score] += n
    return counts


def axis_distributions(programmes: Iterable[ScoreCounts]) -> tuple[AxisDistribution, ...]:
    together: dict[str, Counter[int]] = {axis.key: Counter() for axis in AXES}
    for counts in programmes:
        for key, scores in counts.items():
            together[key] += scores
    return tuple(AxisDistribution(axis, tuple(together[axis.key][level] for level in LEVELS)) for axis in AXES)


def programme_row(name: str, n: int, counts: ScoreCounts) -> ProgrammeRow:
    return ProgrammeRow(name, n, tuple(cell(axis, counts[axis.key]) for axis in AXES))


def cell(axis: Axis, scores: Counter[int]) -> Cell:
    """Return the mean deviation on an axis, turned so that more than zero is towards the Rijk."""
    n = scores.total()
    if not n:
        return Cell(axis, None, None, 0)
    mean = sum(axis.deviation(score) * times for score, times in scores.items()) / n
    if not mean:
        return Cell(axis, 0.0, None, 0)
    direction = axis.high_leans_to if mean > 0 else axis.high_leans_to.opposite
    return Cell(axis, abs(mean), direction, sum(abs(mean) >= bound for bound in SHADES))


def province_counts(deals: PartnershipQuerySet) -> dict[str, int]:
    """Return for all twelve provinces how many of the deals lie there."""
    through = Partnership.provinces.through.objects.filter(partnership__in=deals.order_by().values("pk"))
    found = dict(through.values_list("organisation").annotate(n=Count("pk")))
    provinces = Organisation.objects.provinces().registered().order_by("short_name", "name")
    return {province.brief: found.get(province.pk, 0) for province in provinces}


def waiting_list(deals: PartnershipQuerySet) -> tuple[Waiting, ...]:
    """Return the deals that wait for a party's positions, the longest waiting first."""
    stuck = deals.filter(status=Status.POSITIONS).order_by("updated_at", "pk").prefetch_related("parties__organisation")
    return tuple(
        Waiting(deal, tuple(party for party in deal.parties.all() if not party.has_handed_in))
        for deal in stuck[:LONGEST_WAITING_LIST]
    )
