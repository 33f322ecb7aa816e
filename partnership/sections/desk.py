"""For which party somebody writes its own part of a section."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest

from partnership.life import Role, roles_in
from partnership.models import Partnership, Party, User
from partnership.models.party import PartyQuerySet
from partnership.rights import party_asked_for


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a user writes for one party. Addresses name the party."""

    party: Party
    own: tuple[Party, ...]
    """All parties of the partnership this user fills in for."""
    is_stand_in: bool
    """True for the coordinator who writes for a party that has nobody."""
    deserted: tuple[Party, ...] = ()
    """All parties that have nobody, for which this user stands in."""

    @property
    def partnership(self) -> Partnership:
        return self.party.partnership


def parties_to_write_for(user: User, partnership: Partnership, *, is_blind: bool = True) -> PartyQuerySet:
    """Return the parties whose own part this user writes.

    1. Those the user fills in for.
    2. For the coordinator also those that have nobody to fill in. Where that part `is_blind` only from the reveal on,
       and only parties that are in or have nothing of their own to keep: whoever coordinates can take the people of a
       party away, and may not read what they wrote for its own eyes.
    """
    parties = partnership.parties.select_related("organisation")
    own = Q(pk__in=partnership.parties.edited_by(user))
    if (partnership.is_revealed or not is_blind) and Role.COORDINATOR in roles_in(user, partnership):
        deserted = partnership.parties.without_editor()
        own |= Q(pk__in=deserted.without_secrets() if is_blind else deserted)
    return parties.filter(own)


def desk_for(
    request: HttpRequest, partnership: Partnership, *, is_blind: bool = True, among: Collection[Party] | None = None
) -> Desk:
    """Return the desk of this user, at the party of `?party=` or else the first the user fills in for.

    With `among` only those parties can be written for. Http404 for a party that is not a number, PermissionDenied for
    who may not write for it.
    """
    return desk_at(request.user, partnership, party_asked_for(request), is_blind=is_blind, among=among)


def desk_at(
    user: User,
    partnership: Partnership,
    pk: int | None,
    *,
    is_blind: bool = True,
    among: Collection[Party] | None = None,
) -> Desk:
    """Return the desk of this user at a party, or at the first own one; PermissionDenied for who may not write there.

    For a party that has nobody one writes only by naming it, never because the own party is gone.
    """
    may_write_for = parties_to_write_for(user, partnership, is_blind=is_blind)
    choices = tuple(choice for choice in may_write_for if among is None or choice in among)
    edited = set(partnership.parties.edited_by(user).values_list("pk", flat=True))
    own = tuple(choice for choice in choices if choice.pk in edited)
    deserted = tuple(choice for choice in choices if choice.pk not in edited)
    party = next(iter(own), None) if pk is None else next((choice for choice in choices if choice.pk == pk), None)
    if party is None:
        raise PermissionDenied
    party.partnership = partnership
    return Desk(party, own, party in deserted, deserted)
