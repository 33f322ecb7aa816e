from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnership.funding import Instrument
from partnership.models.editable import Editable
from partnership.models.partnership import Partnership

SEPARATOR = ","


class Instruments(tuple[Instrument, ...]):
    """Some instruments, each once, in the order of the model; as text their names in the active language."""

    def __new__(cls, chosen: Iterable[str] = ()) -> Instruments:
        wanted = set(chosen)
        return super().__new__(cls, (one for one in Instrument if one in wanted))

    def __str__(self) -> str:
        return ", ".join(gettext(one.meaning.label) for one in self)


class InstrumentsField(models.CharField):
    """Holds Instruments; what the database holds of others is left out."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 200)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value, expression, connection) -> Instruments:
        return self.to_python(value)

    def to_python(self, value) -> Instruments:
        if isinstance(value, Instruments):
            return value
        return Instruments((value or "").split(SEPARATOR) if isinstance(value, str | None) else value)

    def get_prep_value(self, value) -> str:
        return SEPARATOR.join(Instruments(value or ()))


class Conditions(models.TextChoices):
    """Whether conditions come with the money. Nothing chosen means: not talked about yet."""

    YES = "yes", _("Ja")
    NO = "no", _("Nee")
    UNKNOWN = "unknown", _("Weten we nog niet")


class Funding(Editable):
    """How the money comes, what is tied to it and what happens when it stops; one per partnership."""

    partnership = models.OneToOneField(
        Partnership, on_delete=models.CASCADE, related_name="funding", verbose_name=_("samenwerking")
    )
    who_pays = models.TextField(_("wie betaalt wat"), max_length=2000, blank=True)
    instruments = InstrumentsField(_("hoe het geld komt"), blank=True, default=Instruments)
    has_conditions = models.CharField(_("voorwaarden bij het geld"), max_length=10, choices=Conditions, blank=True)
    conditions = models.TextField(_("welke voorwaarden"), max_length=2000, blank=True)
    afterwards = models.TextField(_("na het laatste jaar"), max_length=2000, blank=True)

    class Meta:
        verbose_name = _("afspraken over het geld")
        verbose_name_plural = _("afspraken over het geld")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(has_conditions__in=["", *Conditions.values]), name="funding_conditions_known"
            ),
            models.CheckConstraint(
                condition=models.Q(conditions="") | models.Q(has_conditions=Conditions.YES),
                name="funding_conditions_only_where_there_are",
            ),
        ]

    def __str__(self) -> str:
        return str(self.partnership_id)

    @property
    def is_begun(self) -> bool:
        return bool(self.who_pays or self.instruments or self.has_conditions or self.afterwards)

    @property
    def is_complete(self) -> bool:
        """True when everything is said; that something is not known yet does not count as said."""
        has_said = self.has_conditions == Conditions.NO or bool(self.conditions)
        return bool(self.who_pays and self.instruments and has_said and self.afterwards)
