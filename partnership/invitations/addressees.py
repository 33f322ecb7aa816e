"""To whom mail about a partnership goes."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from partnership.models import Membership, MembershipRole, Participant, Partnership, Party, User


def everybody(partnership: Partnership) -> QuerySet[User]:
    """Return the people of all parties and the coordinator; each once."""
    works = Membership.objects.filter(user=OuterRef("pk"), organisation__parties__in=partnership.parties.all())
    joined = Participant.objects.filter(user=OuterRef("pk"), party__in=partnership.parties.all())
    involved = Exists(works) | Exists(joined) | Q(pk=partnership.coordinator_id)
    return User.objects.filter(involved, is_active=True).order_by("pk")


def with_people(parties: QuerySet[Party]) -> QuerySet[Party]:
    """Return the parties with what `who_acts_for` needs, in as many queries for two as for forty."""
    works, joined = (
        model.objects.filter(user__is_active=True).select_related("user") for model in (Membership, Participant)
    )
    return parties.select_related("organisation").prefetch_related(
        Prefetch("organisation__memberships", works), Prefetch("participants", joined)
    )


def who_acts_for(party: Party) -> list[User]:
    """Return who can share the positions of a party; who reads along for it when nobody can."""
    seats: Iterable[Membership | Participant] = [*party.organisation.memberships.all(), *party.participants.all()]
    editors = {seat.user for seat in seats if seat.role == MembershipRole.EDITOR}
    return sorted(editors or {seat.user for seat in seats}, key=lambda user: user.pk)
