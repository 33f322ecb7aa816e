"""What changes the means: a year of one party, and what is agreed on the money. Each is one transaction."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from partnership import history
from partnership.life import Action, require_moment
from partnership.models import Contribution, Funding, Partnership, Party, User
from partnership.models.blind import stays_private
from partnership.reveal import lock


@transaction.atomic
def contribute(party: Party, years: Mapping[int, Mapping[str, object]], *, by: User) -> int:
    """Save what a party puts in: euro, hours and note per year. Return in how many years that changed something.

    Before the reveal only the party itself ever sees what it wrote, also later in the history. Raises NotNow at the
    wrong moment.
    """
    party.partnership = lock(party.partnership)
    require_moment(party.partnership, Action.ARRANGE_OWN)
    stored = {row.year: row for row in party.contributions.filter(year__in=years)}
    return sum(
        _save(stored.get(year) or Contribution(party=party, year=year), said, by) for year, said in years.items()
    )


def _save(contribution: Contribution, said: Mapping[str, object], by: User) -> bool:
    is_private = stays_private(contribution)
    if contribution.pk:
        return history.save(contribution, edition=contribution.edition, by=by, is_private=is_private, **said)
    for name, value in said.items():
        setattr(contribution, name, value)
    if contribution.is_written:
        history.create(contribution, by=by, is_private=is_private)
    return contribution.is_written


def stored_funding(partnership: Partnership) -> Funding | None:
    return Funding.objects.filter(partnership=partnership).select_related("updated_by").first()


@transaction.atomic
def arrange_funding(partnership: Partnership, *, by: User, **said) -> bool:
    """Save what is agreed on the money; False when that changes nothing. Raises NotNow at the wrong moment."""
    require_moment(lock(partnership), Action.ARRANGE)
    stored = stored_funding(partnership)
    if stored:
        return history.save(stored, edition=stored.edition, by=by, **said)
    if not any(said.values()):
        return False
    history.create(Funding(partnership=partnership, **said), by=by)
    return True
