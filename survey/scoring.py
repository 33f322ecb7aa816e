"""What stands out in the answers: pure functions over statements. No Django."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Final

from survey.statements import Category, Group, Statement

TOP: Final = 6
"""How many statements the source discusses per group."""


class Order(StrEnum):
    """What a reader can sort the statements by; each puts the most outspoken first."""

    DIFFERENCE = "difference"
    RIJK = "rijk"
    DECENTRAL = "decentral"


KEYS: Final[dict[Order, Callable[[Statement], Decimal]]] = {
    Order.DIFFERENCE: lambda statement: -statement.gap,
    Order.RIJK: lambda statement: Decimal(statement.rijk.rank),
    Order.DECENTRAL: lambda statement: Decimal(statement.decentral.rank),
}


def in_order(statements: Iterable[Statement], order: Order) -> tuple[Statement, ...]:
    """Return the statements sorted; equal ones keep their place."""
    return tuple(sorted(statements, key=KEYS[order]))


def of_category(statements: Iterable[Statement], category: Category) -> tuple[Statement, ...]:
    return tuple(statement for statement in statements if statement.category is category)


def top(statements: Iterable[Statement], group: Group, size: int = TOP) -> tuple[Statement, ...]:
    """Return the statements a group ranks highest, highest first."""
    return tuple(sorted(statements, key=lambda statement: statement.result(group).rank)[:size])


def shared_top(statements: Sequence[Statement], size: int = TOP) -> tuple[Statement, ...]:
    """Return what is in the top of both groups, in the given order."""
    tops = [top(statements, group, size) for group in Group]
    return tuple(statement for statement in statements if all(statement in each for each in tops))


def widest_apart(statements: Iterable[Statement]) -> Statement:
    """Return the statement on which the groups differ most; the first of them when several do.

    Raises ValueError when there are no statements.
    """
    return max(statements, key=lambda statement: statement.gap)
