from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from partnership.models.by import by_user
from partnership.models.organisation import Layer, Organisation
from partnership.models.position import profile_of
from partnership.models.programme import Programme
from partnership.profile import Profile
from partnership.turnout import FEWEST_PARTIES

if TYPE_CHECKING:
    from partnership.models.user import User


class Status(models.TextChoices):
    """Where a partnership is in its life."""

    NOT_DESCRIBED = "not-described", _("Nog niet beschreven")
    """A known deal: real, from public sources, without a word from its parties."""
    DRAFT = "draft", _("Concept")
    """Being described; nobody has handed in a position."""
    POSITIONS = "positions", _("Posities")
    """Some parties have handed in; positions are blind."""
    CONVERSATION = "conversation", _("Gesprek")
    """All positions are revealed."""
    AGREED = "agreed", _("Afgesproken")
    """There is an agreed profile."""
    RUNNING = "running", _("Loopt")
    CLOSED = "closed", _("Afgerond")


REVEALED = (Status.CONVERSATION, Status.AGREED, Status.RUNNING, Status.CLOSED)
"""From the reveal on, the parties see each other's positions."""

WITH_AGREEMENT = (Status.AGREED, Status.RUNNING, Status.CLOSED)
"""From the agreement on, figures count the agreed profile."""


class PartnershipQuerySet(models.QuerySet["Partnership"]):
    def visible_to(self, user: User | AnonymousUser) -> PartnershipQuerySet:
        """Those of the user's own organisations, those the user coordinates and all known deals.

        BZK overview and administrators see all; who has not logged in sees none.
        """
        if not user.is_authenticated:
            return self.none()
        if user.oversees_everything:
            return self
        return self.filter(models.Q(status=Status.NOT_DESCRIBED) | self._involves(user))

    def of(self, user: User) -> PartnershipQuerySet:
        """Those the user coordinates or in which an organisation of the user takes part."""
        return self.filter(self._involves(user))

    def coordinated_by(self, user: User | AnonymousUser) -> PartnershipQuerySet:
        return self.filter(coordinator=user) if user.is_authenticated else self.none()

    def _involves(self, user: User) -> models.Q:
        parties = self.model.parties.rel.related_model.objects
        return models.Q(coordinator=user) | models.Q(pk__in=parties.of(user).values("partnership"))

    def moments(self) -> PartnershipQuerySet:
        """Those same ones, of which only is read at which moment of their life they are; the rest when asked for."""
        return self.only("status", "revealed_at", "archived_at")

    def described(self) -> PartnershipQuerySet:
        """Those that somebody has begun to describe."""
        return self.exclude(status=Status.NOT_DESCRIBED)

    def in_use(self) -> PartnershipQuerySet:
        """Those that are not in the archive."""
        return self.filter(archived_at=None)

    def archived(self) -> PartnershipQuerySet:
        return self.exclude(archived_at=None)

    def known(self) -> PartnershipQuerySet:
        """The known deals, described elsewhere or not."""
        return self.filter(status=Status.NOT_DESCRIBED)

    def taken_over(self) -> PartnershipQuerySet:
        """Those that came in as a memo: what stands there was not said here."""
        return self.filter(origin__isnull=False)

    def without_described_twins(self) -> PartnershipQuerySet:
        """Leave out the known deals that a described partnership started from, so that no deal is counted twice."""
        described = self.model.objects.exclude(started_from=None).values("started_from")
        return self.exclude(status=Status.NOT_DESCRIBED, pk__in=described)


