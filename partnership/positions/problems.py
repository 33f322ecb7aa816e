from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A line in the summary on top of a page: what is wrong, and where to mend it."""

    text: str
    address: str
