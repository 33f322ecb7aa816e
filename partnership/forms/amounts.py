"""Form fields for money and hours."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from partnership.amounts import EURO, HOURS, NotAnAmount, read_amount, written


class AmountField(forms.Field):
    """Cleans to a Decimal in hundredths, or to None when it is left empty: that differs from nought."""

    units: Sequence[str] = ()

    def __init__(self, *, most: Decimal, **kwargs):
        widget = forms.TextInput(attrs={"class": "amount", "inputmode": "decimal", "autocomplete": "off"})
        super().__init__(widget=widget, **kwargs)
        self.most = most

    def to_python(self, value) -> Decimal | None:
        text = value or ""
        if not text.strip():
            return None
        try:
            return read_amount(text, units=self.units, most=self.most)
        except NotAnAmount as refused:
            raise ValidationError(_(refused.sentence), code=refused.code, params=refused.values) from None

    def prepare_value(self, value):
        return written(value) if isinstance(value, Decimal) else value


class EuroField(AmountField):
    units = EURO


class HoursField(AmountField):
    units = HOURS

    def to_python(self, value) -> Decimal | None:
        if "fte" in (value or "").lower():
            raise ValidationError(_("Reken fte om naar uren per jaar."), code="fte")
        return super().to_python(value)
