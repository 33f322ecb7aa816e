"""What the marks and lines of a chart mean. The name beside it is text of the page."""

from __future__ import annotations

from functools import lru_cache

from partnership.charts.dotstrip import RING
from partnership.charts.look import SCREEN, Look
from partnership.charts.markers import marker
from partnership.charts.svg import circle, decoration, line


@lru_cache(maxsize=512)
def legend_mark(kind: str, letter: str = "", look: Look = SCREEN) -> str:
    """Draw the mark of a party with its letter or, without a letter, a mark on its line."""
    if letter:
        return decoration("", 28, 28, marker(kind, 14, 14, 11, letter, look))
    return decoration("", 36, 26, line(look(f"line {kind}"), 1, 13, 35, 13) + marker(kind, 18, 13, 5, look=look))


@lru_cache(maxsize=16)
def legend_ring(letter: str, look: Look = SCREEN) -> str:
    """Draw the ring around the number that the reader's own party is in."""
    return decoration("", 34, 34, marker("count", 17, 17, 12, letter, look) + circle(look("ring"), 17, 17, RING))


@lru_cache(maxsize=16)
def legend_dot(kind: str, look: Look = SCREEN) -> str:
    """Draw a mark alone, for charts without lines."""
    return decoration("", 36, 26, marker(kind, 18, 13, 7, look=look))


@lru_cache(maxsize=16)
def legend_tick(css: str, look: Look = SCREEN) -> str:
    """Draw the tick of an earlier survey (`bm1` or `bm2`)."""
    return decoration("", 36, 26, line(look(css), 18, 8, 18, 18))
