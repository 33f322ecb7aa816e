"""The profiles that one chart shows over the ideal type."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from partnership.means import MeanProfile
from partnership.profile import Profile

MOST: Final = 3
"""More profiles than these cannot be told apart in one radar."""
SPARE: Final = ("p1", "p2", "p3", "p4", "p5")


class Series(NamedTuple):
    """A profile, what it is called and which mark and line it has (see `markers.SHAPES`)."""

    kind: str
    profile: Profile | MeanProfile
    name: str = ""
    figures: tuple[str, ...] = ()
    """Per axis what stands there in words, where that is more than a score: the figures of a mean."""


def told_apart(series: Iterable[Series]) -> tuple[Series, ...]:
    """Return the series with a mark of their own each: who comes later with a mark that is taken, gets a free one."""
    apart: list[Series] = []
    for one in series:
        taken = {other.kind for other in apart}
        free = (kind for kind in (one.kind, *SPARE) if kind not in taken)
        apart.append(one._replace(kind=next(free, one.kind)))
    return tuple(apart)


def few_enough(series: Sequence[Series]) -> Sequence[Series]:
    """Return the series; raises ValueError for more than MOST."""
    if len(series) > MOST:
        raise ValueError(f"{len(series)} profiles in one chart; at most {MOST} can be told apart")
    return series
