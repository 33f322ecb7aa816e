from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.blind import ArrangedQuerySet
from partnership.models.editable import Editable
from partnership.models.party import Party

if TYPE_CHECKING:
    from partnership.models.partnership import Partnership

EARLIEST_YEAR: Final = 1990
LATEST_YEAR: Final = 2100


class ContributionQuerySet(ArrangedQuerySet):
    def filled_in(self) -> ContributionQuerySet:
        """Those with money or hours, nought included; a year that was emptied again is left out."""
        return self.exclude(euro=None, hours=None)


class Contribution(Editable):
    """What one party puts in, in one year. No number means that nothing is filled in, which differs from nought.

    A year that is emptied stays as an empty row, so that its history says what stood there.
    """

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="contributions", verbose_name=_("partij"))
    year = models.PositiveSmallIntegerField(_("jaar"))
    euro = models.DecimalField(_("euro"), max_digits=14, decimal_places=2, null=True, blank=True)
    hours = models.DecimalField(_("uren"), max_digits=9, decimal_places=2, null=True, blank=True)
    note = models.CharField(_("vorm en toelichting"), max_length=300, blank=True)

    objects = ContributionQuerySet.as_manager()

    class Meta:
        verbose_name = _("bijdrage")
        verbose_name_plural = _("bijdragen")
        ordering = ["year", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["party", "year"], name="contribution_once_a_year"),
            models.CheckConstraint(
                condition=models.Q(year__range=(EARLIEST_YEAR, LATEST_YEAR)), name="contribution_year_possible"
            ),
            models.CheckConstraint(
                condition=models.Q(euro=None) | models.Q(euro__gte=0), name="contribution_euro_not_negative"
            ),
            models.CheckConstraint(
                condition=models.Q(hours=None) | models.Q(hours__gte=0), name="contribution_hours_not_negative"
            ),
        ]

    def __str__(self) -> str:
        # Without the amounts: this text ends up in logs.
        return f"{self.party_id} {self.year}"

    @property
    def is_written(self) -> bool:
        """True when something is filled in, if only words."""
        return self.euro is not None or self.hours is not None or bool(self.note)

    @property
    def partnership(self) -> Partnership:
        return self.party.partnership

    @property
    def history_name(self) -> str:
        return f"{_('bijdrage')}: {self.year}"
