from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.by import by_user
from partnership.models.on_axis import IS_AN_AXIS, IS_ON_THE_SCALE, OnAxis
from partnership.models.partnership import Partnership

if TYPE_CHECKING:
    from partnership.models.user import User


class AgreementQuerySet(models.QuerySet["Agreement"]):
    def settled(self) -> AgreementQuerySet:
        """Those that the parties agreed; not what is only noted."""
        return self.filter(is_open=False)


class Agreement(OnAxis):
    """What the parties agreed on one axis: a score with an argument, or no agreement (no score)."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="agreements", verbose_name=_("samenwerking")
    )
    score = models.PositiveSmallIntegerField(
        _("score"), null=True, blank=True, help_text=_("Leeg betekent: geen overeenstemming.")
    )
    argument = models.TextField(_("argument"), max_length=2000, blank=True)
    is_open = models.BooleanField(_("nog open"), default=False)
    """True while the parties still talk: what is noted here is no agreement yet."""
    edition = models.PositiveIntegerField(_("editie"), default=1, editable=False)
    recorded_at = models.DateTimeField(_("vastgelegd op"), auto_now=True)
    recorded_by = by_user(_("vastgelegd door"))

    objects = AgreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("afspraak")
        verbose_name_plural = _("afspraken")
        constraints = [
            models.UniqueConstraint(fields=["partnership", "axis"], name="agreement_once"),
            models.CheckConstraint(condition=IS_AN_AXIS, name="agreement_axis_known"),
            models.CheckConstraint(condition=IS_ON_THE_SCALE, name="agreement_score_on_scale"),
        ]

    def __str__(self) -> str:
        return f"{self.partnership_id} {self.axis}"

    @property
    def history_name(self) -> str:
        return f"{_('afspraak')}: {self.question.label}"

    @property
    def updated_at(self) -> dt.datetime:
        return self.recorded_at

    @property
    def updated_by(self) -> User | None:
        return self.recorded_by
