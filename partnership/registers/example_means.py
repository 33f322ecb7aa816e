"""Money and hours in an example: `[examples.contributions.<code of the organisation>]` and `[examples.funding]`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from partnership.models import Contribution, Funding, Partnership


def add_contributions(partnership: Partnership, said: Mapping[str, Any], when: dt.datetime) -> None:
    """Add what each party puts in, per year; raises KeyError for who does not take part."""
    parties = {party.organisation.code: party for party in partnership.parties.select_related("organisation")}
    for code, years in said.items():
        for year, columns in years.items():
            row = Contribution(party=parties[code], year=int(year), edition=1, **columns)
            row.full_clean()
            row.save()
        parties[code].contributions.update(updated_at=when)


def add_funding(partnership: Partnership, said: Mapping[str, Any], when: dt.datetime) -> None:
    funding = Funding(partnership=partnership, edition=1, updated_by=partnership.coordinator, **said)
    funding.full_clean()
    funding.save()
    Funding.objects.filter(pk=funding.pk).update(updated_at=when)
