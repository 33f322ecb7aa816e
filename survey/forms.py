from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from partnership.forms.filters import FilterForm
from survey.scoring import Order
from survey.statements import CATEGORY_LABELS, Category

ORDER_LABELS = {
    Order.DIFFERENCE: _("Grootste verschil eerst"),
    Order.RIJK: _("Rangorde van het Rijk"),
    Order.DECENTRAL: _("Rangorde van de decentrale overheden"),
}


class ViewForm(FilterForm):
    """Which statements to show, and in what order."""

    category = forms.ChoiceField(label=_("Onderwerp"), required=False)
    sort = forms.ChoiceField(label=_("Volgorde"), required=False, choices=list(ORDER_LABELS.items()))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        categories = [(category, _(label)) for category, label in CATEGORY_LABELS.items()]
        self.fields["category"].choices = [("", _("Alle onderwerpen")), *categories]

    @property
    def category_in_view(self) -> Category | None:
        """The category asked for; None for all of them."""
        key = self.read.get("category")
        return Category(key) if key else None

    @property
    def order(self) -> Order:
        return Order(self.read.get("sort") or Order.DIFFERENCE)
