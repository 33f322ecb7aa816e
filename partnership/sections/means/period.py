"""The years of a partnership."""

from __future__ import annotations

from typing import Final

from django.utils import timezone

from partnership.models import Partnership
from partnership.models.contribution import EARLIEST_YEAR, LATEST_YEAR

AT_FIRST: Final = 4
"""How many years the form begins with while the end is not known."""
MOST_YEARS: Final = 40
"""On one page."""


def period(partnership: Partnership) -> tuple[int, ...]:
    """Return the years from the begin to the end; none while one of these is not known."""
    if not (partnership.starts_on and partnership.ends_on):
        return ()
    return tuple(range(partnership.starts_on.year, partnership.ends_on.year + 1))[:MOST_YEARS]


def first_years(partnership: Partnership) -> tuple[int, ...]:
    """Return the years somebody can be asked about: the period, or as long as that is not known the next few years."""
    start = partnership.starts_on.year if partnership.starts_on else timezone.localdate().year
    return period(partnership) or tuple(range(start, start + AT_FIRST))


def is_outside(partnership: Partnership, year: int) -> bool:
    """True when a year lies before the begin or after the end, as far as these are known."""
    is_early = partnership.starts_on is not None and year < partnership.starts_on.year
    return is_early or (partnership.ends_on is not None and year > partnership.ends_on.year)


def is_possible(year: int) -> bool:
    return EARLIEST_YEAR <= year <= LATEST_YEAR
