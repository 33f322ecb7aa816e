"""The radar: up to three profiles over the ideal type.

Axis 1 is at the top and the others follow clockwise, as in figure 5.1 of the source; the centre is 0, the outer
ring 5. Everything but the profiles themselves is drawn once per size, labels and look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape
from itertools import groupby
from math import cos, pi, sin
from textwrap import wrap
from typing import Final, NamedTuple

from partnership.axes import AXES, HIGHEST, LEVELS
from partnership.charts.look import SCREEN, Look
from partnership.charts.markers import marker
from partnership.charts.series import Series, few_enough
from partnership.charts.svg import drawing, line, number, text
from partnership.profile import IDEAL, Profile

Scores = Sequence[float | None]

SECTOR: Final = 2 * pi / len(AXES)
DIRECTIONS: Final = tuple((cos(SECTOR * place - pi / 2), sin(SECTOR * place - pi / 2)) for place in range(len(AXES)))
"""Per axis the cosine and sine of its spoke."""
BOTTOM: Final = len(AXES) // 2
LABEL_WIDTH: Final = 17
"""Letters on a line of a label; only the label at the bottom has room for one long line."""


class Labels(NamedTuple):
    """The names of the six axes, in full and for a narrow chart."""

    full: tuple[str, ...]
    short: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Size:
    """Measures of a radar, in its own units."""

    css: str
    width: float
    height: float
    cx: float
    cy: float
    radius: float
    mark: float
    gap: float
    """Between the outer ring and a label."""
    has_full_labels: bool


FULL: Final = Size("radar", 540, 372, 286, 188, 134, 5, 14, has_full_labels=True)
SMALL: Final = Size("radar small", 300, 236, 150, 120, 84, 4, 10, has_full_labels=False)
MINI: Final = Size("mini", 60, 60, 30, 30, 27, 3, 0, has_full_labels=False)
SIZES: Final = {"full": FULL, "small": SMALL}


class Spot(NamedTuple):
    """A place on the radar."""

    x: float
    y: float

    @property
    def pair(self) -> str:
        return f"{number(self.x)},{number(self.y)}"


def spot(size: Size, place: float, score: float) -> Spot:
    """Return where a score lies on an axis, counted from 0; halfway two axes is a place too."""
    angle = SECTOR * place - pi / 2
    far = size.radius * score / HIGHEST
    return Spot(size.cx + far * cos(angle), size.cy + far * sin(angle))


class Spots(dict[float, Spot]):
    """The spots of the scores on one axis, made once; those of a mean are made when asked for."""

    def __init__(self, size: Size, place: int):
        super().__init__({score: spot(size, place, score) for score in LEVELS})
        self.size, self.place = size, place

    def __missing__(self, score: float) -> Spot:
        return spot(self.size, self.place, score)


class Pairs(dict[float | None, str]):
    """The same as coordinates."""

    def __init__(self, row: Spots):
        super().__init__({score: at.pair for score, at in row.items()})
        self.row = row

    def __missing__(self, score: float) -> str:
        return self.row[score].pair


@cache
def spots(size: Size) -> tuple[Spots, ...]:
    """Return per axis the spot of every score."""
    return tuple(Spots(size, place) for place in range(len(AXES)))


@cache
def pairs(size: Size) -> tuple[Pairs, ...]:
    """Return per axis every score as coordinates."""
    return tuple(map(Pairs, spots(size)))


# --- the charts


def radar(
    uid: str,
    title: str,
    description: str,
    series: Sequence[Series],
    labels: Labels,
    size: Size = FULL,
    look: Look = SCREEN,
) -> str:
    """Draw up to three profiles over the ideal type. Raises ValueError for more."""
    few_enough(series)
    lines = "".join([outline(one.kind, one.profile.scores, size, look) for one in series])
    body = backdrop(size, labels, look) + lines + marks(series, size, look) + ticks(size, look)
    return drawing(size.css, size.width, size.height, body, title=title, description=description, uid=uid)


def mini_radar(
    title: str, description: str, profile: Profile, *, uid: str = "", kind: str = "agreed", look: Look = SCREEN
) -> str:
    """Draw one profile over the ideal type, small enough for a table; the numbers stand beside it."""
    scores = profile.scores
    body = mini_backdrop(look) + outline(kind, scores, MINI, look)
    if None in scores:
        body += lone_marks(kind, scores, look)
    return drawing(MINI.css, MINI.width, MINI.height, body, title=title, description=description, uid=uid)


# --- profiles


def outline(kind: str, scores: Scores, size: Size, look: Look) -> str:
    """Draw a closed line, or an open one that leaves a gap at every axis without a score."""
    at, attributes = pairs(size), look(f"line {kind}")
    if None not in scores:
        points = " ".join([row[score] for row, score in zip(at, scores, strict=True)])
        return f'<polygon{attributes} points="{points}"/>'
    stretches = (" ".join(at[place][scores[place]] for place in run) for run in runs(scores) if len(run) > 1)
    return "".join(f'<polyline{attributes} points="{points}"/>' for points in stretches)


def runs(scores: Scores) -> Iterator[list[int]]:
    """Yield the stretches of neighbouring axes with a score, around the circle, when at least one has none."""
    gap = list(scores).index(None)
    around = [(gap + step) % len(scores) for step in range(1, len(scores) + 1)]
    for is_known, run in groupby(around, key=lambda place: scores[place] is not None):
        if is_known:
            yield list(run)


def lone_marks(kind: str, scores: Scores, look: Look) -> str:
    """Mark the scores that no line reaches, for a chart that has no other marks."""
    lone = (run[0] for run in runs(scores) if len(run) == 1)
    return "".join(marker(kind, *spots(MINI)[place][scores[place] or 0], MINI.mark, look=look) for place in lone)


def marks(series: Sequence[Series], size: Size, look: Look) -> str:
    """Mark every score over the ideal type."""
    kinds = [one.kind for one in series]
    columns = zip(*(one.profile.scores for one in series), strict=True) if series else [()] * len(AXES)
    return "".join(
        [marks_on(place, tuple(zip(kinds, column, strict=True)), size, look) for place, column in enumerate(columns)]
    )


@lru_cache(maxsize=8192)
def marks_on(place: int, standing: tuple[tuple[str, float | None], ...], size: Size, look: Look) -> str:
    """Mark who stands where on one axis.

    Where a profile is on the ideal type, the diamond grows into a ring around it; profiles with the same score stand
    side by side, so that none hides another.
    """
    ideal, row = AXES[place].ideal, spots(size)[place]
    here: dict[float, list[str]] = {}
    for kind, score in standing:
        if score is not None:
            here.setdefault(score, []).append(kind)
    out = [marker("ideal", *row[ideal], ideal_mark(size.mark, ideal in here), look=look)]
    for score, kinds in here.items():
        out += abreast(kinds, row[score], DIRECTIONS[place], size.mark, look)
    return "".join(out)


def ideal_mark(r: float, is_shared: bool) -> float:
    return 2.4 * r if is_shared else r + 1


def abreast(kinds: Sequence[str], at: Spot, direction: tuple[float, float], r: float, look: Look) -> list[str]:
    """Draw marks side by side across the spoke."""
    if len(kinds) == 1:
        return [marker(kinds[0], at.x, at.y, r, look=look)]
    along_x, along_y = -direction[1], direction[0]
    shifts = [(place - (len(kinds) - 1) / 2) * 2.2 * r for place in range(len(kinds))]
    return [
        marker(kind, at.x + shift * along_x, at.y + shift * along_y, r, look=look)
        for kind, shift in zip(kinds, shifts, strict=True)
    ]


# --- what does not change


@lru_cache(maxsize=64)
def backdrop(size: Size, labels: Labels, look: Look) -> str:
    """Draw the ideal type as an area and a line, the rings, the spokes and the labels."""
    named = [label(place, size, labels, look) for place in range(len(AXES))]
    return ground(size, look) + rings(size, look, LEVELS) + spokes(size, look) + "".join(named) + ideal_line(size, look)


@cache
def mini_backdrop(look: Look) -> str:
    return ground(MINI, look) + rings(MINI, look, [HIGHEST]) + ideal_line(MINI, look)


def ground(size: Size, look: Look) -> str:
    return f'<polygon{look("area")} points="{corners(IDEAL.scores, size)}"/>'


def ideal_line(size: Size, look: Look) -> str:
    return outline("ideal", IDEAL.scores, size, look)


def rings(size: Size, look: Look, levels: Sequence[int]) -> str:
    return "".join(
        f'<polygon{look("grid outer" if level == HIGHEST else "grid")} points="{corners([level] * len(AXES), size)}"/>'
        for level in levels
    )


def corners(scores: Scores, size: Size) -> str:
    return " ".join(row[score] for row, score in zip(pairs(size), scores, strict=True))


def spokes(size: Size, look: Look) -> str:
    ends = (row[HIGHEST] for row in spots(size))
    return "".join(line(look("spoke"), size.cx, size.cy, end.x, end.y) for end in ends)


@cache
def ticks(size: Size, look: Look) -> str:
    """Write the scale between the first two axes, where no profile has a mark."""
    if not size.has_full_labels:
        return ""
    places = ((level, spot(size, 0.5, level * cos(SECTOR / 2))) for level in LEVELS)
    return "".join(text(look("tick"), at.x, at.y + 4, level) for level, at in places)


def label(place: int, size: Size, labels: Labels, look: Look) -> str:
    """Write the name of an axis outside the outer ring; the stylesheet shows the short one in a narrow box."""
    cos_, sin_ = DIRECTIONS[place]
    at = Spot(size.cx + (size.radius + size.gap) * cos_, size.cy + (size.radius + size.gap) * sin_)
    anchor = "middle" if place in (0, BOTTOM) else "start" if place < BOTTOM else "end"
    out = full_label(place, at, anchor, labels.full[place], look) if size.has_full_labels else ""
    if look.has_narrow_labels or not size.has_full_labels:
        drop = {0: 0, BOTTOM: 16 if size.has_full_labels else 12}.get(place, 5)
        out += text(f'{look("short")} text-anchor="{anchor}"', at.x, at.y + drop, labels.short[place])
    return out


def full_label(place: int, at: Spot, anchor: str, words: str, look: Look) -> str:
    lines = label_lines(place, words)
    lift = {0: -16 * (len(lines) - 1), BOTTOM: 12}.get(place, 5 - 8 * (len(lines) - 1))
    x = number(at.x)
    spans = "".join(f'<tspan x="{x}" dy="{16 if row else 0}">{escape(part)}</tspan>' for row, part in enumerate(lines))
    return f'<text{look("lbl")} x="{x}" y="{number(at.y + lift)}" text-anchor="{anchor}">{spans}</text>'


def label_lines(place: int, words: str) -> list[str]:
    """Break the name of an axis into lines of the width that its side of the radar has."""
    return wrap(words, 2 * LABEL_WIDTH if place == BOTTOM else LABEL_WIDTH, break_long_words=False) or [""]
