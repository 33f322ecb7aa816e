from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.by import by_user
from partnership.models.on_axis import IS_AN_AXIS, IS_ON_THE_SCALE, OnAxis
from partnership.models.partnership import Partnership
from partnership.models.party import Party


class PastAgreement(models.Model):
    """An agreement as it stood when the parties went back to the conversation. Never changed or removed."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="past_agreements", verbose_name=_("samenwerking")
    )
    version = models.PositiveSmallIntegerField(_("versie"))
    agreed_at = models.DateTimeField(_("afgesproken op"))
    reason = models.TextField(_("reden om terug te gaan naar het gesprek"), max_length=2000)
    reopened_at = models.DateTimeField(_("terug naar het gesprek op"), auto_now_add=True)
    reopened_by = by_user(_("terug naar het gesprek door"))

    class Meta:
        verbose_name = _("eerdere afspraken")
        verbose_name_plural = _("eerdere afspraken")
        ordering = ["-version"]
        constraints = [models.UniqueConstraint(fields=["partnership", "version"], name="past_agreement_once")]

    def __str__(self) -> str:
        return f"{self.partnership_id} {self.version}"

    @property
    def history_name(self) -> str:
        return f"{_('afspraken, versie')} {self.version}"


class PastTerm(OnAxis):
    """What was agreed on one axis in an earlier version; without a score there was no agreement."""

    agreement = models.ForeignKey(PastAgreement, on_delete=models.CASCADE, related_name="terms")
    score = models.PositiveSmallIntegerField(_("score"), null=True, blank=True)
    argument = models.TextField(_("argument"), max_length=2000, blank=True)

    class Meta:
        verbose_name = _("eerdere afspraak")
        verbose_name_plural = _("eerdere afspraken per vraag")
        constraints = [
            models.UniqueConstraint(fields=["agreement", "axis"], name="past_term_once"),
            models.CheckConstraint(condition=IS_AN_AXIS, name="past_term_axis_known"),
            models.CheckConstraint(condition=IS_ON_THE_SCALE, name="past_term_score_on_scale"),
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.axis}"

    is_open = False
    """Only what was agreed is kept."""


class PastReservation(OnAxis):
    """A reservation of a party in an earlier version."""

    agreement = models.ForeignKey(PastAgreement, on_delete=models.CASCADE, related_name="reservations")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="+", verbose_name=_("partij"))
    text = models.TextField(_("voorbehoud"), max_length=2000)

    class Meta:
        verbose_name = _("eerder voorbehoud")
        verbose_name_plural = _("eerdere voorbehouden")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=IS_AN_AXIS, name="past_reservation_axis_known")]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.axis} {self.party_id}"
