from __future__ import annotations

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnership.ladder import LADDER, RijkRole
from partnership.models.editable import Editable, Item
from partnership.models.on_axis import IS_AN_AXIS, IS_ON_THE_SCALE, OnAxis
from partnership.models.partnership import Partnership

MOST_PHASES = 12
"""Of one partnership."""
UNKNOWN_ROLE = "unknown"
"""'We do not know yet' is an answer; an empty role is none."""
ROLE_CHOICES = [*((role.value, _(role.label)) for role in LADDER), (UNKNOWN_ROLE, _("weten we nog niet"))]


class Phase(Item):
    """A part of the way a partnership goes, with the role the Rijk has in it. Phases may overlap."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="phases", verbose_name=_("samenwerking")
    )
    name = models.CharField(_("naam"), max_length=100)
    starts_on = models.DateField(_("begin"))
    ends_on = models.DateField(_("einde"), null=True, blank=True)
    role = models.CharField(_("rol van het Rijk"), max_length=20, choices=ROLE_CHOICES, blank=True)
    does = models.TextField(_("wat het Rijk dan doet"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("fase")
        verbose_name_plural = _("fasen")
        ordering = ["starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on=None) | models.Q(ends_on__gte=models.F("starts_on")),
                name="phase_ends_after_start",
                violation_error_message=_("Het einde ligt voor het begin."),
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=["", UNKNOWN_ROLE, *map(str, LADDER)]), name="phase_role_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def history_name(self) -> str:
        return f"{gettext('Fase')}: {self.name}"

    @property
    def has_room(self) -> bool:
        return self.partnership.phases.count() < MOST_PHASES

    @property
    def rijk_role(self) -> RijkRole | None:
        """The role on the ladder; None while it is not known."""
        return RijkRole(self.role) if self.role in LADDER else None


class PhaseTerm(OnAxis, Editable):
    """What the parties agreed for one phase on one axis. No row means: nothing apart from the whole."""

    phase = models.ForeignKey(Phase, on_delete=models.CASCADE, related_name="terms", verbose_name=_("fase"))
    score = models.PositiveSmallIntegerField(
        _("score"), null=True, blank=True, help_text=_("Leeg betekent: weten we nog niet.")
    )
    argument = models.TextField(_("argument"), max_length=2000, blank=True)

    class Meta:
        verbose_name = _("afspraak voor een fase")
        verbose_name_plural = _("afspraken voor een fase")
        constraints = [
            models.UniqueConstraint(fields=["phase", "axis"], name="phase_term_once"),
            models.CheckConstraint(condition=IS_AN_AXIS, name="phase_term_axis_known"),
            models.CheckConstraint(condition=IS_ON_THE_SCALE, name="phase_term_score_on_scale"),
        ]

    def __str__(self) -> str:
        return f"{self.phase_id} {self.axis}"

    @property
    def partnership(self) -> Partnership:
        return self.phase.partnership

    @property
    def history_name(self) -> str:
        return f"{self.phase.history_name}: {gettext(self.question.label)}"
