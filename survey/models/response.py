from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from survey.models.keys import RandomKey
from survey.models.round import Round
from survey.sides import SIDES


class Response(models.Model):
    """What somebody answered, and on which side. No time, no order, no person: see `survey.box`."""

    id = RandomKey()
    round = models.ForeignKey(
        Round, on_delete=models.CASCADE, related_name="responses", db_index=False, verbose_name=_("vragenlijst")
    )
    side = models.CharField(_("kant"), max_length=10, choices=SIDES)
    text = models.CharField(_("antwoorden"), max_length=120)
    """One character per statement, see `survey.answers`."""

    class Meta:
        verbose_name = _("antwoord")
        verbose_name_plural = _("antwoorden")
        indexes = [models.Index(fields=["round", "side", "id"], name="response_in_box")]
        constraints = [
            models.CheckConstraint(condition=models.Q(side__in=dict(SIDES)), name="response_side_known"),
        ]

    def __str__(self) -> str:
        # Without the answers: this text ends up in logs.
        return f"{self.round_id} {self.side}"
