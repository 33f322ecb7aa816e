"""Form fields for what people type."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

HIDDEN_CHARACTERS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, marks that turn the reading direction round, and halves of characters; not tab and newline."""


def longest(model: type[Model], column: str) -> int:
    """Return how many characters fit in a column, for the field of a form that is kept there."""
    return model._meta.get_field(column).max_length


def is_blank(text: str) -> bool:
    """True when nobody would see that something is written: only spaces and marks without a width."""
    marks = (character for character in text if not character.isspace())
    return all(unicodedata.category(mark) == "Cf" for mark in marks) and not HIDDEN_CHARACTERS.search(text)


class PlainText(forms.CharField):
    """Text a person reads back: without hidden characters, stripped, and written in one Unicode form (NFC).

    Too long a text is refused with the number of characters to take off, and never cut off while typing or pasting.
    """

    default_error_messages = {
        "hidden_characters": _(
            "In deze tekst staat een teken dat wij niet kunnen bewaren. Typ de tekst opnieuw of plak hem zonder opmaak."
        ),
        "too_long": ngettext_lazy(
            "Deze tekst is %(excess)d teken te lang. Het mogen er %(most)d zijn.",
            "Deze tekst is %(excess)d tekens te lang. Het mogen er %(most)d zijn.",
            "excess",
        ),
    }

    def __init__(self, *, max_length: int, **kwargs):
        super().__init__(**kwargs)
        self.max_length = max_length

    def to_python(self, value):
        text = super().to_python(value or "").replace("\r\n", "\n").replace("\r", "\n")
        return "" if is_blank(text) else unicodedata.normalize("NFC", text)

    def validate(self, value):
        super().validate(value)
        if HIDDEN_CHARACTERS.search(value):
            raise ValidationError(self.error_messages["hidden_characters"], code="hidden_characters")
        excess = len(value) - self.max_length
        if excess > 0:
            params = {"excess": excess, "most": self.max_length}
            raise ValidationError(self.error_messages["too_long"], code="too_long", params=params)


class Line(PlainText):
    """Text on one line, such as a title or what somebody searches for."""

    def to_python(self, value):
        return re.sub(r"[ \t\n\u2028\u2029]+", " ", super().to_python(value)).strip()


class Paragraph(PlainText):
    """Text of one or more lines."""

    def __init__(self, *, rows: int = 4, **kwargs):
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


LONGEST_KEY: Final = 18
"""Digits of the primary keys that every database can hold."""


def sent_number(text: str) -> int | None:
    """Return the number that somebody sent as digits; None for anything else, and for one no database can hold."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST_KEY else None


def refusals(*, unknown: str, no_list: str) -> dict[str, str]:
    """Return what a field for several rows says of a row that cannot be chosen, and of what is no list of rows."""
    return {"invalid_choice": unknown, "invalid_pk_value": unknown, "invalid_list": no_list}


class SeveralField(forms.ModelMultipleChoiceField):
    """Several rows by primary key, in which a number that no database holds is an unknown row like any other."""

    def clean(self, value):
        for key in value or ():
            if len(str(key)) > LONGEST_KEY:
                params = {"pk": "…", "value": "…"}
                raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice", params=params)
        return super().clean(value)


class BoxesField(SeveralField):
    """Several rows of a `model` as boxes to tick, or none. Its form says which there are to choose from."""

    widget = forms.CheckboxSelectMultiple
    model: type[Model]

    def __init__(self, **kwargs):
        super().__init__(self.model._default_manager.none(), required=False, **kwargs)
