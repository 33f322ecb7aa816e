"""What can be made of a memo here, for one person: the same judgement before the preview and at the confirmation."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import chain, islice

from partnership.importing.consistency import MOST_PROBLEMS, problems_in
from partnership.importing.fitting import misfits
from partnership.importing.matching import Matches, matches_for
from partnership.models import User
from partnership.snapshot import parts
from partnership.snapshot.canonical import Problem
from partnership.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Judged:
    memo: Snapshot
    problems: tuple[Problem, ...]
    matches: Matches

    @property
    def unmatched(self) -> tuple[parts.Party, ...]:
        """The parties that are not found here."""
        return tuple(party for party in self.memo.parties if party.key not in self.matches.parties)

    @property
    def is_own(self) -> bool:
        """True when the person fills in for a party: only a party takes its memo along."""
        return bool(self.matches.own)

    @property
    def can_be_made(self) -> bool:
        return not self.problems and not self.matches.twice and self.is_own


def judged(memo: Snapshot, user: User, *, today: dt.date) -> Judged:
    problems = tuple(islice(chain(problems_in(memo, today), misfits(memo)), MOST_PROBLEMS))
    return Judged(memo, problems, matches_for(memo, user))
