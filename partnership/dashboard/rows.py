"""One line of the list, as facts. A page has many lines and each needs little, so little is fetched."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.badges import BADGES
from partnership.known_facts import in_a_few_words
from partnership.models import Agreement, KnownDeal, Organisation, Partnership, Status
from partnership.models.partnership import WITH_AGREEMENT, PartnershipQuerySet
from partnership.profile import Profile

ROWS_AT_A_TIME: Final = 500
COLUMNS_OF_A_ROW: Final = (
    "title",
    "status",
    "is_example",
    "agreed_steps",
    "agreed_to_rijk",
    "updated_at",
    "programme__name",
    "known_facts__rijk_contribution",
    "known_facts__bid",
    "known_facts__highest_bid",
    "known_facts__bid_status",
    "known_facts__certainty",
    "known_facts__source_url",
)


@dataclass(frozen=True, slots=True)
class DealRow:
    """What the list and the CSV say of a deal. No score before it is agreed."""

    pk: int
    title: str
    address: str
    programme: str
    provinces: str
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

    def __getitem__(self, name: str) -> object:
        # A template asks for a key before it asks for an attribute; an answer spares an exception per value.
        return getattr(self, name)

    @property
    def updated(self) -> str:
        """The day it was last changed, in words; empty for a known deal, which nobody changes."""
        return "" if self.known_facts else day_in_words(localtime(self.updated_at).date(), get_language())

    @property
    def is_partial(self) -> bool:
        """Whether the steps are counted over fewer than all questions."""
        return self.profile is not None and not self.profile.is_complete

    @property
    def lean(self) -> str:
        """The steps to both sides, in words; empty without a profile."""
        words = _("%(rijk)s Rijk, %(region)s regio")
        return words % {"rijk": self.to_rijk, "region": self.to_region} if self.profile else ""


@lru_cache(maxsize=1024)
def day_in_words(day: dt.date, language: str | None) -> str:
    """Return a day in the active language, which is the key too: a list names few days, and each of them often."""
    return date_format(day, "j N Y")


def lean_columns(deals: PartnershipQuerySet) -> PartnershipQuerySet:
    """Fetch what a row needs of the deals themselves, and no long texts."""
    return deals.select_related("programme", "known_facts").only(*COLUMNS_OF_A_ROW)


def rows_of(deals: Iterable[Partnership]) -> Iterator[DealRow]:
    """Yield the row of every deal, with two more queries for each ROWS_AT_A_TIME of them."""
    waiting = iter(deals)
    while batch := list(islice(waiting, ROWS_AT_A_TIME)):
        provinces = provinces_of([deal.pk for deal in batch])
        profiles = profiles_of([deal.pk for deal in batch if deal.status in WITH_AGREEMENT])
        yield from (row_of(deal, provinces.get(deal.pk, ()), profiles.get(deal.pk)) for deal in batch)


def provinces_of(deals: Collection[int]) -> Mapping[int, Sequence[str]]:
    """Return the names of the provinces per deal."""
    found: dict[int, list[str]] = defaultdict(list)
    names = Organisation.objects.filter(partnerships_in_province__in=deals).order_by("short_name", "name")
    for deal, short_name, name in names.values_list("partnerships_in_province", "short_name", "name"):
        found[deal].append(short_name or name)
    return found


def profiles_of(deals: Collection[int]) -> Mapping[int, Profile]:
    """Return the agreed profile per deal."""
    found: dict[int, dict[str, int | None]] = defaultdict(dict)
    agreements = Agreement.objects.filter(partnership__in=deals)
    for deal, axis, score in agreements.values_list("partnership", "axis", "score"):
        found[deal][axis] = score
    return {deal: Profile.from_mapping(scores) for deal, scores in found.items()}


def row_of(deal: Partnership, provinces: Iterable[str], profile: Profile | None) -> DealRow:
    status = Status(deal.status)
    facts = getattr(deal, "known_facts", None)
    return DealRow(
        pk=deal.pk,
        title=deal.title,
        address=deal.get_absolute_url(),
        programme=str(deal.programme or ""),
        provinces=", ".join(provinces),
        status=status,
        badge=BADGES[status],
        is_example=deal.is_example,
        profile=profile,
        steps=deal.agreed_steps if profile else None,
        to_rijk=deal.agreed_to_rijk if profile else None,
        to_region=deal.agreed_steps - deal.agreed_to_rijk if profile else None,
        known_facts=facts,
        known=in_a_few_words(facts) if facts else "",
        updated_at=deal.updated_at,
    )
