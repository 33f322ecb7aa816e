"""The task of signing the memo, and whom it waits for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from partnership.intake.per_party import together
from partnership.memo.signing.standing import Seat, Signing, Stand, signings_of
from partnership.memo.signing.wording import why_closed
from partnership.models import Partnership, Party, User
from partnership.progress import TaskStatus

if TYPE_CHECKING:
    from partnership.intake.facts import Facts

ALL_SIGNED = (Stand.SIGNED, Stand.SETTLED)


def newest_version(partnership: Partnership) -> Signing | None:
    """Return the newest version of the memo with all who sign it; None before there is one, without looking far."""
    return next(iter(signings_of(partnership)), None) if partnership.is_revealed else None


def signing_status(facts: Facts, signing: Signing | None) -> TaskStatus:
    if signing is None or not (signing.is_open or signing.stand in ALL_SIGNED):
        return TaskStatus.LOCKED
    return TaskStatus.DONE if signing.stand in ALL_SIGNED else together(facts, per_party(signing))


def per_party(signing: Signing | None) -> tuple[tuple[Party, TaskStatus], ...]:
    """Return how far each party is; nothing for a version that cannot be signed."""
    if signing is None or not (signing.is_open or signing.stand in ALL_SIGNED):
        return ()
    return tuple((seat.party, status_of(seat)) for seat in signing.seats)


def status_of(seat: Seat) -> TaskStatus:
    if seat.has_signed:
        return TaskStatus.DONE
    return TaskStatus.BUSY if seat.signatory else TaskStatus.NOT_YET


def why_locked(signing: Signing | None) -> str:
    """Return why nobody signs now; empty when somebody can, or all did."""
    if signing is None or signing.stand in ALL_SIGNED:
        return ""
    return why_closed(signing)


def to_sign(signing: Signing | None, user: User, own: Sequence[Party]) -> tuple[Party, ...]:
    """Return the own parties of this user for which the user is named, and can sign now."""
    if signing is None or not signing.is_open:
        return ()
    return tuple(seat.party for seat in signing.own(user) if seat.party in own)


def unsigned(signing: Signing | None) -> tuple[Party, ...]:
    """Return the parties that have not signed a version that can be signed."""
    if signing is None or not signing.is_open:
        return ()
    return tuple(seat.party for seat in signing.seats if not seat.has_signed)
