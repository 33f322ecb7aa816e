from __future__ import annotations

from decimal import Decimal
from typing import Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.forms.amounts import EuroField, HoursField
from partnership.forms.editing import EditionForm
from partnership.forms.fields import Line, Paragraph, longest
from partnership.funding import Instrument
from partnership.models import Conditions, Contribution, Funding
from partnership.models.funding import Instruments

MOST_EURO: Final = Decimal("999999999999.99")
MOST_HOURS: Final = Decimal("9999999.99")
SAID: Final = {
    "euro": gettext_lazy("Euro in %(year)s"),
    "hours": gettext_lazy("Uren in %(year)s"),
    "note": gettext_lazy("Vorm en toelichting in %(year)s"),
}
"""The fields of a year, with their labels."""


class YearForm(EditionForm):
    """What a party puts in, in one year. `stored` is what is stored of that year, None when nothing is."""

    euro = EuroField(most=MOST_EURO, required=False)
    hours = HoursField(most=MOST_HOURS, required=False)
    note = Line(max_length=longest(Contribution, "note"), required=False)

    def __init__(self, data=None, *, year: int, stored: Contribution | None, is_outside: bool, is_new: bool):
        super().__init__(data, stored=stored, prefix=f"y{year}", initial=self.kept_in(stored))
        self.year = year
        self.is_outside = is_outside
        """The year lies before the begin or after the end of the partnership."""
        for name, label in SAID.items():
            self.fields[name].label = _(label) % {"year": year}
        if is_new:
            self.fields["euro"].widget.attrs["autofocus"] = True

    def said_of(self, field: forms.BoundField, text: str) -> str:
        return text if field.question else f"{field.label}: {text}"


class FundingForm(EditionForm):
    """How the money comes and what is tied to it. All of it may wait."""

    who_pays = Paragraph(
        label=gettext_lazy("Wie betaalt wat, in gewone woorden?"),
        help_text=gettext_lazy(
            "Bijvoorbeeld: het Rijk betaalt de aanleg, de gemeenten het onderhoud. Zeg ook of wie het meest betaalt,"
            " iets verwacht van de uitkomst."
        ),
        max_length=2000,
        required=False,
        rows=3,
    )
    instruments = forms.MultipleChoiceField(
        label=gettext_lazy("Langs welke weg komt het geld?"),
        help_text=gettext_lazy("Kies er een of meer. Weet u het nog niet? Laat dit dan leeg."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy("Deze weg kennen wij niet. Kies uit de lijst."),
            "invalid_list": gettext_lazy("Kies uit de lijst."),
        },
    )
    has_conditions = forms.ChoiceField(
        label=gettext_lazy("Horen er voorwaarden bij het geld?"),
        choices=Conditions.choices,
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Kies ja, nee of ‘weten we nog niet’.")},
    )
    conditions = Paragraph(
        label=gettext_lazy("Welke voorwaarden?"),
        help_text=gettext_lazy("Bijvoorbeeld: alleen voor woningen, of uitgegeven vóór 2030."),
        max_length=2000,
        required=False,
        rows=3,
    )
    afterwards = Paragraph(
        label=gettext_lazy("Wat gebeurt er na het laatste jaar?"),
        help_text=gettext_lazy("Wie betaalt er dan, of wat stopt er?"),
        max_length=2000,
        required=False,
        rows=3,
    )

    def __init__(self, data=None, *, stored: Funding | None):
        super().__init__(data, stored=stored, initial=self.kept_in(stored))
        self.fields["instruments"].choices = [(one.value, _(one.meaning.label)) for one in Instrument]

    def clean_instruments(self) -> Instruments:
        return Instruments(self.cleaned_data["instruments"])

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("conditions") and cleaned.get("has_conditions") != Conditions.YES:
            message = _("Onder deze vraag staan voorwaarden. Kies ‘ja’, of haal de tekst weg.")
            self.add_error("has_conditions", ValidationError(message, code="conditions_without_yes"))
        return cleaned
