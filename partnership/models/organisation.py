from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Final

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnership.models.search import every_word
from partnership.sides import Side

EXAMPLE_PREFIX = "voorbeeld-"
"""How the codes of invented organisations begin."""


class Layer(models.TextChoices):
    RIJK = "rijk", _("Rijk")
    PROVINCE = "province", _("provincie")
    MUNICIPALITY = "municipality", _("gemeente")
    WATER_AUTHORITY = "water-authority", _("waterschap")
    OTHER = "other", _("andere organisatie")
    """No layer of government: a knowledge institute, a company, a foundation."""

    @property
    def side(self) -> Side:
        if self is Layer.RIJK:
            return Side.RIJK
        return Side.OTHER if self is Layer.OTHER else Side.DECENTRAL


REGISTERED: Final = models.Q(code__isnull=False) & ~models.Q(code__startswith=EXAMPLE_PREFIX)


def _current(day: dt.date) -> models.Q:
    started = models.Q(valid_from=None) | models.Q(valid_from__lte=day)
    not_ended = models.Q(valid_until=None) | models.Q(valid_until__gt=day)
    return started & not_ended


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def current(self, on: dt.date | None = None) -> OrganisationQuerySet:
        """Those that exist under this name on a day (today by default)."""
        return self.filter(_current(on or timezone.localdate()))

    def provinces(self) -> OrganisationQuerySet:
        return self.filter(layer=Layer.PROVINCE)

    def registered(self) -> OrganisationQuerySet:
        """Those from the registers: not added by hand, not invented for an example."""
        return self.filter(REGISTERED)

    def provinces_to_choose(self, chosen: Collection[int]) -> OrganisationQuerySet:
        """The provinces of today in the register, and what was chosen before; by name."""
        today = models.Q(_current(timezone.localdate()), REGISTERED, layer=Layer.PROVINCE)
        return self.filter(today | models.Q(pk__in=chosen) if chosen else today).order_by("name")

    def matching(self, text: str) -> OrganisationQuerySet:
        """Those whose name or abbreviation holds every word of the text; the names that start with it first."""
        found = self.filter(every_word(text, "name", "short_name"))
        starts_with = models.Q(short_name__istartswith=text.strip()) | models.Q(name__istartswith=text.strip())
        return found.annotate(
            is_prefix=models.Case(models.When(starts_with, then=0), default=1, output_field=models.SmallIntegerField())
        ).order_by("is_prefix", "short_name", "name")


class Organisation(models.Model):
    """An organisation under one name, from a register or added by hand."""

    code = models.CharField(
        _("code"),
        max_length=40,
        unique=True,
        null=True,
        blank=True,
        help_text=_("Leeg als de organisatie met de hand is toegevoegd."),
    )
    name = models.CharField(_("naam"), max_length=200)
    short_name = models.CharField(_("korte naam of afkorting"), max_length=100, blank=True)
    layer = models.CharField(_("bestuurslaag"), max_length=20, choices=Layer)
    province = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="municipalities",
        limit_choices_to={"layer": Layer.PROVINCE},
        verbose_name=_("provincie"),
    )
    tooi_uri = models.URLField(_("TOOI-identifier"), blank=True)
    valid_from = models.DateField(_("naam geldt vanaf"), null=True, blank=True)
    valid_until = models.DateField(_("naam geldt tot"), null=True, blank=True)
    note = models.CharField(_("opmerking"), max_length=300, blank=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisatie")
        verbose_name_plural = _("organisaties")
        ordering = ["name", "pk"]
        indexes = [models.Index(fields=["layer", "name"], name="organisation_layer")]
        constraints = [
            models.CheckConstraint(condition=models.Q(layer__in=Layer.values), name="organisation_layer_known"),
            models.CheckConstraint(
                condition=models.Q(valid_from=None)
                | models.Q(valid_until=None)
                | models.Q(valid_until__gt=models.F("valid_from")),
                name="organisation_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def brief(self) -> str:
        """The name without what kind of body it is, where there is one: Gelderland, not Provincie Gelderland."""
        return self.short_name or self.name

    @property
    def side(self) -> Side:
        return Layer(self.layer).side
