"""The figures of one statement for one group: mean, deviation, interval, distribution. Pure; formulas below.

With n answers x (1 to 5; "I do not know" and skipped statements do not count):
    mean       m = sum(x) / n
    deviation  s = sqrt(sum((x - m)^2) / (n - 1)), that of a sample
    interval   m ± t * s / sqrt(n), with t the 0.975 quantile of Student's distribution with n - 1 degrees of freedom,
               cut off at 1 and 5: a mean lies on the scale
The interval takes those who answered as a sample of a larger group. Of a group of fewer than SMALLEST nothing is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from typing import Final

from survey.counting import Count

SMALLEST: Final = 5
"""A group with fewer answers than this could give away what one person said."""
CONFIDENCE: Final = 0.95
LOWEST, HIGHEST = 1, 5


@dataclass(frozen=True, slots=True)
class Figures:
    """What may be shown of one group; everything is None, or empty, where too few answered."""

    n: int | None = None
    mean: float | None = None
    deviation: float | None = None
    low: float | None = None
    high: float | None = None
    """The ends of the interval in which the mean lies with 95% confidence."""
    shares: tuple[float, ...] = ()
    """Per score from 1 to 5 the part of the n answers that gave it; together 1."""
    unknown: int | None = None

    @property
    def is_shown(self) -> bool:
        return self.n is not None


HIDDEN: Final = Figures()


def figures(count: Count) -> Figures:
    """Return the figures of a count; HIDDEN when fewer than SMALLEST gave a score."""
    n = count.n
    if n < SMALLEST:
        return HIDDEN
    scored = list(enumerate(count.scores, LOWEST))
    total = sum(score * times for score, times in scored)
    squares = sum(score * score * times for score, times in scored)
    # Whole numbers until the division: nothing is lost by taking two large numbers from each other.
    deviation = sqrt((n * squares - total * total) / (n * (n - 1)))
    mean = total / n
    margin = quantile(n - 1) * deviation / sqrt(n)
    return Figures(
        n=n,
        mean=mean,
        deviation=deviation,
        low=max(LOWEST, mean - margin),
        high=min(HIGHEST, mean + margin),
        shares=tuple(times / n for times in count.scores),
        unknown=count.unknown,
    )


@lru_cache(maxsize=1024)
def quantile(degrees: int) -> float:
    """Return how many standard errors the interval reaches to each side."""
    from scipy.special import stdtrit  # type: ignore[import-untyped]

    return float(stdtrit(degrees, (1 + CONFIDENCE) / 2))
