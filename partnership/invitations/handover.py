"""One coordinator at a time: who can be the next, and the change."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from partnership import history
from partnership.invitations.mails import tell_handed_over
from partnership.life import Action, require_moment
from partnership.models import Membership, MembershipRole, Participant, Partnership, User
from partnership.reveal import lock


class CoordinatorChanged(Exception):
    """Somebody else became coordinator since the page was opened, or the chosen person no longer takes part."""


def candidates(partnership: Partnership) -> QuerySet[User]:
    """Return who takes part: the people of the organisations, and who was invited to fill in. Not the coordinator."""
    parties = partnership.parties.all()
    works = Membership.objects.filter(user=OuterRef("pk"), organisation__parties__in=parties)
    joined = Participant.objects.filter(user=OuterRef("pk"), party__in=parties, role=MembershipRole.EDITOR)
    active = User.objects.filter(Exists(works) | Exists(joined), is_active=True)
    return active.exclude(pk=partnership.coordinator_id).order_by("name", "email")


def places_in(partnership: Partnership) -> dict[int, list[str]]:
    """Return for whom people take part in a partnership, by their primary key."""
    parties = partnership.parties.all()
    seats = [
        *Membership.objects.filter(organisation__parties__in=parties).values_list("user", "organisation__name"),
        *Participant.objects.filter(party__in=parties).values_list("user", "party__organisation__name"),
    ]
    places: dict[int, list[str]] = {}
    for user, name in sorted(set(seats)):
        places.setdefault(user, []).append(name)
    return places


@transaction.atomic
def hand_over(partnership: Partnership, to: User, *, seen: int | None, by: User) -> Partnership:
    """Make somebody else the coordinator, and mail them. `seen` is who was the coordinator on the page.

    Raises CoordinatorChanged, so that of two who hand over at the same moment one succeeds.
    """
    stored = lock(partnership)
    require_moment(stored, Action.HAND_OVER)
    if stored.coordinator_id != seen or not candidates(stored).filter(pk=to.pk).exists():
        raise CoordinatorChanged
    was = {"coordinator": history.text_of(stored, "coordinator")}
    stored.coordinator, stored.updated_by = to, by
    stored.save(update_fields=["coordinator", "updated_at", "updated_by"])
    history.record(stored, was, by=by)
    tell_handed_over(stored, by=by)
    return stored
