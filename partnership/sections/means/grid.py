"""The years of one party on one page."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import QueryDict

from partnership.forms.fields import sent_number
from partnership.models import Party
from partnership.sections.means.forms import SAID, YearForm
from partnership.sections.means.period import MOST_YEARS, first_years, is_outside, is_possible

YEAR = "year"
"""Name of the hidden fields that say which years are on the page."""
ADD = "add"
"""Name of the button that adds a year, with that year."""
REPEAT = "repeat"
"""Name of the button that copies the first year to the empty ones."""


def grid_of(party: Party, data: QueryDict | None = None) -> list[YearForm]:
    """Return a form per year on what is stored now.

    With data the years that were on the page hold what somebody typed; a year that came since is only shown.
    """
    stored = {row.year: row for row in party.contributions.select_related("updated_by")}
    written = {row.year for row in stored.values() if row.is_written}
    on_the_page = years_in(data, YEAR)
    added = years_in(data, ADD)
    years = {*first_years(party.partnership), *written, *on_the_page, *added}
    return [
        YearForm(
            data if year in on_the_page else None,
            year=year,
            stored=stored.get(year),
            is_outside=is_outside(party.partnership, year),
            is_new=year in added,
        )
        for year in sorted(years)[:MOST_YEARS]
    ]


def years_in(data: QueryDict | None, name: str) -> set[int]:
    """Return the years that were sent under a name, as far as they can be."""
    sent = data.getlist(name) if data else []
    return {year for year in map(sent_number, sent) if year is not None and is_possible(year)}


def filled_up(data: QueryDict) -> QueryDict:
    """Return what somebody typed, with the first year that has something copied to the years that have nothing."""
    copied = data.copy()
    years = sorted(years_in(data, YEAR))
    first = next((year for year in years if any(typed(data, year))), None)
    for year in years:
        if first is not None and not any(typed(data, year)):
            for name in SAID:
                copied[f"y{year}-{name}"] = data.get(f"y{first}-{name}", "")
    return copied


def typed(data: QueryDict, year: int) -> tuple[str, ...]:
    return tuple(data.get(f"y{year}-{name}", "").strip() for name in SAID)


def years_to_add(grid: Sequence[YearForm]) -> tuple[int, ...]:
    """Return the year before the first and the year after the last, as far as there is room."""
    around = (grid[0].year - 1, grid[-1].year + 1)
    return tuple(year for year in around if is_possible(year) and len(grid) < MOST_YEARS)
