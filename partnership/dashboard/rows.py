"""One line of the list, as facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from partnership.badges import BADGES
from partnership.models import KnownDeal, Partnership, Status
from partnership.models.partnership import PartnershipQuerySet
from partnership.profile import Profile


@dataclass(frozen=True, slots=True)
class DealRow:
    """What the list and the CSV say of a deal. No score before it is agreed."""

    pk: int
    title: str
    address: str
    programme: str
    provinces: tuple[str, ...]
    status: Status
    badge: str
    is_example: bool
    profile: Profile | None
    steps: int | None
    to_rijk: int | None
    to_region: int | None
    known_facts: KnownDeal | None
    updated_at: dt.datetime


def with_row_facts(deals: PartnershipQuerySet) -> PartnershipQuerySet:
    """Fetch along what a row needs, in as many queries for one row as for a thousand."""
    return deals.select_related("programme", "known_facts").prefetch_related("provinces", "agreements")


def rows_of(deals: Iterable[Partnership]) -> list[DealRow]:
    return [row_of(deal) for deal in deals]


def row_of(deal: Partnership) -> DealRow:
    """Return the facts of a deal that came from `with_row_facts`."""
    status = Status(deal.status)
    agreed = deal.has_agreement
    return DealRow(
        pk=deal.pk,
        title=deal.title,
        address=deal.get_absolute_url(),
        programme=deal.programme.name if deal.programme else "",
        provinces=tuple(province.brief for province in deal.provinces.all()),
        status=status,
        badge=BADGES[status],
        is_example=deal.is_example,
        profile=deal.agreed_profile if agreed else None,
        steps=deal.agreed_steps if agreed else None,
        to_rijk=deal.agreed_to_rijk if agreed else None,
        to_region=deal.agreed_steps - deal.agreed_to_rijk if agreed else None,
        known_facts=getattr(deal, "known_facts", None),
        updated_at=deal.updated_at,
    )
