from __future__ import annotations

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnership.models.editable import Editable
from partnership.models.organisation import Layer, Organisation
from partnership.models.partnership import Partnership
from partnership.models.party import Party

MINISTRY = {"layer": Layer.RIJK}


class Division(Editable):
    """Who does what in a partnership, as the parties agreed together. No row means: nobody wrote anything yet.

    Whoever has a task is one or more of the parties, somebody in words, or both.
    """

    partnership = models.OneToOneField(
        Partnership, on_delete=models.CASCADE, related_name="division", verbose_name=_("samenwerking")
    )
    executors = models.ManyToManyField(Party, related_name="+", blank=True, verbose_name=_("wie voert uit"))
    executors_text = models.CharField(_("wie voert uit, in woorden"), max_length=300, blank=True)
    monitors = models.ManyToManyField(Party, related_name="+", blank=True, verbose_name=_("wie volgt de voortgang"))
    monitors_text = models.CharField(_("wie volgt de voortgang, in woorden"), max_length=300, blank=True)
    monitoring = models.TextField(_("hoe de voortgang wordt gevolgd"), max_length=2000, blank=True)
    deciders = models.ManyToManyField(
        Party, related_name="+", blank=True, verbose_name=_("wie beslist als partijen er niet uitkomen")
    )
    deciders_text = models.CharField(
        _("wie beslist als partijen er niet uitkomen, in woorden"), max_length=300, blank=True
    )
    contact_name = models.CharField(_("aanspreekpunt van het Rijk"), max_length=120, blank=True)
    contact_function = models.CharField(_("functie van het aanspreekpunt"), max_length=150, blank=True)
    contact_ministry = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to=MINISTRY,
        verbose_name=_("ministerie van het aanspreekpunt"),
    )
    contact_mandate = models.TextField(_("mandaat van het aanspreekpunt"), max_length=2000, blank=True)
    ministries = models.ManyToManyField(
        Organisation, related_name="+", blank=True, limit_choices_to=MINISTRY, verbose_name=_("andere ministeries")
    )
    """Those that work along without being a party."""
    leading_ministry = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to=MINISTRY,
        verbose_name=_("ministerie dat de leiding heeft"),
    )

    class Meta:
        verbose_name = _("verdeling van de taken")
        verbose_name_plural = _("verdelingen van de taken")

    def __str__(self) -> str:
        return f"{self.partnership_id}"

    @property
    def history_name(self) -> str:
        return gettext("Wie doet wat")
