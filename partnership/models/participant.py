from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnership.models.user import MembershipRole, User


class Participant(models.Model):
    """A person who acts for a party in one partnership, without working for the organisation elsewhere.

    A Membership opens every partnership of an organisation and is given by an administrator; this opens one, and is
    given by whoever invites.
    """

    party = models.ForeignKey(
        "partnership.Party", on_delete=models.CASCADE, related_name="participants", verbose_name=_("partij")
    )
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="participations", verbose_name=_("gebruiker"))
    role = models.CharField(_("rol"), max_length=10, choices=MembershipRole, default=MembershipRole.READER)
    joined_at = models.DateTimeField(_("doet mee sinds"), auto_now_add=True)

    class Meta:
        verbose_name = _("deelnemer")
        verbose_name_plural = _("deelnemers")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["party", "user"], name="participant_once"),
            models.CheckConstraint(condition=models.Q(role__in=MembershipRole.values), name="participant_role_known"),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}"
