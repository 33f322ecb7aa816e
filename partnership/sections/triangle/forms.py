from __future__ import annotations

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.corners import CORNERS, Corner
from partnership.forms.editing import EditionForm
from partnership.forms.fields import Paragraph, longest
from partnership.models import CornerText, InOrder, Partnership, Party
from partnership.sections.triangle.actions import Said

LONGEST_TEXT = longest(CornerText, "text")


class CornerForm(EditionForm):
    """What is said about one corner, by a party for itself or (`party` None) by all together."""

    in_order = forms.ChoiceField(
        choices=InOrder.choices,
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Kies een van de antwoorden.")},
    )
    text = Paragraph(max_length=LONGEST_TEXT, required=False, rows=4)

    def __init__(self, data=None, *, corner: Corner, party: Party | None, stored: CornerText | None):
        self.corner = corner
        super().__init__(data, stored=stored, prefix=corner.key, initial=self.kept_in(stored))
        self.fields["text"].label = _(corner.own if party else corner.together)
        self.fields["text"].help_text = _(corner.hint)
        if party:
            self.fields["in_order"].label = _(corner.in_order)
        else:
            del self.fields["in_order"]

    @property
    def heading(self) -> str:
        return f"{_(self.corner.label)}: "

    @property
    def said_on_corner(self) -> Said:
        """What to save, once the form is valid, with the corner it is about."""
        return Said(self.corner.key, self.stored_edition, self.said)


def sheet_of(partnership: Partnership, party: Party | None, data: QueryDict | None = None) -> list[CornerForm]:
    """Return a form per corner on what is stored now; together only the corners that the task does not ask."""
    stored = {text.corner: text for text in partnership.corner_texts.filter(party=party)}
    asked = [corner for corner in CORNERS if party or corner.together]
    return [CornerForm(data, corner=corner, party=party, stored=stored.get(corner.key)) for corner in asked]
