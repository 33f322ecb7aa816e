from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.organisation import Organisation
from partnership.models.partnership import Partnership
from partnership.models.position import Position
from partnership.models.user import MembershipRole, User


class PartyQuerySet(models.QuerySet["Party"]):
    def of(self, user: User) -> PartyQuerySet:
        """The parties whose organisation this user works for."""
        return self.filter(organisation__memberships__user=user)

    def edited_by(self, user: User) -> PartyQuerySet:
        """The parties whose position this user may state."""
        return self.filter(organisation__memberships__user=user, organisation__memberships__role=MembershipRole.EDITOR)

    def handed_in(self) -> PartyQuerySet:
        return self.exclude(handed_in_at=None)

    def missing(self) -> PartyQuerySet:
        """Those we wait for."""
        return self.filter(handed_in_at=None)


class Party(models.Model):
    """An organisation that takes part in a partnership."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.CASCADE, related_name="parties", verbose_name=_("samenwerking")
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="parties", verbose_name=_("organisatie")
    )
    handed_in_at = models.DateTimeField(_("ingebracht op"), null=True, blank=True)
    handed_in_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("ingebracht door")
    )

    objects = PartyQuerySet.as_manager()

    class Meta:
        verbose_name = _("partij")
        verbose_name_plural = _("partijen")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["partnership", "organisation"], name="party_once")]

    def __str__(self) -> str:
        return self.organisation.name

    @property
    def has_handed_in(self) -> bool:
        return self.handed_in_at is not None

    def stated_positions(self) -> dict[str, Position]:
        """Return the answers by axis. The caller has checked who may see them."""
        return {position.axis: position for position in self.positions.all()}
