"""What somebody is asked about a field in which another person stored something else meanwhile, and in which words."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Protocol

from django import forms
from django.core.exceptions import ValidationError
from django.utils.choices import flatten_choices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from partnership.amounts import written
from partnership.forms.merging import Choice
from partnership.models import User
from partnership.wording import day, listed, moment


class Stored(Protocol):
    """Something with editions, as it is stored now."""

    edition: int
    updated_at: dt.datetime
    updated_by: User | None


def mark(field: forms.Field, value) -> str:
    """Return a short text that is the same for values a person would call the same, stored or sent by a browser."""
    told = field.prepare_value(value)
    if not hasattr(field, "choices"):
        with suppress(ValidationError):
            told = field.to_python(told)
    parts = told if isinstance(told, list | tuple | set) else [told]
    text = "\x1f".join(sorted(str(part) for part in parts if part is not None))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def readable(field: forms.Field, value) -> str:
    """Return a field's value as a person would write it, or as the field itself says it; empty for no value."""
    if hasattr(field, "in_words"):
        return field.in_words(value)
    if hasattr(field, "choices"):
        prepared = field.prepare_value(value)
        chosen = {str(one) for one in (prepared if isinstance(prepared, list | tuple | set) else [prepared])}
        return ", ".join(str(label) for key, label in flatten_choices(field.choices) if str(key) in chosen)
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, dt.date):
        return day(value)
    if isinstance(value, Decimal):
        return written(value)
    return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Words:
    """How a kind of field is spoken of."""

    asks: str
    mine: str
    theirs: str
    stored: str
    """What is stored, when we cannot tell who of several people wrote it."""
    to_do: str


TEXT: Final = Words(
    asks=gettext_lazy("Welke tekst blijft?"),
    mine=gettext_lazy("Mijn tekst"),
    theirs=gettext_lazy("De tekst van %(who)s"),
    stored=gettext_lazy("De tekst die nu is opgeslagen"),
    to_do=gettext_lazy("Kies welke tekst blijft bij ‘%(label)s’."),
)
ANSWER: Final = Words(
    asks=gettext_lazy("Welk antwoord blijft?"),
    mine=gettext_lazy("Mijn antwoord"),
    theirs=gettext_lazy("Het antwoord van %(who)s"),
    stored=gettext_lazy("Het antwoord dat nu is opgeslagen"),
    to_do=gettext_lazy("Kies welk antwoord blijft bij ‘%(label)s’."),
)
SELECTION: Final = Words(
    asks=gettext_lazy("Welke keuze blijft?"),
    mine=gettext_lazy("Mijn keuze"),
    theirs=gettext_lazy("De keuze van %(who)s"),
    stored=gettext_lazy("De keuze die nu is opgeslagen"),
    to_do=gettext_lazy("Kies welke keuze blijft bij ‘%(label)s’."),
)
DAY: Final = Words(
    asks=gettext_lazy("Welke datum blijft?"),
    mine=gettext_lazy("Mijn datum"),
    theirs=gettext_lazy("De datum van %(who)s"),
    stored=gettext_lazy("De datum die nu is opgeslagen"),
    to_do=gettext_lazy("Kies welke datum blijft bij ‘%(label)s’."),
)
NUMBER: Final = Words(
    asks=gettext_lazy("Welk getal blijft?"),
    mine=gettext_lazy("Mijn getal"),
    theirs=gettext_lazy("Het getal van %(who)s"),
    stored=gettext_lazy("Het getal dat nu is opgeslagen"),
    to_do=gettext_lazy("Kies welk getal blijft bij ‘%(label)s’."),
)


def words_for(field: forms.Field) -> Words:
    if getattr(field.widget, "allow_multiple_selected", False):
        return SELECTION
    if hasattr(field, "choices") or isinstance(field, forms.BooleanField):
        return ANSWER
    if isinstance(field, forms.DateField):
        return DAY
    is_number = isinstance(field, forms.IntegerField) or "inputmode" in field.widget.attrs
    return NUMBER if is_number else TEXT


def may_keep_both(field: forms.Field) -> bool:
    """True for texts of more lines, which can stand below each other."""
    return isinstance(field.widget, forms.Textarea)


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers to a question."""

    choice: Choice
    label: str
    note: str
    text: str = ""
    """What the reader would keep, where that is not on the screen already."""
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What to keep in one field. Nothing is chosen until the reader chooses."""

    field: forms.BoundField
    stored: Stored
    is_of_one_person: bool
    """True when who saved last wrote all that is new."""
    chosen: Choice | None
    is_overdue: bool
    """True when the reader saw the question and sent the form without an answer."""

    @property
    def name(self) -> str:
        return choice_name(self.field)

    @property
    def auto_id(self) -> str:
        return f"{self.field.auto_id}-choice"

    @property
    def is_open(self) -> bool:
        return self.chosen is None

    @property
    def asks(self) -> str:
        return words_for(self.field.field).asks

    @property
    def to_do(self) -> str:
        return words_for(self.field.field).to_do % {"label": self.field.label}

    @property
    def options(self) -> Iterator[Option]:
        words = words_for(self.field.field)
        theirs = readable(self.field.field, self.field.initial)
        has_mine = bool(readable(self.field.field, self.field.data))
        mine = _("staat hieronder; u kunt nog iets veranderen") if has_mine else _("niet ingevuld")
        yield self._option(Choice.MINE, words.mine, mine)
        yield self._option(Choice.THEIRS, self._theirs(words), self._when(), theirs or _("niet ingevuld"))
        if may_keep_both(self.field.field) and theirs and has_mine:
            yield self._option(Choice.BOTH, _("Beide teksten onder elkaar"), _("uw tekst komt onderaan"))

    def _option(self, choice: Choice, label: str, note: str, text: str = "") -> Option:
        return Option(choice, label, note, text, is_chosen=choice is self.chosen)

    def _theirs(self, words: Words) -> str:
        who = saver(self.stored)
        return words.theirs % {"who": who} if who and self.is_of_one_person else words.stored

    def _when(self) -> str:
        values = {"who": saver(self.stored), "when": moment(self.stored.updated_at)}
        if values["who"] and not self.is_of_one_person:
            return _("laatst opgeslagen door %(who)s, %(when)s") % values
        return _("opgeslagen %(when)s") % values


def choice_name(field: forms.BoundField) -> str:
    """Return how the answer to the question about a field is sent."""
    return f"{field.html_name}-choice"


def saver(stored: Stored) -> str:
    """Return who saved last; empty when that is not known."""
    return str(stored.updated_by) if stored.updated_by else ""


def what_happened(stored: Sequence[Stored], *, choices: int) -> str:
    """Say who saved while the reader was typing, that nothing is lost, and how much there is to choose."""
    told = ngettext("Maak eerst %(n)d keuze.", "Maak eerst %(n)d keuzes.", choices) % {"n": choices}
    return " ".join([_who_saved(stored), _("Wat u typte staat er nog, maar is nog niet bewaard."), told])


def _who_saved(stored: Sequence[Stored]) -> str:
    names = list(dict.fromkeys(saver(one) or _("Iemand anders") for one in stored))
    if len(names) > 1:
        return _("%(who)s hebben dit opgeslagen terwijl u bezig was.") % {"who": listed(names)}
    values = {"who": names[0], "when": moment(max(one.updated_at for one in stored))}
    return _("%(who)s heeft dit %(when)s opgeslagen terwijl u bezig was.") % values
