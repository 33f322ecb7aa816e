from __future__ import annotations

import datetime as dt
from typing import Final

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnership.models.user import User

KEPT: Final = dt.timedelta(days=7)
"""How long the files are there to download."""
SILENCE: Final = dt.timedelta(minutes=30)
"""After so long without a sign of life nobody works on it any more; the longest print takes half of it."""
WAITING: Final = dt.timedelta(days=1)
"""After so long in the queue nobody will."""


def in_a_while() -> dt.datetime:
    return timezone.now() + KEPT


class BundleState(models.TextChoices):
    QUEUED = "queued", _("In de wachtrij")
    RUNNING = "running", _("Wordt gemaakt")
    DONE = "done", _("Klaar")
    FAILED = "failed", _("Niet gelukt")
    CANCELLED = "cancelled", _("Gestopt")


UNFINISHED: Final = (BundleState.QUEUED, BundleState.RUNNING)


class BundleQuerySet(models.QuerySet["Bundle"]):
    def of(self, user: User) -> BundleQuerySet:
        """Those this user asked for. Nobody else has to do with them, an administrator neither."""
        return self.filter(asked_by=user)

    def unfinished(self) -> BundleQuerySet:
        """Those that somebody waits for."""
        return self.filter(state__in=UNFINISHED)

    def given_up(self) -> BundleQuerySet:
        """The unfinished ones that nobody works on any more, such as after a server that was switched off."""
        now = timezone.now()
        silent = models.Q(state=BundleState.RUNNING, moved_at__lt=now - SILENCE)
        forgotten = models.Q(state=BundleState.QUEUED, moved_at__lt=now - WAITING)
        return self.filter(silent | forgotten)

    def expired(self) -> BundleQuerySet:
        return self.filter(expires_at__lte=timezone.now())

    def present(self) -> BundleQuerySet:
        """Those that are still kept."""
        return self.filter(expires_at__gt=timezone.now())


class Bundle(models.Model):
    """The memos of several partnerships, made in the background for one person to download."""

    asked_by = models.ForeignKey(
        User, on_delete=models.CASCADE, related_name="bundles", verbose_name=_("gevraagd door")
    )
    asked_at = models.DateTimeField(_("gevraagd op"), auto_now_add=True)
    language = models.CharField(_("taal"), max_length=5, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    chosen = models.JSONField(_("gekozen samenwerkingen"), default=list)
    """Numbers of partnerships; whether the person may see each is asked when its memo is made."""
    included = models.JSONField(_("opgenomen samenwerkingen"), default=list, editable=False)
    too_large = models.JSONField(_("te groot"), default=list, editable=False)
    """Titles of memos that did not fit in one print."""
    damaged = models.JSONField(_("beschadigd"), default=list, editable=False)
    """Titles of partnerships of which the adopted memo is not what was kept any more."""
    state = models.CharField(_("stand"), max_length=10, choices=BundleState, default=BundleState.QUEUED)
    done = models.PositiveIntegerField(_("gedaan"), default=0)
    moved_at = models.DateTimeField(_("laatste teken van leven"), default=timezone.now, editable=False)
    expires_at = models.DateTimeField(_("bewaard tot"), default=in_a_while)

    objects = BundleQuerySet.as_manager()

    class Meta:
        verbose_name = _("bundel")
        verbose_name_plural = _("bundels")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=BundleState.values), name="bundle_state_known")
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def total(self) -> int:
        return len(self.chosen)

    @property
    def ready(self) -> int:
        """How many memos are in it."""
        return len(self.included)

    @property
    def last_day(self) -> dt.date:
        """The last day on which it can be downloaded."""
        return timezone.localtime(self.expires_at).date()

    @property
    def is_unfinished(self) -> bool:
        return self.state in UNFINISHED

    @property
    def out_of_reach(self) -> int:
        """How many the person could no longer see, or had no memo, when it was made."""
        return self.total - len(self.included) - len(self.too_large) - len(self.damaged)


class BundleFileKind(models.TextChoices):
    ZIP = "zip", _("zip-bestand")
    PDF = "pdf", _("één pdf")


class BundleFile(models.Model):
    """A file of a bundle. It stands in the database, where no web server hands it out by its address."""

    bundle = models.ForeignKey(Bundle, on_delete=models.CASCADE, related_name="files", verbose_name=_("bundel"))
    kind = models.CharField(_("soort"), max_length=3, choices=BundleFileKind)
    content = models.BinaryField(_("inhoud"))
    size = models.PositiveIntegerField(_("bytes"))

    class Meta:
        verbose_name = _("bestand van een bundel")
        verbose_name_plural = _("bestanden van een bundel")
        constraints = [models.UniqueConstraint(fields=["bundle", "kind"], name="bundle_file_once")]

    def __str__(self) -> str:
        return f"{self.bundle_id} {self.kind}"
