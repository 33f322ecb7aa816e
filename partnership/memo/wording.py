"""How the memo says numbers, names and texts in a sentence."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.axes import AXES, AXIS, Axis, Direction
from partnership.profile import IDEAL, Profile, Steps

MAX_LINES: Final = 80
"""Lines of one text that keep a line of their own; what follows runs on, so that no text fills the memo with air."""

BIDI_CONTROLS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that can turn the text after them around."""


def day(date: dt.date) -> str:
    return date_format(date, "j F Y")


def listed(names: Iterable[str]) -> str:
    """Return 'A, B en C'."""
    *most, last = names
    return _("%(most)s en %(last)s") % {"most": ", ".join(most), "last": last} if most else last


def steps(number: int) -> str:
    return ngettext("%(n)s stap", "%(n)s stappen", number) % {"n": number}


def axis_name(axis: Axis) -> str:
    """Return the number and the label of an axis: '4. Eisen aan uitvoering'."""
    return f"{axis.number}. {_(axis.label)}"


def axis_names(keys: Iterable[str]) -> str:
    """Return the labels of axes in one phrase."""
    return listed([_(AXIS[key].label) for key in keys])


def deviation(axis: Axis, score: int) -> str:
    """Return how far a score lies from the ideal type, and to which side."""
    direction = axis.leans_to(score)
    if direction is None:
        return _("gelijk aan het ideaaltype")
    number = abs(axis.deviation(score))
    if direction is Direction.RIJK:
        return _("%(steps)s meer bij het Rijk") % {"steps": steps(number)}
    return _("%(steps)s meer bij de regio") % {"steps": steps(number)}


def distance(profile: Profile) -> str:
    """Return how far a profile lies from the ideal type, to end a sentence that names whose profile it is."""
    total = profile.steps_from(IDEAL)
    if not total:
        return _("is gelijk aan het ideaaltype%(counted)s.") % {"counted": _counted(total)}
    lean = profile.lean_from(IDEAL)
    if not lean.region:
        sides = _("alles meer bij het Rijk")
    elif not lean.rijk:
        sides = _("alles meer bij de regio")
    else:
        values = {"rijk": lean.rijk, "region": lean.region}
        sides = _("%(rijk)s meer bij het Rijk en %(region)s meer bij de regio") % values
    values = {"steps": steps(total), "sides": sides, "counted": _counted(total)}
    return _("ligt %(steps)s van het ideaaltype: %(sides)s%(counted)s.") % values


def _counted(total: Steps) -> str:
    if total.is_complete:
        return ""
    return _(" (geteld over %(n)s van de %(all)s vragen)") % {"n": total.axes, "all": len(AXES)}


def one_line(text: str) -> str:
    """Return a text on one line, without characters that a reader cannot see."""
    return " ".join(_visible(text).split())


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
