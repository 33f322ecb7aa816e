from __future__ import annotations

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnership.models.editable import Editable
from partnership.models.partnership import Partnership
from partnership.models.party import Party
from partnership.rijk_checks import CHECK, CHECKS, Check


class RijkAnswer(models.TextChoices):
    YES = "yes", _("ja")
    PARTLY = "partly", _("deels")
    NO = "no", _("nee")
    UNKNOWN = "unknown", _("weten we nog niet")


class RijkCheck(Editable):
    """What a party of the Rijk answers to one of the checks. An empty answer is none."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="rijk_checks", verbose_name=_("partij"))
    key = models.CharField(_("vraag"), max_length=20, choices=[(check.key, check.label) for check in CHECKS])
    answer = models.CharField(_("antwoord"), max_length=10, choices=RijkAnswer, blank=True)
    explanation = models.TextField(_("toelichting"), max_length=2000, blank=True)

    class Meta:
        verbose_name = _("antwoord over één Rijk")
        verbose_name_plural = _("antwoorden over één Rijk")
        constraints = [
            models.UniqueConstraint(fields=["party", "key"], name="rijk_check_once"),
            models.CheckConstraint(
                condition=models.Q(key__in=[check.key for check in CHECKS]), name="rijk_check_key_known"
            ),
            models.CheckConstraint(
                condition=models.Q(answer__in=["", *RijkAnswer.values]), name="rijk_check_answer_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party_id} {self.key}"

    @property
    def partnership(self) -> Partnership:
        return self.party.partnership

    @property
    def history_name(self) -> str:
        return f"{gettext('Eén Rijk')}: {gettext(self.question.label)}"

    @property
    def question(self) -> Check:
        return CHECK[self.key]
