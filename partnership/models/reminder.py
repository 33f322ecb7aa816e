from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.by import by_user
from partnership.models.party import Party


class Reminder(models.Model):
    """The people of a party were reminded that it has not shared its positions."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="reminders", verbose_name=_("partij"))
    day = models.DateField(_("dag"))
    by = by_user(_("gestuurd door"))
    due_on = models.DateField(_("voor de datum"), null=True, blank=True)
    """The deadline that a reminder went before by itself; empty when the coordinator sent it."""

    class Meta:
        verbose_name = _("herinnering")
        verbose_name_plural = _("herinneringen")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["party", "day"], name="reminder_once_a_day"),
            models.UniqueConstraint(
                fields=["party", "due_on"],
                condition=models.Q(due_on__isnull=False),
                name="reminder_once_before_a_deadline",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party_id} {self.day}"
