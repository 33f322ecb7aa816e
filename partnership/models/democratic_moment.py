from __future__ import annotations

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnership.democracy import MomentKind
from partnership.models.editable import Item
from partnership.models.partnership import Partnership
from partnership.models.party import Party
from partnership.models.user import User

KIND_CHOICES = [(kind.value, _(kind.label)) for kind in MomentKind]


MOST_MOMENTS = 20
"""Of one party."""


class MomentState(models.TextChoices):
    PLANNED = "planned", _("Gepland")
    HELD = "held", _("Geweest")


class DemocraticMoment(Item):
    """When the elected people of a party have a say: on a day, or at a time in words such as 'voorjaar 2027'."""

    party = models.ForeignKey(
        Party, on_delete=models.CASCADE, related_name="democratic_moments", verbose_name=_("partij")
    )
    kind = models.CharField(_("soort moment"), max_length=10, choices=KIND_CHOICES)
    body = models.CharField(_("wie erover gaat"), max_length=150)
    happens_on = models.DateField(_("dag"), null=True, blank=True)
    when_text = models.CharField(_("wanneer, in woorden"), max_length=100, blank=True)
    what = models.TextField(_("wat er gebeurt"), max_length=500, blank=True)
    state = models.CharField(_("stand"), max_length=10, choices=MomentState, default=MomentState.PLANNED)

    class Meta:
        verbose_name = _("democratisch moment")
        verbose_name_plural = _("democratische momenten")
        ordering = [models.F("happens_on").asc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=list(map(str, MomentKind))), name="democratic_moment_kind_known"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=MomentState.values), name="democratic_moment_state_known"
            ),
            models.CheckConstraint(
                condition=models.Q(happens_on__isnull=False, when_text="")
                | (models.Q(happens_on=None) & ~models.Q(when_text="")),
                name="democratic_moment_on_a_day_or_in_words",
                violation_error_message=_("Kies een dag, of schrijf wanneer het ongeveer is. Niet allebei."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party_id} {self.body}"

    @property
    def partnership(self) -> Partnership:
        return self.party.partnership

    @property
    def has_room(self) -> bool:
        return self.party.democratic_moments.count() < MOST_MOMENTS

    @property
    def history_name(self) -> str:
        return f"{gettext('Democratisch moment')}: {self.body}"

    def belongs_to(self, user: User) -> bool:
        """Nobody puts back what another party wrote and took away."""
        return self.party.is_written_for_by(user)
