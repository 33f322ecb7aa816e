from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.db import models

if TYPE_CHECKING:
    from typing import Self

    from partnership.models.user import User


REVEALED = models.Q(
    party__partnership__revealed_at__isnull=False, party__handed_in_at__isnull=False, party__withdrawn_at=None
)
"""Of a party that is in, in a partnership that is revealed."""


SAVED_AFTER_THE_REVEAL = models.Q(party__partnership__revealed_at__lte=models.F("updated_at"), party__withdrawn_at=None)


class BlindQuerySet(models.QuerySet):
    """Of rows with a `party` that say what it wants or brings, and stay its own until the reveal."""

    revealed = REVEALED

    def with_shared(self) -> Self:
        """With `is_shared`: whether everybody sees it who sees the partnership."""
        return self.annotate(is_shared=models.ExpressionWrapper(self.revealed, models.BooleanField()))

    def shared(self) -> Self:
        """Those that everybody sees who sees the partnership."""
        return self.filter(self.revealed)

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Those of the user's own parties, and what is revealed of a partnership the user may see.

        Before the reveal nobody sees what another party says: not the coordinator, not BZK, not the administrator. Nor
        does anybody see after it what a party says that is not in.
        """
        if not user.is_authenticated:
            return self.none()
        parties = self.model._meta.get_field("party").related_model.objects
        own = models.Q(party__in=parties.of(user))
        if user.oversees_everything:
            return self.filter(own | self.revealed)
        takes_part = models.Q(party__partnership__in=parties.of(user).values("partnership"))
        coordinates = models.Q(party__partnership__coordinator=user)
        return self.filter(own | (self.revealed & (takes_part | coordinates)))


class ArrangedQuerySet(BlindQuerySet):
    """Of what a party writes beside its positions, such as what it puts in.

    What is saved after the reveal everybody sees at once, also of a party that is not in; what such a party saved
    before stays its own until it is in.
    """

    revealed = REVEALED | SAVED_AFTER_THE_REVEAL


def stays_private(row: models.Model) -> bool:
    """True when a change to a row with a `party` tells what only that party may see: as it was, or as it becomes.

    Ask it before saving; the row comes with its party and partnership.
    """
    revealed_at = row.party.partnership.revealed_at
    if revealed_at is None:
        return True
    return row.pk is not None and not row.party.has_handed_in and row.updated_at < revealed_at
