from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.editable import Item
from partnership.models.on_axis import IS_AN_AXIS, OnAxis
from partnership.models.partnership import Partnership
from partnership.models.party import Party
from partnership.models.user import User


class Reservation(OnAxis, Item):
    """What keeps a party from agreeing on one axis without more, such as a council that still has to decide."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="reservations", verbose_name=_("samenwerking")
    )
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="reservations", verbose_name=_("partij"))
    text = models.TextField(_("voorbehoud"), max_length=2000)

    action = "reserve"

    class Meta:
        verbose_name = _("voorbehoud")
        verbose_name_plural = _("voorbehouden")
        ordering = ["pk"]
        indexes = [models.Index(fields=["partnership", "axis"], name="reservation_axis")]
        constraints = [models.CheckConstraint(condition=IS_AN_AXIS, name="reservation_axis_known")]

    def __str__(self) -> str:
        return f"{self.partnership_id} {self.axis} {self.party_id}"

    @property
    def history_name(self) -> str:
        return f"{_('voorbehoud')}: {self.question.label}"

    def belongs_to(self, user: User) -> bool:
        """The coordinator writes the reservations of all parties, an editor those of the own."""
        is_of_own_party = self.partnership.parties.edited_by(user).filter(pk=self.party_id)
        return self.partnership.may_be_coordinated_by(user) or is_of_own_party.exists()
