"""What is known of real deals, with how sure we are of it: facts for a list and for a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Prefetch, Q
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Certainty, KnownDeal, Organisation, Partnership, Programme, User
from partnership.models.partnership import PartnershipQuerySet


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str
    remark: str = ""
    """How sure it is, or where it stands."""


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
    for word in text.split()[:8]:
        places = ("title", "region", "known_facts__theme")
        holds = [Q(**{f"{place}__icontains": word}) for place in places]
        deals = deals.filter(holds[0] | holds[1] | holds[2])
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
        provinces=tuple(province.short_name or province.name for province in deal.provinces.all()),
        facts=facts_of(known),
        note=known.note,
        source=known.source_url if known.source_url.startswith(("https://", "http://")) else "",
        described_in=tuple(deal.descriptions.all()),
    )


def facts_of(known: KnownDeal) -> tuple[Fact, ...]:
    """Return what the source says; what it does not say is left out. Uses prefetched members."""
    return tuple(fact for fact in _facts(known) if fact.value)


def _facts(known: KnownDeal) -> Iterator[Fact]:
    yield Fact(_("Bijdrage Rijk"), millions(known.rijk_contribution), certainty_in_words(known))
    yield Fact(_("Bijdrage regio"), millions(known.regional_contribution))
    yield Fact(_("Bod"), bid_in_words(known), known.bid_status)
    yield Fact(_("Ronde"), round_in_words(known))
    yield Fact(_("Thema"), known.theme)
    yield Fact(_("Gemeenten"), members_in_words(known))
    if known.rijk_contribution is None:
        yield Fact(_("Zekerheid"), certainty_in_words(known))


def millions(amount: Decimal | None) -> str:
    return "" if amount is None else _("€ %(amount)s miljoen") % {"amount": number(amount)}


def bid_in_words(known: KnownDeal) -> str:
    if known.bid is None:
        return ""
    if known.highest_bid is None:
        return _("%(bid)s TWh") % {"bid": number(known.bid)}
    return _("%(bid)s tot %(highest)s TWh") % {"bid": number(known.bid), "highest": number(known.highest_bid)}


def round_in_words(known: KnownDeal) -> str:
    if known.tranche is None:
        return ""
    return _("tranche %(tranche)s (%(year)s)") % {"tranche": known.tranche, "year": known.year or "–"}


def members_in_words(known: KnownDeal) -> str:
    members = len(known.members.all())
    return (ngettext("%(n)d gemeente", "%(n)d gemeenten", members) % {"n": members}) if members else ""


def certainty_in_words(known: KnownDeal) -> str:
    """Return how sure the figures are, as a remark beside them."""
    return {
        Certainty.SOURCE: _("volgens de bron"),
        Certainty.DERIVED: _("bedrag afgeleid"),
        Certainty.UNCERTAIN: _("onzeker"),
        Certainty.OWN_KNOWLEDGE: _("deels eigen kennis"),
    }[Certainty(known.certainty)]


def number(amount: Decimal) -> str:
    """Return an amount without empty decimals, in the reader's notation."""
    return number_format(amount.normalize() if amount % 1 else amount.quantize(Decimal(1)))
