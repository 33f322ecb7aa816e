from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from survey.scoring import Order
from survey.statements import CATEGORY_LABELS, Category

ORDER_LABELS = {
    Order.DIFFERENCE: _("Grootste verschil eerst"),
    Order.RIJK: _("Rangorde van het Rijk"),
    Order.DECENTRAL: _("Rangorde van de decentrale overheden"),
}


class ViewForm(forms.Form):
    """Which statements to show, and in what order. What it cannot read it leaves out, and says so."""

    category = forms.ChoiceField(label=_("Onderwerp"), required=False)
    sort = forms.ChoiceField(label=_("Volgorde"), required=False, choices=list(ORDER_LABELS.items()))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        categories = [(category, _(label)) for category, label in CATEGORY_LABELS.items()]
        self.fields["category"].choices = [("", _("Alle onderwerpen")), *categories]

    @property
    def category_in_view(self) -> Category | None:
        """The category asked for; None for all of them."""
        self.is_valid()
        key = self.cleaned_data.get("category")
        return Category(key) if key else None

    @property
    def order(self) -> Order:
        self.is_valid()
        return Order(self.cleaned_data.get("sort") or Order.DIFFERENCE)

    @property
    def left_out(self) -> list[str]:
        """The labels of the choices that could not be read."""
        return [str(self.fields[name].label) for name in self.errors]
