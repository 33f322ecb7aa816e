"""What respondents are asked: the statements of a version of the survey, in order and in parts. No Django.

A version never changes: responses are kept as one character per statement, in its order. New statements are for a new
version, which leaves the rounds of an older one as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from survey.statements import STATEMENTS, Category, Statement

PER_PART: Final = 6


@dataclass(frozen=True, slots=True)
class Instrument:
    version: int
    statements: tuple[Statement, ...]
    """In the order in which they are asked."""

    @property
    def parts(self) -> tuple[tuple[Statement, ...], ...]:
        """The statements per page."""
        starts = range(0, len(self.statements), PER_PART)
        return tuple(self.statements[start : start + PER_PART] for start in starts)

    def number(self, statement: Statement) -> int:
        """Return the number of a statement in the survey, from 1."""
        return self.statements.index(statement) + 1


def _per_category() -> tuple[Statement, ...]:
    """Return the statements with those of one category together: nobody is told which were strong in 2020."""
    return tuple(statement for category in Category for statement in STATEMENTS if statement.category is category)


INSTRUMENTS: Final = MappingProxyType({1: Instrument(1, _per_category())})
NEWEST: Final = max(INSTRUMENTS)
