"""The results of 2020 as the page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from survey.scoring import Order, in_order, of_category, shared_top, top, widest_apart
from survey.statements import CATEGORY_LABELS, DIMENSION_LABELS, STATEMENTS, Category, Group, Statement


@dataclass(frozen=True, slots=True)
class Section:
    """The statements of one category, in the order asked for."""

    key: Category
    label: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class TopItem:
    """A statement in the top of one group."""

    statement: Statement
    mean: Decimal
    is_shared: bool
    """Whether it is in the top of the other group too."""


class Improvement(NamedTuple):
    """Where the Rijk can improve according to both groups, and the statement that says so."""

    label: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Results:
    """The sections in view, and what holds for all statements whatever is in view."""

    sections: tuple[Section, ...]
    top_rijk: tuple[TopItem, ...]
    top_decentral: tuple[TopItem, ...]
    shared: tuple[Statement, ...]
    improvements: tuple[Improvement, ...]
    widest: Statement
    total: int

    @property
    def shown(self) -> int:
        """How many statements are in view."""
        return len(self.statements)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements in view, from top to bottom."""
        return tuple(statement for section in self.sections for statement in section.statements)


def results(order: Order, category: Category | None = None) -> Results:
    """Return the results of 2020, of one category or of all."""
    return Results(
        sections=tuple(section(key, order) for key in CATEGORY_LABELS if category in (None, key)),
        top_rijk=top_items(Group.RIJK),
        top_decentral=top_items(Group.DECENTRAL),
        shared=shared_top(STATEMENTS),
        improvements=improvements(),
        widest=widest_apart(STATEMENTS),
        total=len(STATEMENTS),
    )


def section(category: Category, order: Order) -> Section:
    return Section(category, CATEGORY_LABELS[category], in_order(of_category(STATEMENTS, category), order))


def top_items(group: Group) -> tuple[TopItem, ...]:
    shared = shared_top(STATEMENTS)
    return tuple(
        TopItem(statement, statement.result(group).mean, statement in shared) for statement in top(STATEMENTS, group)
    )


def improvements() -> tuple[Improvement, ...]:
    tied = {statement.dimension: statement for statement in STATEMENTS}
    return tuple(Improvement(label, tied[dimension]) for dimension, label in DIMENSION_LABELS.items())
