"""For which party somebody writes its own part of a section."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest

from partnership.forms.fields import sent_number
from partnership.life import Role, roles_in
from partnership.models import Partnership, Party, User
from partnership.models.party import PartyQuerySet


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a user writes for one party. Addresses name the party."""

    party: Party
    own: tuple[Party, ...]
    """All parties of the partnership this user fills in for."""
    is_stand_in: bool
    """True for the coordinator who writes for a party that has nobody."""

    @property
    def partnership(self) -> Partnership:
        return self.party.partnership


def parties_to_write_for(user: User, partnership: Partnership) -> PartyQuerySet:
    """Return the parties whose own part this user writes.

    1. Those the user fills in for.
    2. For the coordinator also those that have nobody to fill in. Only from the reveal on: before it a party's own
       part is for its own eyes, and whoever coordinates can take its people away.
    """
    parties = partnership.parties.select_related("organisation")
    own = Q(pk__in=partnership.parties.edited_by(user))
    if partnership.is_revealed and Role.COORDINATOR in roles_in(user, partnership):
        own |= Q(pk__in=partnership.parties.without_editor())
    return parties.filter(own)


def desk_for(request: HttpRequest, partnership: Partnership) -> Desk:
    """Return the desk of this user, at the party of `?party=` or else the first the user fills in for.

    Http404 for a party that is not a number, PermissionDenied for who may not write for it.
    """
    asked = request.GET.get("party", "")
    pk = sent_number(asked)
    if asked and pk is None:
        raise Http404
    choices = tuple(parties_to_write_for(request.user, partnership))
    edited = set(partnership.parties.edited_by(request.user).values_list("pk", flat=True))
    own = tuple(choice for choice in choices if choice.pk in edited)
    party = next((choice for choice in choices if choice.pk == pk), None) if asked else next(iter(own), None)
    if party is None:
        raise PermissionDenied
    party.partnership = partnership
    return Desk(party, own, is_stand_in=party.pk not in edited)
