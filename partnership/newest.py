"""What parties say now: the positions of round one, with what they changed after the reveal in their place."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from partnership.models import ChangedPosition, Position, User


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a party said before it changed its mind; `until` is when it did."""

    score: int | None
    reason: str
    until: dt.datetime


def newest(positions: Iterable[Position], user: User) -> list[Position]:
    """Return each position as it is now, with `earlier`: what it was before, the first one first, empty when it never
    changed.

    A position that changed comes back as a copy, so that nobody saves it by mistake. Uses one query, and none without
    positions. Of changes the user sees what the user sees of positions.
    """
    positions = list(positions)
    changes: dict[tuple[int, str], list[ChangedPosition]] = {}
    if positions:
        parties = {position.party_id for position in positions}
        for change in ChangedPosition.objects.visible_to(user).filter(party__in=parties).order_by("pk"):
            changes.setdefault((change.party_id, change.axis), []).append(change)
    return [as_it_is_now(position, changes.get((position.party_id, position.axis), [])) for position in positions]


def as_it_is_now(position: Position, changes: list[ChangedPosition]) -> Position:
    now = copy.copy(position) if changes else position
    earlier = []
    for change in changes:
        earlier.append(Earlier(now.score, now.reason, change.stated_at))
        now.score, now.reason = change.score, change.reason
    now.earlier = tuple(earlier)
    return now
