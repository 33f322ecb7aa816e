"""Writing the legal basis, and the democratic moments of a party. Each is one transaction."""

from __future__ import annotations

from django.db import transaction

from partnership import history
from partnership.life import Action, require_moment
from partnership.models import DemocraticMoment, LegalBasis, Partnership, Party, User
from partnership.models.democratic_moment import MOST_MOMENTS
from partnership.reveal import lock


class TooManyMoments(Exception):
    """The party has MOST_MOMENTS moments."""


@transaction.atomic
def write_basis(partnership: Partnership, *, by: User, edition: int, **told) -> None:
    """Save what differs in the legal basis; raises NotNow, or Overtaken when this is no longer the edition."""
    partnership = lock(partnership)
    require_moment(partnership, Action.ARRANGE)
    stored, _is_new = LegalBasis.objects.get_or_create(partnership=partnership)
    history.save(stored, edition=edition, by=by, **told)


@transaction.atomic
def add_moment(party: Party, *, by: User, **told) -> DemocraticMoment:
    """Return a new moment; the same one sent twice is one. Raises TooManyMoments or NotNow."""
    require_moment(lock(party.partnership), Action.ARRANGE_OWN)
    same = party.democratic_moments.filter(**told).first()
    if same:
        return same
    make_room(party)
    return history.create(DemocraticMoment(party=party, **told), by=by)


def make_room(party: Party) -> None:
    """Raises TooManyMoments when there is no place for another one."""
    if party.democratic_moments.count() >= MOST_MOMENTS:
        raise TooManyMoments


@transaction.atomic
def change_moment(moment: DemocraticMoment, *, by: User, edition: int, **told) -> bool:
    """Save what differs in a moment, putting it back if it was taken away; False when nothing differs.

    Raises Overtaken, TooManyMoments or NotNow.
    """
    is_back = restore_moment(moment, by=by)
    return history.save(moment, edition=edition, by=by, **told) or is_back


@transaction.atomic
def remove_moment(moment: DemocraticMoment, *, by: User) -> bool:
    """Take a moment away; False when it was away already. Raises NotNow."""
    require_moment(lock(moment.partnership), Action.ARRANGE_OWN)
    return history.remove(moment, by=by)


@transaction.atomic
def restore_moment(moment: DemocraticMoment, *, by: User) -> bool:
    """Put a moment back as it was; False when it is there. Raises TooManyMoments or NotNow."""
    require_moment(lock(moment.partnership), Action.ARRANGE_OWN)
    if moment.party.democratic_moments.filter(pk=moment.pk).exists():
        return False
    make_room(moment.party)
    return history.restore(moment, by=by)
