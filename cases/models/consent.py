from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.models.case import keeps_cases
from partnership.models import Partnership, Party, User
from partnership.models.by import by_user
from partnership.models.editable import Editable


class ConsentState(models.TextChoices):
    ASKED = "asked", _("Gevraagd")
    GIVEN = "given", _("Gegeven")
    REFUSED = "refused", _("Geweigerd")
    TAKEN_BACK = "taken-back", _("Teruggenomen")
    LAPSED = "lapsed", _("Vervallen")
    """It was given for a text that has changed since."""


class ConsentQuerySet(models.QuerySet["CaseConsent"]):
    def visible_to(self, user: User | AnonymousUser) -> ConsentQuerySet:
        """BZK sees all; the parties and the coordinator see those of their own partnerships."""
        if not user.is_authenticated:
            return self.none()
        return self if keeps_cases(user) else self.filter(party__partnership__in=Partnership.objects.of(user))

    def about(self, partnership: Partnership) -> ConsentQuerySet:
        """Those of the parties that take part."""
        return self.filter(party__in=partnership.parties.all()).select_related("party__organisation").order_by("party")

    def lapsed(self) -> ConsentQuerySet:
        """Those that were given for a text that has changed since."""
        return self.filter(state=ConsentState.LAPSED)

    def given(self) -> ConsentQuerySet:
        """Those that stand now."""
        return self.filter(state=ConsentState.GIVEN)


class CaseConsent(Editable):
    """Whether a party lets its partnership be a case. It exists from the moment that BZK asked."""

    party = models.OneToOneField(Party, on_delete=models.CASCADE, related_name="+", verbose_name=_("partij"))
    state = models.CharField(_("toestemming"), max_length=20, choices=ConsentState, default=ConsentState.ASKED)
    asked_by = by_user(_("gevraagd door"))
    asked_on = models.DateField(_("gevraagd op"))
    decided_by_name = models.CharField(_("naam"), max_length=200, blank=True)
    """Who of the party said so last, also when the account is gone."""
    decided_on = models.DateField(_("dag"), null=True, blank=True)

    objects = ConsentQuerySet.as_manager()

    not_told = frozenset({"asked_by", "asked_on", "decided_by_name", "decided_on"})

    class Meta:
        verbose_name = _("toestemming voor een casus")
        verbose_name_plural = _("toestemmingen voor een casus")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=ConsentState.values), name="consent_state_known"),
            models.CheckConstraint(
                condition=models.Q(state=ConsentState.ASKED, decided_on=None)
                | (~models.Q(state=ConsentState.ASKED) & models.Q(decided_on__isnull=False)),
                name="consent_says_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party_id} {self.state}"

    @property
    def partnership(self) -> Partnership:
        return self.party.partnership

    @property
    def history_name(self) -> str:
        return gettext("toestemming voor een casus")

    @property
    def stands(self) -> bool:
        return self.state == ConsentState.GIVEN

    @property
    def has_lapsed(self) -> bool:
        return self.state == ConsentState.LAPSED

    @property
    def is_open(self) -> bool:
        """True while the party has not said anything."""
        return self.state == ConsentState.ASKED
