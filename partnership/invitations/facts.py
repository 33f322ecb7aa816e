"""Who takes part, per party, as facts for the page 'Mensen'."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from django.db.models import Prefetch
from django.urls import reverse

from partnership.models import (
    Invitation,
    InvitationState,
    Layer,
    Membership,
    MembershipRole,
    Participant,
    Partnership,
    Party,
    User,
)
from partnership.together import LAYERS

MOST_UNFOLDED: Final = 5
"""With more parties than this they are grouped per layer, and folded."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who was invited and takes part."""

    name: str
    role: MembershipRole
    email: str
    """Empty for a reader of the page who invites nobody."""
    address: str
    """Where this seat is changed; empty for who may not."""


@dataclass(frozen=True, slots=True)
class Expected:
    """Somebody who was invited and has not answered yet."""

    email: str
    role: MembershipRole
    last_day: dt.date
    is_over: bool
    is_sent: bool
    address: str


@dataclass(frozen=True, slots=True)
class Seats:
    """The people of one party."""

    party: Party
    people: tuple[Person, ...]
    expected: tuple[Expected, ...]
    """Only for who invites; others see the number."""
    expects: int
    colleagues: int
    """People who work for the organisation in every partnership, without having been invited here."""
    colleagues_who_edit: tuple[str, ...]
    """By name: these are the people to call."""
    invite_address: str
    """Empty for who may not invite."""
    editor_is_expected: bool

    @property
    def has_editor(self) -> bool:
        return bool(self.colleagues_who_edit) or any(one.role == MembershipRole.EDITOR for one in self.people)

    @property
    def lacks_editor(self) -> bool:
        """True when nobody states the position of this party, and nobody got the question to do so."""
        return not self.has_editor and not self.editor_is_expected


@dataclass(frozen=True, slots=True)
class LayerSeats:
    """The parties of one layer of government."""

    name: str
    seats: tuple[Seats, ...]

    @property
    def handed_in(self) -> int:
        return sum(one.party.has_handed_in for one in self.seats)

    @property
    def without_editor(self) -> int:
        return sum(one.lacks_editor for one in self.seats)


def seats_in(partnership: Partnership, *, may_invite: bool, sees_addresses: bool) -> list[Seats]:
    """Return the people per party, in as many queries for two parties as for forty."""
    works = Membership.objects.filter(user__is_active=True).select_related("user").order_by("user__name", "pk")
    takes_part = Participant.objects.filter(user__is_active=True).select_related("user")
    parties = partnership.parties.select_related("organisation").prefetch_related(
        Prefetch("organisation__memberships", works),
        Prefetch("participants", takes_part),
        Prefetch("invitations", Invitation.objects.pending()),
    )
    return [seats_of(party, may_invite=may_invite, sees_addresses=sees_addresses) for party in parties]


def seats_of(party: Party, *, may_invite: bool, sees_addresses: bool) -> Seats:
    invited = {participant.user_id for participant in party.participants.all()}
    colleagues = [one for one in party.organisation.memberships.all() if one.user_id not in invited]
    expected = party.invitations.all()
    return Seats(
        party=party,
        people=tuple(person_of(one, may_invite, sees_addresses) for one in party.participants.all()),
        expected=tuple(expected_of(one, may_invite) for one in expected) if sees_addresses else (),
        expects=sum(one.is_open for one in expected),
        colleagues=len(colleagues),
        colleagues_who_edit=tuple(name_of(one.user) for one in colleagues if one.role == MembershipRole.EDITOR),
        invite_address=address("invite", party, party.pk) if may_invite else "",
        editor_is_expected=any(one.has_arrived and one.role == MembershipRole.EDITOR for one in expected),
    )


def person_of(participant: Participant, may_invite: bool, sees_addresses: bool) -> Person:
    user = participant.user
    return Person(
        name=name_of(user),
        role=MembershipRole(participant.role),
        email=user.email if sees_addresses else "",
        address=address("participant", participant.party, participant.pk) if may_invite else "",
    )


def name_of(user: User) -> str:
    return user.name or user.email.partition("@")[0]


def expected_of(invitation: Invitation, may_invite: bool) -> Expected:
    return Expected(
        email=invitation.email,
        role=MembershipRole(invitation.role),
        last_day=invitation.last_day,
        is_over=invitation.state == InvitationState.EXPIRED,
        is_sent=invitation.sent_at is not None,
        address=address("invited", invitation.party, invitation.pk) if may_invite else "",
    )


def per_layer(seats: Iterable[Seats]) -> list[LayerSeats]:
    places = list(LAYERS)
    ordered = sorted(seats, key=lambda one: places.index(Layer(one.party.organisation.layer)))
    grouped = groupby(ordered, key=lambda one: Layer(one.party.organisation.layer))
    return [LayerSeats(LAYERS[layer], tuple(group)) for layer, group in grouped]


def address(name: str, party: Party, pk: int) -> str:
    return reverse(f"partnership:{name}", args=[party.partnership_id, pk])
