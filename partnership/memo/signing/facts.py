"""Signing as the page of a version shows it, with what its reader can do."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from partnership.life import Action, Role, may, roles_in
from partnership.memo.signing.standing import Seat, Signing, Stand
from partnership.memo.signing.wording import badge_of, name_of, progress_of, why_closed
from partnership.models import Party, Signatory, User
from partnership.wording import day


@dataclass(frozen=True, slots=True)
class Place:
    """One party, who signs for it, and where the reader does something about that; empty where that cannot be."""

    party: str
    name: str
    function: str
    mandate: str
    state: str
    sign_address: str
    name_address: str


@dataclass(frozen=True, slots=True)
class SigningFacts:
    stand: str
    badge: str
    why_closed: str
    progress: str
    is_settled: bool
    settled_on: dt.date | None
    declined: Signatory | None
    seats: tuple[Place, ...]
    shows_seats: bool
    """False for a version that nobody ever could sign."""
    may_settle: bool
    may_reopen: bool
    """After somebody declined; who may do that makes a new version too."""

    @property
    def may_name_more(self) -> bool:
        """True while the reader can say who signs for a party that has nobody yet."""
        return any(seat.name_address and not seat.name for seat in self.seats)

    @property
    def may_act(self) -> bool:
        return any(seat.name_address or seat.sign_address for seat in self.seats)


def facts_of_signing(signing: Signing, user: User) -> SigningFacts:
    partnership = signing.memo.partnership
    names, signs = named_by(user, signing), parties_signed_for(user, signing)
    return SigningFacts(
        stand=name_of(signing),
        badge=badge_of(signing),
        why_closed=why_closed(signing),
        progress=progress_of(signing),
        is_settled=signing.is_settled,
        settled_on=signing.settled_on,
        declined=signing.declined,
        seats=tuple(place_of(signing, seat, names=names, signs=signs) for seat in signing.seats),
        shows_seats=signing.is_open or any(seat.signatory for seat in signing.seats),
        may_settle=signing.stand is Stand.SIGNED and may(user, partnership, Action.SETTLE),
        may_reopen=signing.stand is Stand.DECLINED and may(user, partnership, Action.REOPEN),
    )


def named_by(user: User, signing: Signing) -> set[int]:
    """Return the parties for which this user says who signs now."""
    partnership = signing.memo.partnership
    if not signing.is_open or not may(user, partnership, Action.NAME_SIGNATORY):
        return set()
    parties = partnership.parties.all()
    if Role.COORDINATOR not in roles_in(user, partnership):
        parties = parties.edited_by(user)
    return set(parties.values_list("pk", flat=True))


def parties_signed_for(user: User, signing: Signing) -> set[int]:
    """Return the parties for which this user is to sign now."""
    if not signing.is_open or not signing.own(user) or not may(user, signing.memo.partnership, Action.SIGN):
        return set()
    return set(
        Party.objects.of(user).filter(pk__in=[seat.party.pk for seat in signing.own(user)]).values_list("pk", flat=True)
    )


def place_of(signing: Signing, seat: Seat, *, names: set[int], signs: set[int]) -> Place:
    where = [signing.memo.partnership_id, signing.memo.number, seat.party.pk]
    one = seat.signatory
    is_open = not (one and one.decision)
    return Place(
        party=str(seat.party),
        name=one.name if one else "",
        function=one.function if one else "",
        mandate=one.mandate if one else "",
        state=state_of(one),
        sign_address=reverse("partnership:memo-sign", args=where) if is_open and seat.party.pk in signs else "",
        name_address=reverse("partnership:memo-signatory", args=where) if is_open and seat.party.pk in names else "",
    )


def state_of(signatory: Signatory | None) -> str:
    if signatory is None or not signatory.decision:
        return _("nog niet ondertekend")
    when = {"day": day(timezone.localdate(signatory.decided_at))}
    return _("ondertekend op %(day)s") % when if signatory.has_signed else _("niet ondertekend op %(day)s") % when
