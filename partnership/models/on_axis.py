"""What rows about one of the six questions have in common."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.axes import AXES, AXIS, HIGHEST, LOWEST, Axis

IS_AN_AXIS = models.Q(axis__in=[axis.key for axis in AXES])
IS_ON_THE_SCALE = models.Q(score=None) | models.Q(score__range=(LOWEST, HIGHEST))


class OnAxis(models.Model):
    """A row about one question, by the key of its axis."""

    axis = models.CharField(_("vraag"), max_length=30, choices=[(axis.key, axis.label) for axis in AXES])

    class Meta:
        abstract = True

    @property
    def question(self) -> Axis:
        return AXIS[self.axis]
