from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from survey.models.round import Round
from survey.sides import SIDES


class Source(models.TextChoices):
    """How somebody came by a code."""

    MAIL = "mail", _("per e-mail")
    LIST = "list", _("op een lijst")
    OPEN = "open", _("via de open link")


class Invitation(models.Model):
    """One person may answer once. Knows whether that happened; not when, and not what was answered.

    The code itself is stored nowhere, nor is the address it was mailed to. A draft can only be read with the code, and
    goes when it is sent.
    """

    round = models.ForeignKey(
        Round, on_delete=models.CASCADE, related_name="invitations", verbose_name=_("vragenlijst")
    )
    side = models.CharField(_("kant"), max_length=10, choices=SIDES)
    source = models.CharField(_("herkomst"), max_length=10, choices=Source)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    draft = models.TextField(blank=True, editable=False)
    """What was filled in and not sent, encrypted with the code."""
    is_answered = models.BooleanField(_("gebruikt"), default=False)

    class Meta:
        verbose_name = _("uitnodiging")
        verbose_name_plural = _("uitnodigingen")
        constraints = [
            models.CheckConstraint(condition=models.Q(side__in=dict(SIDES)), name="survey_invitation_side_known"),
            models.CheckConstraint(
                condition=models.Q(is_answered=False) | models.Q(draft=""),
                name="survey_invitation_answered_keeps_nothing",
            ),
        ]

    def __str__(self) -> str:
        # Without what tells one from another: this text ends up in logs.
        return f"{self.round_id} {self.side} {self.source}"
