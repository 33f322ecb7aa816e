"""What the parties of the Rijk answer about being one Rijk, as facts: for the page, the task list and the memo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from partnership.models import Partnership, Party, RijkAnswer, RijkCheck, Side
from partnership.rijk_checks import CHECKS, Check


@dataclass(frozen=True, slots=True)
class CheckAnswer:
    """What one party of the Rijk says to one check."""

    party: Party
    answer: RijkAnswer | None
    """None while it has not answered."""
    explanation: str = ""

    @property
    def is_empty(self) -> bool:
        return self.answer is None and not self.explanation


@dataclass(frozen=True, slots=True)
class CheckFacts:
    """One check, with what every party of the Rijk says."""

    check: Check
    answers: tuple[CheckAnswer, ...]

    @property
    def said(self) -> tuple[CheckAnswer, ...]:
        """What parties wrote, an explanation without an answer too."""
        return tuple(one for one in self.answers if not one.is_empty)

    @property
    def silent(self) -> tuple[Party, ...]:
        """The parties that wrote nothing."""
        return tuple(one.party for one in self.answers if one.is_empty)

    @property
    def counts(self) -> tuple[tuple[RijkAnswer, int], ...]:
        """How often each answer is given, those that are, in the order of RijkAnswer."""
        given = Counter(one.answer for one in self.answers)
        return tuple((answer, given[answer]) for answer in RijkAnswer if given[answer])

    @property
    def differs(self) -> bool:
        """True when parties answer differently; not knowing differs from nothing."""
        return len([answer for answer, _n in self.counts if answer is not RijkAnswer.UNKNOWN]) > 1


@dataclass(frozen=True, slots=True)
class OneRijkFacts:
    parties: tuple[Party, ...]
    """Those of the Rijk, in the order in which they joined."""
    checks: tuple[CheckFacts, ...]
    """In the order of CHECKS."""

    @property
    def differing(self) -> tuple[CheckFacts, ...]:
        return tuple(one for one in self.checks if one.differs)

    def answered_by(self, party: Party) -> int:
        """Return how many checks a party has answered; 'we do not know yet' is an answer."""
        answers = (answer for one in self.checks for answer in one.answers)
        return sum(answer.party == party and answer.answer is not None for answer in answers)


def rijk_parties(partnership: Partnership, parties: Sequence[Party] | None = None) -> tuple[Party, ...]:
    """Return the parties of the Rijk; with `parties` these are not fetched again."""
    present = partnership.parties.select_related("organisation") if parties is None else parties
    return tuple(party for party in present if party.side == Side.RIJK)


def checks_of(partnership: Partnership, parties: Sequence[Party] | None = None) -> OneRijkFacts:
    """Return what the parties of the Rijk answered, in as many queries for 2 parties as for 40."""
    asked = rijk_parties(partnership, parties)
    stored = {(row.party_id, row.key): row for row in RijkCheck.objects.filter(party__in=asked)}
    return OneRijkFacts(
        parties=asked,
        checks=tuple(CheckFacts(check, tuple(said(party, check, stored) for party in asked)) for check in CHECKS),
    )


def said(party: Party, check: Check, stored: Mapping[tuple[int, str], RijkCheck]) -> CheckAnswer:
    row = stored.get((party.pk, check.key))
    if row is None:
        return CheckAnswer(party, None)
    return CheckAnswer(party, RijkAnswer(row.answer) if row.answer else None, row.explanation)
