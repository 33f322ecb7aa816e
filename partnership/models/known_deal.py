from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.organisation import Organisation
from partnership.models.partnership import Partnership


class Certainty(models.TextChoices):
    """How sure we are of the figures of a known deal."""

    SOURCE = "source", _("volgens de bron")
    DERIVED = "derived", _("afgeleid uit andere bedragen")
    UNCERTAIN = "uncertain", _("onzeker")
    OWN_KNOWLEDGE = "own-knowledge", _("deels eigen kennis")


class KnownDeal(models.Model):
    """What public sources say of a real deal. Its position on the six axes is not known and never invented."""

    partnership = models.OneToOneField(
        Partnership, on_delete=models.CASCADE, related_name="known_facts", verbose_name=_("samenwerking")
    )
    code = models.SlugField(_("code"), max_length=120, unique=True)
    tranche = models.PositiveSmallIntegerField(_("tranche"), null=True, blank=True)
    year = models.PositiveSmallIntegerField(_("jaar van selectie"), null=True, blank=True)
    rijk_contribution = models.DecimalField(
        _("bijdrage Rijk (miljoen euro)"), max_digits=9, decimal_places=3, null=True, blank=True
    )
    regional_contribution = models.DecimalField(
        _("bijdrage regio (miljoen euro)"), max_digits=9, decimal_places=3, null=True, blank=True
    )
    bid = models.DecimalField(_("bod (TWh)"), max_digits=7, decimal_places=3, null=True, blank=True)
    highest_bid = models.DecimalField(_("hoogste bod (TWh)"), max_digits=7, decimal_places=3, null=True, blank=True)
    bid_status = models.CharField(_("status van het bod"), max_length=60, blank=True)
    theme = models.CharField(_("thema"), max_length=300, blank=True)
    certainty = models.CharField(_("zekerheid"), max_length=20, choices=Certainty, default=Certainty.SOURCE)
    note = models.CharField(_("opmerking"), max_length=500, blank=True)
    source_url = models.CharField(_("bron"), max_length=400, blank=True)
    members = models.ManyToManyField(
        Organisation, related_name="known_deals", blank=True, verbose_name=_("gemeenten in deze regio")
    )

    class Meta:
        verbose_name = _("bekende deal")
        verbose_name_plural = _("bekende deals")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(certainty__in=Certainty.values), name="known_deal_certainty_known"
            )
        ]

    def __str__(self) -> str:
        return self.code
