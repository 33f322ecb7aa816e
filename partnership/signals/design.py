"""What a rule may look at: facts about one partnership, gathered by whoever asks for its signals.

Only what the reader may see goes in. A section that nobody has filled in yet is None.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from partnership.funding import Instrument
from partnership.ladder import RijkRole
from partnership.profile import Profile
from partnership.sides import Side

DIFFERING: Final = 2
"""From how many steps apart on parties are said to differ (screens and rules alike)."""
OBLIGED: Final = 2
"""From which score on taking part is said to be obliged."""
MONTHS_IN_A_YEAR: Final = 12


class Stage(StrEnum):
    """Where a partnership is in its life, in the words of its status."""

    DRAFT = "draft"
    POSITIONS = "positions"
    CONVERSATION = "conversation"
    AGREED = "agreed"
    RUNNING = "running"
    CLOSED = "closed"

    @property
    def is_revealed(self) -> bool:
        """True from the conversation on."""
        return self not in (Stage.DRAFT, Stage.POSITIONS)

    @property
    def has_agreement(self) -> bool:
        return self in (Stage.AGREED, Stage.RUNNING, Stage.CLOSED)


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one side puts in, over all its parties and all years. None where no party of it filled anything in."""

    euro: Decimal | None = None
    hours: Decimal | None = None

    @property
    def has_hours(self) -> bool:
        return bool(self.hours)

    @property
    def is_filled_in(self) -> bool:
        """True also when what was filled in is nought."""
        return self.euro is not None or self.hours is not None


NOTHING: Final = Contribution()


@dataclass(frozen=True, slots=True)
class Means:
    """What the partnership is done with."""

    instruments: frozenset[Instrument] = frozenset()
    """How the money comes; empty while nobody has chosen."""
    has_conditions: bool = False
    """True when conditions were written down beside the money; False also while nothing is written yet."""
    rijk: Contribution = NOTHING
    decentral: Contribution = NOTHING
    other: Contribution = NOTHING
    last_year: int | None = None
    """The last year in which a party puts in money; None while there is none."""

    @property
    def has_contributions(self) -> bool:
        """True once a party filled in what it puts in, or that it puts in nothing."""
        return any(side.is_filled_in for side in (self.rijk, self.decentral, self.other))

    @property
    def hours(self) -> Decimal:
        """The hours of all sides together."""
        return sum((side.hours or Decimal() for side in (self.rijk, self.decentral, self.other)), Decimal())

    def of(self, side: Side) -> Contribution:
        """Return what a side puts in."""
        return {Side.RIJK: self.rijk, Side.DECENTRAL: self.decentral, Side.OTHER: self.other}[side]


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the way. None where it is not filled in."""

    role: RijkRole | None = None
    ends_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Division:
    """Who does what. False, none and empty also say: not filled in yet."""

    executes: frozenset[Side] = frozenset()
    """The sides of the parties that execute."""
    has_monitor: bool = False
    """Somebody is named who follows the progress."""
    has_decider: bool = False
    """Somebody is named who decides at an impasse."""
    ministries: int = 0
    """How many ministries take part."""
    has_counterpart: bool = False
    """One contact of the Rijk is named for all of them."""
    phases: tuple[Phase, ...] = ()


@dataclass(frozen=True, slots=True)
class Consultation:
    """When parties could respond, first and last day included."""

    starts_on: dt.date
    ends_on: dt.date

    @classmethod
    def between(cls, starts_on: dt.date | None, ends_on: dt.date | None) -> Consultation | None:
        """Return the consultation; None while one of its days is not known."""
        return cls(starts_on, ends_on) if starts_on and ends_on else None

    @property
    def whole_months(self) -> int:
        """How many months it lasts: 1 May up to and including 30 June is two, and so is 15 May to 14 July."""
        start, end = self.starts_on, self.ends_on
        months = MONTHS_IN_A_YEAR * (end.year - start.year) + end.month - start.month
        last_of_the_month = monthrange(end.year, end.month)[1]
        if start.day == 1 and end.day == last_of_the_month:
            return months + 1
        return months if end.day >= min(start.day - 1, last_of_the_month) else months - 1


@dataclass(frozen=True, slots=True)
class Legitimacy:
    """On what ground, and with the consent of whom."""

    has_legal_ground: bool = False
    """True when a law or rule is named; False also while nothing is filled in yet."""
    consultation: Consultation | None = None
    """None without a consultation, or while one of its days is not known."""
    without_moment: tuple[str, ...] = ()
    """Names of the parties that planned no democratic moment before they agree."""


@dataclass(frozen=True, slots=True)
class Design:
    """Everything a rule may look at. Beside the profile all of it may be left out.

    Who gives a stage gives the sections too: from the conversation on a section that is None counts as empty.
    """

    profile: Profile
    """The scores in view: an own position, or what the parties agreed."""
    positions: tuple[Profile, ...] = ()
    """The positions of all parties; empty before the reveal."""
    unknown: frozenset[str] = frozenset()
    """Keys of the axes that were answered with 'weten we nog niet'."""
    unknown_to_rijk: frozenset[str] = frozenset()
    """Those that a party of the Rijk answered so, while none of them gave a score; empty before the reveal."""
    talked: frozenset[str] = frozenset()
    """Keys of the axes with a recorded agreement, or with 'geen overeenstemming' and an argument."""
    public_value_described: bool | None = None
    """None where the question does not arise, as in the public explorer."""
    stage: Stage | None = None
    """None where there is no partnership, as in the public explorer, and for a known deal."""
    parties: tuple[str, ...] = ()
    """Names of the parties that have a democratic body of their own: municipalities, provinces, ministries."""
    ends_on: dt.date | None = None
    """The last day that was agreed; None while it is not known."""
    means: Means | None = None
    """None while nobody has filled in anything of this section; so are the next two."""
    roles: Division | None = None
    legitimacy: Legitimacy | None = None

    @property
    def is_revealed(self) -> bool:
        return self.stage is not None and self.stage.is_revealed

    @property
    def has_agreement(self) -> bool:
        return self.stage is not None and self.stage.has_agreement

    @property
    def obligation(self) -> int | None:
        """The score on 'verplicht karakter' where taking part is obliged; None where it is free or not known."""
        score = self.profile.obligation
        return score if score is not None and score >= OBLIGED else None

    @property
    def last_day(self) -> dt.date | None:
        """The latest of the agreed end and the end of a phase; None while no end is known."""
        phases = self.roles.phases if self.roles else ()
        return max((day for day in (self.ends_on, *(phase.ends_on for phase in phases)) if day), default=None)

    def may_ask_for(self, section: Means | Division | Legitimacy | None) -> bool:
        """True when what a section lacks may be named: somebody has begun it, or the parties are talking."""
        return section is not None or self.is_revealed
