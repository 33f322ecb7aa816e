"""Finding partners: in the registers, and among those who belong to the known deal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.db.models import Q

from partnership.models import Organisation, Partnership
from partnership.models.organisation import EXAMPLE_PREFIX, OrganisationQuerySet

MOST_FOUND: Final = 20


@dataclass(frozen=True, slots=True)
class Found:
    organisation: Organisation
    takes_part: bool


@dataclass(frozen=True, slots=True)
class Results:
    """What a search found; `text` is empty when nobody searched."""

    text: str
    found: tuple[Found, ...]
    has_more: bool


def possible_partners(partnership: Partnership) -> OrganisationQuerySet:
    """Return who can be chosen: the registers of today, and for an invented organisation the other invented ones.

    So the demo people can work together, and nobody meets their organisations in earnest.
    """
    current = Organisation.objects.current()
    among_the_invented = partnership.parties.filter(organisation__code__startswith=EXAMPLE_PREFIX).exists()
    return current.exclude(code=None) if among_the_invented else current.registered()


def search(partnership: Partnership, text: str) -> Results:
    """Return possible partners by name or abbreviation, at most MOST_FOUND."""
    if not text:
        return Results("", (), has_more=False)
    present = set(partnership.parties.values_list("organisation_id", flat=True))
    known = possible_partners(partnership).matching(text).select_related("province")[: MOST_FOUND + 1]
    found = tuple(Found(organisation, organisation.pk in present) for organisation in known)
    return Results(text, found[:MOST_FOUND], has_more=len(found) > MOST_FOUND)


def suggestions_for(partnership: Partnership) -> OrganisationQuerySet:
    """Return who is likely to take part and does not yet: the provinces, and the municipalities of the known deal."""
    likely = Q(partnerships_in_province=partnership)
    if partnership.started_from_id:
        likely |= Q(known_deals__partnership=partnership.started_from_id)
    suggested = Organisation.objects.registered().current().filter(likely).exclude(parties__partnership=partnership)
    return suggested.select_related("province").order_by("-layer", "name").distinct()
