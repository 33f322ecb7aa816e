from __future__ import annotations

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from partnership.changes.facts import model_of
from partnership.models.change import ChangeQuerySet


class ChangesForm(forms.Form):
    """Look for changes by who made them and what they are about. What cannot be read is left out."""

    who = forms.ChoiceField(label=_("Wie"), required=False)
    kind = forms.ChoiceField(label=_("Onderdeel"), required=False)

    def __init__(self, data=None, *, changes: ChangeQuerySet):
        super().__init__(data, label_suffix="")
        self.changes = changes
        people = changes.order_by("by_name").values_list("by_name", flat=True).distinct()
        kinds = changes.order_by("kind").values_list("kind", flat=True).distinct()
        self.fields["who"].choices = [("", _("Iedereen")), *((name, name) for name in people)]
        self.fields["kind"].choices = [("", _("Alles")), *sorted(((kind, label_of(kind)) for kind in kinds), key=str)]

    @property
    def found(self) -> ChangeQuerySet:
        self.is_valid()
        wanted = {"by_name": self.cleaned_data.get("who"), "kind": self.cleaned_data.get("kind")}
        return self.changes.filter(**{name: value for name, value in wanted.items() if value})


def label_of(kind: str) -> str:
    """Return what people call the rows of a model: 'Fase'."""
    model = model_of(kind)
    return capfirst(str(model._meta.verbose_name) if model else kind)
