"""What public sources say of a real deal, in words, with how sure we are of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Certainty, KnownDeal


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str
    remark: str = ""
    """How sure it is, or where it stands."""


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


def in_a_few_words(known: KnownDeal) -> str:
    """Return the contribution of the Rijk or the bid, with how sure it is; empty when neither is known."""
    if known.rijk_contribution is not None:
        return f"{_('Rijk')}: {millions(known.rijk_contribution)} ({certainty_in_words(known)})"
    if known.bid is not None:
        return f"{_('Bod')}: {bid_in_words(known)}, {known.bid_status}"
    return ""
