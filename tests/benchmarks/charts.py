"""Our radars against the JSON of the same figures by plotly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle
from random import Random

from plotly import graph_objects

from partnership.axes import AXES, LEVELS
from partnership.charts.markers import SHAPES
from partnership.charts.radar import Labels, mini_radar, radar
from partnership.charts.series import Series
from partnership.profile import IDEAL, Profile
from tests.benchmarks.ratio import Ratio, compare

LABELS = Labels(tuple(axis.label for axis in AXES), tuple(axis.short_label for axis in AXES))
THETA = [*LABELS.full, LABELS.full[0]]
LINES = {"p1": "solid", "p2": "dashdot", "p3": "dot", "ideal": "dash"}
MANY = 400


def profiles() -> list[Profile]:
    """Return profiles as different as those of many partnerships, the same in every run."""
    chance = Random(5)  # noqa: S311 - not a secret
    return [Profile(*chance.choices(LEVELS, k=len(AXES))) for _ in range(MANY)]


def ratios() -> Iterator[Ratio]:
    seen = cycle(profiles())
    yield compare(
        "Full radar of three profiles, against the JSON of plotly",
        lambda: radar("r", "Title", "Description", three(seen), LABELS),
        lambda: plotly_json(three(seen)),
        limit=0.05,
        repeat=25,
        times=100,
        baseline_times=5,
    )
    yield compare(
        "Mini radar, against the JSON of plotly",
        lambda: mini_radar("Title", "Description", next(seen)),
        lambda: plotly_json([Series("p1", next(seen), "One")]),
        limit=0.015,
        repeat=25,
        times=200,
        baseline_times=5,
    )


def three(profiles: Iterator[Profile]) -> list[Series]:
    return [Series(kind, next(profiles), kind) for kind in ("p1", "p2", "p3")]


def plotly_json(series: Sequence[Series]) -> str:
    """Return the same figure: the ideal type, the profiles, their lines and marks, the order and the direction.

    Without texts to hover over and without the theme that plotly adds, which would cost it much more.
    """
    traces = [trace(one) for one in [Series("ideal", IDEAL, "Ideal type"), *series]]
    polar = {
        "angularaxis": {"direction": "clockwise", "rotation": 90, "categoryarray": LABELS.full},
        "radialaxis": {"range": [0, 5], "tickvals": [1, 2, 3, 4, 5]},
        "gridshape": "linear",
    }
    return graph_objects.Figure(traces, {"template": "none", "polar": polar}).to_json()


def trace(one: Series) -> graph_objects.Scatterpolar:
    scores = one.profile.scores
    return graph_objects.Scatterpolar(
        r=[*scores, scores[0]],
        theta=THETA,
        name=one.name,
        mode="lines+markers",
        line={"dash": LINES[one.kind], "width": 2.5},
        marker={"symbol": SHAPES[one.kind].symbol, "size": 10},
        fill="toself" if one.kind == "ideal" else "none",
    )
