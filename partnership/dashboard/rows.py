"""One line of the list, as facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.badges import BADGES
from partnership.intake.known_deals import bid_in_words, certainty_in_words, millions
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
    known: str
    """What public sources say of a known deal, in a few words; empty for others."""
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
    facts = getattr(deal, "known_facts", None)
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
        known_facts=facts,
        known=known_in_words(facts) if facts else "",
        updated_at=deal.updated_at,
    )


def known_in_words(facts: KnownDeal) -> str:
    """Return the contribution of the Rijk or the bid, with how sure it is; empty when neither is known."""
    if facts.rijk_contribution is not None:
        return f"{_('Rijk')}: {millions(facts.rijk_contribution)} ({certainty_in_words(facts)})"
    if facts.bid is not None:
        return f"{_('Bod')}: {bid_in_words(facts)}, {facts.bid_status}"
    return ""
