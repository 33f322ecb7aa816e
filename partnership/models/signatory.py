from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from partnership.models.by import by_user
from partnership.models.editable import Editable
from partnership.models.memo import Memo
from partnership.models.partnership import Status
from partnership.models.party import Party
from partnership.models.user import LowercaseEmailField, User

if TYPE_CHECKING:
    from partnership.models.partnership import Partnership


class Decision(models.TextChoices):
    """What a signatory did with a version. Empty: nothing yet."""

    SIGNED = "signed", _("ondertekend")
    DECLINED = "declined", _("niet ondertekend")
    """Sends the version back: nobody signs it any more."""


class SignatoryQuerySet(models.QuerySet["Signatory"]):
    def for_user(self, user: User) -> SignatoryQuerySet:
        """Those that name this user, for a party the user acts for."""
        return self.filter(email=user.email, party__in=Party.objects.of(user))

    def asked_now(self) -> SignatoryQuerySet:
        """Those who can sign now: the newest version, with the agreement that holds, that nobody has declined."""
        versions = Memo.objects.filter(partnership=models.OuterRef("memo__partnership")).order_by("-number")
        open_versions = self.filter(
            memo=models.Subquery(versions.values("pk")[:1]),
            memo__has_agreement=True,
            memo__agreement=models.F("memo__partnership__version"),
            memo__partnership__status__in=(Status.AGREED, Status.RUNNING),
        )
        return open_versions.filter(decision="").exclude(memo__signatories__decision=Decision.DECLINED)

    def awaited(self, party: Party, email: str) -> SignatoryQuerySet:
        """The one at this address that can sign for a party now, perhaps without an account yet."""
        return self.asked_now().filter(party=party, email=email)


class Signatory(Editable):
    """Who signs a version of the memo for a party: named by the party, and fixed once that person has decided."""

    memo = models.ForeignKey(Memo, on_delete=models.PROTECT, related_name="signatories", verbose_name=_("versie"))
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="signatories", verbose_name=_("partij"))
    email = LowercaseEmailField(_("e-mailadres"))
    """Of the account that signs; there may be no such account yet."""
    name = models.CharField(_("naam"), max_length=120)
    function = models.CharField(_("functie"), max_length=150)
    mandate = models.TextField(_("mandaat"), max_length=500, blank=True)
    """On what ground this person may sign, such as a decision of the council."""
    decision = models.CharField(_("besluit"), max_length=10, choices=Decision, blank=True, editable=False)
    reason = models.TextField(_("reden"), max_length=2000, blank=True, editable=False)
    decided_at = models.DateTimeField(_("wanneer"), null=True, blank=True, editable=False)
    decided_by = by_user(_("account"), editable=False)

    objects = SignatoryQuerySet.as_manager()
    not_told = frozenset({"memo", "decision", "reason", "decided_at", "decided_by"})

    class Meta:
        verbose_name = _("ondertekenaar")
        verbose_name_plural = _("ondertekenaars")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["memo", "party"], name="signatory_once"),
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="signatory_email_in_lower_case"),
            models.CheckConstraint(
                condition=models.Q(decision="", decided_at=None, reason="")
                | models.Q(decision=Decision.SIGNED, decided_at__isnull=False, reason="")
                | (models.Q(decision=Decision.DECLINED, decided_at__isnull=False) & ~models.Q(reason="")),
                name="signatory_decides_whole",
            ),
        ]

    def __str__(self) -> str:
        # Without name and address: this text ends up in logs.
        return f"{self.memo_id} {self.party_id} {self.decision}"

    @property
    def partnership(self) -> Partnership:
        return self.memo.partnership

    @property
    def history_name(self) -> str:
        return f"{_('ondertekenaar van memo, versie')} {self.memo.number}"

    @property
    def has_signed(self) -> bool:
        return self.decision == Decision.SIGNED

    @property
    def has_declined(self) -> bool:
        return self.decision == Decision.DECLINED
