"""The known deals, found and as rows: for a list and for a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch

from partnership.known_facts import Fact, facts_of
from partnership.models import Organisation, Partnership, Programme, User
from partnership.models.partnership import PartnershipQuerySet
from partnership.models.search import every_word


@dataclass(frozen=True, slots=True)
class KnownDealRow:
    pk: int
    title: str
    address: str
    programme: str
    provinces: tuple[str, ...]
    facts: tuple[Fact, ...]
    note: str
    source: str
    """An address, or empty."""
    described_in: tuple[Partnership, ...]
    """The partnerships that started from it, as far as the reader may see them."""


def deals_for(user: User) -> PartnershipQuerySet:
    """Return the known deals with what a row needs, by title."""
    described = Partnership.objects.visible_to(user)
    deals = Partnership.objects.visible_to(user).known().filter(known_facts__isnull=False)
    return (
        deals.select_related("programme", "known_facts")
        .prefetch_related("provinces", "known_facts__members", Prefetch("descriptions", described))
        .order_by("title", "pk")
    )


def matching(
    deals: PartnershipQuerySet, *, text: str, programme: Programme | None, province: Organisation | None
) -> PartnershipQuerySet:
    """Keep the known deals with every word in title, region or theme, of a programme and in a province."""
    deals = deals.filter(every_word(text, "title", "region", "known_facts__theme"))
    if programme:
        deals = deals.filter(programme=programme)
    return deals.filter(provinces=province) if province else deals


def rows_of(deals: Iterable[Partnership]) -> list[KnownDealRow]:
    return [row_of(deal) for deal in deals]


def row_of(deal: Partnership) -> KnownDealRow:
    known = deal.known_facts
    return KnownDealRow(
        pk=deal.pk,
        title=deal.title,
        address=deal.get_absolute_url(),
        programme=deal.programme.name if deal.programme else "",
        provinces=tuple(province.brief for province in deal.provinces.all()),
        facts=facts_of(known),
        note=known.note,
        source=known.source_url if known.source_url.startswith(("https://", "http://")) else "",
        described_in=tuple(deal.descriptions.all()),
    )
