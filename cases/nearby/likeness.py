"""Which cases are most like a profile. Pure: no Django."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from partnership.profile import Profile, Steps

FEWEST_AXES: Final = 3
"""With fewer axes in common two profiles may look alike by chance."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near a case is."""

    key: str
    name: str
    steps: Steps
    """Says over how many axes it was counted."""
    squared: int

    @property
    def rank(self) -> tuple[float, int, float]:
        """Fewest steps per axis first; with equal steps the one with more axes, then the one without outliers."""
        return (self.steps / self.steps.axes, -self.steps.axes, self.squared / self.steps.axes)

    def is_as_near_as(self, other: Likeness) -> bool:
        """True when a reader would see no difference."""
        return (int(self.steps), self.steps.axes) == (int(other.steps), other.steps.axes)


def nearest(profile: Profile, cases: Iterable[tuple[str, str, Profile]]) -> list[Likeness]:
    """Return the cases (key, name, profile) with enough axes in common, nearest first."""
    every = (
        Likeness(key, name, profile.steps_from(other), profile.squared_distance_from(other))
        for key, name, other in cases
    )
    return sorted((one for one in every if one.steps.axes >= FEWEST_AXES), key=lambda one: one.rank)
