"""The reveal: the positions of all parties that are in become visible to everybody who takes part, at once."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from partnership import history
from partnership.invitations.mails import tell_revealed
from partnership.life import Action, NotNow, require_moment
from partnership.models import Partnership, Status, User
from partnership.turnout import Obstacle, Turnout
from partnership.wording import day

SENTENCES: Final = MappingProxyType(
    {
        Obstacle.TOO_FEW: _("Onthullen kan zodra minstens twee partijen hun posities hebben gedeeld."),
        Obstacle.NO_LAST_DAY: _(
            "Nog niet alle partijen hebben gedeeld. Wilt u daar niet op wachten? Kies dan eerst tot en met welke dag "
            "zij dat kunnen doen."
        ),
        Obstacle.STILL_TIME: _(
            "De partijen kunnen tot en met %(day)s delen. Daarna kunt u onthullen zonder wie er nog niet is."
        ),
    }
)

TOLD: Final = ("revealed_at", "parties_at_reveal", "in_at_reveal")
"""What the history tells of a reveal."""


def lock(partnership: Partnership) -> Partnership:
    """Return the partnership as it is stored now; until the transaction ends nobody else changes it."""
    # Rows that refer to it may still come: who saves an answer meanwhile writes its history, and waits for nothing.
    return Partnership.objects.select_for_update(no_key=True).get(pk=partnership.pk)


def turnout_of(partnership: Partnership) -> Turnout:
    """Return how many parties are in today; uses one query."""
    counted = partnership.parties.aggregate(all=Count("pk"), handed_in=Count("pk", filter=~Q(handed_in_at=None)))
    return Turnout(counted["all"], counted["handed_in"], partnership.positions_due_on, timezone.localdate())


def why_not_yet(turnout: Turnout) -> str:
    """Return why the positions cannot be revealed now, in the reader's language; empty when they can."""
    if turnout.obstacle is None:
        return ""
    return gettext(SENTENCES[turnout.obstacle]) % {"day": day(turnout.last_day) if turnout.last_day else ""}


@transaction.atomic
def reveal_if_complete(partnership: Partnership, *, by: User) -> bool:
    """Show all positions to all parties at once, as soon as every party has handed in; True when that is now.

    Call it in the transaction that may have completed the round: handing in, or taking out the last party that was
    waited for. It locks the partnership, so that two parties handing in at the same moment give one reveal.
    """
    partnership = lock(partnership)
    turnout = turnout_of(partnership)
    if partnership.is_revealed or not turnout.is_complete:
        return False
    _reveal(partnership, turnout, by)
    return True


@transaction.atomic
def reveal_now(partnership: Partnership, *, by: User) -> Turnout:
    """Show the positions of who is in, without waiting for the others any longer; return who was there.

    Raises NotNow before the last day has passed, with fewer than two parties in, and when somebody was first.
    """
    partnership = lock(partnership)
    require_moment(partnership, Action.REVEAL)
    turnout = turnout_of(partnership)
    if sentence := why_not_yet(turnout):
        raise NotNow(sentence)
    _reveal(partnership, turnout, by)
    return turnout


def _reveal(partnership: Partnership, turnout: Turnout, by: User) -> None:
    partnership.status, partnership.revealed_at = Status.CONVERSATION, timezone.now()
    partnership.revealed_on = turnout.today
    partnership.parties_at_reveal, partnership.in_at_reveal = turnout.parties, turnout.handed_in
    partnership.save(update_fields=["status", "revealed_on", *TOLD, "updated_at"])
    history.record(partnership, dict.fromkeys(TOLD, ""), by=by)
    tell_revealed(partnership)
