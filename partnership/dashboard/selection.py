"""Which deals the reader asked for: a frozen value, read from an address and turned into a queryset."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Final
from urllib.parse import urlencode

from django.db.models import F, OrderBy, Q
from django.utils.translation import gettext_noop as _

from partnership.models.partnership import PartnershipQuerySet
from partnership.models.search import every_word

PER_PAGE: Final = 25


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table, and what the reader sorts by when asking for it."""

    key: str
    label: str
    order: tuple[OrderBy, ...] = ()
    css: str = ""


COLUMNS: Final = (
    Column("profile", _("Profiel")),
    Column("title", _("Naam"), (F("title").asc(),)),
    Column("programme", _("Programma"), (F("programme__order").asc(nulls_last=True), F("title").asc())),
    Column("province", _("Provincie")),
    Column("status", _("Status"), (F("status").asc(), F("title").asc())),
    Column("steps", _("Stappen"), (F("agreed_steps").asc(nulls_last=True),), css="r"),
    Column("direction", _("Richting")),
    Column("updated", _("Bijgewerkt"), (F("updated_at").desc(),), css="r"),
)
SORTABLE: Final = {column.key: column for column in COLUMNS if column.order}
NEWEST_FIRST: Final = "updated"


@dataclass(frozen=True, slots=True)
class Selection:
    """What the reader asked for. Empty means: no restriction."""

    q: str = ""
    programme: str = ""
    """Key of a programme."""
    province: str = ""
    """Register code of a province."""
    status: str = ""
    sort: str = NEWEST_FIRST
    """Key of a sortable column, with a minus before it for the other way round."""

    @property
    def is_narrowed(self) -> bool:
        return any((self.q, self.programme, self.province, self.status))

    @property
    def sort_key(self) -> str:
        return self.sort.removeprefix("-")

    def address(self, **changes) -> str:
        """Return the query string of this selection with some parts changed, without what is empty."""
        wanted = replace(self, **{key: value for key, value in changes.items() if key != "page"})
        query = {field.name: getattr(wanted, field.name) for field in fields(wanted)}
        if query["sort"] == NEWEST_FIRST:
            del query["sort"]
        query = {key: value for key, value in query.items() if value}
        if changes.get("page", 1) != 1:
            query["page"] = changes["page"]
        return "?" + urlencode(query)

    def sorted_by(self, key: str) -> str:
        """Return the address that sorts by a column, or turns it round when it is the current one."""
        turned = f"-{key}" if self.sort == key else key
        return self.address(sort=turned)

    def apply(self, deals: PartnershipQuerySet) -> PartnershipQuerySet:
        """Return the deals that were asked for, unsorted."""
        conditions = every_word(self.q, "title", "region")
        if self.programme:
            conditions &= Q(programme__key=self.programme)
        if self.province:
            conditions &= Q(provinces__code=self.province)
        if self.status:
            conditions &= Q(status=self.status)
        return deals.filter(conditions)

    def order(self, deals: PartnershipQuerySet) -> PartnershipQuerySet:
        """Return the deals in the order asked for; the newest first where that leaves a tie."""
        wanted = SORTABLE[self.sort_key].order
        if self.sort.startswith("-"):
            wanted = tuple(reversed_order(part) for part in wanted)
        tie = "id" if self.sort == f"-{NEWEST_FIRST}" else "-id"
        return deals.order_by(*wanted, tie)


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a column as the reader sees it."""

    key: str
    label: str
    css: str
    address: str
    """Where sorting by it leads; empty when one cannot."""
    direction: str
    """For aria-sort: ascending, descending, or empty when the list is not sorted by it."""


def headings(selection: Selection) -> list[Heading]:
    return [heading(column, selection) for column in COLUMNS]


def heading(column: Column, selection: Selection) -> Heading:
    address = selection.sorted_by(column.key) if column.order else ""
    direction = ""
    if column.key == selection.sort_key:
        goes_down = column.order[0].descending != selection.sort.startswith("-")
        direction = "descending" if goes_down else "ascending"
    return Heading(column.key, column.label, column.css, address, direction)


def reversed_order(part: OrderBy) -> OrderBy:
    """Turn an order round; what has no value stays last."""
    nulls_last = True if part.nulls_last else None
    return OrderBy(part.expression, descending=not part.descending, nulls_last=nulls_last)
