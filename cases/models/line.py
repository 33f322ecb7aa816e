"""The lines of a case: findings, lessons, and where the source says two things. Each names its source."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.case import CORNER_LABELS, KIND_LABELS, Corner, Kind, Sourced
from cases.case import Finding as FoundThing
from cases.models.case import Case
from partnership.models.editable import Item

CORNER_CHOICES = [(corner.value, _(label)) for corner, label in CORNER_LABELS.items()]
KIND_CHOICES = [(kind.value, _(label)) for kind, label in KIND_LABELS.items()]


class Line(Item):
    """A sentence about a case, with where it comes from."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="%(class)ss", verbose_name=_("casus"))
    text = models.TextField(_("tekst"), max_length=1000)
    source = models.CharField(_("bron"), max_length=200)
    order = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    not_told = frozenset({"case", "order"})

    class Meta:
        abstract = True
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return f"{self.case_id} {self.pk}"

    @property
    def history_name(self) -> str:
        return self._meta.verbose_name

    def as_change(self, **told):
        return self.case.as_change(**told)

    @property
    def said(self) -> Sourced:
        return Sourced(self.text, self.source)


class Finding(Line):
    """What was seen in one corner of the triangle."""

    corner = models.CharField(_("hoek"), max_length=20, choices=CORNER_CHOICES)
    kind = models.CharField(_("soort"), max_length=10, choices=KIND_CHOICES)

    class Meta(Line.Meta):
        verbose_name = _("bevinding")
        verbose_name_plural = _("bevindingen")
        constraints = [
            models.CheckConstraint(condition=models.Q(corner__in=list(Corner)), name="finding_corner_known"),
            models.CheckConstraint(condition=models.Q(kind__in=list(Kind)), name="finding_kind_known"),
        ]

    @property
    def said(self) -> FoundThing:
        return FoundThing(Corner(self.corner), Kind(self.kind), self.text, self.source, tuple(self.signal_keys))

    @property
    def signal_keys(self) -> list[str]:
        """The signals it is an example of. Uses prefetched signals."""
        return [link.signal for link in self.signals.all()]


class FindingSignal(models.Model):
    """A finding is an example of a signal: a pitfall that was seen before."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="signals", verbose_name=_("bevinding"))
    signal = models.SlugField(_("signaal"), max_length=60)
    """Key of a rule, see `partnership.signals`."""

    class Meta:
        verbose_name = _("voorbeeld van een signaal")
        verbose_name_plural = _("voorbeelden van signalen")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["finding", "signal"], name="finding_signal_once")]

    def __str__(self) -> str:
        return f"{self.finding_id} {self.signal}"


class Lesson(Line):
    class Meta(Line.Meta):
        verbose_name = _("les")
        verbose_name_plural = _("lessen")


class Tension(Line):
    """Where the source says two things, to be shown rather than smoothed over."""

    class Meta(Line.Meta):
        verbose_name = _("tegenspraak in de bron")
        verbose_name_plural = _("tegenspraken in de bron")
