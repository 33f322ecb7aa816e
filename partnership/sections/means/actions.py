"""What changes the means: a year of one party, and what is agreed on the money. Each is one transaction."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.shortcuts import get_object_or_404

from partnership import history
from partnership.life import Action, require_moment
from partnership.models import Contribution, Funding, Partnership, Party, User
from partnership.reveal import lock


@transaction.atomic
def open_contributions(party: Party) -> Party:
    """Return the party as it is stored now, with its partnership locked until the transaction of the caller ends.

    Raises NotNow at the wrong moment, and Http404 when the coordinator has taken the party out.
    """
    partnership = lock(party.partnership)
    require_moment(partnership, Action.ARRANGE_OWN)
    return get_object_or_404(partnership.parties.select_related("organisation", "partnership"), pk=party.pk)


@transaction.atomic
def contribute(party: Party, years: Mapping[int, Mapping[str, object]], *, by: User) -> int:
    """Save what a party puts in: euro, hours and note per year. Return in how many years that changed something.

    Before the reveal only the party itself ever sees what it wrote, also later in the history.
    """
    party = open_contributions(party)
    stored = {row.year: row for row in party.contributions.filter(year__in=years)}
    return sum(
        _save(stored.get(year) or Contribution(party=party, year=year), said, by) for year, said in years.items()
    )


def _save(contribution: Contribution, said: Mapping[str, object], by: User) -> bool:
    is_private = not contribution.partnership.is_revealed
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
def open_funding(partnership: Partnership) -> Funding | None:
    """Return what is stored of the money, with the partnership locked until the transaction of the caller ends.

    Raises NotNow at the wrong moment.
    """
    locked = lock(partnership)
    require_moment(locked, Action.ARRANGE)
    return stored_funding(locked)


@transaction.atomic
def arrange_funding(partnership: Partnership, *, by: User, **said) -> bool:
    """Save what is agreed on the money; False when that changes nothing. Raises NotNow at the wrong moment."""
    stored = open_funding(partnership)
    if stored:
        return history.save(stored, edition=stored.edition, by=by, **said)
    if not any(said.values()):
        return False
    history.create(Funding(partnership=partnership, **said), by=by)
    return True
