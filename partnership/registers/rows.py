"""The register files, described as data: which columns they have and what a line of each becomes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from partnership.models import Certainty, Layer
from partnership.registers.columns import Column, amount, code, codes, date, one_of, text, web_address, whole_number
from partnership.words import gettext_noop as _


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeRow:
    key: str
    name: str
    order: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRow:
    code: str
    name: str
    short_name: str = ""
    province: str = ""
    """Code of a province; empty for an organisation that lies in none or in several."""
    tooi_uri: str = ""
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    """The first day on which the name no longer holds."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDealRow:
    """Amounts in millions of euros, bids in TWh per year."""

    code: str
    title: str
    region: str
    provinces: tuple[str, ...]
    certainty: str
    tranche: int | None = None
    year: int | None = None
    rijk_contribution: Decimal | None = None
    regional_contribution: Decimal | None = None
    bid: Decimal | None = None
    highest_bid: Decimal | None = None
    bid_status: str = ""
    theme: str = ""
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """A municipality belongs to a RES region."""

    region: str
    municipality: str


Row = ProgrammeRow | OrganisationRow | KnownDealRow | MemberRow


@dataclass(frozen=True, slots=True)
class Register:
    """A file, what its lines become, and the column that tells them apart.

    Columns of the file that are not named here are for people who read it, and are skipped.
    """

    file: str
    label: str
    """What it lists, as a Dutch message id in the plural."""
    row: type[Row]
    columns: tuple[Column, ...]
    key: str = "code"
    layer: Layer | None = None
    """For organisations."""
    programme: str = ""
    """Key of a programme, for known deals."""


CODE: Final = Column("code", code(longest=40), required=True)
NAME: Final = Column("name", text(longest=200), required=True)
SHORT_NAME: Final = Column("short_name", text(longest=100))
PROVINCE: Final = Column("province", code(longest=40), required=True)
TOOI_URI: Final = Column("tooi_uri", web_address(longest=200))
VALID_FROM: Final = Column("valid_from", date, empty=None)
VALID_UNTIL: Final = Column("valid_until", date, empty=None)

PROGRAMMES: Final = Register(
    file="programmes.csv",
    label=_("programma’s"),
    row=ProgrammeRow,
    key="key",
    columns=(
        Column("key", code(longest=40), required=True),
        Column("name", text(longest=100), required=True),
        Column("order", whole_number(0, 999), required=True),
    ),
)

PROVINCES: Final = Register(
    file="provinces.csv",
    label=_("provincies"),
    row=OrganisationRow,
    layer=Layer.PROVINCE,
    columns=(CODE, NAME, SHORT_NAME, TOOI_URI),
)
MUNICIPALITIES: Final = Register(
    file="municipalities.csv",
    label=_("gemeenten"),
    row=OrganisationRow,
    layer=Layer.MUNICIPALITY,
    columns=(CODE, NAME, SHORT_NAME, PROVINCE, VALID_FROM, TOOI_URI),
)
ENDED_MUNICIPALITIES: Final = Register(
    file="ended_municipalities.csv",
    label=_("opgeheven gemeenten"),
    row=OrganisationRow,
    layer=Layer.MUNICIPALITY,
    columns=(CODE, NAME, SHORT_NAME, PROVINCE, Column("valid_until", date, required=True), TOOI_URI),
)
WATER_AUTHORITIES: Final = Register(
    file="water_authorities.csv",
    label=_("waterschappen"),
    row=OrganisationRow,
    layer=Layer.WATER_AUTHORITY,
    columns=(CODE, NAME, SHORT_NAME, VALID_FROM, TOOI_URI),
)
MINISTRIES: Final = Register(
    file="ministries.csv",
    label=_("namen van ministeries"),
    row=OrganisationRow,
    layer=Layer.RIJK,
    columns=(CODE, NAME, SHORT_NAME, VALID_FROM, VALID_UNTIL, TOOI_URI, Column("note", text(longest=300))),
)

DEAL_CODE: Final = Column("code", code(longest=120), required=True)
TITLE: Final = Column("title", text(longest=200), required=True)
REGION: Final = Column("region", text(longest=200))
DEAL_PROVINCES: Final = Column("provinces", codes, empty=())
CERTAINTY: Final = Column("certainty", one_of(Certainty.values), required=True)
NOTE: Final = Column("note", text(longest=500))
SOURCE: Final = Column("source", web_address(longest=400))
MILLIONS: Final = amount(highest=999_999)
TWH: Final = amount(highest=9_999)

REGIO_DEALS: Final = Register(
    file="regio_deals.csv",
    label=_("Regio Deals"),
    row=KnownDealRow,
    programme="regio-deal",
    columns=(
        DEAL_CODE,
        TITLE,
        REGION,
        DEAL_PROVINCES,
        Column("tranche", whole_number(1, 99), required=True),
        Column("year", whole_number(1950, 2100), required=True),
        Column("rijk_contribution", MILLIONS, empty=None),
        Column("regional_contribution", MILLIONS, empty=None),
        Column("theme", text(longest=300)),
        CERTAINTY,
        NOTE,
        SOURCE,
    ),
)
RES_REGIONS: Final = Register(
    file="res_regions.csv",
    label=_("RES-regio’s"),
    row=KnownDealRow,
    programme="res",
    columns=(
        DEAL_CODE,
        TITLE,
        REGION,
        DEAL_PROVINCES,
        Column("bid", TWH, empty=None),
        Column("highest_bid", TWH, empty=None),
        Column("bid_status", text(longest=60)),
        CERTAINTY,
        NOTE,
        SOURCE,
    ),
)
MIRT_REGIONS: Final = Register(
    file="mirt_regions.csv",
    label=_("MIRT-regio’s"),
    row=KnownDealRow,
    programme="mirt",
    columns=(DEAL_CODE, TITLE, REGION, DEAL_PROVINCES, CERTAINTY, NOTE, SOURCE),
)
RES_MEMBERS: Final = Register(
    file="res_members.csv",
    label=_("gemeenten per RES-regio"),
    row=MemberRow,
    key="municipality",
    columns=(
        Column("region", code(longest=120), required=True),
        Column("municipality", code(longest=40), required=True),
    ),
)

ORGANISATIONS: Final = (PROVINCES, MUNICIPALITIES, ENDED_MUNICIPALITIES, WATER_AUTHORITIES, MINISTRIES)
"""Provinces first: municipalities refer to them."""
KNOWN_DEALS: Final = (REGIO_DEALS, RES_REGIONS, MIRT_REGIONS)
REGISTERS: Final = (PROGRAMMES, *ORGANISATIONS, *KNOWN_DEALS, RES_MEMBERS)
