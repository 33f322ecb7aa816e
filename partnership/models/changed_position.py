from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnership.models.blind import BlindQuerySet
from partnership.models.by import by_user
from partnership.models.on_axis import IS_AN_AXIS, IS_ON_THE_SCALE
from partnership.models.position import OwnScore


class ChangedPosition(OwnScore):
    """What a party says on one axis after the reveal, instead of what it said before. Written once, never changed.

    The newest counts; the position of round one and the changes before it stay readable beside it.
    """

    party = models.ForeignKey(
        "partnership.Party", on_delete=models.CASCADE, related_name="changed_positions", verbose_name=_("partij")
    )
    reason = models.TextField(_("reden"), max_length=2000)
    stated_at = models.DateTimeField(_("gewijzigd op"), default=timezone.now, editable=False)
    stated_by = by_user(_("gewijzigd door"))

    objects = BlindQuerySet.as_manager()

    class Meta:
        verbose_name = _("gewijzigde positie")
        verbose_name_plural = _("gewijzigde posities")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=IS_AN_AXIS, name="changed_position_axis_known"),
            models.CheckConstraint(condition=IS_ON_THE_SCALE, name="changed_position_score_on_scale"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="changed_position_has_a_reason"),
        ]
