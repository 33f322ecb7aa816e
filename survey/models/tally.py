from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from survey.counting import Count, Counts
from survey.models.round import Round
from survey.sides import SIDES


class Tally(models.Model):
    """The counts of one side of a closed round, so that no page has to read a million responses."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="tallies", verbose_name=_("vragenlijst"))
    side = models.CharField(_("kant"), max_length=10, choices=SIDES)
    responses = models.PositiveIntegerField(_("antwoorden"))
    numbers = models.JSONField(_("aantallen"), default=dict)
    """Per key of a statement how often 1, 2, 3, 4, 5 and "I do not know"; empty for a side that is too small."""

    class Meta:
        verbose_name = _("telling")
        verbose_name_plural = _("tellingen")
        constraints = [
            models.UniqueConstraint(fields=["round", "side"], name="tally_once"),
            models.CheckConstraint(condition=models.Q(side__in=dict(SIDES)), name="tally_side_known"),
        ]

    def __str__(self) -> str:
        return f"{self.round_id} {self.side}"

    @property
    def counts(self) -> Counts:
        return {key: Count.from_list(numbers) for key, numbers in self.numbers.items()}
