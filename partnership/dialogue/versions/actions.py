"""Going back to the conversation. What was agreed is kept as it stood; the next agreement is a new version."""

from __future__ import annotations

from django.db import transaction

from partnership import history
from partnership.editions import Overtaken
from partnership.life import LIFE, Action, require_moment
from partnership.models import Partnership, PastAgreement, PastReservation, PastTerm, User
from partnership.reveal import lock

CLEARED = {"agreed_at": None, "agreed_steps": None, "agreed_to_rijk": None}


@transaction.atomic
def reopen(partnership: Partnership, *, version: int | None, reason: str, by: User) -> Partnership:
    """Go back from an agreement to the conversation; everything agreed stands there as it was.

    `version` is the one that was on the screen. Raises NotNow, or Overtaken when that is no longer the agreement.
    """
    partnership = lock(partnership)
    if version != partnership.version:
        raise Overtaken
    require_moment(partnership, Action.REOPEN)
    keep(partnership, reason=reason, by=by)
    was = {name: history.text_of(partnership, name) for name in ("status", "version")}
    partnership.status = LIFE[Action.REOPEN].leads_to
    partnership.version += 1
    partnership.updated_by = by
    for name, value in CLEARED.items():
        setattr(partnership, name, value)
    partnership.save(update_fields=["status", "version", "updated_at", "updated_by", *CLEARED])
    history.record(partnership, was, by=by)
    return partnership


def keep(partnership: Partnership, *, reason: str, by: User) -> PastAgreement:
    """Copy the agreement with its arguments and reservations, never to be changed."""
    past = PastAgreement(
        partnership=partnership,
        version=partnership.version,
        agreed_at=partnership.agreed_at,
        reason=reason,
        reopened_by=by,
    )
    history.create(past, by=by)
    PastTerm.objects.bulk_create(
        PastTerm(agreement=past, axis=term.axis, score=term.score, argument=term.argument)
        for term in partnership.agreements.settled()
    )
    PastReservation.objects.bulk_create(
        PastReservation(agreement=past, axis=one.axis, party_id=one.party_id, text=one.text)
        for one in partnership.reservations.all()
    )
    return past
