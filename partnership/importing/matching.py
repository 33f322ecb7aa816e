"""Finding the organisations of a memo here: by identifier, then by code, then by exactly this name and layer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.db.models import Q
from django.utils import timezone

from partnership.models import Layer, Organisation, User
from partnership.models.organisation import EXAMPLE_PREFIX, OrganisationQuerySet
from partnership.rights import edited_organisations
from partnership.snapshot import parts
from partnership.snapshot.snapshot import Snapshot

RIJK: Final = Layer.RIJK.value


@dataclass(frozen=True, slots=True)
class Matches:
    """Which organisation here each organisation of a memo is."""

    found: Mapping[parts.Organisation, Organisation]
    parties: Mapping[str, Organisation]
    """By the key of the party."""
    own: frozenset[str]
    """The keys of the parties for which the importer fills in."""
    twice: tuple[Organisation, ...]
    """Those that two parties of the memo are at once."""

    def of(self, part: parts.Organisation | None) -> Organisation | None:
        return self.found.get(part) if part else None


def matches_for(memo: Snapshot, user: User) -> Matches:
    """Look up every organisation of a memo, in as many queries for 40 as for 2."""
    edited = set(edited_organisations(user))
    found = match(organisations_in(memo), possible(edited))
    parties = {party.key: found[party.organisation] for party in memo.parties if party.organisation in found}
    here = list(parties.values())
    return Matches(
        found=found,
        parties=parties,
        own=frozenset(key for key, organisation in parties.items() if organisation in edited),
        twice=tuple(dict.fromkeys(place for place in here if here.count(place) > 1)),
    )


def possible(edited: Iterable[Organisation]) -> OrganisationQuerySet:
    """Return who may be meant; the invented ones of the examples only for who works at one."""
    among_the_invented = any((place.code or "").startswith(EXAMPLE_PREFIX) for place in edited)
    everybody = Organisation.objects.all()
    # A comparison with an empty code is neither true nor false: exclude() keeps what was added by hand.
    return everybody if among_the_invented else everybody.exclude(code__startswith=EXAMPLE_PREFIX)


def organisations_in(memo: Snapshot) -> tuple[parts.Organisation, ...]:
    division = memo.division
    rijk = (*division.ministries, *filter(None, (division.leading, division.contact.ministry)))
    return tuple(dict.fromkeys((*(party.organisation for party in memo.parties), *memo.provinces, *rijk)))


def match(wanted: Iterable[parts.Organisation], among: OrganisationQuerySet) -> dict[parts.Organisation, Organisation]:
    """Return what is found of what is wanted; of several candidates the one that exists today, then the oldest."""
    wanted = tuple(wanted)
    same = Q(tooi_uri__in=[one.tooi for one in wanted if one.tooi])
    same |= Q(code__in=[one.code for one in wanted if one.code])
    same |= Q(name__in=[one.name for one in wanted])
    today = timezone.localdate()
    candidates = sorted(among.filter(same), key=lambda place: (is_over(place, today), place.pk))
    return {one: place for one in wanted if (place := best(one, candidates))}


def is_over(place: Organisation, today) -> bool:
    return place.valid_until is not None and place.valid_until <= today


def best(one: parts.Organisation, candidates: list[Organisation]) -> Organisation | None:
    """Return the first that is the same, by the surest sign; None when no sign holds.

    Another layer is another organisation, whatever the sign: it would stand on the other side.
    """
    same_layer = [place for place in candidates if place.layer == one.layer]
    signs = (
        lambda place: bool(one.tooi) and place.tooi_uri == one.tooi,
        lambda place: bool(one.code) and place.code == one.code,
        lambda place: place.name == one.name,
    )
    return next((place for sign in signs for place in same_layer if sign(place)), None)
