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


class BlindQuerySet(models.QuerySet):
    """Of rows with a `party` that say what it wants or brings, and stay its own until the reveal."""

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
            return self.filter(own | REVEALED)
        takes_part = models.Q(party__partnership__in=parties.of(user).values("partnership"))
        coordinates = models.Q(party__partnership__coordinator=user)
        return self.filter(own | (REVEALED & (takes_part | coordinates)))
