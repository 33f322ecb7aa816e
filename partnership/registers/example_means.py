"""Money and hours in an example: `[examples.contributions.<code of the organisation>]` and `[examples.funding]`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from partnership.models import Contribution, Funding, Partnership
from partnership.registers.example_rows import parties_by_code, saved


def add_contributions(partnership: Partnership, said: Mapping[str, Any], when: dt.datetime) -> None:
    """Add what each party puts in, per year; raises KeyError for who does not take part."""
    parties = parties_by_code(partnership)
    for code, years in said.items():
        for year, columns in years.items():
            saved(Contribution(party=parties[code], year=int(year), edition=1, **columns))
        parties[code].contributions.update(updated_at=when)


def add_funding(partnership: Partnership, said: Mapping[str, Any], when: dt.datetime) -> None:
    funding = saved(Funding(partnership=partnership, edition=1, updated_by=partnership.coordinator, **said))
    Funding.objects.filter(pk=funding.pk).update(updated_at=when)
