"""The parts of a snapshot. Pure data, without Django: what stands in the JSON of a memo stands here.

Parties are called by their key in the snapshot (`p1`, `p2`, … in the order they joined), organisations by their
identifier in TOOI, the register of Dutch governments, where they have one. Money is in euros, days are ISO dates.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Final, Literal

from annotated_types import Ge, Le, MaxLen

from partnership.democracy import MomentKind
from partnership.funding import Instrument
from partnership.ladder import RijkRole
from partnership.law import Authority, Character
from partnership.sides import Side
from partnership.snapshot.part import Key, Line, Score, Text, part

MOST_PARTIES: Final = 200
MOST_LINES: Final = 2_000
"""Lines of one list, such as expectations: far above what people write, far below what would stop a server."""

AxisKey = Literal[
    "ambition",
    "obligation",
    "decentral_funds",
    "execution_demands",
    "execution_responsibility",
    "accountability",
]
LayerKey = Literal["rijk", "province", "municipality", "water-authority", "other"]
CornerKey = Literal["public-value", "legitimacy", "capacity"]
Amount = Annotated[Decimal, Ge(0), Le(Decimal("999999999999.99"))]
Year = Annotated[int, Ge(1900), Le(2200)]


class InOrder(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NOT_YET = "not-yet"
    UNKNOWN = "unknown"


class YesNo(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


@part
class Organisation:
    name: Line
    layer: LayerKey
    short_name: Line = ""
    tooi: Line = ""
    """Identifier in the register; empty for an organisation that is not in it."""
    code: Key = ""


@part
class Earlier:
    """What a party said before it changed its mind after the reveal."""

    score: Score | None
    reason: Text
    until: dt.date


@part
class Position:
    """A party's answer to one question as it is now. Without a score: it does not know yet."""

    axis: AxisKey
    score: Score | None
    reason: Text = ""
    plain_answer: Text = ""
    """Who pays or who monitors, in its own words."""
    hope: Text = ""
    earlier: Annotated[tuple[Earlier, ...], MaxLen(MOST_LINES)] = ()
    """The first one is of round one; none when it never changed."""


@part
class CornerText:
    """What a party, or all together, say about a corner of Moore's triangle."""

    corner: CornerKey
    text: Text = ""
    in_order: InOrder | None = None


@part
class Contribution:
    """What a party puts in, in one year. None is nothing filled in, which differs from nought."""

    year: Year
    euro: Amount | None = None
    hours: Amount | None = None
    note: Line = ""


@part
class Moment:
    """When the elected people of a party have a say."""

    kind: MomentKind
    body: Line
    happens_on: dt.date | None = None
    when: Line = ""
    """A time in words, for what has no day."""
    what: Text = ""
    is_held: bool = False


@part
class RijkCheck:
    """What a party of the Rijk answers to a question about being one Rijk."""

    key: Key
    answer: YesNo | None = None
    explanation: Text = ""


@part
class Person:
    name: Line
    function: Line = ""


@part
class Party:
    key: Key
    organisation: Organisation
    side: Side
    handed_in_on: dt.date | None = None
    came_later: bool = False
    """True when it brought in its positions after the reveal, knowing those of others."""
    representatives: Annotated[tuple[Person, ...], MaxLen(MOST_PARTIES)] = ()
    positions: Annotated[tuple[Position, ...], MaxLen(6)] | None = ()
    """None where whoever took the snapshot may not see them."""
    corners: Annotated[tuple[CornerText, ...], MaxLen(3)] = ()
    contributions: Annotated[tuple[Contribution, ...], MaxLen(MOST_LINES)] = ()
    moments: Annotated[tuple[Moment, ...], MaxLen(MOST_LINES)] = ()
    rijk_checks: Annotated[tuple[RijkCheck, ...], MaxLen(60)] = ()


@part
class Term:
    """What is agreed on one question. Without a score there is no agreement on it."""

    axis: AxisKey
    score: Score | None
    argument: Text = ""


@part
class Reservation:
    party: Key
    axis: AxisKey
    text: Text


@part
class SignalAnswer:
    """What the parties said about a signal."""

    signal: Key
    text: Text


@part
class ExpectationAnswer:
    party: Key
    answer: Literal["accepted", "declined"] | None = None
    reason: Text = ""
    state: Literal["not-begun", "busy", "done", "fails"] | None = None
    state_note: Text = ""
    state_on: dt.date | None = None


@part
class Expectation:
    """What a party expects of another, or of several."""

    party: Key
    what: Text
    speaks_for_side: bool = False
    of_party: Key | None = None
    of_group: Literal["rijk", "decentral", "everyone"] | None = None
    due_on: dt.date | None = None
    due_words: Line = ""
    answers: Annotated[tuple[ExpectationAnswer, ...], MaxLen(MOST_PARTIES)] = ()


@part
class Who:
    """Whom a task belongs to: parties, somebody in words, or both."""

    parties: Annotated[tuple[Key, ...], MaxLen(MOST_PARTIES)] = ()
    text: Text = ""

    @property
    def is_named(self) -> bool:
        return bool(self.parties or self.text)


@part
class Contact:
    """The one person of the Rijk that all others can turn to."""

    name: Line = ""
    function: Line = ""
    ministry: Organisation | None = None
    mandate: Text = ""


@part
class Division:
    executes: Who = Who()
    monitors: Who = Who()
    monitoring: Text = ""
    decides: Who = Who()
    contact: Contact = Contact()
    ministries: Annotated[tuple[Organisation, ...], MaxLen(MOST_PARTIES)] = ()
    leading: Organisation | None = None
    is_begun: bool = False


@part
class Phase:
    name: Line
    starts_on: dt.date
    ends_on: dt.date | None = None
    role: RijkRole | None = None
    is_answered: bool = False
    """True with a role, and with 'we do not know yet'."""
    does: Text = ""
    terms: Annotated[tuple[Term, ...], MaxLen(6)] = ()


@part
class Funding:
    who_pays: Text = ""
    instruments: Annotated[tuple[Instrument, ...], MaxLen(len(Instrument))] = ()
    has_conditions: Literal["yes", "no", "unknown"] | None = None
    conditions: Text = ""
    afterwards: Text = ""


@part
class LegalBasis:
    character: Character | None = None
    character_text: Line = ""
    authority: Authority | None = None
    article: Line = ""
    ground: Text = ""
    leaving: Text = ""
    consultation_starts_on: dt.date | None = None
    consultation_ends_on: dt.date | None = None
    is_begun: bool = False


@part
class Remark:
    """An open remark that its author wants in the memo."""

    subject: Key
    author: Line
    text: Text


@part
class Reveal:
    """When the positions became visible, and of how many of the parties."""

    on: dt.date
    parties: Annotated[int, Ge(2), Le(MOST_PARTIES)]
    in_time: Annotated[int, Ge(2), Le(MOST_PARTIES)]
