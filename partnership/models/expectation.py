from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from partnership.models.blind import ArrangedQuerySet
from partnership.models.editable import Item, ItemQuerySet, PresentItems
from partnership.models.party import Party

if TYPE_CHECKING:
    from partnership.models.partnership import Partnership
    from partnership.models.user import User

CHARACTERS_IN_A_NAME = 80


class Receivers(models.TextChoices):
    """Several parties of whom something can be expected at once; never the party that expects it."""

    RIJK = "rijk", _("Alle partijen van het Rijk")
    DECENTRAL = "decentral", _("Alle decentrale partijen")
    EVERYONE = "everyone", _("Alle andere partijen")


class ExpectationQuerySet(ArrangedQuerySet, ItemQuerySet):
    """Of rows that were not taken away, those that a reader may see."""


class Expectation(Item):
    """What one party expects of another, or of several. Each of those answers for itself."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="expectations", verbose_name=_("partij"))
    """Who expects it, and writes it."""
    speaks_for_side = models.BooleanField(_("namens alle partijen aan die kant"), default=False)
    of_party = models.ForeignKey(
        Party,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="expected_of_it",
        verbose_name=_("van welke partij"),
    )
    of_group = models.CharField(_("van welke partijen"), max_length=10, choices=Receivers, blank=True)
    what = models.TextField(_("wat"), max_length=1000)
    due_on = models.DateField(_("uiterlijk"), null=True, blank=True)
    due_words = models.CharField(_("wanneer"), max_length=100, blank=True)

    objects = PresentItems.from_queryset(ExpectationQuerySet)()
    everything = ExpectationQuerySet.as_manager()

    class Meta:
        verbose_name = _("verwachting")
        verbose_name_plural = _("verwachtingen")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(of_party__isnull=False, of_group="")
                | models.Q(of_party=None, of_group__in=Receivers.values),
                name="expectation_of_a_party_or_a_group",
            ),
            models.CheckConstraint(condition=~models.Q(of_party=models.F("party")), name="expectation_of_another"),
        ]

    def __str__(self) -> str:
        # Without what is expected: this text ends up in logs.
        return str(self.pk)

    @property
    def partnership(self) -> Partnership:
        return self.party.partnership

    @property
    def history_name(self) -> str:
        return f"{_('verwachting')}: {Truncator(self.what).chars(CHARACTERS_IN_A_NAME)}"

    def belongs_to(self, user: User) -> bool:
        """Nobody puts back what another party wrote and took away."""
        return self.party.is_written_for_by(user)
