from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.by import by_user
from partnership.models.editable import Item, ItemQuerySet
from partnership.models.partnership import Partnership
from partnership.models.party import Party

if TYPE_CHECKING:
    from partnership.models.user import User


class RemarkQuerySet(ItemQuerySet):
    def visible_to(self, user: User | AnonymousUser) -> RemarkQuerySet:
        """Those of the partnerships the user takes part in or coordinates; an administrator sees all.

        BZK reads the result, not what the parties still say to each other about it.
        """
        if not user.is_authenticated:
            return self.none()
        return self if user.is_superuser else self.filter(partnership__in=Partnership.objects.of(user))

    def threads(self) -> RemarkQuerySet:
        """Those that are no reply."""
        return self.filter(parent=None)

    def open(self) -> RemarkQuerySet:
        """The threads that nobody has settled."""
        return self.threads().filter(settled_at=None)

    def for_memo(self, partnership: Partnership) -> RemarkQuerySet:
        """The open ones of which the author says that they belong in the memo, the oldest first."""
        asked = self.open().filter(partnership=partnership, in_memo=True)
        return asked.select_related("party__organisation").order_by("pk")


class PresentRemarks(models.Manager.from_queryset(RemarkQuerySet)):
    """The manager of remarks: what its author took back is only in `everything`."""

    def get_queryset(self) -> RemarkQuerySet:
        return super().get_queryset().present()


class Remark(Item):
    """What somebody says about a question or a section, for all parties to read; or a reply to it."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="remarks", verbose_name=_("samenwerking")
    )
    subject = models.CharField(_("onderwerp"), max_length=40)
    """Key of a question or a section, or `task`; see `partnership.remarks.subjects`."""
    parent = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="replies", verbose_name=_("reactie op")
    )
    """The remark this is a reply to; a reply has no replies."""
    party = models.ForeignKey(
        Party, on_delete=models.SET_NULL, null=True, blank=True, related_name="remarks", verbose_name=_("partij")
    )
    """For whom the author fills in; None for a coordinator who fills in for nobody."""
    text = models.TextField(_("opmerking"), max_length=2000)
    in_memo = models.BooleanField(_("in het memo"), default=False)
    by = by_user(_("door"))
    by_name = models.CharField(_("naam"), max_length=200, blank=True)
    """Who it was, also when the account is gone."""
    at = models.DateTimeField(_("geplaatst op"), auto_now_add=True)
    settled_at = models.DateTimeField(_("afgehandeld op"), null=True, blank=True)
    settled_by = by_user(_("afgehandeld door"))

    objects = PresentRemarks()
    everything = RemarkQuerySet.as_manager()

    action = "remark"
    not_told = frozenset({"subject", "parent", "in_memo", "by", "by_name", "at"})

    class Meta:
        verbose_name = _("opmerking")
        verbose_name_plural = _("opmerkingen")
        ordering = ["pk"]
        indexes = [models.Index(fields=["partnership", "subject"], name="remark_subject")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(parent=None) | models.Q(in_memo=False, settled_at=None),
                name="remark_reply_is_only_a_reply",
            )
        ]

    def __str__(self) -> str:
        return f"{self.partnership_id} {self.subject} {self.pk}"

    @property
    def history_name(self) -> str:
        return _("reactie op een opmerking") if self.parent_id else _("opmerking")

    @property
    def is_settled(self) -> bool:
        return self.settled_at is not None

    def belongs_to(self, user: User) -> bool:
        """Only the author takes a remark back, or puts it back."""
        return self.by_id == user.pk
