"""What changes the answers about one Rijk. One transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from partnership import history
from partnership.life import Action, require_moment
from partnership.models import Party, RijkCheck, User
from partnership.reveal import lock


@dataclass(frozen=True, slots=True)
class Answered:
    """What a party says to one check."""

    key: str
    answer: str
    """A RijkAnswer; empty for none."""
    explanation: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.answer or self.explanation)


@transaction.atomic
def answer_checks(party: Party, answers: Iterable[Answered], *, by: User) -> int:
    """Save what a party of the Rijk answers, and return on how many checks that changed something. Raises NotNow."""
    require_moment(lock(party.partnership), Action.ARRANGE_OWN)
    stored = {row.key: row for row in party.rijk_checks.all()}
    return sum(save(party, one, stored.get(one.key), by=by) for one in answers)


def save(party: Party, one: Answered, stored: RijkCheck | None, *, by: User) -> bool:
    told = {"answer": one.answer, "explanation": one.explanation}
    if stored:
        return history.save(stored, edition=stored.edition, by=by, **told)
    if one.is_empty:
        return False
    history.create(RijkCheck(party=party, key=one.key, **told), by=by)
    return True
