"""What a closed round says: per statement and side, what stands out, and against 2020 and the round before. No Django.

What is hidden stays hidden in everything that is taken from it: a mean of a category is taken over the statements that
are shown, and nothing is ever taken over both sides together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from survey.counting import Count, Counts
from survey.figures import HIDDEN, SMALLEST, Figures, figures
from survey.instruments import Instrument
from survey.scoring import TOP, Order
from survey.statements import CATEGORY_LABELS, DIMENSION_LABELS, Category, Group, Statement


@dataclass(frozen=True, slots=True)
class Side:
    """What was counted on one side: how many responses, and the counts per statement."""

    responses: int
    counts: Counts


MOVED: Final = 3
"""How many statements are named of those that moved most."""
NOBODY: Final = Side(0, MappingProxyType({}))
Sides = Mapping[Group, Side]


@dataclass(frozen=True, slots=True)
class Line:
    """One statement, as both sides answered it. Has what a dumbbell asks: key, text, rijk.mean and decentral.mean."""

    statement: Statement
    rijk: Figures
    decentral: Figures
    rank_rijk: int | None = None
    """From 1, the highest mean; statements with the same mean share a rank. None for what is hidden."""
    rank_decentral: int | None = None
    before: Line | None = None
    """The same statement in the round before."""

    @property
    def key(self) -> str:
        return self.statement.key

    @property
    def text(self) -> str:
        return self.statement.text

    def of(self, group: Group) -> Figures:
        return self.rijk if group is Group.RIJK else self.decentral

    def rank(self, group: Group) -> int | None:
        return self.rank_rijk if group is Group.RIJK else self.rank_decentral

    @property
    def difference(self) -> float | None:
        """The decentral mean minus that of the Rijk; None where one of them is hidden."""
        if self.rijk.mean is None or self.decentral.mean is None:
            return None
        return self.decentral.mean - self.rijk.mean

    @property
    def gap(self) -> float | None:
        return None if self.difference is None else abs(self.difference)

    def since_2020(self, group: Group) -> float | None:
        """How far the mean lies from that of the group of 2020, which were other people."""
        mean = self.of(group).mean
        return None if mean is None else mean - float(self.statement.result(group).mean)

    def since_before(self, group: Group) -> float | None:
        """How far the mean moved since the round before; None where one of them is hidden."""
        now, then = self.of(group).mean, self.before.of(group).mean if self.before else None
        return None if now is None or then is None else now - then


@dataclass(frozen=True, slots=True)
class TopLine:
    line: Line
    mean: float
    is_shared: bool
    """Whether it is in the top of the other side too."""


@dataclass(frozen=True, slots=True)
class Part:
    """The statements of a category, and the mean of both sides over all answers to those that are shown."""

    category: Category
    label: str
    lines: tuple[Line, ...]
    rijk: Figures
    decentral: Figures


@dataclass(frozen=True, slots=True)
class DimensionLine:
    """One of the three ways in which the source says the Rijk can improve, with the statement it ties to it."""

    label: str
    line: Line


@dataclass(frozen=True, slots=True)
class Outcome:
    lines: tuple[Line, ...]
    """In the order in which they were asked."""
    rijk: int | None
    """How many answered for the Rijk; None where they are too few to say anything about."""
    decentral: int | None

    @property
    def is_hidden(self) -> bool:
        """True when neither side can be shown."""
        return self.rijk is None and self.decentral is None

    @property
    def has_both(self) -> bool:
        return self.rijk is not None and self.decentral is not None

    def top(self, group: Group) -> tuple[TopLine, ...]:
        """Return what a side feels most strongly, strongest first; empty for a side that is hidden."""
        others = _highest(self.lines, Group.DECENTRAL if group is Group.RIJK else Group.RIJK)
        return tuple(
            TopLine(line, mean, line in others)
            for line in _highest(self.lines, group)
            if (mean := line.of(group).mean) is not None
        )

    @property
    def shared(self) -> tuple[Line, ...]:
        """What is in the top of both sides."""
        return tuple(one.line for one in self.top(Group.RIJK) if one.is_shared)

    def moved(self, group: Group) -> tuple[Line, ...]:
        """Return what moved most on a side since the round before, the furthest first; empty where that is unknown."""
        known = [line for line in self.lines if round(line.since_before(group) or 0, 2)]
        return tuple(sorted(known, key=lambda line: -abs(line.since_before(group) or 0))[:MOVED])

    @property
    def widest(self) -> Line | None:
        """The statement on which the sides differ most; None when they cannot be compared."""
        return max((line for line in self.lines if line.gap is not None), key=lambda line: line.gap or 0, default=None)

    @property
    def dimensions(self) -> tuple[DimensionLine, ...]:
        tied = {line.statement.dimension: line for line in self.lines}
        return tuple(DimensionLine(label, tied[key]) for key, label in DIMENSION_LABELS.items() if key in tied)

    def order(self, asked: Order) -> Order:
        """Return the order asked for, or the only one there is when one side is hidden."""
        if self.has_both or self.is_hidden:
            return asked
        return Order.RIJK if self.rijk else Order.DECENTRAL

    def parts(self, order: Order, category: Category | None, sides: Sides) -> tuple[Part, ...]:
        """Return the categories in view, with their statements in the order asked for."""
        return tuple(
            _part(key, in_order([line for line in self.lines if line.statement.category is key], order), sides)
            for key in CATEGORY_LABELS
            if category in (None, key)
        )


def outcome(instrument: Instrument, sides: Sides, before: Outcome | None = None) -> Outcome:
    """Return what may be shown of a round; `before` is an earlier round of the same partnership."""
    earlier = {line.key: line for line in before.lines} if before else {}
    lines = [_line(one, sides, earlier.get(one.key)) for one in instrument.statements]
    rijk, decentral = (_ranks(lines, group) for group in (Group.RIJK, Group.DECENTRAL))
    ranked = tuple(
        replace(line, rank_rijk=rijk.get(line.key), rank_decentral=decentral.get(line.key)) for line in lines
    )
    return Outcome(ranked, rijk=_size(sides, Group.RIJK), decentral=_size(sides, Group.DECENTRAL))


def in_order(lines: list[Line], order: Order) -> tuple[Line, ...]:
    """Return the lines sorted, the most outspoken first; equal ones keep their place and hidden ones come last."""
    keys: dict[Order, Callable[[Line], float | None]] = {
        Order.DIFFERENCE: lambda line: None if line.gap is None else -line.gap,
        Order.RIJK: lambda line: line.rank_rijk,
        Order.DECENTRAL: lambda line: line.rank_decentral,
    }

    def place(line: Line) -> tuple[bool, float]:
        found = keys[order](line)
        return (found is None, found or 0)

    return tuple(sorted(lines, key=place))


def _line(statement: Statement, sides: Sides, before: Line | None) -> Line:
    rijk, decentral = (_figures(sides, group, statement.key) for group in (Group.RIJK, Group.DECENTRAL))
    return Line(statement, rijk, decentral, before=before)


def _figures(sides: Sides, group: Group, key: str) -> Figures:
    side = sides.get(group, NOBODY)
    return figures(side.counts.get(key, Count())) if side.responses >= SMALLEST else HIDDEN


def _size(sides: Sides, group: Group) -> int | None:
    responses = sides.get(group, NOBODY).responses
    return responses if responses >= SMALLEST else None


def _ranks(lines: list[Line], group: Group) -> dict[str, int]:
    means = {line.key: mean for line in lines if (mean := line.of(group).mean) is not None}
    return {key: 1 + sum(other > mean for other in means.values()) for key, mean in means.items()}


def _highest(lines: tuple[Line, ...], group: Group) -> tuple[Line, ...]:
    shown = [line for line in lines if line.of(group).is_shown]
    return tuple(sorted(shown, key=lambda line: -(line.of(group).mean or 0))[:TOP])


def _part(category: Category, lines: tuple[Line, ...], sides: Sides) -> Part:
    return Part(category, CATEGORY_LABELS[category], lines, *(_together(lines, sides, group) for group in Group))


def _together(lines: tuple[Line, ...], sides: Sides, group: Group) -> Figures:
    """Return the figures over all answers of a side to the statements that are shown."""
    counts = [sides[group].counts[line.key] for line in lines if line.of(group).is_shown]
    return figures(sum(counts, Count())) if counts else HIDDEN
