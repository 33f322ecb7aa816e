"""How the benchmarks measure: two ways of doing a thing, run in turns, compared as one ratio.

Seconds differ per machine and per hour; a ratio within one run does not. So every limit is a ratio, and only
`make bench` measures: pytest runs everything once, on a small scale, to see that it works.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Task = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Ratio:
    """One row of the table of results."""

    name: str
    measured: float
    """Seconds, the median of all runs."""
    baseline: float
    """Seconds of what it is compared with."""
    ratio: float
    limit: float
    """The ratio that may not be exceeded."""

    @property
    def holds(self) -> bool:
        return self.ratio <= self.limit


def seconds(task: Task, times: int = 1) -> float:
    """Return how long one run of the task takes, measured over `times` runs in a row."""
    start = perf_counter()
    for _ in range(times):
        task()
    return (perf_counter() - start) / times


def measure(task: Task, repeat: int = 9, times: int = 1) -> float:
    """Return the median seconds of a task, after one run to warm up."""
    task()
    return median(seconds(task, times) for _ in range(repeat))


def compare(
    name: str, measured: Task, baseline: Task, *, limit: float, repeat: int = 9, times: int = 1, baseline_times: int = 1
) -> Ratio:
    """Return the ratio of two tasks that take turns, so that a busy moment hits both.

    `times` and `baseline_times` say how often a quick task is run per turn, to rise above the clock's grain.
    """
    measured(), baseline()
    turns = [(seconds(measured, times), seconds(baseline, baseline_times)) for _ in range(repeat)]
    ours, theirs = (median(column) for column in zip(*turns, strict=True))
    return Ratio(name, ours, theirs, ours / theirs, limit)
