"""How the memo says numbers, names and texts in a sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership import wording
from partnership.axes import AXIS, Axis
from partnership.profile import Lean, Profile
from partnership.reading import read

MAX_LINES: Final = 80
"""Lines of one text that keep a line of their own; what follows runs on, so that no text fills the memo with air."""

BIDI_CONTROLS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that can turn the text after them around."""


def steps(number: int) -> str:
    return ngettext("%(n)s stap", "%(n)s stappen", number) % {"n": number}


def axis_name(axis: Axis) -> str:
    """Return the number and the label of an axis: '4. Eisen aan uitvoering'."""
    return f"{axis.number}. {_(axis.label)}"


def axis_names(keys: Iterable[str]) -> str:
    """Return the labels of axes in one phrase."""
    return wording.listed([_(AXIS[key].label) for key in keys])


def lies_from_ideal(profile: Profile) -> str:
    """Return how far a profile lies from the ideal type, to end a sentence that names whose profile it is."""
    reading = read(profile)
    counted = "" if reading.steps.is_complete else f" ({wording.counted(reading.steps)})"
    if not reading.steps:
        return _("is gelijk aan het ideaaltype%(counted)s.") % {"counted": counted}
    values = {"steps": steps(reading.steps), "sides": _sides(reading.lean), "counted": counted}
    return _("ligt %(steps)s van het ideaaltype: %(sides)s%(counted)s.") % values


def _sides(lean: Lean) -> str:
    if not lean.region:
        return _("alles meer bij het Rijk")
    if not lean.rijk:
        return _("alles meer bij de regio")
    return _("%(rijk)s meer bij het Rijk en %(region)s meer bij de regio") % {"rijk": lean.rijk, "region": lean.region}


def one_line(text: str) -> str:
    """Return a text on one line, without characters that a reader cannot see."""
    return " ".join(_visible(text).split())


def first_words(text: str, room: int) -> str:
    """Return the text, or as many whole words as there is room for with a sign that it goes on."""
    if len(text) <= room:
        return text
    return f"{text[:room].rpartition(' ')[0] or text[:room]} (…)"


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text. Lines keep their break; a text that is mostly line breaks does not."""
    lines = [line.strip() for line in _visible(text).strip().splitlines()]
    if len(lines) > MAX_LINES:
        lines = [*lines[:MAX_LINES], " ".join(filter(None, lines[MAX_LINES:]))]
    return tuple(filter(None, re.split(r"\n{2,}", "\n".join(lines))))


def _visible(text: str) -> str:
    """Drop what has no shape on paper or would turn the page around; fields refuse it, older rows may hold it."""
    return "".join(
        character
        for character in text
        if character in "\n\r\t" or (unicodedata.category(character) not in {"Cc", "Cs"} and _is_allowed(character))
    )


def _is_allowed(character: str) -> bool:
    return character not in BIDI_CONTROLS and ord(character) & 0xFFFE != 0xFFFE
