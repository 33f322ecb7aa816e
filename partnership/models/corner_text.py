from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.corners import CORNER, CORNERS, Corner
from partnership.models.editable import Editable
from partnership.models.partnership import Partnership
from partnership.models.party import Party


class InOrder(models.TextChoices):
    """Whether a party has a corner of the triangle in order. Empty: not answered."""

    YES = "yes", _("Ja")
    PARTLY = "partly", _("Deels")
    NOT_YET = "not-yet", _("Nog niet")
    UNKNOWN = "unknown", _("Weten we nog niet")


class CornerText(Editable):
    """What the partnership, or one party for itself, says about a corner of the triangle."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="corner_texts", verbose_name=_("samenwerking")
    )
    party = models.ForeignKey(
        Party, on_delete=models.CASCADE, null=True, blank=True, related_name="corner_texts", verbose_name=_("partij")
    )
    """Empty: of the partnership as a whole."""
    corner = models.CharField(_("onderdeel"), max_length=20, choices=[(corner.key, corner.label) for corner in CORNERS])
    text = models.TextField(_("tekst"), max_length=2000, blank=True)
    in_order = models.CharField(_("op orde"), max_length=10, choices=InOrder, blank=True)

    class Meta:
        verbose_name = _("meerwaarde, steun en capaciteit")
        verbose_name_plural = _("teksten over meerwaarde, steun en capaciteit")
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "corner"],
                condition=models.Q(party=None),
                name="corner_text_once_together",
            ),
            models.UniqueConstraint(fields=["party", "corner"], name="corner_text_once_per_party"),
            models.CheckConstraint(
                condition=models.Q(corner__in=[corner.key for corner in CORNERS]), name="corner_text_corner_known"
            ),
            models.CheckConstraint(
                condition=models.Q(in_order__in=["", *InOrder.values]), name="corner_text_in_order_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.partnership_id} {self.party_id or ''} {self.corner}"

    @property
    def about(self) -> Corner:
        return CORNER[self.corner]

    @property
    def history_name(self) -> str:
        return self.about.label

    @property
    def is_filled_in(self) -> bool:
        return bool(self.text.strip() or self.in_order)
