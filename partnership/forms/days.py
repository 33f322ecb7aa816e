"""A day as a form field: the date field of the browser, and the way people type a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_date
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnership.wording import day

EARLIEST_YEAR: Final = 1990
LATEST_YEAR: Final = 2100


class DayInput(forms.DateInput):
    """The date field of the browser; a text field for what is no date, so that it stays readable."""

    input_type = "date"

    def __init__(self):
        super().__init__(attrs={"class": "short"}, format="%Y-%m-%d")

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        shown = context["widget"]["value"]
        if shown and not is_iso_day(shown):
            context["widget"]["type"] = "text"
        return context


def is_iso_day(text: str) -> bool:
    try:
        return parse_date(text) is not None
    except ValueError:
        return False


class DayField(forms.DateField):
    """A day in a year that can be meant."""

    widget = DayInput
    default_error_messages = {
        "invalid": _("Dit is geen datum die bestaat. Typ dag, maand en jaar, zoals 1-3-2027."),
        "absurd": _("Kies een jaar van %(earliest)d tot en met %(latest)d."),
    }

    def __init__(self, **kwargs):
        super().__init__(input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"], **kwargs)

    def validate(self, value):
        super().validate(value)
        if value and not EARLIEST_YEAR <= value.year <= LATEST_YEAR:
            params = {"earliest": EARLIEST_YEAR, "latest": LATEST_YEAR}
            raise ValidationError(self.error_messages["absurd"], code="absurd", params=params)


def check_period(
    form: forms.Form, first: str, last: str, *, error: Callable[[dt.date], ValidationError] | None = None
) -> None:
    """Let a form say that the day of one field lies before that of another; nothing while either is not known."""
    starts, ends = form.cleaned_data.get(first), form.cleaned_data.get(last)
    if starts and ends and ends < starts:
        form.add_error(last, (error or ends_before_start)(starts))


def review_before_start(starts: dt.date) -> ValidationError:
    """Return the error for looking back before this day, at which it starts."""
    message = gettext("U kijkt terug voordat het begint. Kies een dag op of na %(day)s.")
    return ValidationError(message % {"day": day(starts)}, code="review_before_start")


def ends_before_start(starts: dt.date) -> ValidationError:
    """Return the error for an end that lies before this day, at which it starts."""
    message = gettext("Het einde ligt voor het begin. Kies een einde op of na %(day)s.")
    return ValidationError(message % {"day": day(starts)}, code="ends_before_start")
