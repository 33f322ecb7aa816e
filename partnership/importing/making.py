"""Writing a partnership from the part of a memo that comes over: rows, in the order in which the database takes them.

The caller has checked the memo and holds the transaction.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Final

from django.utils import timezone

from partnership import history
from partnership.answer import Answer
from partnership.importing import making_sections
from partnership.importing.consistency import is_in_time
from partnership.importing.matching import Matches
from partnership.importing.rows import create, written
from partnership.models import (
    Agreement,
    ChangedPosition,
    Organisation,
    Partnership,
    Party,
    Position,
    Programme,
    Reservation,
    SignalAnswer,
    User,
)
from partnership.positions.actions import Statement, state_positions
from partnership.profile import IDEAL
from partnership.snapshot import parts
from partnership.snapshot.snapshot import Snapshot

BEFORE, AT, AFTER = (dt.time(hour) for hour in (10, 12, 14))
"""A memo tells days. These keep what was in time before the reveal, and what came later after it, on the same day."""
ONE_DAY: Final = dt.timedelta(days=1)

Parties = Mapping[str, Party]


def make(
    memo: Snapshot, organisations: Mapping[str, Organisation], matches: Matches, *, by: User, uid: uuid.UUID
) -> Partnership:
    """Return the partnership that a memo becomes; `organisations` are those of its parties."""
    partnership = Partnership.objects.create(uid=uid, coordinator=by, updated_by=by, **described(memo))
    partnership.provinces.set(filter(None, map(matches.of, memo.provinces)))
    made = [(party, party_of(party, organisations[party.key], partnership, by)) for party in memo.parties]
    parties = {party.key: row for party, row in made}
    if memo.is_revealed:
        write_positions(made, by)
        reveal(partnership, memo)
        let_in_later(made)
    else:
        answer_anew(made, by)
    making_sections.write(memo, partnership, parties, matches, by=by)
    write_terms(memo, partnership, parties, by)
    return partnership


def described(memo: Snapshot) -> dict[str, object]:
    return {
        "title": memo.title,
        "programme": Programme.objects.filter(key=memo.programme).first(),
        "is_example": memo.is_example,
        "task": memo.task,
        "value_what": memo.value_what,
        "value_for_whom": memo.value_for_whom,
        "value_noticed": memo.value_noticed,
        "region": memo.region,
        "starts_on": memo.starts_on,
        "ends_on": memo.ends_on,
        "review_on": memo.review_on,
        "version": memo.agreement if memo.is_revealed else 1,
    }


def party_of(party: parts.Party, organisation: Organisation, partnership: Partnership, by: User) -> Party:
    """Return the party; who came later is let in after the reveal. Nobody is said to have shared here."""
    handed_in_at = moment(party.handed_in_on, BEFORE) if is_in_time(party) else None
    row = Party(partnership=partnership, organisation=organisation, handed_in_at=handed_in_at)
    return history.create(row, by=by)


def write_positions(made: Iterable[tuple[parts.Party, Party]], by: User) -> None:
    said = [(row, position) for party, row in made for position in party.positions or ()]
    Position.objects.bulk_create(first_position(row, position, by) for row, position in said)
    ChangedPosition.objects.bulk_create(change for row, position in said for change in changes(row, position))


def first_position(row: Party, position: parts.Position, by: User) -> Position:
    """Return what a party said in round one."""
    first = position.earlier[0] if position.earlier else position
    return Position(
        party=row,
        axis=position.axis,
        score=first.score,
        reason=first.reason,
        plain_answer=position.plain_answer,
        hope=position.hope,
        updated_by=by,
    )


def changes(row: Party, position: parts.Position) -> Iterator[ChangedPosition]:
    """Yield what a party said instead, each on the day on which what went before ended."""
    for before, after in pairwise((*position.earlier, position)):
        stated_at = moment(before.until, AFTER)
        yield ChangedPosition(
            party=row, axis=position.axis, score=after.score, reason=after.reason, stated_at=stated_at
        )


def reveal(partnership: Partnership, memo: Snapshot) -> None:
    """Bring the partnership to where the memo says it is."""
    told = memo.reveal
    partnership.status = memo.status
    partnership.revealed_at, partnership.revealed_on = moment(told.on, AT), told.on
    partnership.parties_at_reveal, partnership.in_at_reveal = told.parties, told.in_time
    if told.in_time < told.parties:
        partnership.positions_due_on = told.on - ONE_DAY
    if memo.has_agreement:
        profile = memo.agreed_profile
        partnership.agreed_at = moment(memo.agreed_on, AFTER)
        partnership.agreed_steps = profile.steps_from(IDEAL)
        partnership.agreed_to_rijk = profile.lean_from(IDEAL).rijk
    partnership.save()


def let_in_later(made: Iterable[tuple[parts.Party, Party]]) -> None:
    for party, row in made:
        if party.came_later:
            row.handed_in_at = moment(party.handed_in_on, AFTER)
            row.save(update_fields=["handed_in_at"])


def answer_anew(made: Iterable[tuple[parts.Party, Party]], by: User) -> None:
    """Put what the own parties answered ready for them, as their secret; they share it here themselves."""
    for party, row in made:
        state_positions(row, [statement(position) for position in party.positions or ()], by=by)


def statement(position: parts.Position) -> Statement:
    return Statement(position.axis, Answer(position.score), position.reason, position.plain_answer, position.hope)


def write_terms(memo: Snapshot, partnership: Partnership, parties: Parties, by: User) -> None:
    create(
        Agreement(partnership=partnership, axis=term.axis, score=term.score, argument=term.argument, is_open=is_open)
        for terms, is_open in ((memo.terms, False), (memo.noted, True))
        for term in terms
    )
    create(
        Reservation(partnership=partnership, party=parties[one.party], axis=one.axis, text=one.text, **written(by))
        for one in memo.reservations
    )
    create(
        SignalAnswer(partnership=partnership, signal=one.signal, text=one.text, **written(by))
        for one in memo.signal_answers
    )


def moment(day: dt.date, time: dt.time) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, time))
