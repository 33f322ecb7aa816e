from __future__ import annotations

import datetime as dt
import uuid
from typing import Final

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

KEPT: Final = dt.timedelta(hours=2)


class PendingImportQuerySet(models.QuerySet["PendingImport"]):
    def of(self, user) -> PendingImportQuerySet:
        """What this person sent and may still confirm."""
        return self.filter(by=user, at__gt=timezone.now() - KEPT)

    def over(self) -> PendingImportQuerySet:
        """What nobody confirmed in time."""
        return self.filter(at__lte=timezone.now() - KEPT)


class PendingImport(models.Model):
    """The data of a memo that somebody sent, from the preview until it is confirmed, thrown away or too old.

    A person has one at a time. Nobody else sees it: it may hold what a party has not shared.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    """Becomes that of the partnership, so that confirming twice makes one."""
    by = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("door")
    )
    data = models.TextField(_("gegevens"))
    """Canonical JSON of a snapshot. It is checked again when it is used."""
    at = models.DateTimeField(_("ontvangen op"), default=timezone.now, editable=False)

    objects = PendingImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("memo dat op bevestiging wacht")
        verbose_name_plural = _("memo’s die op bevestiging wachten")

    def __str__(self) -> str:
        # Without what it holds: this text ends up in logs.
        return str(self.uid)
