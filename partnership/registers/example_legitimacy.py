"""Law and democracy in an example: `[examples.legal_basis]` and `[[examples.democratic_moments]]`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from partnership.models import DemocraticMoment, LegalBasis, Partnership
from partnership.registers.example_rows import parties_by_code, saved


def add_legal_basis(partnership: Partnership, said: Mapping[str, Any], when: dt.datetime) -> None:
    basis = saved(LegalBasis(partnership=partnership, edition=1, updated_by=partnership.coordinator, **said))
    LegalBasis.objects.filter(pk=basis.pk).update(updated_at=when)


def add_moments(partnership: Partnership, said: Sequence[Mapping[str, Any]], when: dt.datetime) -> None:
    """Add the moments of the parties, which stand there by the code of their organisation (`party`)."""
    parties = parties_by_code(partnership)
    for told in said:
        columns = {**told, "party": parties[told["party"]]}
        saved(DemocraticMoment(edition=1, updated_by=partnership.coordinator, **columns))
    DemocraticMoment.objects.filter(party__in=parties.values()).update(updated_at=when)
