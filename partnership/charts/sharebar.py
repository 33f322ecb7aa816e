"""The share bar: parts of a whole beside each other, in whole percentages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from partnership.charts.look import css_class
from partnership.charts.svg import drawing, rect, text

WIDTH: Final = 400
HEIGHT: Final = 36
GAP: Final = 2
ROOM_FOR_WORDS: Final = 12
"""From this percentage on its number fits inside a part."""
WHOLE: Final = 100


@dataclass(frozen=True, slots=True)
class Part:
    kind: str
    """A class of charts.css: rijk, regio or other."""
    share: int
    """In percent."""


def sharebar(uid: str, title: str, description: str, parts: Sequence[Part]) -> str:
    """Draw the parts from left to right, the first at the left; a part of 0 % has no width.

    Raises ValueError when they do not add up to 100.
    """
    if sum(part.share for part in parts) != WHOLE:
        raise ValueError("parts of a whole add up to 100")
    body, left = "", 0
    for part in parts:
        body += drawn(part, left) if part.share else ""
        left += part.share
    return drawing("sharebar", WIDTH, HEIGHT, body, title=title, description=description, uid=uid)


def drawn(part: Part, start: int) -> str:
    """Return a part that begins at a percentage of the whole, and its number where that fits."""
    left, width = start * WIDTH / WHOLE, part.share * WIDTH / WHOLE
    number = text(css_class("n"), left + width / 2, HEIGHT / 2 + 5, f"{part.share} %")
    box = rect(css_class(part.kind), left, 0, max(width - GAP, 1), HEIGHT, rounding=2)
    return box + (number if part.share >= ROOM_FOR_WORDS else "")
