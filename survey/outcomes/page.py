"""The outcome as the page shows it: every number with its side beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from survey.figures import Figures
from survey.outcomes.outcome import Line, Outcome, Part, Sides, TopLine
from survey.scoring import Order
from survey.statements import Category, Group

DARKEST: Final = 4


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of one statement."""

    group: Group
    figures: Figures
    rank: int | None
    then: float
    """The mean of 2020."""
    since_2020: float | None
    since_before: float | None

    @property
    def distance(self) -> float:
        """How far the mean moved since the round before, whichever way."""
        return abs(self.since_before or 0)

    @property
    def shades(self) -> list[tuple[int, int]]:
        """Per score from 1 to 5 the percentage of the answers, and how dark it is: 0 to DARKEST."""
        return [(round(100 * share), shade(share)) for share in self.figures.shares]


@dataclass(frozen=True, slots=True)
class Row:
    line: Line
    rijk: Cell
    decentral: Cell

    @property
    def cells(self) -> tuple[Cell, Cell]:
        return self.rijk, self.decentral


@dataclass(frozen=True, slots=True)
class Section:
    part: Part
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Page:
    sections: tuple[Section, ...]
    top_rijk: tuple[TopLine, ...]
    top_decentral: tuple[TopLine, ...]
    moved_rijk: tuple[Row, ...]
    """What moved most since the round before, the furthest first."""
    moved_decentral: tuple[Row, ...]
    total: int

    @property
    def shown(self) -> int:
        return len(self.lines)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines in view, from top to bottom."""
        return tuple(row.line for section in self.sections for row in section.rows)


def page_of(outcome: Outcome, sides: Sides, order: Order, category: Category | None) -> Page:
    parts = outcome.parts(order, category, sides)
    return Page(
        sections=tuple(Section(part, tuple(map(row, part.lines))) for part in parts),
        top_rijk=outcome.top(Group.RIJK),
        top_decentral=outcome.top(Group.DECENTRAL),
        moved_rijk=tuple(map(row, outcome.moved(Group.RIJK))),
        moved_decentral=tuple(map(row, outcome.moved(Group.DECENTRAL))),
        total=len(outcome.lines),
    )


def row(line: Line) -> Row:
    return Row(line, *(cell(line, group) for group in Group))


def cell(line: Line, group: Group) -> Cell:
    return Cell(
        group=group,
        figures=line.of(group),
        rank=line.rank(group),
        then=float(line.statement.result(group).mean),
        since_2020=line.since_2020(group),
        since_before=line.since_before(group),
    )


def shade(share: float) -> int:
    """Return how dark a part of the answers is: 0 for nothing, then a step per fifth, up to DARKEST."""
    return min(DARKEST, 0 if share == 0 else 1 + int(share * 5))
