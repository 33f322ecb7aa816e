"""How scores, distances, signals, names, amounts and moments are said in a sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.axes import AXES, Axis, Direction
from partnership.ladder import RijkRole
from partnership.profile import Profile, Steps
from partnership.sides import Side
from partnership.signals import Signal, Value

MOST_NAMES: Final = len(AXES)
"""With more names than this a signal counts the rest."""


def distance(steps: int | None, direction: Direction | None) -> str:
    """Return '2 stappen meer bij het Rijk', 'Gelijk aan het ideaaltype' or, without a score, 'nog niet bekend'."""
    if steps is None:
        return _("nog niet bekend")
    if not steps:
        return _("Gelijk aan het ideaaltype")
    if direction is Direction.RIJK:
        words = ngettext("%(steps)s stap meer bij het Rijk", "%(steps)s stappen meer bij het Rijk", steps)
    else:
        words = ngettext("%(steps)s stap meer bij de regio", "%(steps)s stappen meer bij de regio", steps)
    return words % {"steps": steps}


def counted(steps: Steps) -> str:
    """Return over how many questions steps were counted."""
    return _("geteld over %(counted)s van de %(all)s vragen") % {"counted": steps.axes, "all": len(AXES)}


def score(value: int | None) -> str:
    return _("weten we nog niet") if value is None else str(value)


def scores(profile: Profile) -> str:
    """Return every question with its score: 'Beleidsambitie Rijk 3, Verplicht karakter weten we nog niet, …'."""
    return per_axis(map(score, profile.scores))


def per_axis(figures: Iterable[str]) -> str:
    """Return every question with what was figured out for it, in the order of AXES."""
    return ", ".join(f"{_(axis.label)} {figure}" for axis, figure in zip(AXES, figures, strict=True))


def translated(name: str) -> str:
    """Return a name in the reader's language where it is one of ours; those of organisations stay as they are."""
    return _(name) if name else ""


def labels(axes: Sequence[Axis]) -> str:
    """Return 'Beleidsambitie Rijk en Eisen aan uitvoering'."""
    return listed([_(axis.label) for axis in axes])


def sentence(signal: Signal) -> str:
    """Return what a signal saw, in the reader's language."""
    return _(signal.sentence) % {name: in_words(value) for name, value in signal.values.items()}


def in_words(value: Value) -> str:
    """Return what a signal saw: a day, an amount or a list as one says it, names as they are."""
    match value:
        case tuple():
            return listed([in_words(one) for one in value], most=MOST_NAMES)
        case Axis() | Side() | RijkRole():
            return _(value.label)
        case dt.date():
            return day(value)
        case Decimal():
            return amount(value)
        case _:
            return str(value)


def amount(value: Decimal) -> str:
    """Return '1.200' or '1.200,5': every digit, and no noughts after the comma."""
    return formats.number_format(value.normalize(), force_grouping=True)


def listed(names: Sequence[str], *, most: int | None = None) -> str:
    """Return 'A', 'A en B', 'A, B en C' or, with more than `most` names, 'A, B en 12 andere partijen'."""
    if most is not None and len(names) > most:
        others = len(names) - most + 1
        shown = list(names[: most - 1])
        last = ngettext("%(n)d andere partij", "%(n)d andere partijen", others) % {"n": others}
    else:
        *shown, last = names or [""]
    if not shown:
        return last
    return _("%(most)s en %(last)s") % {"most": ", ".join(shown), "last": last}


def money(value: Decimal) -> str:
    """Return '1.250.000', with cents only where there are: '1.250.000,50'."""
    decimals = 0 if value == value.to_integral_value() else 2
    return formats.number_format(value, decimals, force_grouping=True)


def euro(value: Decimal) -> str:
    """Return '€ 1.250.000', on one line."""
    return f"€\N{NO-BREAK SPACE}{money(value)}"


def hours(value: Decimal) -> str:
    """Return '1.600 uur', on one line."""
    words = ngettext("%(amount)s uur", "%(amount)s uur", int(value)) % {"amount": amount(value)}
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def day(date: dt.date) -> str:
    """Return '18 november 2026'."""
    return formats.date_format(date, "j F Y")


def moment(when: dt.datetime) -> str:
    """Return 'om 14:02' for a moment of today and 'op 18 november 2026' for an earlier one, in local time."""
    local = timezone.localtime(when)
    if local.date() == timezone.localdate():
        return _("om %(time)s") % {"time": f"{local:%H:%M}"}
    return _("op %(day)s") % {"day": day(local)}


def period(start: dt.date, end: dt.date | None) -> str:
    """Return '1 maart 2027 – 30 juni 2028' or, with an open end, 'vanaf 1 maart 2027'."""
    return f"{day(start)} – {day(end)}" if end else _from(day(start))


def short_period(start: dt.date, end: dt.date | None) -> str:
    """Return '2027–2028' for whole years and 'mrt 2027 – jun 2028' for what is not; 'vanaf 2033' with an open end."""
    in_years = (start.month, start.day) == (1, 1) and (end is None or (end.month, end.day) == (12, 31))
    form, dash = ("Y", "–") if in_years else ("N Y", " – ")
    first, last = (formats.date_format(date, form) if date else "" for date in (start, end))
    if not last:
        return _from(first)
    return first if first == last else f"{first}{dash}{last}"


def _from(start: str) -> str:
    return _("vanaf %(start)s") % {"start": start}
