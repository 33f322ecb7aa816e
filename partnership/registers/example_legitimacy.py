"""Law and democracy in an example: `[examples.legal_basis]` and `[[examples.democratic_moments]]`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from partnership.models import DemocraticMoment, LegalBasis, Partnership


def add_legal_basis(partnership: Partnership, said: Mapping[str, Any], when: dt.datetime) -> None:
    basis = LegalBasis(partnership=partnership, edition=1, updated_by=partnership.coordinator, **said)
    basis.full_clean()
    basis.save()
    LegalBasis.objects.filter(pk=basis.pk).update(updated_at=when)


def add_moments(partnership: Partnership, said: Sequence[Mapping[str, Any]], when: dt.datetime) -> None:
    """Add the moments of the parties, which stand there by the code of their organisation (`party`)."""
    parties = {party.organisation.code: party for party in partnership.parties.select_related("organisation")}
    for told in said:
        columns = {**told, "party": parties[told["party"]]}
        moment = DemocraticMoment(edition=1, updated_by=partnership.coordinator, **columns)
        moment.full_clean()
        moment.save()
    DemocraticMoment.objects.filter(party__in=parties.values()).update(updated_at=when)
