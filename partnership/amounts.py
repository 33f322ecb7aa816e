"""Amounts of money and hours as people in the Netherlands type them: exact, and never guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from partnership.words import gettext_noop as _

EURO: Final = ("euro", "eur", "€")
HOURS: Final = ("uren", "uur", "u")
MULTIPLIERS: Final = MappingProxyType(
    {
        "k": 1_000,
        "duizend": 1_000,
        "mln": 1_000_000,
        "mln.": 1_000_000,
        "miljoen": 1_000_000,
        "mld": 1_000_000_000,
        "mld.": 1_000_000_000,
        "miljard": 1_000_000_000,
    }
)
LONGEST: Final = 40
"""Characters somebody needs for an amount."""
CENT: Final = Decimal("0.01")

NUMBER: Final = re.compile(r"(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)(?:,(\d+))?", re.ASCII)
"""A number as the Dutch write it: a dot or a space between thousands, a comma before the rest."""
TWO_READINGS: Final = re.compile(r"[1-9]\d{0,2},\d{3}", re.ASCII)
"""1,250 is one and a quarter in Dutch, and more than a thousand in English."""
FROM_A_SPREADSHEET: Final = re.compile(r"(\d{4,})\.(\d{1,2})", re.ASCII)
"""1250.5 has one reading: no dot stands between thousands after four digits, or before one."""
DIGITS_AND_MARKS: Final = re.compile(r"[\d.,]+", re.ASCII)
NO_CENTS: Final = re.compile(r",\s*[-–—=]+$")
"""How a round amount ends on paper: € 500,-."""

INVALID: Final = _("Dit lezen wij niet als getal. Typ bijvoorbeeld 1.250.000, 1.250.000,50 of 1,2 mln.")
AMBIGUOUS: Final = _(
    "‘%(typed)s’ kan twee dingen betekenen. Typ een punt voor duizendtallen en een komma voor wat daarna komt, zoals"
    " 1.250 of 1,25."
)
NEGATIVE: Final = _("Vul 0 of meer in.")
TOO_PRECISE: Final = _("Rond af op twee cijfers achter de komma.")
TOO_LARGE: Final = _("Dit is te veel. Vul hooguit %(most)s in.")


class NotAnAmount(ValueError):
    """What somebody typed is no amount that we can keep. The sentence is a Dutch message id that takes the values."""

    def __init__(self, code: str, sentence: str, **values: str) -> None:
        super().__init__(sentence % values)
        self.code = code
        self.sentence = sentence
        self.values = values


def read_amount(text: str, *, units: Sequence[str], most: Decimal) -> Decimal:
    """Return the amount in hundredths at the finest: '1.250.000,50', '€ 500,-', '1,2 mln', '1600 uur'.

    Raises NotAnAmount for what is no amount, and for what could be two: nobody finds a thousandth of what was meant.
    """
    typed = " ".join(text.split())
    if len(typed) > LONGEST:
        raise NotAnAmount("invalid", INVALID)
    number, multiplier = _parted(_without(units, typed.lower()))
    if re.fullmatch(r"[-–−] ?\d.*", number, re.ASCII):
        raise NotAnAmount("negative", NEGATIVE)
    amount = _value(number, multiplier, typed) * multiplier
    if amount > most:
        raise NotAnAmount("too_large", TOO_LARGE, most=written(most))
    if amount != amount.quantize(CENT):
        raise NotAnAmount("too_precise", TOO_PRECISE)
    return amount.quantize(CENT)


def written(amount: Decimal) -> str:
    """Return an amount as `read_amount` reads it back: 1.250.000 or 1.250.000,50."""
    english = f"{amount:,.2f}".removesuffix(".00")
    return english.translate(str.maketrans(",.", ".,"))


def _without(units: Sequence[str], text: str) -> str:
    """Take the unit off, before or after the number."""
    for unit in units:
        text = text.removeprefix(unit).removesuffix(unit).strip()
    return NO_CENTS.sub("", text)


def _parted(text: str) -> tuple[str, int]:
    """Return the number and what it is multiplied by: '1,2 mln' gives '1,2' and a million."""
    found = re.fullmatch(r"(.*?) ?([a-z]+\.?)", text)
    if found and found[2] in MULTIPLIERS:
        return found[1], MULTIPLIERS[found[2]]
    return text, 1


def _value(number: str, multiplier: int, typed: str) -> Decimal:
    """Return what a number says before it is multiplied. With a multiplier a dot could stand for a comma too."""
    found = NUMBER.fullmatch(number) or FROM_A_SPREADSHEET.fullmatch(number)
    has_two_readings = TWO_READINGS.fullmatch(number) or (multiplier > 1 and "." in number)
    if has_two_readings or (not found and DIGITS_AND_MARKS.fullmatch(number)):
        raise NotAnAmount("ambiguous", AMBIGUOUS, typed=typed)
    if not found:
        raise NotAnAmount("invalid", INVALID)
    whole = re.sub(r"[. ]", "", found[1])
    return Decimal(f"{whole}.{found[2] or 0}")
