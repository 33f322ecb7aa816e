"""The dumbbell: two means on a line from 1 to 5, and what they were before."""

from __future__ import annotations

from typing import Final

from partnership.charts.look import css_class
from partnership.charts.markers import marker
from partnership.charts.svg import decoration, drawing, line, number, text

WIDTH: Final = 320
MIDDLE: Final = 16
RIJK: Final = "p1"
DECENTRAL: Final = "p4"
MARK: Final = 6


def dumbbell(
    uid: str,
    title: str,
    description: str,
    rijk: float | None,
    decentral: float | None,
    *,
    rijk_then: float | None = None,
    decentral_then: float | None = None,
) -> str:
    """Draw the means of the Rijk and of the decentral governments, from 1 to 5.

    Where the two would cover each other, that of the Rijk moves up and the other down. What they were in an earlier
    survey is a tick: above the line for the Rijk, below it for the others. A mean that is None (too few answers) is
    not drawn.
    """
    up = lift(rijk, decentral)
    gap = "" if rijk is None or decentral is None else line(css_class("gap"), x(rijk), MIDDLE, x(decentral), MIDDLE)
    body = (
        grid()
        + gap
        + tick("bm1", rijk_then, 1, 8)
        + tick("bm2", decentral_then, 24, 31)
        + end(DECENTRAL, decentral, MIDDLE + up)
        + end(RIJK, rijk, MIDDLE - up)
    )
    return drawing("dumbbell", WIDTH, 2 * MIDDLE, body, title=title, description=description, uid=uid)


def dumbbell_scale() -> str:
    """Draw the numbers 1 to 5 once, above a column of dumbbells."""
    return decoration("dumbbell", WIDTH, MIDDLE, "".join(text("", x(score), 12, score) for score in range(1, 6)))


def x(mean: float) -> float:
    return 14 + (mean - 1) * 73


def grid() -> str:
    """Draw the lines of 1 to 5, as one path."""
    lines = "".join(f"M{number(x(score))} 0v{2 * MIDDLE}" for score in range(1, 6))
    return f'<path{css_class("g")} d="{lines}"/>'


def tick(css: str, mean: float | None, top: int, bottom: int) -> str:
    return "" if mean is None else f'<path{css_class(css)} d="M{number(x(mean))} {top}V{bottom}"/>'


def end(kind: str, mean: float | None, y: float) -> str:
    """Return a mark, moved to its place: so all of a kind have the same corners, and a page of them packs small."""
    if mean is None:
        return ""
    return f'<g transform="translate({number(x(mean))} {number(y)})">{marker(kind, 0, 0, MARK)}</g>'


def lift(rijk: float | None, decentral: float | None) -> float:
    """Return how far each mark moves out of the way of the other."""
    if rijk is None or decentral is None:
        return 0
    return MARK if abs(x(rijk) - x(decentral)) < 2 * MARK else 0
