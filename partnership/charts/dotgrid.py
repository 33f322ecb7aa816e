"""The dot grid: where the parties stand on all six axes, in one drawing for paper.

A row per axis and a column per score. It holds as few elements as it can: on paper every one of them takes time, and a
text that is not written from its left side costs a drawing of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from partnership.axes import LEVELS, LOWEST
from partnership.charts.dotstrip import MOST_MARKS, Dot, counted
from partnership.charts.look import SCREEN, Look
from partnership.charts.markers import SHAPES, marker, sag
from partnership.charts.svg import drawing, line, number, rect, text

COLUMN: Final = 146
ROW: Final = 42
TOP: Final = 28
"""Above the first row, for the scale."""
RADIUS: Final = 12
APART: Final = 28
"""Between the middles of two marks on the same score; five of them fit in a column."""
INDENT: Final = 4
DIGIT: Final = 0.25
"""Half the width of a figure, in its own height: by so much a text starts left of its middle."""
LETTER: Final = 0.29
WIDTH: Final = COLUMN * len(LEVELS)
NAME: Final = 330
"""Beside it, for the names of the rows where the drawing holds them."""


class Standing(NamedTuple):
    """Where the parties stand on one axis."""

    ideal: int
    dots: tuple[Dot, ...]
    agreed: int | None


class Spot(NamedTuple):
    dot: Dot
    x: float
    y: float


def dotgrid(
    uid: str,
    title: str,
    description: str,
    rows: Sequence[Standing],
    look: Look = SCREEN,
    names: Sequence[str] = (),
) -> str:
    """Draw a row per axis: the ideal type as an area, what is agreed as a frame, and a mark for every party.

    More than MOST_MARKS parties are counted per score instead. The names of the rows stand beside the drawing, unless
    they are given to be in it.
    """
    body = [scale(look), *(cells(place, row, look) for place, row in enumerate(rows))]
    for place, row in enumerate(rows):
        is_counted = len(row.dots) > MOST_MARKS
        found = list(spots(place, counted(row.dots) if is_counted else row.dots))
        body += [marker(spot.dot.kind, spot.x, spot.y, RADIUS, look=look) for spot in found]
        body += [number_on(spot, look) for spot in found] if is_counted else [letters(found, look)] if found else []
    width, all_of_it = (WIDTH + NAME, beside(names, body, look)) if names else (WIDTH, "".join(body))
    return drawing("dotgrid", width, TOP + ROW * len(rows), all_of_it, title=title, description=description, uid=uid)


def beside(names: Sequence[str], body: Sequence[str], look: Look) -> str:
    """Write the name of every row to the left of the drawing."""
    written = (text(look("scale"), 0, TOP + ROW * (place + 0.5) + 7, name) for place, name in enumerate(names))
    return f'{"".join(written)}<g transform="translate({NAME} 0)">{"".join(body)}</g>'


def left(score: int) -> int:
    return COLUMN * (score - LOWEST)


def scale(look: Look) -> str:
    """Write the scores above the columns, as one text of which every figure has its own place."""
    places = " ".join(number(left(score) + COLUMN / 2 - 20 * DIGIT) for score in LEVELS)
    return f'<text{look("scale")} x="{places}" y="{TOP - 9}">{"".join(map(str, LEVELS))}</text>'


def cells(place: int, row: Standing, look: Look) -> str:
    top = TOP + ROW * place
    frame = box(look("cell agreed"), row.agreed, top) if row.agreed else ""
    return line(look("grid"), 0, top, WIDTH, top) + box(look("cell ideal"), row.ideal, top) + frame


def box(attributes: str, score: int, top: int) -> str:
    return rect(attributes, left(score) + INDENT / 2, top + INDENT, COLUMN - INDENT, ROW - 2 * INDENT, rounding=6)


def spots(place: int, dots: Sequence[Dot]) -> Iterator[Spot]:
    """Yield the marks; those on the same score stand side by side."""
    known = sorted((dot for dot in dots if dot.score is not None), key=lambda dot: dot.score or 0)
    for score, group in groupby(known, key=lambda dot: dot.score):
        here = list(group)
        first = left(score) + COLUMN / 2 - APART * (len(here) - 1) / 2
        for shift, dot in enumerate(here):
            yield Spot(dot, first + APART * shift, TOP + ROW * (place + 0.5))


def letters(found: Sequence[Spot], look: Look) -> str:
    """Write the letters of the parties, as one text."""
    xs = " ".join(number(spot.x - 15 * LETTER) for spot in found)
    ys = " ".join(number(spot.y + 5.2 + sag(SHAPES[spot.dot.kind], RADIUS)) for spot in found)
    return f'<text{look("letters")} x="{xs}" y="{ys}">{"".join(spot.dot.letter for spot in found)}</text>'


def number_on(spot: Spot, look: Look) -> str:
    return text(look("letters"), spot.x - 15 * DIGIT * len(spot.dot.letter), spot.y + 5.2, spot.dot.letter)
