"""What a value in a snapshot can be. Pure data, without Django."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Final, Literal

from annotated_types import Ge, Le

MOST_PARTIES: Final = 200
MOST_LINES: Final = 2_000
"""Lines of one list, such as expectations: far above what people write, far below what would stop a server."""

AxisKey = Literal[
    "ambition",
    "obligation",
    "decentral_funds",
    "execution_demands",
    "execution_responsibility",
    "accountability",
]
LayerKey = Literal["rijk", "province", "municipality", "water-authority", "other"]
CornerKey = Literal["value", "legitimacy", "capacity"]
Amount = Annotated[Decimal, Ge(0), Le(Decimal("999999999999.99"))]
Year = Annotated[int, Ge(1900), Le(2200)]


class InOrder(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NOT_YET = "not-yet"
    UNKNOWN = "unknown"


class YesNo(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"
