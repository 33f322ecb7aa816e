"""The roles of the Rijk by phase, as rows of a table: the ladder, most steering on top, beside the phases in time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from partnership.ladder import LADDER, RijkRole
from partnership.sections.roles.facts import PhaseFacts

MOST_COLUMNS: Final = 6
"""More phases than these do not fit beside each other; then each is a row."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a rung and a phase meet."""

    phase: PhaseFacts
    role: RijkRole | None
    is_taken: bool
    """True when this is the role in this phase."""


@dataclass(frozen=True, slots=True)
class Rung:
    role: RijkRole | None
    """None for the phases in which the role is not known."""
    spots: tuple[Spot, ...]

    @property
    def is_taken(self) -> bool:
        return any(spot.is_taken for spot in self.spots)


@dataclass(frozen=True, slots=True)
class Line:
    """A phase with a spot per rung."""

    phase: PhaseFacts
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    phases: tuple[PhaseFacts, ...]

    @property
    def has_columns(self) -> bool:
        """True when the phases fit beside each other."""
        return len(self.phases) <= MOST_COLUMNS

    @property
    def roles(self) -> tuple[RijkRole | None, ...]:
        """From most letting go to most steering; before these None when a role is not known."""
        unknown = (None,) if any(phase.role is None for phase in self.phases) else ()
        return (*unknown, *LADDER)

    @property
    def rungs(self) -> tuple[Rung, ...]:
        """Most steering first."""
        return tuple(Rung(role, tuple(spot(phase, role) for phase in self.phases)) for role in reversed(self.roles))

    @property
    def lines(self) -> tuple[Line, ...]:
        """One per phase, with the roles from most letting go to most steering."""
        return tuple(Line(phase, tuple(spot(phase, role) for role in self.roles)) for phase in self.phases)


def spot(phase: PhaseFacts, role: RijkRole | None) -> Spot:
    return Spot(phase, role, phase.role == role)
