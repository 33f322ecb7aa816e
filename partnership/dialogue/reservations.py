"""Reservations of parties, while the parties talk. Each action is one transaction."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction

from partnership import history
from partnership.life import Action, has_role, require_moment
from partnership.models import Partnership, Party, Reservation, User
from partnership.models.party import PartyQuerySet
from partnership.reveal import lock


def parties_to_speak_for(user: User, partnership: Partnership) -> PartyQuerySet:
    """Return whose reservations this user writes: the coordinator those of all parties, an editor those of the own."""
    parties = partnership.parties.select_related("organisation")
    return parties if has_role(user, partnership, Action.TALK) else parties.edited_by(user)


@transaction.atomic
def reserve(partnership: Partnership, *, axis: str, party: Party, text: str, by: User) -> bool:
    """Add a reservation; False when the very same one stands there already, such as after a second click.

    Raises NotNow.
    """
    partnership = lock(partnership)
    require_moment(partnership, Action.RESERVE)
    if partnership.reservations.filter(axis=axis, party=party, text=text).exists():
        return False
    history.create(Reservation(partnership=partnership, axis=axis, party=party, text=text), by=by)
    return True


@transaction.atomic
def rewrite(reservation: Reservation, *, edition: int, text: str, by: User) -> bool:
    """Say it in other words; False when nothing differs. Raises NotNow, or Overtaken when somebody else saved first."""
    _changeable(reservation, by)
    return history.save(reservation, edition=edition, by=by, text=text)


@transaction.atomic
def take_back(reservation: Reservation, *, by: User) -> bool:
    """Take a reservation away; False when somebody already did. Raises NotNow."""
    _changeable(reservation, by)
    return history.remove(reservation, by=by)


def _changeable(reservation: Reservation, by: User) -> None:
    require_moment(lock(reservation.partnership), Action.RESERVE)
    if not reservation.belongs_to(by):
        raise PermissionDenied
