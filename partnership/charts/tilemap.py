"""The tile map: twelve provinces as equal tiles, so that a large one does not weigh more."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from types import MappingProxyType
from typing import Final

from partnership.charts.look import css_class
from partnership.charts.svg import drawing, rect, text

TILES: Final = MappingProxyType(
    {
        "Fryslân": (2, 0),
        "Groningen": (3, 0),
        "Noord-Holland": (1, 1),
        "Flevoland": (2, 1),
        "Drenthe": (3, 1),
        "Zuid-Holland": (0, 2),
        "Utrecht": (1, 2),
        "Gelderland": (2, 2),
        "Overijssel": (3, 2),
        "Zeeland": (0, 3),
        "Noord-Brabant": (1, 3),
        "Limburg": (2, 3),
    }
)
"""Column and row per province."""
SHADES: Final = 4


def tile_map(uid: str, title: str, description: str, counts: Mapping[str, int]) -> str:
    """Draw a count per province; a darker tile has more. A province that is left out counts as none.

    Names that are not one of the twelve provinces have no tile; the table beside the map still lists them.
    """
    bounds = shade_bounds(max((counts.get(name, 0) for name in TILES), default=0))
    tiles = (tile(name, column, row, counts.get(name, 0), bounds) for name, (column, row) in TILES.items())
    return drawing("map", 398, 308, "".join(tiles), title=title, description=description, uid=uid)


def shade_bounds(highest: int) -> tuple[int, ...]:
    """Return the lowest count of each shade: from one, then in equal parts up to the highest."""
    return tuple(max(shade + 1, ceil(highest * shade / SHADES)) for shade in range(SHADES))


def tile(name: str, column: int, row: int, count: int, bounds: tuple[int, ...]) -> str:
    x, y = 4 + column * 98, 4 + row * 76
    shade = sum(count >= bound for bound in bounds)
    return (
        f'<g class="s{shade}">{rect("", x, y, 94, 72, rounding=4)}'
        f"{text(css_class('v'), x + 47, y + 34, count)}{text(css_class('p'), x + 47, y + 56, name)}</g>"
    )
