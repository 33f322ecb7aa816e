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
from partnership.invitations.forms import EmailLines
from survey.sides import SIDES

MOST_CODES: Final = 200
"""Codes on one list."""
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


class SideField(forms.ChoiceField):
    default_error_messages = {"required": _("Kies voor wie."), "invalid_choice": _("Kies voor wie.")}

    def __init__(self):
        super().__init__(label=_("Zij werken bij"), choices=SIDES, widget=forms.RadioSelect)


class InviteForm(AccessibleForm):
    """Whom to mail a code."""

    emails = EmailLines(
        label=_("E-mailadressen"),
        help_text=_("Eén per regel. Ieder krijgt een eigen code. De adressen bewaren wij niet."),
    )
    side = SideField()
    in_english = forms.BooleanField(label=_("Schrijf de e-mail in het Engels"), required=False)


class CodesForm(AccessibleForm):
    """How many codes to hand out."""

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
        widget=forms.NumberInput(attrs={"class": "short"}),
    )
    side = SideField()
