"""How far each party is with a task, and how far that makes the task."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from partnership.axes import AXES
from partnership.models import Party
from partnership.progress import TaskStatus
from partnership.turnout import FEWEST_PARTIES

if TYPE_CHECKING:
    from partnership.intake.facts import Facts


def answering(party: Party) -> TaskStatus:
    if party.is_left_out:
        return TaskStatus.LEFT_OUT
    if party.has_handed_in or party.answered == len(AXES):
        return TaskStatus.DONE
    return TaskStatus.BUSY if party.answered else TaskStatus.NOT_YET


def sharing(party: Party) -> TaskStatus:
    if party.is_left_out:
        return TaskStatus.LEFT_OUT
    return TaskStatus.DONE if party.has_handed_in else TaskStatus.NOT_YET


def together(facts: Facts, per_party: Sequence[tuple[Party, TaskStatus]]) -> TaskStatus:
    """Return one status for all parties, as the reader's own parties see it.

    1. Everybody is done: done.
    2. The positions were revealed without some parties: done too, but for the reader's own that is one of them.
    3. The reader's own parties are done: it waits for others.
    4. The own parties have begun: busy. Who has no own party sees whether anybody has begun.
    5. Otherwise: not yet.
    """
    everybody = [status for _party, status in per_party]
    own = [status for party, status in per_party if party in facts.standing.own]
    if len(facts.parties) >= FEWEST_PARTIES and set(everybody) == {TaskStatus.DONE}:
        return TaskStatus.DONE
    if TaskStatus.LEFT_OUT in everybody:
        return TaskStatus.LEFT_OUT if TaskStatus.LEFT_OUT in own else TaskStatus.DONE
    if own and set(own) == {TaskStatus.DONE}:
        return TaskStatus.WAITING
    begun = any(status != TaskStatus.NOT_YET for status in own or everybody)
    return TaskStatus.BUSY if begun else TaskStatus.NOT_YET
