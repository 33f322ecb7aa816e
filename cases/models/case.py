from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.case import Characteristics, Description
from partnership.axes import AXES, HIGHEST, LOWEST
from partnership.models import Partnership, Programme, User
from partnership.models.editable import Editable
from partnership.profile import Profile


class CaseStatus(models.TextChoices):
    DRAFT = "draft", _("Concept")
    """Only BZK sees it."""
    PUBLISHED = "published", _("Gepubliceerd")
    WITHDRAWN = "withdrawn", _("Ingetrokken")
    """It was published, and only BZK sees it now."""


def keeps_cases(user: User | AnonymousUser) -> bool:
    """True for who writes and publishes cases: BZK, and administrators."""
    return user.is_authenticated and user.oversees_everything


class CaseQuerySet(models.QuerySet["Case"]):
    def published(self) -> CaseQuerySet:
        return self.filter(status=CaseStatus.PUBLISHED)

    def visible_to(self, user: User | AnonymousUser) -> CaseQuerySet:
        """Everybody sees what is published; BZK also what is being written and what was withdrawn."""
        return self if keeps_cases(user) else self.published()

    def named(self, words: str) -> CaseQuerySet:
        """Those with these words in their name or title; all of them without words."""
        return self.filter(models.Q(name__icontains=words) | models.Q(title__icontains=words)) if words else self

    def with_lines(self) -> CaseQuerySet:
        """Those with all that their description needs."""
        return self.prefetch_related("findings__signals", "lessons", "tensions")


class Score(models.PositiveSmallIntegerField):
    """A score on one axis; empty where it is not known."""

    def __init__(self, **kwargs):
        super().__init__(**{"null": True, "blank": True} | kwargs)


class Characteristic(models.TextField):
    """A row of table 3.1 (ROB 2021)."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"blank": True, "max_length": 500} | kwargs)


class Case(Editable):
    """What can be learned from a programme or a partnership: how it was set up, what worked and what chafed."""

    key = models.SlugField(_("adres"), max_length=60, unique=True)
    name = models.CharField(_("korte naam"), max_length=60)
    title = models.CharField(_("titel"), max_length=200)
    status = models.CharField(_("status"), max_length=20, choices=CaseStatus, default=CaseStatus.DRAFT)
    published_at = models.DateTimeField(_("gepubliceerd op"), null=True, blank=True)
    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("programma")
    )
    partnership = models.OneToOneField(
        Partnership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("samenwerking")
    )
    """The partnership whose parties gave their texts; None for a case from elsewhere, or when it was deleted."""
    is_from_partnership = models.BooleanField(_("uit een samenwerking"), default=False, editable=False)
    """Also when that is deleted: then nobody can consent any more."""
    summary = models.TextField(_("samenvatting"), max_length=2000)
    summary_source = models.CharField(_("bron van de samenvatting"), max_length=200)
    in_one_sentence = models.CharField(_("in één zin"), max_length=300, blank=True)

    ambition = Score(verbose_name=AXES[0].label)
    obligation = Score(verbose_name=AXES[1].label)
    decentral_funds = Score(verbose_name=AXES[2].label)
    execution_demands = Score(verbose_name=AXES[3].label)
    execution_responsibility = Score(verbose_name=AXES[4].label)
    accountability = Score(verbose_name=AXES[5].label)
    profile_source = models.CharField(_("bron van het profiel"), max_length=200, blank=True)

    initiator = Characteristic(_("initiatief"))
    goal = Characteristic(_("doel"))
    finance = Characteristic(_("geld"))
    region_size = Characteristic(_("omvang"))
    approach = Characteristic(_("aanpak"))
    departments = Characteristic(_("departementen"))
    influence = Characteristic(_("invloed van het Rijk op de keuze van activiteiten"))
    characteristics_source = models.CharField(_("bron van de kenmerken"), max_length=200, blank=True)

    objects = CaseQuerySet.as_manager()

    not_told = frozenset({"key", "published_at", "is_from_partnership"})

    class Meta:
        verbose_name = _("casus")
        verbose_name_plural = _("casussen")
        ordering = ["name", "pk"]
        indexes = [models.Index(fields=["status", "name", "id"], name="case_in_order")]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=CaseStatus.values), name="case_status_known"),
            models.CheckConstraint(
                condition=models.Q(status=CaseStatus.DRAFT) | models.Q(published_at__isnull=False),
                name="case_says_when_it_was_published",
            ),
            *(
                models.CheckConstraint(
                    condition=models.Q(**{axis.key: None})
                    | models.Q(**{f"{axis.key}__gte": LOWEST, f"{axis.key}__lte": HIGHEST}),
                    name=f"case_{axis.key}_on_the_scale",
                )
                for axis in AXES
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("cases:case", args=[self.key])

    @property
    def history_name(self) -> str:
        return self.title

    def as_change(self, **told):
        return self._meta.get_field("changes").related_model(case=self, **told)

    @property
    def is_published(self) -> bool:
        return self.status == CaseStatus.PUBLISHED

    @property
    def profile(self) -> Profile:
        return Profile(*(getattr(self, axis.key) for axis in AXES))

    @property
    def description(self) -> Description:
        """All that a page tells. Uses prefetched lines, see `with_lines`."""
        same = ("key", "name", "title", "summary", "summary_source", "in_one_sentence", "profile", "profile_source")
        characteristics = Characteristics(**{name: getattr(self, name) for name in Characteristics.__slots__})
        return Description(
            **{name: getattr(self, name) for name in same},
            characteristics=characteristics,
            characteristics_source=self.characteristics_source,
            findings=tuple(finding.said for finding in self.findings.all()),
            lessons=tuple(lesson.said for lesson in self.lessons.all()),
            tensions=tuple(tension.said for tension in self.tensions.all()),
        )
