"""What the parties expect of each other, as far as one reader may see it: for its page, signals and the memo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from partnership.models import (
    Expectation,
    ExpectationAnswer,
    Partnership,
    Party,
    Receivers,
    Reply,
    Side,
    State,
    User,
)

SIDE_OF: dict[str, Side] = {Receivers.RIJK: Side.RIJK, Receivers.DECENTRAL: Side.DECENTRAL}


@dataclass(frozen=True, slots=True)
class AnswerFacts:
    """What one party answers to an expectation, and how far it is."""

    party: Party
    answer: Reply | None = None
    """None while it has not answered."""
    reason: str = ""
    state: State | None = None
    """None unless it said yes."""
    state_note: str = ""
    state_on: dt.date | None = None

    @property
    def is_open(self) -> bool:
        return self.answer is None

    @property
    def is_settled(self) -> bool:
        """True when nothing is waited for: it is done, or it will not be done."""
        return self.state == State.DONE or self.answer == Reply.DECLINED


@dataclass(frozen=True, slots=True)
class ExpectationFacts:
    """What one party expects of another, or of several."""

    pk: int
    party: Party
    speaks_for_side: bool
    """True when it says to expect this in the name of all parties on its side."""
    of_party: Party | None
    of_group: Receivers | None
    """Of several parties; then `of_party` is None."""
    what: str
    due_on: dt.date | None
    due_words: str
    answers: tuple[AnswerFacts, ...]
    """One per party of whom it is expected, in the order they joined; none while no such party takes part."""

    @property
    def is_open(self) -> bool:
        """True while a party has to answer."""
        return any(answer.is_open for answer in self.answers)

    def count(self, said: Reply | State | None) -> int:
        """Return how many parties answered this, or are this far; None counts those that did not answer."""
        if isinstance(said, State):
            return sum(answer.state == said for answer in self.answers)
        return sum(answer.answer == said for answer in self.answers)

    def is_late(self, today: dt.date) -> bool:
        """True when its day has passed and somebody is still waited for."""
        return self.due_on is not None and self.due_on < today and not self.is_settled

    @property
    def is_settled(self) -> bool:
        """True when it is done, or will not be done, by everybody of whom it is expected."""
        return bool(self.answers) and all(answer.is_settled for answer in self.answers)

    def answer_of(self, party: Party) -> AnswerFacts | None:
        """Return what a party answers; None when nothing is expected of it here."""
        return next((answer for answer in self.answers if answer.party == party), None)


def expectations_of(partnership: Partnership, user: User, parties: Sequence[Party]) -> tuple[ExpectationFacts, ...]:
    """Fetch what this user may see, in as many queries for 40 parties as for 2; the parties have their organisation.

    Of a party that was taken out nothing is shown.
    """
    return facts_of(Expectation.objects.visible_to(user).filter(party__in=parties), parties)


def facts_of(expectations: Iterable[Expectation], parties: Sequence[Party]) -> tuple[ExpectationFacts, ...]:
    by_pk = {party.pk: party for party in parties}
    rows = [row for row in expectations if row.of_party_id is None or row.of_party_id in by_pk]
    given: dict[int, dict[int, ExpectationAnswer]] = {}
    for answer in ExpectationAnswer.objects.filter(expectation__in=[row.pk for row in rows]):
        given.setdefault(answer.expectation_id, {})[answer.party_id] = answer
    return tuple(fact_of(row, by_pk, given.get(row.pk, {})) for row in rows)


def fact_of(row: Expectation, by_pk: dict[int, Party], given: dict[int, ExpectationAnswer]) -> ExpectationFacts:
    party, of_party = by_pk[row.party_id], by_pk.get(row.of_party_id)
    receivers = receivers_of(party, of_party, row.of_group, by_pk.values())
    return ExpectationFacts(
        pk=row.pk,
        party=party,
        speaks_for_side=row.speaks_for_side,
        of_party=of_party,
        of_group=Receivers(row.of_group) if row.of_group else None,
        what=row.what,
        due_on=row.due_on,
        due_words=row.due_words,
        answers=tuple(answer_of(one, given.get(one.pk)) for one in receivers),
    )


def receivers_of(party: Party, of_party: Party | None, of_group: str, parties: Iterable[Party]) -> tuple[Party, ...]:
    """Return the parties that answer: the one, or those of the group without the party that expects it."""
    if of_party is not None:
        return (of_party,)
    side = SIDE_OF.get(of_group)
    return tuple(one for one in parties if one != party and side in (None, one.side))


def answer_of(party: Party, answer: ExpectationAnswer | None) -> AnswerFacts:
    if answer is None:
        return AnswerFacts(party)
    return AnswerFacts(
        party=party,
        answer=Reply(answer.answer) if answer.answer else None,
        reason=answer.reason,
        state=State(answer.state) if answer.state else None,
        state_note=answer.state_note,
        state_on=answer.state_on,
    )
