"""What several profiles come to together: their means, and how far two of them lie apart on average."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from partnership.axes import AXES
from partnership.profile import Profile


@dataclass(frozen=True, slots=True)
class MeanProfile:
    """The mean of several profiles per axis, in the order of AXES, each over those that have a score there."""

    scores: tuple[float | None, ...]
    """None where none of the profiles has a score."""
    counts: tuple[int, ...]
    """Over how many scores each mean was taken; 0 where there is none."""

    @property
    def known(self) -> int:
        """On how many axes there is a mean, 0–6."""
        return sum(count > 0 for count in self.counts)


def mean(profiles: Iterable[Profile]) -> MeanProfile:
    """Return the means of these profiles; who does not know a score counts in no mean of it."""
    columns = zip(*(profile.scores for profile in profiles), strict=True)
    known = [[score for score in column if score is not None] for column in columns] or [[] for _ in AXES]
    return MeanProfile(
        tuple(sum(scores) / len(scores) if scores else None for scores in known),
        tuple(len(scores) for scores in known),
    )


def mean_difference(scores: Sequence[int]) -> Fraction:
    """Return how many steps two of these scores lie apart on average, over all pairs; 0 for fewer than two.

    Of questions with the same lowest and highest score it tells which divides the parties most: 1 1 5 5 does so more
    than 1 3 3 5.
    """
    n = len(scores)
    if n < 2:
        return Fraction(0)
    # In order, each score is subtracted once for every one above it and added once for every one below it.
    apart = sum((2 * place - n + 1) * score for place, score in enumerate(sorted(scores)))
    return Fraction(2 * apart, n * (n - 1))
