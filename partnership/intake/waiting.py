"""The box on the task list that says whom a partnership waits for, and how it goes on without them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.intake.facts import Facts
from partnership.intake.tasks import TaskList
from partnership.life import Action, why_not_now
from partnership.models import Status, User
from partnership.reveal import why_not_yet
from partnership.turnout import Turnout
from partnership.wording import listed

MOST_NAMES = 5
"""Of those that are waited for; the others are counted."""


@dataclass(frozen=True, slots=True)
class Waiting:
    names: str
    note: str = ""
    """What happens when they stay away; empty when there is nothing to say."""
    reveal: str = ""
    """Where the coordinator reveals without them; empty for others, and while that is not possible."""


def waiting_in(facts: Facts, tasks: TaskList, user: User) -> Waiting | None:
    """Return whom the partnership waits for; None for the coordinator alone and when it waits for nobody."""
    partnership = facts.partnership
    if partnership.status == Status.POSITIONS and tasks.waits_for:
        return for_parties(facts, tasks)
    if partnership.status == Status.CONVERSATION and partnership.coordinator_id != user.pk and tasks.waits_for:
        return Waiting(listed(tasks.waits_for))
    return None


def for_parties(facts: Facts, tasks: TaskList) -> Waiting:
    reveals = facts.may_describe and not why_not_now(facts.partnership, Action.REVEAL)
    return Waiting(
        names=listed(tasks.waits_for, most=MOST_NAMES),
        note=for_coordinator(facts.turnout) if reveals else for_others(facts.turnout),
        reveal=facts.address("reveal") if facts.may_reveal else "",
    )


def for_coordinator(turnout: Turnout) -> str:
    return why_not_yet(turnout) or _("U hoeft niet langer te wachten: u kunt onthullen zonder wie er nog niet is.")


def for_others(turnout: Turnout) -> str:
    return "" if turnout.obstacle else _("De coördinator kan nu onthullen zonder wie er nog niet is.")
