"""Everything the page about law and democracy shows, computed before a template sees it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from django.utils.translation import gettext as _

from partnership.democracy import MomentKind
from partnership.models import Party
from partnership.sections.legitimacy.facts import LegitimacyFacts, Moment, PartyMoments
from partnership.signals.legitimacy_rules import MONTHS_TO_RESPOND
from partnership.wording import MOST_NAMES, listed

MOST_TOGETHER: Final = 5
"""With more parties than these the reader can choose whose calendar to see."""


@dataclass(frozen=True, slots=True)
class Line:
    """One moment in the calendar."""

    moment: Moment
    is_past: bool
    """True for what is only planned while its day is over."""
    may_write: bool


@dataclass(frozen=True, slots=True)
class Year:
    """The moments of one year, or all that are said in words."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One party in the table, with its moments per kind."""

    of: PartyMoments
    cells: tuple[tuple[MomentKind, tuple[Moment, ...]], ...]


@dataclass(frozen=True, slots=True)
class Overview:
    facts: LegitimacyFacts
    years: tuple[Year, ...]
    rows: tuple[Row, ...]
    shown: Party | None
    """Whose calendar it is; None for that of all parties."""
    choices: tuple[Party, ...]
    """Whose calendar the reader can choose; empty with few parties."""

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Those in view."""
        return tuple(line.moment for year in self.years for line in year.lines)

    @property
    def has_days(self) -> bool:
        return any(moment.happens_on for moment in self.moments)

    @property
    def is_folded(self) -> bool:
        """True when the moments of many parties are all in view: then a reader unfolds a year."""
        return bool(self.choices) and self.shown is None

    @property
    def without(self) -> str:
        """Return the names of the parties without a moment before the agreement, and a count of many; or nothing."""
        return listed([str(party) for party in self.facts.without_moment], most=MOST_NAMES)

    @property
    def kinds(self) -> tuple[MomentKind, ...]:
        return tuple(MomentKind)

    @property
    def is_short(self) -> bool:
        """True for a consultation that is shorter than governments agreed with each other."""
        consultation = self.facts.basis.consultation
        return consultation is not None and consultation.whole_months < MONTHS_TO_RESPOND


def overview(
    facts: LegitimacyFacts, *, of: int | None = None, writes_for: Iterable[Party] = (), today: dt.date
) -> Overview:
    """Return what the page shows; `of` is the pk of one party whose calendar is asked for."""
    parties = tuple(one.party for one in facts.parties)
    shown = next((party for party in parties if party.pk == of), None)
    moments = [moment for moment in facts.moments if shown in (None, moment.party)]
    written = {party.pk for party in writes_for}
    return Overview(
        facts=facts,
        years=years_of([line_of(moment, written, today) for moment in moments]),
        rows=tuple(row_of(one) for one in facts.parties),
        shown=shown,
        choices=parties if len(parties) > MOST_TOGETHER else (),
    )


def line_of(moment: Moment, written: set[int], today: dt.date) -> Line:
    is_over = moment.happens_on is not None and moment.happens_on < today
    return Line(moment, is_past=is_over and not moment.is_held, may_write=moment.party.pk in written)


def years_of(lines: Sequence[Line]) -> tuple[Year, ...]:
    """Group lines, which come in the order of time."""
    return tuple(Year(name, tuple(of_year)) for name, of_year in groupby(lines, key=year_of))


def year_of(line: Line) -> str:
    day = line.moment.happens_on
    return str(day.year) if day else _("Zonder vaste dag")


def row_of(one: PartyMoments) -> Row:
    return Row(one, tuple((kind, one.of_kind(kind)) for kind in MomentKind))
