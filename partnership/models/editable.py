"""What rows that several people write have in common: editions, and going without being gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.by import by_user

if TYPE_CHECKING:
    from partnership.models.user import User


class Editable(models.Model):
    """Something more people can save. The edition goes up with every save, see `partnership.history.save`."""

    edition = models.PositiveIntegerField(_("editie"), default=0, editable=False)
    """0 while nobody has saved anything."""
    updated_at = models.DateTimeField(_("bijgewerkt op"), auto_now=True)
    updated_by = by_user(_("bijgewerkt door"))

    class Meta:
        abstract = True


class ItemQuerySet(models.QuerySet):
    def present(self):
        """Those that nobody took away."""
        return self.filter(removed_at=None)


class PresentItems(models.Manager.from_queryset(ItemQuerySet)):
    """The manager of items, also behind a relation: what was taken away is only in `everything`."""

    def get_queryset(self):
        return super().get_queryset().present()


class Item(Editable):
    """A line in a list, such as a phase. Taking it away keeps it, so that it can be put back."""

    action = "arrange"
    """What somebody does who writes such lines, as `partnership.life.Action` calls it."""

    removed_at = models.DateTimeField(_("weggehaald op"), null=True, blank=True, editable=False)

    objects = PresentItems()
    everything = ItemQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def has_room(self) -> bool:
        """True when the list can hold one more line, such as this one put back."""
        return True

    def belongs_to(self, user: User) -> bool:
        """True when this line is for this user to put back, of those who write such lines here."""
        return True
