from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.by import by_user
from partnership.models.partnership import Partnership

if TYPE_CHECKING:
    from partnership.models.user import User


class OriginQuerySet(models.QuerySet["Origin"]):
    def known_to(self, user: User) -> OriginQuerySet:
        """Those of the partnerships this user may see."""
        return self.filter(partnership__in=Partnership.objects.visible_to(user))


class Origin(models.Model):
    """The memo from which a partnership was taken over: what stands there was not all said here."""

    partnership = models.OneToOneField(
        Partnership, on_delete=models.CASCADE, related_name="origin", verbose_name=_("samenwerking")
    )
    digest = models.CharField(_("sha256"), max_length=64, db_index=True)
    """Of the canonical JSON, so that the same memo is recognised in a PDF and in a file of its own."""
    reference = models.CharField(_("kenmerk"), max_length=60)
    number = models.PositiveSmallIntegerField(_("versie"), null=True, blank=True)
    """Of the memo; None for a draft that had no number."""
    taken_on = models.DateField(_("datum van het memo"))
    by = by_user(_("overgenomen door"))
    at = models.DateTimeField(_("overgenomen op"), auto_now_add=True)

    objects = OriginQuerySet.as_manager()

    not_told = frozenset({"digest", "by", "at"})

    class Meta:
        verbose_name = _("herkomst uit een memo")
        verbose_name_plural = _("herkomst uit memo’s")

    def __str__(self) -> str:
        return f"{self.partnership_id} {self.reference}"

    @property
    def history_name(self) -> str:
        return str(_("Overgenomen uit een memo"))
