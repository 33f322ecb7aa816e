from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.by import by_user
from partnership.models.partnership import Partnership
from partnership.models.party import Party

if TYPE_CHECKING:
    from partnership.models.user import User


class Told(models.Model):
    """What somebody changed: which field of which row, from what to what. Never changed or removed."""

    kind = models.CharField(_("soort"), max_length=40)
    """Which model, such as `phase`."""
    row = models.BigIntegerField(_("rij"))
    """Which row of that model."""
    what = models.CharField(_("onderdeel"), max_length=250)
    """What a reader calls it, such as 'Fase: Plan'; in Dutch, goes through gettext."""
    field = models.CharField(_("veld"), max_length=120, blank=True)
    """The label of the field, in Dutch, goes through gettext; empty when the row itself came, went or came back."""
    before = models.TextField(_("was"), blank=True)
    after = models.TextField(_("werd"), blank=True)
    by = by_user(_("door"))
    by_name = models.CharField(_("naam"), max_length=200, blank=True)
    """Who it was, also when the account is gone."""
    at = models.DateTimeField(_("wanneer"), auto_now_add=True)

    class Meta:
        abstract = True


class ChangeQuerySet(models.QuerySet["Change"]):
    def visible_to(self, user: User | AnonymousUser) -> ChangeQuerySet:
        """Those of the partnerships the user takes part in or coordinates, but what is private only of the own party.

        An administrator sees what is not private; BZK reads the result, not how it came about.
        """
        if not user.is_authenticated:
            return self.none()
        own = models.Q(party__in=Party.everyone.of(user))
        if user.is_superuser:
            return self.filter(models.Q(is_private=False) | own)
        involved = models.Q(partnership__in=Partnership.objects.of(user))
        return self.filter(involved & (models.Q(is_private=False) | own))


class Change(Told):
    """One field that one person changed in a partnership, written in the transaction of the change itself."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="changes", verbose_name=_("samenwerking")
    )
    party = models.ForeignKey(
        Party, on_delete=models.CASCADE, null=True, blank=True, related_name="changes", verbose_name=_("partij")
    )
    is_private = models.BooleanField(_("alleen voor de partij"), default=False)
    """True for what only the party itself may ever see, such as an answer before it was shared."""

    objects = ChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("wijziging")
        verbose_name_plural = _("wijzigingen")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["partnership", "-id"], name="change_newest")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_private=False) | models.Q(party__isnull=False), name="change_private_to_a_party"
            )
        ]

    def __str__(self) -> str:
        # Without what it was and became: this text ends up in logs and in the admin.
        return f"{self.partnership_id} {self.kind} {self.row} {self.field}"
