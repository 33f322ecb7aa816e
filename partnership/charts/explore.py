"""The same radar for who wants to explore it: a plotly figure as data, drawn in the browser by static/js/explore.js.

Order, direction, marks and line styles are those of `radar`. Colours stay names of tokens (`var(--ol-party-1)`): the
script reads their values from the page, so that the chart follows the theme.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from textwrap import wrap
from typing import Any, Final

from partnership.axes import HIGHEST, LEVELS
from partnership.charts.markers import SHAPES
from partnership.charts.radar import Labels, label_lines
from partnership.charts.series import Series, few_enough
from partnership.profile import IDEAL

DASHES: Final = {
    "p2": "9px,3px,2px,3px",
    "p3": "2px,3px",
    "p4": "10px,4px",
    "p5": "5px,2px",
    "ideal": "5px,4px",
    "reference": "12px,3px,2px,3px,2px,3px",
}
COLOURS: Final = {
    **{f"p{place}": f"var(--ol-party-{place})" for place in range(1, 6)},
    "agreed": "var(--ol-agreed)",
    "ideal": "var(--ol-ideal)",
    "reference": "var(--basis-color-default-color-subtle)",
}
SHEET: Final = "var(--basis-color-default-bg-document)"
NOTHING: Final = "rgba(0,0,0,0)"
INK: Final = "var(--basis-color-default-color-default)"
WIDEST: Final = 38
"""Letters on a line of the text that appears under the pointer."""

Figure = dict[str, Any]


def figure(series: Sequence[Series], labels: Labels, meanings: Sequence[Sequence[str]], ideal_name: str) -> Figure:
    """Return a figure of up to three profiles over the ideal type, ready to become JSON.

    `meanings` holds per axis what a score of 1 to 5 means. Unknown scores are gaps. Texts that plotly draws are
    escaped, since it reads some HTML in them. Raises ValueError for more than three profiles.
    """
    from plotly import graph_objects  # type: ignore[import-untyped]

    everyone = [Series("ideal", IDEAL, ideal_name), *few_enough(series)]
    traces = [graph_objects.Scatterpolar(**trace(one, labels.full, meanings)) for one in everyone]
    drawn = graph_objects.Figure(traces, graph_objects.Layout(**layout(labels), meta=meta(everyone, labels)))
    return drawn.to_plotly_json()  # type: ignore[no-any-return]


def trace(one: Series, labels: Sequence[str], meanings: Sequence[Sequence[str]]) -> Figure:
    scores, is_ideal, colour = one.profile.scores, one.kind == "ideal", COLOURS[one.kind]
    words = [hover(one, place, label, meanings[place]) for place, label in enumerate(labels)]
    return {
        "name": escape(one.name, quote=False),
        "r": closed(scores),
        "theta": closed(plain(labels)),
        "text": closed(words),
        "hoverinfo": "text",
        "mode": "lines+markers",
        "connectgaps": False,
        "fill": "toself" if is_ideal else "none",
        "fillcolor": "var(--ol-ideal-area)" if is_ideal else None,
        "line": {"color": colour, "width": 2 if is_ideal else 2.5, "dash": DASHES.get(one.kind, "solid")},
        "marker": {
            "symbol": SHAPES[one.kind].symbol,
            "size": 15 if is_ideal else 10,
            "color": SHEET if is_ideal else colour,
            "line": {"color": colour if is_ideal else SHEET, "width": 2 if is_ideal else 1.5},
        },
        "cliponaxis": False,
    }


def layout(labels: Labels) -> Figure:
    """Axis 1 at the top and clockwise, straight rings, nothing that turns or zooms by accident."""
    around = {
        "categoryorder": "array",
        "categoryarray": plain(labels.full),
        "direction": "clockwise",
        "rotation": 90,
        "gridcolor": "var(--ol-grid)",
        "linecolor": "var(--ol-grid-outer)",
        "tickmode": "array",
        "tickvals": plain(labels.full),
        "ticktext": ["<br>".join(plain(label_lines(*placed))) for placed in enumerate(labels.full)],
        "ticks": "outside",
        "ticklen": 8,
        "tickcolor": NOTHING,
        "layer": "below traces",
    }
    outward = {
        "range": [0, HIGHEST],
        "tickvals": list(LEVELS),
        "tickmode": "array",
        "angle": 60,
        "tickangle": 30,  # upright at this angle
        "showline": False,
        "ticks": "",
        "layer": "below traces",
        "gridcolor": "var(--ol-grid)",
        "tickfont": {"size": 11},
    }
    return {
        "polar": {"angularaxis": around, "radialaxis": outward, "gridshape": "linear", "bgcolor": NOTHING},
        "font": {"color": INK, "size": 14},
        "hoverlabel": {"bgcolor": SHEET, "bordercolor": INK, "font": {"color": INK}, "align": "left"},
        "paper_bgcolor": NOTHING,
        "showlegend": False,
        "dragmode": False,
        "margin": {"t": 48, "r": 96, "b": 40, "l": 120},
        "template": "none",
    }


def meta(series: Sequence[Series], labels: Labels) -> Figure:
    """What the script needs beside the figure: texts for its own buttons, and what is different on a narrow screen."""
    narrow = {"polar.angularaxis.ticktext": plain(labels.short), "margin": {"t": 32, "r": 92, "b": 32, "l": 92}}
    return {"names": [one.name for one in series], "narrow": narrow}


def hover(one: Series, place: int, label: str, meanings: Sequence[str]) -> str:
    """Say who, what and, for a score on the scale, what it means."""
    score = one.profile.scores[place]
    if score is None:
        return ""
    figure = one.figures[place] if one.figures else str(score)
    meaning = "" if one.figures else meanings[int(score) - 1]
    lines = [*wrapped(one.name, WIDEST), escape(f"{label}: {figure}", quote=False), *wrapped(meaning, WIDEST)]
    return "<br>".join(lines)


def wrapped(words: str, width: int) -> list[str]:
    return [escape(line, quote=False) for line in wrap(words, width)]


def plain(labels: Sequence[str]) -> list[str]:
    return [escape(label, quote=False) for label in labels]


def closed(values: Sequence[Any]) -> list[Any]:
    return [*values, values[0]]
