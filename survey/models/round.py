from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnership.models import Partnership
from partnership.models.by import by_user
from survey.instruments import INSTRUMENTS, NEWEST, Instrument

if TYPE_CHECKING:
    from partnership.models import User


class RoundState(models.TextChoices):
    """Follows from the days, so that nobody has to open or close a round at midnight."""

    PLANNED = "planned", _("Gepland")
    OPEN = "open", _("Open")
    CLOSED = "closed", _("Gesloten")


class RoundQuerySet(models.QuerySet["Round"]):
    def visible_to(self, user: User | AnonymousUser) -> RoundQuerySet:
        """Those of partnerships the user may see, and national ones: closed for everybody, all for BZK."""
        if not user.is_authenticated:
            return self.none()
        if user.oversees_everything:
            return self
        of_partnerships = models.Q(partnership__in=Partnership.objects.described().visible_to(user).values("pk"))
        return self.filter(of_partnerships | models.Q(pk__in=self.model.objects.national().over().values("pk")))

    def national(self) -> RoundQuerySet:
        return self.filter(partnership=None)

    def over(self) -> RoundQuerySet:
        """Those that are closed, by somebody or because their last day has passed."""
        return self.filter(~models.Q(closed_on=None) | models.Q(last_day__lt=timezone.localdate()))


class Round(models.Model):
    """A period in which people can answer the survey, about one partnership or in the whole country."""

    partnership = models.ForeignKey(
        Partnership,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="survey_rounds",
        verbose_name=_("samenwerking"),
    )
    """Empty for a national round."""
    version = models.PositiveSmallIntegerField(_("versie van de vragenlijst"), default=NEWEST, editable=False)
    first_day = models.DateField(_("eerste dag"))
    last_day = models.DateField(_("laatste dag"))
    """People can answer until the end of it."""
    closed_on = models.DateField(_("eerder gesloten op"), null=True, blank=True)
    """The day on which somebody closed the round before its last day was over."""
    note = models.TextField(_("toelichting"), max_length=1000, blank=True)
    """For the people who answer."""
    open_key = models.CharField(max_length=43, null=True, blank=True, unique=True, editable=False)
    """In the address through which everybody can answer; only of a national round."""
    opened_by = by_user(_("geopend door"))
    reminded_on = models.DateField(_("herinnerd op"), null=True, blank=True, editable=False)
    """When those who had not answered were last mailed: once a day at most."""
    mailed_on = models.DateField(_("uitgenodigd op"), null=True, blank=True, editable=False)
    """The last day on which people were mailed an invitation; who were is known of that day only."""
    counted_on = models.DateField(_("geteld op"), null=True, blank=True, editable=False)
    """When its answers were counted, once and for all; from then on there are results."""

    objects = RoundQuerySet.as_manager()

    not_told = frozenset({"version", "open_key", "opened_by", "reminded_on", "mailed_on", "counted_on"})

    class Meta:
        verbose_name = _("vragenlijst")
        verbose_name_plural = _("vragenlijsten")
        ordering = ["-first_day", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")), name="round_ends_after_start"
            ),
            models.CheckConstraint(condition=models.Q(version__in=list(INSTRUMENTS)), name="round_version_known"),
            models.CheckConstraint(
                condition=models.Q(open_key=None) | models.Q(partnership=None), name="round_open_only_if_national"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.history_name} {self.first_day:%Y-%m-%d}"

    def get_absolute_url(self) -> str:
        return reverse("survey:round", args=[self.pk])

    @property
    def history_name(self) -> str:
        return gettext("vragenlijst")

    @property
    def party(self) -> None:
        """A round belongs to no party: what the history asks of every row."""

    @property
    def is_national(self) -> bool:
        return self.partnership_id is None

    @property
    def instrument(self) -> Instrument:
        return INSTRUMENTS[self.version]

    @property
    def state(self) -> RoundState:
        return self.state_on(timezone.localdate())

    def state_on(self, day: dt.date) -> RoundState:
        if self.closed_on is not None or day > self.last_day:
            return RoundState.CLOSED
        return RoundState.PLANNED if day < self.first_day else RoundState.OPEN

    @property
    def is_open(self) -> bool:
        return self.state == RoundState.OPEN

    @property
    def is_closed(self) -> bool:
        return self.state == RoundState.CLOSED

    @property
    def ended_on(self) -> dt.date:
        """The last day on which somebody could answer."""
        return self.closed_on or self.last_day
