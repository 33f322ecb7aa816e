"""One line of 'Mijn samenwerkingen', as facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from partnership.badges import BADGES
from partnership.intake.standing import Roles, roles_of, standing_of, waits_for
from partnership.models import Partnership, Party, Signatory, Status, User
from partnership.models.partnership import PartnershipQuerySet
from partnership.wording import listed


@dataclass(frozen=True, slots=True)
class OwnRow:
    title: str
    address: str
    status: Status
    badge: str
    is_example: bool
    role: str
    waits_for: str
    """Names, the reader's own signature first, or empty when it waits for nobody."""
    updated_at: dt.datetime


def own_partnerships(user: User) -> PartnershipQuerySet:
    """Return the described partnerships the user has a part in, with what a row needs; the last saved first."""
    parties = Party.objects.select_related("organisation")
    own = Partnership.objects.visible_to(user).described().of(user)
    return (
        own.select_related("coordinator").prefetch_related(Prefetch("parties", parties)).order_by("-updated_at", "-pk")
    )


def rows_for(user: User, partnerships: Iterable[Partnership]) -> list[OwnRow]:
    roles, to_sign = roles_of(user), partnerships_to_sign(user)
    return [row_of(one, user, roles, signs=one.pk in to_sign) for one in partnerships]


def partnerships_to_sign(user: User) -> set[int]:
    """Return those with a version of the memo that waits for the signature of this user."""
    return set(Signatory.objects.for_user(user).asked_now().values_list("memo__partnership_id", flat=True))


def row_of(partnership: Partnership, user: User, roles: Roles, *, signs: bool) -> OwnRow:
    parties = list(partnership.parties.all())
    status = Status(partnership.status)
    standing = standing_of(user, partnership, parties, roles)
    names = waits_for(partnership, parties, standing)
    return OwnRow(
        title=partnership.title,
        address=partnership.get_absolute_url(),
        status=status,
        badge=BADGES[status],
        is_example=partnership.is_example,
        role=standing.role,
        waits_for=listed([*([_("uw handtekening")] if signs else []), *names], most=3),
        updated_at=partnership.updated_at,
    )
