"""The dot strip: where the parties stand on one axis."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from partnership.axes import HIGHEST, LEVELS, LOWEST
from partnership.charts.look import SCREEN, Look
from partnership.charts.markers import marker
from partnership.charts.svg import circle, drawing, line, rect, text

MOST_MARKS: Final = 5
"""From more parties on, equal scores become one mark with their number."""
WIDTH: Final = 360
COLUMN: Final = 72
LEFT: Final = 36
RADIUS: Final = 12
RISE: Final = 29
"""Between two marks on the same score."""
RING: Final = 15.5


class Dot(NamedTuple):
    """One party's mark; without a score it is not drawn."""

    kind: str
    letter: str
    score: int | None
    is_own: bool = False
    """The reader's own party: where parties are counted, a ring says in which number it is."""


def dotstrip(
    uid: str,
    title: str,
    description: str,
    ideal: int,
    dots: Sequence[Dot],
    *,
    agreed: int | None = None,
    big: bool = False,
    look: Look = SCREEN,
) -> str:
    """Draw the marks above a line from 1 to 5. Equal scores are stacked; the ideal type is a dashed column.

    More than MOST_MARKS parties are counted per score instead; who they are is for the table.
    """
    is_counted = len(dots) > MOST_MARKS
    shown = counted(dots) if is_counted else [dot for dot in dots if dot.score is not None]
    base = 16 + RISE * max(Counter(dot.score for dot in shown).values(), default=1)
    body = (
        rect(look("band"), x(ideal) - 32, 4, 64, base + 33, rounding=4)
        + line(look("base"), x(LOWEST) - 30, base, x(HIGHEST) + 30, base)
        + span(shown, base, look)
        + stacked(shown, base, look)
        + (rings(shown, base, look) if is_counted else "")
        + scale(base, agreed, look)
    )
    css = "dotstrip big" if big else "dotstrip"
    return drawing(css, WIDTH, base + 39, body, title=title, description=description, uid=uid)


def x(score: int) -> int:
    return LEFT + COLUMN * (score - LOWEST)


def counted(dots: Sequence[Dot]) -> list[Dot]:
    """Return one mark per score, with how many parties have it."""
    counts = Counter(dot.score for dot in dots if dot.score is not None)
    own = {dot.score for dot in dots if dot.is_own}
    return [Dot("count", str(counts[score]), score, score in own) for score in sorted(counts)]


def span(dots: Sequence[Dot], base: int, look: Look) -> str:
    """Draw a thick line from the lowest to the highest score."""
    scores = [dot.score for dot in dots if dot.score is not None]
    return line(look("span"), x(min(scores)), base, x(max(scores)), base) if scores else ""


def stacked(dots: Sequence[Dot], base: int, look: Look) -> str:
    out, height = [], Counter[int]()
    for kind, letter, score, _ in dots:
        if score is not None:
            out.append(marker(kind, x(score), base - 19 - RISE * height[score], RADIUS, letter, look))
            height[score] += 1
    return "".join(out)


def rings(dots: Sequence[Dot], base: int, look: Look) -> str:
    """Draw a ring around the number that the reader's own party is in."""
    return "".join(circle(look("ring"), x(dot.score), base - 19, RING) for dot in dots if dot.is_own and dot.score)


def scale(base: int, agreed: int | None, look: Look) -> str:
    """Write 1 to 5 below the line; what is agreed stands on a filled pill."""
    pill = rect(look("pill"), x(agreed) - 17, base + 7, 34, 24, rounding=12) if agreed else ""
    return pill + "".join(
        text(look("n on" if level == agreed else "n"), x(level), base + 24, level) for level in LEVELS
    )
