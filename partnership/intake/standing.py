"""What a reader is in a partnership, and whom the partnership waits for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from partnership.models import MembershipRole, Partnership, Party, Status, User
from partnership.turnout import FEWEST_PARTIES
from partnership.wording import listed

MOST_NAMES: Final = 5
"""Of the organisations in a role; the others are counted."""


@dataclass(frozen=True, slots=True)
class Roles:
    """The MembershipRole of a user, by pk of the organisations it works for and of the parties it was invited for."""

    by_organisation: Mapping[int, str]
    by_party: Mapping[int, str]

    def in_(self, party: Party) -> str | None:
        """Return what the user is for a party, an editor rather than a reader; None when nothing."""
        roles = {self.by_organisation.get(party.organisation_id), self.by_party.get(party.pk)}
        return MembershipRole.EDITOR if MembershipRole.EDITOR in roles else max(filter(None, roles), default=None)


def roles_of(user: User) -> Roles:
    return Roles(
        dict(user.memberships.values_list("organisation_id", "role")),
        dict(user.participations.values_list("party_id", "role")),
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """What one user is in one partnership; the parties are those the user works for."""

    coordinates: bool
    edits: tuple[Party, ...]
    reads: tuple[Party, ...]
    is_overseer: bool
    is_administrator: bool

    @property
    def own(self) -> tuple[Party, ...]:
        return (*self.edits, *self.reads)

    @property
    def role(self) -> str:
        """'Coördinator en invuller voor Provincie Voorland'; empty for who is nothing here."""
        said = []
        if self.coordinates:
            said.append(_("coördinator"))
        if self.edits:
            said.append(_("invuller voor %(organisations)s") % {"organisations": organisations_in_words(self.edits)})
        if self.reads:
            said.append(_("lezer voor %(organisations)s") % {"organisations": organisations_in_words(self.reads)})
        if self.is_overseer:
            said.append(_("meelezer namens BZK"))
        if self.is_administrator:
            said.append(_("beheerder"))
        role = listed(said)
        return capfirst(role)


def standing_of(user: User, partnership: Partnership, parties: Sequence[Party], roles: Roles) -> Standing:
    def with_role(role: MembershipRole) -> tuple[Party, ...]:
        return tuple(party for party in parties if roles.in_(party) == role)

    return Standing(
        coordinates=partnership.coordinator_id == user.pk,
        edits=with_role(MembershipRole.EDITOR),
        reads=with_role(MembershipRole.READER),
        is_overseer=user.is_overseer,
        is_administrator=user.is_superuser,
    )


def organisations_in_words(parties: Sequence[Party]) -> str:
    return listed(names_of(parties), most=MOST_NAMES)


def names_of(parties: Sequence[Party]) -> list[str]:
    return [party.organisation.name for party in parties]


def waits_for(partnership: Partnership, parties: Sequence[Party], standing: Standing) -> list[str]:
    """Return who has to do something before the partnership comes further: names, never what they answered.

    Says which of them is the reader, or the reader's own organisation.
    """
    if partnership.status in (Status.DRAFT, Status.POSITIONS):
        missing = [party for party in parties if not party.has_handed_in]
        if len(parties) >= FEWEST_PARTIES:
            return [name_for_reader(party, standing) for party in missing]
    elif partnership.status != Status.CONVERSATION:
        return []
    if standing.coordinates:
        return [_("%(name)s (dat bent u)") % {"name": partnership.coordinator}]
    return [str(partnership.coordinator)] if partnership.coordinator else []


def name_for_reader(party: Party, standing: Standing) -> str:
    name = party.organisation.name
    return _("%(organisation)s (uw organisatie)") % {"organisation": name} if party in standing.own else name
