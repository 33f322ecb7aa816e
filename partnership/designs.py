"""The points to discuss in one partnership, for one reader."""

from __future__ import annotations

from collections.abc import Sequence

from partnership.attention import Point, Stated, points_for
from partnership.models import Partnership, Party, Position, User
from partnership.models.position import profile_of
from partnership.newest import newest
from partnership.snapshot.design import design_of
from partnership.snapshot.taking import take_for_rules


def points_in(
    partnership: Partnership, user: User, *, stated: Sequence[Stated] | None = None, with_own: bool = True
) -> tuple[Point, ...]:
    """Return the points to discuss for what this user may see.

    Before the reveal that is the own position; without `with_own` only what all parties may see. Who has fetched
    already what the parties stated, as far as the user may see it, gives it along.
    """
    parties = list(partnership.parties.select_related("organisation"))
    if stated is None:
        sees_any = partnership.is_revealed or with_own
        stated = stated_by(parties, user) if sees_any else ()
    agreed = partnership.agreed_profile if partnership.has_agreement else None
    return points_for(design_of(take_for_rules(partnership, parties, user)), stated, agreed)


def stated_by(parties: Sequence[Party], user: User) -> tuple[Stated, ...]:
    """Return what the parties said, as far as the user may see it; who said nothing visible is left out.

    After the reveal so is a party that is not in: its own people see its draft, and it is no part of the design.
    """
    answers: dict[int, list[Position]] = {}
    for position in newest(Position.objects.visible_to(user).filter(party__in=parties), user):
        answers.setdefault(position.party_id, []).append(position)
    return tuple(stated(party, answers[party.pk]) for party in parties if party.pk in answers and not party.is_left_out)


def stated(party: Party, answers: Sequence[Position]) -> Stated:
    unknown = frozenset(position.axis for position in answers if position.is_unknown)
    return Stated(str(party), party.side, profile_of(answers), unknown)
