"""Where a version of the memo stands on its way to being signed by all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils import timezone

from partnership.models import FinalMemo, Memo, Partnership, Party, Signatory, Status, User


class Stand(StrEnum):
    SETTLED = "settled"
    """All signed, and the final PDF is there."""
    SIGNED = "signed"
    """All signed; the final PDF could not be made yet."""
    DECLINED = "declined"
    """Somebody declined: nobody signs it any more."""
    INTERIM = "interim"
    """Made without an agreement: there is nothing to sign."""
    REPLACED = "replaced"
    """A newer version takes its place."""
    REOPENED = "reopened"
    """The parties talk again, or agreed otherwise since."""
    OVER = "over"
    """The partnership was rounded off before all had signed."""
    OPEN = "open"
    """Can be signed."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One party, and who signs for it; None while nobody is named."""

    party: Party
    signatory: Signatory | None

    @property
    def has_signed(self) -> bool:
        return self.signatory is not None and self.signatory.has_signed


@dataclass(frozen=True, slots=True)
class Signing:
    """A version with all who sign it."""

    memo: Memo
    stand: Stand
    seats: tuple[Seat, ...]
    settled_on: dt.date | None = None
    """The day of the last signature, once all have signed."""

    @property
    def is_open(self) -> bool:
        return self.stand is Stand.OPEN

    @property
    def is_settled(self) -> bool:
        return self.stand is Stand.SETTLED

    @property
    def signed(self) -> int:
        return sum(seat.has_signed for seat in self.seats)

    @property
    def declined(self) -> Signatory | None:
        return next((seat.signatory for seat in self.seats if seat.signatory and seat.signatory.has_declined), None)

    @property
    def unnamed(self) -> tuple[Party, ...]:
        """The parties for which nobody is named."""
        return tuple(seat.party for seat in self.seats if seat.signatory is None)

    def own(self, user: User) -> tuple[Seat, ...]:
        """Return the seats in which this user is named and has not decided; the caller knows for whom the user acts."""
        named = (seat for seat in self.seats if seat.signatory and seat.signatory.email == user.email)
        return tuple(seat for seat in named if not seat.signatory.decision)


def signings_of(partnership: Partnership) -> tuple[Signing, ...]:
    """Return all versions of a partnership, the newest first, in as many queries for two as for twenty."""
    memos = list(partnership.memos.without_files())
    parties = list(partnership.parties.select_related("organisation"))
    named: dict[tuple[int, int], Signatory] = {
        (one.memo_id, one.party_id): one for one in Signatory.objects.filter(memo__in=memos)
    }
    settled = dict(FinalMemo.objects.filter(memo__in=memos).values_list("memo_id", "settled_on"))
    for memo in memos:
        memo.partnership = partnership
    return tuple(
        signing_with(
            memo,
            tuple(Seat(party, named.get((memo.pk, party.pk))) for party in parties),
            settled_on=settled.get(memo.pk),
            is_newest=place == 0,
        )
        for place, memo in enumerate(memos)
    )


def signing_of(memo: Memo) -> Signing:
    """Return one version with all who sign it."""
    return next(one for one in signings_of(memo.partnership) if one.memo.pk == memo.pk)


def signing_with(memo: Memo, seats: tuple[Seat, ...], *, settled_on: dt.date | None, is_newest: bool) -> Signing:
    stand = stand_of(memo, seats, is_final=settled_on is not None, is_newest=is_newest)
    return Signing(memo, stand, seats, last_day(seats) if stand is Stand.SIGNED else settled_on)


def stand_of(memo: Memo, seats: Sequence[Seat], *, is_final: bool, is_newest: bool) -> Stand:
    """Return where a version stands. The first that holds:

    1. there is a final PDF; 2. somebody declined; 3. it holds no agreement; 4. all parties signed; 5. there is a newer
    version; 6. its agreement is not the one that holds now; 7. the partnership is over; 8. it can be signed.
    """
    if is_final:
        return Stand.SETTLED
    if any(seat.signatory and seat.signatory.has_declined for seat in seats):
        return Stand.DECLINED
    if not memo.has_agreement:
        return Stand.INTERIM
    if seats and all(seat.has_signed for seat in seats):
        return Stand.SIGNED
    if not is_newest:
        return Stand.REPLACED
    if not holds(memo):
        return Stand.REOPENED
    return Stand.OVER if memo.partnership.status == Status.CLOSED else Stand.OPEN


def holds(memo: Memo) -> bool:
    """Return whether the agreement of a version is the one that the parties have now."""
    return memo.partnership.has_agreement and memo.agreement == memo.partnership.version


def adopted(signings: Iterable[Signing]) -> Signing | None:
    """Return the newest settled version of the agreement that holds now; None while there is none."""
    return next((one for one in signings if one.is_settled and holds(one.memo)), None)


def last_day(seats: Sequence[Seat]) -> dt.date:
    """Return the day of the last signature."""
    moments = [seat.signatory.decided_at for seat in seats if seat.signatory and seat.signatory.decided_at]
    return timezone.localdate(max(moments))
