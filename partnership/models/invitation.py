from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnership.models.by import by_user
from partnership.models.user import LowercaseEmailField, MembershipRole, User

if TYPE_CHECKING:
    from partnership.models.partnership import Partnership


class InvitationState(models.TextChoices):
    OPEN = "open", _("staat open")
    ACCEPTED = "accepted", _("gebruikt")
    EXPIRED = "expired", _("verlopen")
    WITHDRAWN = "withdrawn", _("ingetrokken")


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def pending(self) -> InvitationQuerySet:
        """Those that nobody used and nobody withdrew; also the ones whose time is over."""
        return self.filter(accepted_at=None, withdrawn_at=None)

    def open(self) -> InvitationQuerySet:
        """Those that can be used now."""
        return self.pending().filter(expires_at__gt=timezone.now())

    def arrived(self) -> InvitationQuerySet:
        """Those that can be used now, and of which a mail server took the mail."""
        return self.open().filter(sent_at__isnull=False)


class Invitation(models.Model):
    """Somebody is asked to act for a party. The mail holds a link and a code; here is only a digest of either."""

    party = models.ForeignKey(
        "partnership.Party", on_delete=models.CASCADE, related_name="invitations", verbose_name=_("partij")
    )
    email = LowercaseEmailField(_("e-mailadres"))
    role = models.CharField(_("rol"), max_length=10, choices=MembershipRole)
    language = models.CharField(_("taal"), max_length=5, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    link_digest = models.CharField(max_length=64, unique=True, editable=False)
    code_digest = models.CharField(max_length=64, editable=False)
    wrong_codes = models.PositiveSmallIntegerField(_("verkeerde codes"), default=0, editable=False)
    """Typed since the mail was sent; after too many only the link works."""
    invited_by = by_user(_("uitgenodigd door"))
    invited_at = models.DateTimeField(_("uitgenodigd op"), auto_now_add=True)
    sent_at = models.DateTimeField(_("verstuurd op"), null=True, blank=True)
    """Empty while no mail server has taken the mail."""
    expires_at = models.DateTimeField(_("werkt tot"))
    accepted_at = models.DateTimeField(_("gebruikt op"), null=True, blank=True)
    accepted_by = by_user(_("gebruikt door"))
    withdrawn_at = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)
    """Also set when somebody who had accepted no longer takes part."""

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("uitnodiging")
        verbose_name_plural = _("uitnodigingen")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["party", "email"],
                condition=models.Q(accepted_at=None, withdrawn_at=None),
                name="invitation_pending_once",
            ),
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="invitation_email_in_lower_case"),
            models.CheckConstraint(condition=models.Q(role__in=MembershipRole.values), name="invitation_role_known"),
            models.CheckConstraint(
                condition=models.Q(language__in=[code for code, _name in settings.LANGUAGES]),
                name="invitation_language_known",
            ),
        ]

    def __str__(self) -> str:
        # Without the address: this text ends up in logs.
        return f"{self.party_id} {self.role} {self.state}"

    @property
    def partnership(self) -> Partnership:
        return self.party.partnership

    @property
    def state(self) -> InvitationState:
        if self.withdrawn_at:
            return InvitationState.WITHDRAWN
        if self.accepted_at:
            return InvitationState.ACCEPTED
        return InvitationState.EXPIRED if self.expires_at <= timezone.now() else InvitationState.OPEN

    @property
    def is_open(self) -> bool:
        return self.state == InvitationState.OPEN

    @property
    def has_arrived(self) -> bool:
        return self.is_open and self.sent_at is not None

    @property
    def last_day(self) -> dt.date:
        """The last day on which it can be used."""
        return timezone.localtime(self.expires_at).date()

    @property
    def asked_by(self) -> User | None:
        """Who to turn to: the person who invited, or else the coordinator of today."""
        return self.invited_by or self.partnership.coordinator
