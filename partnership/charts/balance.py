"""The balance: one block is one step away from the ideal type."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from partnership.axes import AXES, HIGHEST, LOWEST, Direction
from partnership.charts.look import SCREEN, Look
from partnership.charts.svg import decoration, line, rect


def most_steps(direction: Direction) -> int:
    """Return how many steps a profile can lie towards one side of the ideal type."""
    furthest = (HIGHEST if axis.high_leans_to is direction else LOWEST for axis in AXES)
    return sum(abs(axis.deviation(score)) for axis, score in zip(AXES, furthest, strict=True))


MOST_RIJK: Final = most_steps(Direction.RIJK)
MOST_REGION: Final = most_steps(Direction.REGION)
PITCH: Final = 12
MIDDLE: Final = MOST_RIJK * PITCH + 4


@lru_cache(maxsize=256)
def balance(rijk: int, region: int, look: Look = SCREEN) -> str:
    """Draw the steps towards the Rijk (left, at most 16) and towards the region (right, at most 8).

    Decorative: the sentence beside it says the same. Raises ValueError for numbers no profile can have.
    """
    if not (0 <= rijk <= MOST_RIJK and 0 <= region <= MOST_REGION):
        raise ValueError(f"{rijk} steps towards the Rijk and {region} towards the region do not exist")
    blocks = [
        *(block(MIDDLE - 1 - PITCH * (k + 1), look("rijk" if k < rijk else "t")) for k in range(MOST_RIJK)),
        *(block(MIDDLE + 3 + PITCH * k, look("regio" if k < region else "t")) for k in range(MOST_REGION)),
    ]
    body = line(look("mid"), MIDDLE, 0, MIDDLE, 18) + "".join(blocks)
    return decoration("balance", MIDDLE + MOST_REGION * PITCH + 4, 18, body)


def block(left: float, attributes: str) -> str:
    return rect(attributes, left, 3, PITCH - 2, 12, rounding=2)
