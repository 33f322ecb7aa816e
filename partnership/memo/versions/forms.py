from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.forms.editing import AccessibleForm
from partnership.forms.fields import Paragraph
from partnership.models import Memo


class MakeForm(AccessibleForm):
    """Why there is a new version."""

    why = Paragraph(
        label=gettext_lazy("Waarom maakt u deze versie?"),
        help_text=gettext_lazy("Bijvoorbeeld: voor de raad van 12 januari. U kunt dit leeg laten."),
        max_length=Memo._meta.get_field("why").max_length,
        required=False,
        rows=2,
    )


NOW = "nu"


class CompareForm(AccessibleForm):
    """With what a version is compared: with now, or with another version."""

    met = forms.ChoiceField(label=gettext_lazy("Vergelijk met"))

    def __init__(self, data=None, *, numbers, **kwargs):
        super().__init__(data, **kwargs)
        versions = [(str(number), _("versie %(number)d") % {"number": number}) for number in numbers]
        self.fields["met"].choices = [(NOW, _("hoe het nu is")), *versions]

    @property
    def other(self) -> int | None:
        """The number of the other version; None for now, also when something else was asked."""
        chosen = self.cleaned_data.get("met") if self.is_valid() else NOW
        return None if chosen in (NOW, None) else int(chosen)
