"""The dumbbells of many statements in one plotly figure, drawn in the browser by static/js/explore.js.

Marks, colours and places are those of `dumbbell`: a tick of an earlier survey is above the line for the Rijk and below
it for the others. The figure is made without plotly, so that a page does not wait for it; a test holds it against what
plotly knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from partnership.charts.dumbbell import DECENTRAL, RIJK, lift
from partnership.charts.explore import COLOURS, INK, NOTHING, SHEET, Figure, plain, wrapped
from partnership.charts.markers import SHAPES

LIFT: Final = 0.14
"""How far two marks move that would cover each other; a row is 1 high."""
ASIDE: Final = 0.3
"""How far the ticks of an earlier survey are from the middle of their row."""
ROW: Final = 56
NARROW_ROW: Final = 92
LABEL: Final = 46
"""Letters on a line of the text beside a row and under the pointer: the same lines, which weigh less when packed."""
NARROW_LABEL: Final = 21
TOP: Final = 32
BOTTOM: Final = 16


class Point(NamedTuple):
    """A mean, and a few words on it. Without a mean (too few answers) nothing of it gets into a figure."""

    mean: float | None
    beside: str = ""
    """Of how many answers it is, or which place it has."""


class Row(NamedTuple):
    """A statement, with the means of both groups now and in an earlier survey."""

    text: str
    rijk: Point
    decentral: Point
    rijk_then: Point
    decentral_then: Point


class Names(NamedTuple):
    """What the switches say, in the order of the traces."""

    rijk: str
    decentral: str
    rijk_then: str
    decentral_then: str
    gap: str


def figure(rows: Sequence[Row], names: Names, decimal: str = ",") -> Figure:
    """Return a figure, ready to become JSON, with the first row at the top. A kind without any mean is left out.

    `decimal` is the sign in a number, as the reader's language has it.
    """
    lifts = [LIFT if lift(row.rijk.mean, row.decentral.mean) else 0 for row in rows]
    traces = [
        marks(names.rijk, rows, [row.rijk for row in rows], lifts, RIJK),
        marks(names.decentral, rows, [row.decentral for row in rows], [-up for up in lifts], DECENTRAL),
        ticks(names.rijk_then, [row.rijk_then for row in rows], ASIDE, RIJK),
        ticks(names.decentral_then, [row.decentral_then for row in rows], -ASIDE, DECENTRAL),
        gaps(names.gap, rows),
    ]
    drawn = [one for one in traces if any(mean is not None for mean in one["x"])]
    shown = [name for name, one in zip(names, traces, strict=True) if one in drawn]
    return {"data": drawn, "layout": layout(rows, decimal) | {"meta": {"names": shown, "narrow": narrow(rows)}}}


def gaps(name: str, rows: Sequence[Row]) -> Figure:
    """Return the lines between the means of both groups, under the marks; after each line a gap."""
    x: list[float | None] = []
    y: list[float | None] = []
    for place, row in enumerate(rows):
        if row.rijk.mean is not None and row.decentral.mean is not None:
            x += [row.rijk.mean, row.decentral.mean, None]
            y += [-place, -place, None]
    look = {"mode": "lines", "line": {"color": "var(--ol-grid-outer)", "width": 4}}
    return trace(name, x, y) | look | {"hoverinfo": "skip", "zorder": -1}


def marks(name: str, rows: Sequence[Row], points: Sequence[Point], ups: Sequence[float], kind: str) -> Figure:
    """Return marks with the mean, what is said of it and the statement under the pointer. Hidden means are left out."""
    look = {
        "symbol": SHAPES[kind].symbol,
        "size": 13,
        "color": COLOURS[kind],
        "line": {"color": SHEET, "width": 1.5},
    }
    shown = present(points)
    written = labels(rows, LABEL)
    return placed(name, points, ups, " (%{customdata})<br>%{text}") | {
        "marker": look,
        "customdata": plain([points[place].beside for place in shown]),
        "text": [written[place] for place in shown],
    }


def ticks(name: str, points: Sequence[Point], up: float, kind: str) -> Figure:
    look = {"symbol": "line-ns", "size": 9, "line": {"color": COLOURS[kind], "width": 2.5}}
    return placed(name, points, [up] * len(points)) | {"marker": look}


def placed(name: str, points: Sequence[Point], ups: Sequence[float], more: str = "") -> Figure:
    """Return means at their place. What the pointer shows is one template for all of them: that weighs least."""
    shown = present(points)
    drawn = trace(name, [points[place].mean for place in shown], [round(ups[place] - place, 2) for place in shown])
    template = f"{drawn['name']}: %{{x:.2f}}{more}<extra></extra>"
    return drawn | {"mode": "markers", "hovertemplate": template}


def present(points: Sequence[Point]) -> list[int]:
    """Return the rows that have this mean."""
    return [place for place, point in enumerate(points) if point.mean is not None]


def trace(name: str, x: list[Any], y: list[Any]) -> Figure:
    [written] = plain([name])
    return {"type": "scatter", "name": written, "x": x, "y": y, "cliponaxis": False}


def layout(rows: Sequence[Row], decimal: str) -> Figure:
    """From 1 to 5, the numbers at the top, the statements at the left; nothing that moves or zooms by accident."""
    across = {
        "range": [0.9, 5.1],
        "tickvals": [1, 2, 3, 4, 5],
        "side": "top",
        "gridcolor": "var(--ol-grid)",
        "zeroline": False,
        "fixedrange": True,
    }
    down = {
        "range": [0.5 - len(rows), 0.5],
        "tickvals": [-place for place in range(len(rows))],
        "ticktext": labels(rows, LABEL),
        "ticks": "outside",
        "ticklen": 16,
        "tickcolor": NOTHING,
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }
    return {
        "xaxis": across,
        "yaxis": down,
        "height": height(rows, ROW),
        "margin": {"t": TOP, "r": 16, "b": BOTTOM, "l": 336},
        "font": {"color": INK, "size": 14},
        "separators": f"{decimal} ",
        "hoverlabel": {"bgcolor": SHEET, "bordercolor": INK, "font": {"color": INK}, "align": "left"},
        "hovermode": "closest",
        "paper_bgcolor": NOTHING,
        "plot_bgcolor": NOTHING,
        "showlegend": False,
        "dragmode": False,
    }


def narrow(rows: Sequence[Row]) -> Figure:
    """Return what is different on a narrow screen, by its place in the layout."""
    return {
        "yaxis.ticktext": labels(rows, NARROW_LABEL),
        "yaxis.tickfont": {"size": 12},
        "yaxis.ticklen": 8,
        "height": height(rows, NARROW_ROW),
        "margin": {"t": TOP, "r": 12, "b": BOTTOM, "l": 152},
    }


def labels(rows: Sequence[Row], width: int) -> list[str]:
    return ["<br>".join(wrapped(row.text, width)) for row in rows]


def height(rows: Sequence[Row], each: int) -> int:
    return TOP + len(rows) * each + BOTTOM
