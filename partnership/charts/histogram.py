"""The histogram: how often each score was agreed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from partnership.axes import LEVELS
from partnership.charts.look import css_class
from partnership.charts.svg import drawing, line, rect, text

FLOOR: Final = 62
TALLEST: Final = 44


def histogram(uid: str, title: str, description: str, counts: Sequence[int], ideal: int) -> str:
    """Draw how many profiles have 1, 2, 3, 4 and 5; the bar of the ideal type is dashed."""
    most = max(counts, default=0) or 1
    bars = (
        bar(score, count, TALLEST * count / most, is_ideal=score == ideal)
        for score, count in zip(LEVELS, counts, strict=True)
    )
    body = "".join(bars) + line(css_class("b"), 4, FLOOR, 204, FLOOR)
    return drawing("hist", 208, 82, body, title=title, description=description, uid=uid)


def bar(score: int, count: int, height: float, *, is_ideal: bool) -> str:
    left = 8 + (score - 1) * 40
    attributes = css_class("bar ideal" if is_ideal else "bar")
    return (
        rect(attributes, left, FLOOR - height, 32, height)
        + text("", left + 16, FLOOR - 5 - height, count)
        + text("", left + 16, FLOOR + 16, score)
    )
