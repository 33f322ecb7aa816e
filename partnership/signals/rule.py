"""When a signal is given, and what it then says.

A rule is data plus one pure function that says whether it holds. Texts are Dutch message ids; the values that
the rule saw go in by name, so that a translation can place them where it likes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from partnership.axes import Axis
from partnership.ladder import RijkRole
from partnership.sides import Side
from partnership.signals.design import Design

Word = str | Axis | Side | RijkRole
"""A name as it is, or something of the model that is said in the reader's language."""
Value = int | Decimal | dt.date | Word | tuple[Word, ...]
Values = Mapping[str, Value]


class Section(StrEnum):
    """The step in which one can mend what a signal is about, by the name of its address."""

    TASK = "task"
    QUESTIONS = "questions"
    """The own scores; from the reveal on the agreed ones, in AGREE."""
    AGREE = "agree"
    ROLES = "roles"
    MEANS = "means"
    LEGITIMACY = "legitimacy"


@dataclass(frozen=True, slots=True)
class Explained:
    """What there is to read about a point of attention."""

    key: str
    section: Section
    title: str
    sentence: str
    """What was seen; in a rule and a signal with places for the values."""
    discuss: str
    rule: str
    source: str


@dataclass(frozen=True, slots=True)
class Signal(Explained):
    """A rule that holds for a design: an explained point of attention with its source, never a verdict."""

    axes: tuple[str, ...]
    """Keys of the axes it is about; empty when it is about none."""
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule(Explained):
    """When a signal is given, and what it then says."""

    axes: tuple[str, ...]
    """Empty also for a rule that finds its axes; they are then among the values it saw."""
    holds: Callable[[Design], Values | None]
    """Returns the values it saw, or None when the rule keeps quiet."""

    def signal(self, values: Values) -> Signal:
        return Signal(
            key=self.key,
            section=self.section,
            title=self.title,
            sentence=self.sentence,
            discuss=self.discuss,
            rule=self.rule,
            source=self.source,
            axes=self.axes or axes_among(values),
            values=values,
        )


def axes_among(values: Values) -> tuple[str, ...]:
    """Return the keys of the axes that the values list."""
    listed = [word for value in values.values() if isinstance(value, tuple) for word in value]
    return tuple(word.key for word in listed if isinstance(word, Axis))
