from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.editable import Editable
from partnership.models.partnership import Partnership
from partnership.signals import RULES

LABELS = {rule.key: rule.title for rule in RULES}


class SignalAnswer(Editable):
    """What the parties said when they discussed a signal. It stays when the signal no longer holds."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="signal_answers", verbose_name=_("samenwerking")
    )
    signal = models.CharField(_("signaal"), max_length=60)
    """Key of the rule. No choice of the database: a rule may go, what was said about it stays."""
    text = models.TextField(_("besproken"), max_length=2000, blank=True)

    class Meta:
        verbose_name = _("antwoord op een signaal")
        verbose_name_plural = _("antwoorden op signalen")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["partnership", "signal"], name="signal_answer_once")]

    def __str__(self) -> str:
        return f"{self.partnership_id} {self.signal}"

    @property
    def history_name(self) -> str:
        return LABELS.get(self.signal, self.signal)
