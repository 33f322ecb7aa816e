from __future__ import annotations

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnership.law import Authority, Character
from partnership.models.editable import Editable
from partnership.models.partnership import Partnership

CHARACTER_CHOICES = [(character.value, _(character.label)) for character in Character]
AUTHORITY_CHOICES = [(authority.value, _(authority.label)) for authority in Authority]


class LegalBasis(Editable):
    """What the agreement is in law, and how a party leaves it. No row means: nobody wrote anything yet.

    How long it lasts stands with the partnership itself.
    """

    partnership = models.OneToOneField(
        Partnership, on_delete=models.CASCADE, related_name="legal_basis", verbose_name=_("samenwerking")
    )
    character = models.CharField(_("juridische vorm"), max_length=20, choices=CHARACTER_CHOICES, blank=True)
    character_text = models.CharField(_("juridische vorm, in woorden"), max_length=300, blank=True)
    authority = models.CharField(_("autonomie of medebewind"), max_length=10, choices=AUTHORITY_CHOICES, blank=True)
    article = models.CharField(_("wetsartikel"), max_length=200, blank=True)
    ground = models.TextField(_("wet of regel die meedoen verplicht"), max_length=1000, blank=True)
    leaving = models.TextField(_("hoe een partij eruit stapt"), max_length=2000, blank=True)
    consultation_starts_on = models.DateField(_("begin van de consultatie"), null=True, blank=True)
    consultation_ends_on = models.DateField(_("einde van de consultatie"), null=True, blank=True)

    class Meta:
        verbose_name = _("juridische basis")
        verbose_name_plural = _("juridische bases")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(character__in=["", *map(str, Character)]), name="legal_basis_character_known"
            ),
            models.CheckConstraint(
                condition=models.Q(authority__in=["", *map(str, Authority)]), name="legal_basis_authority_known"
            ),
            models.CheckConstraint(
                condition=models.Q(consultation_starts_on=None)
                | models.Q(consultation_ends_on=None)
                | models.Q(consultation_ends_on__gte=models.F("consultation_starts_on")),
                name="legal_basis_consultation_ends_after_start",
                violation_error_message=_("Het einde ligt voor het begin."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.partnership_id}"

    @property
    def history_name(self) -> str:
        return gettext("Juridische basis")
