from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case, keeps_cases
from partnership.models import User
from partnership.models.change import Told


class CaseChangeQuerySet(models.QuerySet["CaseChange"]):
    def visible_to(self, user: User | AnonymousUser) -> CaseChangeQuerySet:
        """BZK sees how its cases came about."""
        return self if keeps_cases(user) else self.none()


class CaseChange(Told):
    """One field that one person changed in a case."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="changes", verbose_name=_("casus"))

    objects = CaseChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("wijziging van een casus")
        verbose_name_plural = _("wijzigingen van casussen")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["case", "-id"], name="case_change_newest")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.kind} {self.row} {self.field}"
