"""What changes a position: answering and handing in. Each is one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext_noop

from partnership import history
from partnership.answer import Answer
from partnership.editions import Overtaken, save_edition
from partnership.life import Action, require_moment
from partnership.models import Partnership, Party, Position, Status, User
from partnership.positions.open_points import OpenPoint, open_points
from partnership.reveal import lock as lock_partnership
from partnership.reveal import reveal_if_complete

WITHOUT_SCORE_TEXT: Final = gettext_noop("weten we nog niet")


class AlreadyHandedIn(Exception):
    """The party has shared its positions; they no longer change."""


class RevealedMeanwhile(Exception):
    """The positions were revealed without this party, which did not know that when it wanted to share."""


class Incomplete(Exception):
    """The party cannot share its positions yet."""

    def __init__(self, missing: tuple[OpenPoint, ...]) -> None:
        super().__init__(f"{len(missing)} open")
        self.missing = missing


@dataclass(frozen=True, slots=True)
class Statement:
    """What a party says on one axis."""

    axis: str
    answer: Answer
    reason: str = ""
    plain_answer: str = ""
    hope: str = ""

    @property
    def told(self) -> dict[str, object]:
        """The columns of a position."""
        return {
            "score": self.answer.score,
            "reason": self.reason,
            "plain_answer": self.plain_answer,
            "hope": self.hope,
        }


def lock(party: Party) -> Party:
    """Return the party as it is stored now; until the transaction ends nobody else changes it or its positions.

    Http404 when the coordinator has taken it out in the meantime.
    """
    # The partnership is not read along: a reveal that we had to wait for would not show in it.
    return get_object_or_404(Party.objects.locked().select_related("organisation"), pk=party.pk)


@transaction.atomic
def state_positions(party: Party, statements: Iterable[Statement], *, by: User) -> int:
    """Save what a party says, all of it or nothing; return on how many axes that changed something.

    An axis without an answer keeps what it had. Raises AlreadyHandedIn, or NotNow at a wrong moment.
    """
    locked = lock(party)
    return state_locked(locked, locked.stated_positions(), statements, by=by)


def state_locked(party: Party, stored: Mapping[str, Position], statements: Iterable[Statement], *, by: User) -> int:
    """Do so in the transaction of a caller that locked the party, and read its positions after that."""
    if party.has_handed_in:
        raise AlreadyHandedIn
    party.partnership = Partnership.objects.moments().get(pk=party.partnership_id)
    require_moment(party.partnership, action_in(party.partnership))
    given = [statement for statement in statements if statement.answer.is_given]
    return sum(_state(party, statement, stored.get(statement.axis), by) for statement in given)


def action_in(partnership: Partnership) -> Action:
    """Return what a party that is not in does when it answers and shares: blind, or later than the others."""
    return Action.CHANGE_POSITION if partnership.is_revealed else Action.ANSWER


def _state(party: Party, statement: Statement, stored: Position | None, by: User) -> bool:
    says = {name: value for name, value in statement.told.items() if not stored or value != getattr(stored, name)}
    if stored and not says:
        return False
    was = {name: answer_text(stored, name) for name in says}
    if stored:
        save_edition(stored, edition=stored.edition, by=by, **says)
    position = stored or Position.objects.create(party=party, axis=statement.axis, updated_by=by, **says)
    lines = [(history.label_of(position, name), before, answer_text(position, name)) for name, before in was.items()]
    history.tell(position, lines, by=by, is_private=True)
    return True


def answer_text(position: Position | None, name: str) -> str:
    """Return what stands in a field of an answer; a score that was not given is an answer too."""
    if position is None:
        return ""
    value = getattr(position, name)
    return str(WITHOUT_SCORE_TEXT if value is None else value)


def edition_of(positions: Mapping[str, Position]) -> int:
    """Return a number that goes up with every change of a party's answers."""
    return sum(position.edition for position in positions.values())


@transaction.atomic
def hand_in(party: Party, *, seen: int | None, by: User, knows_reveal: bool = False) -> bool:
    """Share the positions of a party; True when it was the last one and all positions are revealed.

    `seen` is the edition of the answers that were on the screen, and `knows_reveal` whether that screen said that
    others' positions are already known. Raises AlreadyHandedIn, RevealedMeanwhile, Incomplete with what is missing,
    Overtaken when a colleague changed an answer in the meantime, or NotNow at a wrong moment. Locks the partnership
    before the party, as the reveal does, so that parties that hand in together wait for each other.
    """
    partnership = lock_partnership(party.partnership)
    party = lock(party)
    if party.has_handed_in:
        raise AlreadyHandedIn
    require_moment(partnership, action_in(partnership))
    if partnership.is_revealed and not knows_reveal:
        raise RevealedMeanwhile
    check_ready(party, seen)
    party.handed_in_at, party.handed_in_by = timezone.now(), by
    party.save(update_fields=["handed_in_at", "handed_in_by"])
    if partnership.status == Status.DRAFT:
        partnership.status = Status.POSITIONS
        partnership.save(update_fields=["status", "updated_at"])
    return reveal_if_complete(partnership, by=by)


def check_ready(party: Party, seen: int | None) -> None:
    positions = party.stated_positions()
    missing = open_points(positions)
    if missing:
        raise Incomplete(missing)
    if seen != edition_of(positions):
        raise Overtaken
