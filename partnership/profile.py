"""Six scores, and how far they lie from other scores. Nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple, Self

from partnership.axes import AXES, HIGHEST, LOWEST, Direction


class InvalidScore(ValueError):
    """A score is not a whole number from 1 to 5, or belongs to an unknown axis."""


class Steps(int):
    """A number of steps that says over how many axes it was counted."""

    axes: int

    def __new__(cls, steps: int, *, axes: int) -> Self:
        counted = super().__new__(cls, steps)
        counted.axes = axes
        return counted

    @property
    def is_complete(self) -> bool:
        """True when all six axes were counted."""
        return self.axes == len(AXES)


class Lean(NamedTuple):
    """Steps towards the Rijk (at most 16) and towards the region (at most 8) from the ideal type."""

    rijk: Steps
    region: Steps

    @property
    def axes(self) -> int:
        """Over how many axes both were counted."""
        return self.rijk.axes


@dataclass(frozen=True, slots=True)
class Profile:
    """Scores from 1 to 5 in the order of AXES; None where the score is not known."""

    ambition: int | None = None
    obligation: int | None = None
    decentral_funds: int | None = None
    execution_demands: int | None = None
    execution_responsibility: int | None = None
    accountability: int | None = None

    def __post_init__(self) -> None:
        for axis, score in zip(AXES, self.scores, strict=True):
            if score is None:
                continue
            if type(score) is not int or not LOWEST <= score <= HIGHEST:
                raise InvalidScore(f"{axis.key}: {score!r} is not a whole number from {LOWEST} to {HIGHEST}")

    @classmethod
    def from_mapping(cls, scores: Mapping[str, int | None]) -> Profile:
        """Return the profile for scores keyed by axis; axes that are left out are unknown.

        Raises InvalidScore for a key that is not an axis.
        """
        unknown = scores.keys() - {axis.key for axis in AXES}
        if unknown:
            raise InvalidScore("no such axis: " + ", ".join(sorted(unknown)))
        return cls(**scores)

    @property
    def scores(self) -> tuple[int | None, ...]:
        """The six scores in the order of AXES."""
        return (
            self.ambition,
            self.obligation,
            self.decentral_funds,
            self.execution_demands,
            self.execution_responsibility,
            self.accountability,
        )

    @property
    def known(self) -> int:
        """On how many axes the score is known, 0–6."""
        return sum(score is not None for score in self.scores)

    @property
    def is_complete(self) -> bool:
        return self.known == len(AXES)

    def as_mapping(self) -> dict[str, int | None]:
        """Return the scores keyed by axis, in the order of AXES."""
        return {axis.key: score for axis, score in zip(AXES, self.scores, strict=True)}

    def deviations_from(self, other: Profile) -> dict[str, int | None]:
        """Return per axis this score minus the other's; None where either is unknown."""
        pairs = zip(AXES, self.scores, other.scores, strict=True)
        return {axis.key: None if mine is None or theirs is None else mine - theirs for axis, mine, theirs in pairs}

    def steps_from(self, other: Profile) -> Steps:
        """Return the sum of the absolute deviations; 0–16 from the ideal type."""
        deviations = self._known_deviations_from(other)
        return Steps(sum(map(abs, deviations.values())), axes=len(deviations))

    def lean_from(self, other: Profile) -> Lean:
        """Return the steps towards the Rijk and those towards the region."""
        deviations = self._known_deviations_from(other)
        sums = {Direction.RIJK: 0, Direction.REGION: 0}
        for axis in AXES:
            steps = deviations.get(axis.key, 0)
            sums[axis.high_leans_to if steps > 0 else axis.high_leans_to.opposite] += abs(steps)
        counted = len(deviations)
        return Lean(Steps(sums[Direction.RIJK], axes=counted), Steps(sums[Direction.REGION], axes=counted))

    def squared_distance_from(self, other: Profile) -> Steps:
        """Return the sum of the squared deviations; 0–48 from the ideal type."""
        deviations = self._known_deviations_from(other)
        return Steps(sum(steps**2 for steps in deviations.values()), axes=len(deviations))

    def nearest(self, candidates: Mapping[str, Profile]) -> tuple[Likeness, ...]:
        """Return the candidates by name, nearest first.

        Fewest steps first; with equal steps the smaller squared distance, then the given order. Candidates that
        share no known axis with this profile are left out.
        """
        all_of_them = (
            Likeness(name, self.steps_from(candidate), self.squared_distance_from(candidate))
            for name, candidate in candidates.items()
        )
        comparable = (likeness for likeness in all_of_them if likeness.steps.axes)
        return tuple(sorted(comparable, key=lambda likeness: (likeness.steps, likeness.squared_distance)))

    def _known_deviations_from(self, other: Profile) -> dict[str, int]:
        return {key: steps for key, steps in self.deviations_from(other).items() if steps is not None}


class Likeness(NamedTuple):
    """How near one of several profiles is."""

    name: str
    steps: Steps
    squared_distance: Steps


class Spread(NamedTuple):
    """Lowest and highest score of several profiles on one axis, and how many of them have a score."""

    lowest: int | None
    highest: int | None
    n: int

    @property
    def steps(self) -> int | None:
        """Highest minus lowest; None when nobody has a score."""
        if self.lowest is None or self.highest is None:
            return None
        return self.highest - self.lowest


def spread(profiles: Iterable[Profile]) -> dict[str, Spread]:
    """Return per axis how far the profiles lie apart."""
    columns = zip(*(profile.scores for profile in profiles), strict=True)
    known = [[score for score in column if score is not None] for column in columns] or [[] for _ in AXES]
    return {
        axis.key: Spread(min(scores, default=None), max(scores, default=None), len(scores))
        for axis, scores in zip(AXES, known, strict=True)
    }


IDEAL: Final = Profile(*(axis.ideal for axis in AXES))
"""The ideal type: the purest form of equal partnership, the default to start from."""

REFERENCES: Final[Mapping[str, Profile]] = MappingProxyType(
    {
        "mirt": Profile(3, 1, 1, 5, 1, 5),
        "res": Profile(5, 3, 2, 2, 4, 3),
        "regio-deal": Profile(3, 1, 3, 2, 5, 3),
    }
)
"""The programmes the source scored, by programme key (ROB 2021, annex III). An illustration, not an evaluation."""
