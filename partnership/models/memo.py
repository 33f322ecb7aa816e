from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from partnership.models.by import by_user
from partnership.models.fixed import Fixed, FixedQuerySet
from partnership.models.partnership import Partnership

if TYPE_CHECKING:
    from partnership.models.user import User

HASH_LENGTH = 64


def hash_of(content: bytes) -> str:
    """Return the sha256 of a file, as people read it."""
    return sha256(content).hexdigest()


class MemoQuerySet(FixedQuerySet):
    def visible_to(self, user: User | AnonymousUser) -> MemoQuerySet:
        """Those of the partnerships this user may see."""
        return self.filter(partnership__in=Partnership.objects.visible_to(user))

    def without_files(self) -> MemoQuerySet:
        """For lists: the files are fetched when somebody asks for them."""
        return self.defer("snapshot", "pdf").select_related("made_by")


class Memo(Fixed):
    """A version of the memo of a partnership, as it was made. Versions exist from the reveal on."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.PROTECT, related_name="memos", verbose_name=_("samenwerking")
    )
    number = models.PositiveSmallIntegerField(_("versie"))
    """From 1, without gaps, within the partnership."""
    agreement = models.PositiveSmallIntegerField(_("versie van de afspraken"))
    """Which agreement of the partnership it holds, or for which the parties still talk."""
    has_agreement = models.BooleanField(_("met afspraken"))
    """Only a version with an agreement can be signed."""
    why = models.TextField(_("waarom deze versie"), max_length=2000, blank=True)
    language = models.CharField(_("taal"), max_length=5, choices=settings.LANGUAGES)
    """Of the PDF."""
    snapshot = models.BinaryField(_("gegevens"))
    """All of the partnership at that moment, as canonical JSON."""
    snapshot_sha256 = models.CharField(max_length=HASH_LENGTH)
    pdf = models.BinaryField(_("pdf"))
    pdf_sha256 = models.CharField(max_length=HASH_LENGTH, db_index=True)
    made_at = models.DateTimeField(_("gemaakt op"))
    made_by = by_user(_("gemaakt door"))
    made_by_name = models.CharField(_("naam"), max_length=200)
    """Who it was, also when the account is gone."""

    objects = MemoQuerySet.as_manager()
    not_told = frozenset({"number", "agreement", "has_agreement", "language", "snapshot", "pdf", "made_at", "made_by"})
    """What the history does not repeat."""

    class Meta:
        verbose_name = _("versie van het memo")
        verbose_name_plural = _("versies van het memo")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "number"], name="memo_number_once"),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="memo_number_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.partnership_id} {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("partnership:memo-version", args=[self.partnership_id, self.number])

    @property
    def history_name(self) -> str:
        return f"{_('memo, versie')} {self.number}"
