"""The parts of a snapshot. Pure data, without Django: what stands in the JSON of a memo stands here.

Parties are called by their key in the snapshot (`p1`, `p2`, … in the order they joined), organisations by their
identifier in TOOI, the register of Dutch governments, where they have one. Money is in euros, days are ISO dates.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from annotated_types import Ge, Le, MaxLen

from partnership.axes import AXIS
from partnership.democracy import MomentKind, precedes
from partnership.funding import Instrument
from partnership.ladder import RijkRole
from partnership.law import Authority, Character
from partnership.sides import Side
from partnership.snapshot.kinds import MOST_LINES as MOST_LINES
from partnership.snapshot.kinds import MOST_PARTIES as MOST_PARTIES
from partnership.snapshot.kinds import Amount, CornerKey, Year
from partnership.snapshot.kinds import AxisKey as AxisKey
from partnership.snapshot.kinds import InOrder as InOrder
from partnership.snapshot.kinds import YesNo as YesNo
from partnership.snapshot.part import Key, Line, Score, Text, part
from partnership.snapshot.whom import Contact as Contact
from partnership.snapshot.whom import Organisation as Organisation
from partnership.snapshot.whom import Person as Person
from partnership.snapshot.whom import Who as Who


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

    @property
    def is_unknown(self) -> bool:
        """Answered with 'we do not know yet'."""
        return self.score is None

    @property
    def needs_reason(self) -> bool:
        """True when the score deviates from the ideal type and no reason is given."""
        return self.score not in (None, AXIS[self.axis].ideal) and not self.reason.strip()


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

    def precedes(self, agreed_on: dt.date | None) -> bool:
        """True when this moment can steer the agreement."""
        return precedes(self.kind, self.happens_on, agreed_on, is_held=self.is_held)


@part
class RijkCheck:
    """What a party of the Rijk answers to a question about being one Rijk."""

    key: Key
    answer: YesNo | None = None
    explanation: Text = ""


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

    @property
    def name(self) -> str:
        return self.organisation.name

    @property
    def is_in(self) -> bool:
        """True once it brought in its positions."""
        return self.handed_in_on is not None


@part
class Term:
    """What is agreed on one question. Without a score there is no agreement on it."""

    axis: AxisKey
    score: Score | None
    argument: Text = ""

    @property
    def needs_argument(self) -> bool:
        """True when the score deviates from the ideal type and nobody said why."""
        return self.score not in (None, AXIS[self.axis].ideal) and not self.argument.strip()


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

    @property
    def is_begun(self) -> bool:
        return bool(self.instruments or self.has_conditions or self.who_pays or self.afterwards)


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
