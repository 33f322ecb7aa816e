"""Everything the page shows, computed from what the reader may see."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_noop as _

from partnership.models import Partnership, Party
from partnership.sections.expectations.facts import AnswerFacts, ExpectationFacts
from partnership.sections.expectations.wording import countdown, counted, due, of_whom, who
from partnership.sections.means.sums import Amounts


class Shown(StrEnum):
    """Which expectations the reader asked for; the values stand in the address."""

    ALL = "alles"
    BY_US = "van-ons"
    OF_US = "aan-ons"
    OPEN = "open"
    LATE = "te-laat"


LABELS: Final = MappingProxyType(
    {
        Shown.ALL: _("Alles"),
        Shown.BY_US: _("Wat wij verwachten"),
        Shown.OF_US: _("Wat van ons wordt verwacht"),
        Shown.OPEN: _("Nog geen antwoord"),
        Shown.LATE: _("Te laat"),
    }
)

MOST_TO_ANSWER: Final = 5
"""What a party still has to answer is listed up to here; the rest is folded."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    facts: AnswerFacts
    address: str
    """Where the reader answers; empty for who may not, or not now."""


@dataclass(frozen=True, slots=True)
class Row:
    """One expectation, as the reader meets it."""

    facts: ExpectationFacts
    is_late: bool
    answers: tuple[AnswerRow, ...]
    change: str
    """Where the reader changes it; empty for who may not, or not now."""

    who: str
    of_whom: str
    due: str
    countdown: str
    counted: str

    @property
    def is_of_several(self) -> bool:
        return self.facts.of_group is not None


@dataclass(frozen=True, slots=True)
class Filter:
    key: Shown
    label: str
    n: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class Own:
    """What one party of the reader brings, expects, and is asked."""

    party: Party
    means: Amounts
    expects: tuple[Row, ...]
    asked: tuple[Row, ...]
    to_answer: tuple[tuple[Row, str], ...]
    """What it has not answered yet, with where to do so; the address is empty for who may not."""
    may_write: bool

    @property
    def first(self) -> tuple[tuple[Row, str], ...]:
        return self.to_answer[:MOST_TO_ANSWER]

    @property
    def others(self) -> tuple[tuple[Row, str], ...]:
        """Those that are folded away."""
        return self.to_answer[MOST_TO_ANSWER:]

    @property
    def without_answer(self) -> int:
        """How many of its own expectations somebody has to answer yet."""
        return sum(row.facts.is_open for row in self.expects)


@dataclass(frozen=True, slots=True)
class Overview:
    rows: tuple[Row, ...]
    """Those that were asked for."""
    total: int
    open: int
    late: int
    filters: tuple[Filter, ...]
    own: tuple[Own, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """What the page has to know of who reads it."""

    own: Collection[int]
    """The parties the reader works for."""
    writes: Collection[int]
    """Those the reader may write for now."""
    today: dt.date


def row_of(partnership: Partnership, facts: ExpectationFacts, reader: Reader) -> Row:
    may_change = facts.party.pk in reader.writes
    answers = (
        AnswerRow(answer, answer_address(partnership, facts, answer.party) if answer.party.pk in reader.writes else "")
        for answer in facts.answers
    )
    return Row(
        facts=facts,
        is_late=facts.is_late(reader.today),
        answers=tuple(answers),
        change=reverse("partnership:expectation", args=[partnership.pk, facts.pk]) if may_change else "",
        who=who(facts),
        of_whom=of_whom(facts),
        due=due(facts),
        countdown=countdown(facts, reader.today),
        counted=counted(facts),
    )


def answer_address(partnership: Partnership, facts: ExpectationFacts, party: Party) -> str:
    return f"{reverse('partnership:expectation-answer', args=[partnership.pk, facts.pk])}?party={party.pk}"


def overview_of(
    partnership: Partnership,
    expectations: Sequence[ExpectationFacts],
    reader: Reader,
    *,
    shown: Shown,
    own: Mapping[Party, Amounts],
) -> Overview:
    """Return the facts of the page; `own` holds the parties of the reader with what they put in."""
    rows = in_order([row_of(partnership, facts, reader) for facts in expectations])
    chosen = {key: tuple(row for row in rows if belongs(row, key, reader)) for key in Shown}
    has_own = bool(reader.own)
    return Overview(
        rows=chosen[shown],
        total=len(rows),
        open=len(chosen[Shown.OPEN]),
        late=len(chosen[Shown.LATE]),
        filters=tuple(
            Filter(key, LABELS[key], len(chosen[key]), key is shown)
            for key in Shown
            if has_own or key not in (Shown.BY_US, Shown.OF_US)
        ),
        own=tuple(own_of(party, means, rows, reader) for party, means in own.items()),
    )


def in_order(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return what is waited for first: those with a day, the earliest first; then the others, as they were said."""
    far_away = dt.date.max
    return tuple(sorted(rows, key=lambda row: (row.facts.is_settled, row.facts.due_on or far_away, row.facts.pk)))


def belongs(row: Row, shown: Shown, reader: Reader) -> bool:
    match shown:
        case Shown.BY_US:
            return row.facts.party.pk in reader.own
        case Shown.OF_US:
            return any(answer.facts.party.pk in reader.own for answer in row.answers)
        case Shown.OPEN:
            return row.facts.is_open
        case Shown.LATE:
            return row.is_late
        case _:
            return True


def own_of(party: Party, means: Amounts, rows: Sequence[Row], reader: Reader) -> Own:
    asked = tuple((row, answer) for row in rows for answer in row.answers if answer.facts.party == party)
    return Own(
        party=party,
        means=means,
        expects=tuple(row for row in rows if row.facts.party == party),
        asked=tuple(row for row, _answer in asked),
        to_answer=tuple((row, answer.address) for row, answer in asked if answer.facts.is_open),
        may_write=party.pk in reader.writes,
    )
