"""What a profile says about a partnership, as facts for pages and documents. Texts are Dutch message ids."""

from __future__ import annotations

from dataclasses import dataclass

from partnership.axes import AXES, Axis, Direction
from partnership.profile import IDEAL, Lean, Profile, Steps


@dataclass(frozen=True, slots=True)
class Row:
    """One axis of a profile beside the ideal type."""

    axis: Axis
    score: int | None

    @property
    def level(self) -> str | None:
        """What the score means; None when it is not known."""
        return None if self.score is None else self.axis.level(self.score)

    @property
    def steps(self) -> int | None:
        """How many steps from the ideal type, 0 or more; None when the score is not known."""
        return None if self.score is None else abs(self.axis.deviation(self.score))

    @property
    def direction(self) -> Direction | None:
        """Where the score leans to; None on the ideal type and when it is not known."""
        return None if self.score is None else self.axis.leans_to(self.score)


@dataclass(frozen=True, slots=True)
class Reading:
    """A profile beside the ideal type."""

    profile: Profile
    rows: tuple[Row, ...]
    """In the order of AXES."""
    steps: Steps
    """From the ideal type, 0–16; says over how many axes it was counted."""
    lean: Lean

    @property
    def furthest(self) -> tuple[Row, ...]:
        """The axes with the most steps; empty when the profile is the ideal type or not known."""
        most = max((row.steps or 0 for row in self.rows), default=0)
        return tuple(row for row in self.rows if most and row.steps == most)


def read(profile: Profile) -> Reading:
    """Return the facts of a profile, with unknown scores or without."""
    return Reading(
        profile=profile,
        rows=tuple(Row(axis, score) for axis, score in zip(AXES, profile.scores, strict=True)),
        steps=profile.steps_from(IDEAL),
        lean=profile.lean_from(IDEAL),
    )
