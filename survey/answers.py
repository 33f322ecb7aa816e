"""The answers of one respondent, as they are kept: one character per statement, in the order of the instrument.

No Django. '1' to '5' is a score, '0' means "I do not know", '-' means that nothing was chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from survey.instruments import Instrument
from survey.statements import Statement

UNKNOWN: Final = "0"
SKIPPED: Final = "-"
SCORES: Final = ("1", "2", "3", "4", "5")
CHOICES: Final = (*SCORES, UNKNOWN)
"""What somebody can choose at a statement."""


@dataclass(frozen=True, slots=True)
class Answers:
    instrument: Instrument
    text: str

    def __post_init__(self) -> None:
        if len(self.text) != len(self.instrument.statements) or not set(self.text) <= {*CHOICES, SKIPPED}:
            raise ValueError("these are no answers to this version of the survey")

    @classmethod
    def none(cls, instrument: Instrument) -> Answers:
        """Return the answers of somebody who has just begun."""
        return cls(instrument, SKIPPED * len(instrument.statements))

    def to(self, statement: Statement) -> str:
        """Return what was chosen at a statement, one of CHOICES; empty when nothing was."""
        chosen = self.text[self.instrument.statements.index(statement)]
        return "" if chosen == SKIPPED else chosen

    def with_chosen(self, chosen: Mapping[str, str]) -> Answers:
        """Return the answers with what was chosen now, by key; the other statements keep what they had."""
        merged = (
            chosen.get(statement.key, kept) or SKIPPED
            for statement, kept in zip(self.instrument.statements, self.text, strict=True)
        )
        return Answers(self.instrument, "".join(merged))

    @property
    def given(self) -> int:
        """How many statements have an answer, "I do not know" included."""
        return len(self.text) - self.text.count(SKIPPED)

    @property
    def skipped(self) -> tuple[Statement, ...]:
        pairs = zip(self.instrument.statements, self.text, strict=True)
        return tuple(statement for statement, chosen in pairs if chosen == SKIPPED)
