"""Public value, support and capacity in an example: `[examples.triangle]` for all, and per party by its code."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from partnership.models import CornerText, Partnership
from partnership.registers.example_rows import parties_by_code, saved

TOGETHER: Final = "together"


def add_triangle(partnership: Partnership, said: Mapping[str, Any], when: dt.datetime) -> None:
    """Add what is said per corner, as a text or as the columns; raises KeyError for who does not take part."""
    parties = parties_by_code(partnership)
    for whose, corners in said.items():
        party = None if whose == TOGETHER else parties[whose]
        for corner, columns in corners.items():
            told = {"text": columns} if isinstance(columns, str) else columns
            saved(CornerText(partnership=partnership, party=party, corner=corner, edition=1, **told))
    partnership.corner_texts.update(updated_at=when)
