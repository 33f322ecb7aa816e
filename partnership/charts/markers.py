"""Marks: the shape says who, the colour only repeats it."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from math import cos, pi, sin
from types import MappingProxyType
from typing import Final, NamedTuple

from partnership.charts.look import SCREEN, Look
from partnership.charts.svg import circle, number


class Shape(NamedTuple):
    """Corners on a circle; the first at an angle, the circle grown so that all shapes look equally large."""

    corners: int
    first: float
    growth: float
    symbol: str
    """What plotly calls it."""


TOP: Final = -pi / 2
SHAPES: Final = MappingProxyType(
    {
        "p1": Shape(4, pi / 4, 1.2, "square"),
        "p2": Shape(0, 0, 1, "circle"),
        "p3": Shape(3, TOP, 1.45, "triangle-up"),
        "p4": Shape(6, 0, 1.08, "hexagon2"),
        "p5": Shape(5, TOP, 1.12, "pentagon"),
        "ideal": Shape(4, 0, 1.1, "diamond"),
        "agreed": Shape(4, pi / 4, 1.3, "square"),
        "reference": Shape(3, -TOP, 1.45, "triangle-down"),
        "count": Shape(0, 0, 1.05, "circle"),
    }
)
"""The five parties, the ideal type, what is agreed, the programme, and a number of parties together."""


def marker(kind: str, x: float, y: float, r: float = 5, letter: str = "", look: Look = SCREEN) -> str:
    """Return a mark around a point, with a letter on it if given. Raises KeyError for a kind that has no shape."""
    shape = outline(kind, x, y, r, look)
    if not letter:
        return shape
    lower = sag(SHAPES[kind], r)
    return f'{shape}<text{look("letter")} x="{number(x)}" y="{number(y + 4.6 + lower)}">{escape(letter)}</text>'


@lru_cache(maxsize=4096)
def outline(kind: str, x: float, y: float, r: float, look: Look) -> str:
    shape = SHAPES[kind]
    attributes = look(f"mark {kind}")
    if not shape.corners:
        return circle(attributes, x, y, r * shape.growth)
    angles = (shape.first + 2 * pi * corner / shape.corners for corner in range(shape.corners))
    far, middle = r * shape.growth, y + sag(shape, r)
    points = " ".join(f"{number(x + far * cos(angle))},{number(middle + far * sin(angle))}" for angle in angles)
    return f'<polygon{attributes} points="{points}"/>'


def sag(shape: Shape, r: float) -> float:
    """Return how much lower a triangle sits to look centred (higher when it stands on its head)."""
    if shape.corners != 3:
        return 0
    return 0.22 * r if shape.first == TOP else -0.22 * r
