"""Opening a round and inviting people to it."""

from __future__ import annotations

from typing import Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnership.forms.days import DayField, ends_before_start
from partnership.forms.editing import AccessibleForm
from partnership.forms.fields import Paragraph
from partnership.forms.filters import FilterForm
from partnership.invitations.forms import EmailLines
from survey.inviting import Asked
from survey.sides import SIDES

MOST_MAILED: Final = 100
"""Addresses of one side at a time."""
MOST_CODES: Final = 200
"""Codes on one list."""
LONGEST_LABEL: Final = 100
PAST: Final = _("Deze dag is voorbij. Kies vandaag of een latere dag.")


class ComingDay(DayField):
    """A day that is not over yet."""

    default_error_messages = {"required": _("Vul een dag in.")}

    def validate(self, value):
        super().validate(value)
        if value and value < timezone.localdate():
            raise ValidationError(PAST, code="past")


class RoundForm(AccessibleForm):
    """When people can answer, and what they read first."""

    first_day = ComingDay(label=_("Eerste dag"))
    last_day = ComingDay(label=_("Laatste dag"), help_text=_("Mensen kunnen antwoorden tot het einde van deze dag."))
    note = Paragraph(
        label=_("Toelichting"),
        help_text=_("Dit lezen de mensen voordat zij beginnen. Zeg bijvoorbeeld wat u met de uitkomsten doet."),
        max_length=1000,
        required=False,
    )

    def clean(self):
        first, last = self.cleaned_data.get("first_day"), self.cleaned_data.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", ends_before_start(first))
        return super().clean()


class NationalRoundForm(RoundForm):
    has_open_link = forms.BooleanField(
        label=_("Maak ook een open link"),
        help_text=_("Wie het adres kent, kan dan meedoen zonder uitnodiging."),
        required=False,
    )


class ExtendForm(AccessibleForm):
    last_day = ComingDay(label=_("Laatste dag"))


class InviteForm(AccessibleForm):
    """Whom to mail a code, per side."""

    rijk = EmailLines(
        label=_("E-mailadressen van mensen bij het Rijk"),
        help_text=_("Eén per regel. Ieder krijgt een eigen code."),
        most=MOST_MAILED,
        required=False,
    )
    decentral = EmailLines(
        label=_("E-mailadressen van mensen bij een gemeente, provincie of waterschap"),
        help_text=_("Eén per regel."),
        most=MOST_MAILED,
        required=False,
    )
    in_english = forms.BooleanField(label=_("Schrijf de e-mail in het Engels"), required=False)

    def clean(self):
        addresses = [set(self.cleaned_data.get(side, [])) for side, _label in SIDES]
        if both := sorted(set.intersection(*addresses)):
            text = _("Dit adres staat bij beide kanten: %(address)s. Kies er één.")
            self.add_error("decentral", ValidationError(text, code="both", params={"address": both[0]}))
        if not self.errors and not any(addresses):
            self.add_error("rijk", ValidationError(_("Vul minstens één e-mailadres in."), code="required"))
        return super().clean()

    @property
    def asked(self) -> list[Asked]:
        """Whom to invite, each once."""
        return [Asked(side, email) for side, _label in SIDES for email in dict.fromkeys(self.cleaned_data[side])]

    @property
    def language(self) -> str:
        return "en" if self.cleaned_data["in_english"] else "nl"


class SearchForm(FilterForm):
    """Whom somebody looks for among the invited."""

    q = forms.CharField(
        label=_("Zoek op adres, naam of nummer"), max_length=100, required=False, widget=forms.SearchInput
    )

    @property
    def words(self) -> str:
        return self.read.get("q", "")


class SideField(forms.ChoiceField):
    default_error_messages = {"required": _("Kies voor wie."), "invalid_choice": _("Kies voor wie.")}

    def __init__(self):
        super().__init__(label=_("Zij werken bij"), choices=SIDES, widget=forms.RadioSelect)


class CodesForm(AccessibleForm):
    """How many codes to hand out, and to whom."""

    number = forms.IntegerField(
        label=_("Hoeveel codes?"),
        help_text=_("Hooguit 200 tegelijk."),
        min_value=1,
        max_value=MOST_CODES,
        error_messages={
            "required": _("Vul een aantal in."),
            "invalid": _("Vul een heel getal in."),
            "min_value": _("Vul een getal van 1 tot en met 200 in."),
            "max_value": _("Vul een getal van 1 tot en met 200 in."),
        },
        widget=forms.TextInput(attrs={"class": "short", "inputmode": "numeric", "autocomplete": "off"}),
    )
    labels = Paragraph(
        label=_("Voor wie zijn ze?"),
        help_text=_(
            "Dit hoeft niet. Eén per regel, bijvoorbeeld: Wethouder wonen. Dan ziet u later wie nog niet antwoordde."
        ),
        max_length=MOST_CODES * LONGEST_LABEL,
        required=False,
    )
    side = SideField()

    def clean_labels(self) -> list[str]:
        labels = [" ".join(line.split()) for line in self.cleaned_data["labels"].splitlines() if line.strip()]
        if any(len(label) > LONGEST_LABEL for label in labels):
            raise ValidationError(_("Gebruik hooguit 100 tekens per regel."), code="max_length")
        return labels

    def clean(self):
        number, labels = self.cleaned_data.get("number"), self.cleaned_data.get("labels")
        if number and labels and len(labels) > number:
            text = _(
                "U noemt %(labels)d mensen, maar vraagt %(number)d codes. Maak het aantal hoger of de lijst korter."
            )
            params = {"labels": len(labels), "number": number}
            self.add_error("labels", ValidationError(text, code="too_many", params=params))
        return super().clean()

    @property
    def asked(self) -> list[Asked]:
        """For whom to make codes: first those with a name, then the others."""
        labels = self.cleaned_data["labels"]
        nameless = [""] * (self.cleaned_data["number"] - len(labels))
        return [Asked(self.cleaned_data["side"], label) for label in (*labels, *nameless)]