class Partnership(models.Model):
    """What parties design together before they start."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    """Comes with the start form, so that sending it twice makes one partnership."""
    title = models.CharField(_("titel"), max_length=200)
    programme = models.ForeignKey(
        Programme,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="partnerships",
        verbose_name=_("programma"),
    )
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.DRAFT)
    started_from = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="descriptions",
        verbose_name=_("bekende deal"),
    )
    coordinator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="coordinates",
        verbose_name=_("coördinator"),
    )
    task = models.TextField(_("opgave"), max_length=5000, blank=True)
    value_what = models.TextField(_("meerwaarde"), max_length=2000, blank=True)
    value_for_whom = models.TextField(_("voor wie"), max_length=2000, blank=True)
    value_noticed = models.TextField(_("hoe merken wij het"), max_length=2000, blank=True)
    provinces = models.ManyToManyField(
        Organisation,
        related_name="partnerships_in_province",
        blank=True,
        limit_choices_to={"layer": Layer.PROVINCE},
        verbose_name=_("provincies"),
    )
    region = models.CharField(_("gebied"), max_length=200, blank=True)
    starts_on = models.DateField(_("begin"), null=True, blank=True)
    ends_on = models.DateField(_("einde"), null=True, blank=True)
    review_on = models.DateField(_("samen terugkijken op"), null=True, blank=True)
    """When the parties look again at what they agreed."""
    positions_due_on = models.DateField(_("posities delen tot en met"), null=True, blank=True)
    """The last day on which a party is in time; after it the coordinator may reveal without those that are not in."""
    version = models.PositiveSmallIntegerField(_("versie"), default=1, editable=False)
    """Of the agreement; going back to the conversation begins the next one."""
    archived_at = models.DateTimeField(_("in het archief sinds"), null=True, blank=True, editable=False)
    is_example = models.BooleanField(_("voorbeeld"), default=False)
    revealed_at = models.DateTimeField(_("onthuld op"), null=True, blank=True)
    """Set once, by `partnership.reveal`; the database refuses to change it."""
    revealed_on = models.DateField(_("dag van de onthulling"), null=True, blank=True, editable=False)
    """The day of `revealed_at` where we live: the deadline is a day too, and the database compares the two."""
    parties_at_reveal = models.PositiveSmallIntegerField(
        _("partijen bij de onthulling"), null=True, blank=True, editable=False
    )
    in_at_reveal = models.PositiveSmallIntegerField(
        _("ingebracht bij de onthulling"), null=True, blank=True, editable=False
    )
    """How many of the parties had handed in at the reveal."""
    agreed_at = models.DateTimeField(_("afgesproken op"), null=True, blank=True)
    agreed_steps = models.PositiveSmallIntegerField(
        _("stappen van het ideaaltype"), null=True, blank=True, editable=False
    )
    """Steps of the agreed profile over its known axes, kept for sorting and counting; null without an agreement."""
    agreed_to_rijk = models.PositiveSmallIntegerField(_("waarvan naar het Rijk"), null=True, blank=True, editable=False)
    edition = models.PositiveIntegerField(_("editie"), default=1, editable=False)
    """Goes up with every save of the description; a form that holds an older one is stale."""
    created_at = models.DateTimeField(_("gemaakt op"), auto_now_add=True)
    updated_at = models.DateTimeField(_("bijgewerkt op"), auto_now=True)
    updated_by = by_user(_("bijgewerkt door"))

    objects = PartnershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("samenwerking")
        verbose_name_plural = _("samenwerkingen")
        ordering = ["-updated_at", "-pk"]
        indexes = [
            models.Index(fields=["-updated_at", "-id"], name="partnership_newest"),
            models.Index(fields=["archived_at", "status", "agreed_steps"], name="partnership_in_use_steps"),
            models.Index(fields=["programme", "status"], name="partnership_programme_status"),
            models.Index(fields=["title", "id"], name="partnership_title"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=Status.values), name="partnership_status_known"),
            models.CheckConstraint(
                condition=models.Q(starts_on=None)
                | models.Q(ends_on=None)
                | models.Q(ends_on__gte=models.F("starts_on")),
                name="partnership_ends_after_start",
                violation_error_message=_("Het einde ligt voor het begin."),
            ),
            models.CheckConstraint(
                condition=models.Q(starts_on=None)
                | models.Q(review_on=None)
                | models.Q(review_on__gte=models.F("starts_on")),
                name="partnership_review_after_start",
                violation_error_message=_("Terugkijken kan pas na het begin."),
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=REVEALED, revealed_at__isnull=False)
                | (~models.Q(status__in=REVEALED) & models.Q(revealed_at=None)),
                name="partnership_revealed_from_conversation_on",
            ),
            models.CheckConstraint(
                condition=models.Q(revealed_at=None, revealed_on=None, parties_at_reveal=None, in_at_reveal=None)
                | models.Q(
                    revealed_at__isnull=False,
                    revealed_on__isnull=False,
                    parties_at_reveal__isnull=False,
                    in_at_reveal__isnull=False,
                ),
                name="partnership_reveal_is_told_whole",
            ),
            models.CheckConstraint(
                condition=models.Q(in_at_reveal=None) | models.Q(in_at_reveal__gte=FEWEST_PARTIES),
                name="partnership_revealed_between_two",
            ),
            models.CheckConstraint(
                condition=models.Q(in_at_reveal=None)
                | models.Q(in_at_reveal=models.F("parties_at_reveal"))
                | models.Q(
                    in_at_reveal__lt=models.F("parties_at_reveal"),
                    positions_due_on__isnull=False,
                    positions_due_on__lt=models.F("revealed_on"),
                ),
                name="partnership_revealed_complete_or_late",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=WITH_AGREEMENT, agreed_at__isnull=False, agreed_steps__isnull=False)
                | (~models.Q(status__in=WITH_AGREEMENT) & models.Q(agreed_at=None, agreed_steps=None)),
                name="partnership_steps_once_agreed",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=Status.NOT_DESCRIBED) | models.Q(coordinator=None),
                name="partnership_known_deal_has_no_coordinator",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("partnership:task-list", args=[self.pk])

    @property
    def reference(self) -> str:
        """What people call it in letters, such as OL-2026-014."""
        return f"OL-{self.created_at.year}-{self.pk:03d}"

    def may_be_coordinated_by(self, user: User) -> bool:
        """True for the coordinator, and for an administrator, who may do what a coordinator may."""
        return user.is_superuser or self.coordinator_id == user.pk

    @property
    def is_archived(self) -> bool:
        return self.archived_at is not None

    @property
    def is_revealed(self) -> bool:
        return self.revealed_at is not None

    @property
    def has_agreement(self) -> bool:
        return self.status in WITH_AGREEMENT

    @property
    def public_value_described(self) -> bool:
        """True when what, for whom and how we notice it are all answered (ROB 2021, ch. 2)."""
        return all(text.strip() for text in (self.value_what, self.value_for_whom, self.value_noticed))

    @property
    def agreed_profile(self) -> Profile:
        """The agreed scores; unknown where nothing is agreed. Uses prefetched agreements."""
        return profile_of(self.agreements.all())
