"""What a cell of a register may hold: one small function per kind, from text to value or to a complaint."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.utils.translation import gettext as _

Parser = Callable[[str], object]

SHOWN: Final = 40
"""How many characters of a wrong value a complaint repeats."""


class WrongValue(ValueError):
    """A cell holds something else than its column says. The text is a sentence in the active language."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a register file and how its cells are read."""

    name: str
    parse: Parser
    required: bool = False
    empty: object = ""
    """The value of an empty cell."""

    def read(self, cell: str) -> object:
        """Return the value of a cell; raise WrongValue with the reason when it has none."""
        cell = cell.strip()
        if cell:
            return self.parse(cell)
        if self.required:
            raise WrongValue(_("De waarde ontbreekt."))
        return self.empty


def quote(value: str) -> str:
    """Return a value as a complaint shows it: short, on one line and between quotation marks."""
    printable = "".join(letter if letter.isprintable() else "�" for letter in value)
    return "‘" + (printable if len(printable) <= SHOWN else printable[:SHOWN] + "…") + "’"


def text(longest: int) -> Parser:
    """Read a line of text of at most so many characters."""

    def parse(cell: str) -> str:
        cell = unicodedata.normalize("NFC", cell)
        if len(cell) > longest:
            raise WrongValue(
                _("De tekst is %(length)s tekens lang. Er passen er %(longest)s.")
                % {"length": len(cell), "longest": longest}
            )
        if not cell.isprintable():
            raise WrongValue(_("De tekst %(value)s bevat een teken dat u niet kunt zien.") % {"value": quote(cell)})
        return cell

    return parse


def code(longest: int) -> Parser:
    """Read a code of letters, digits and hyphens."""

    def parse(cell: str) -> str:
        if len(cell) > longest or not re.fullmatch(r"[A-Za-z0-9-]+", cell):
            raise WrongValue(
                _("%(value)s is geen code. Gebruik letters zonder accent, cijfers en streepjes, hoogstens %(longest)s.")
                % {"value": quote(cell), "longest": longest}
            )
        return cell

    return parse


def codes(cell: str) -> tuple[str, ...]:
    """Read codes with a semicolon between them."""
    parse = code(longest=40)
    return tuple(dict.fromkeys(parse(part.strip()) for part in cell.split(";")))


def date(cell: str) -> dt.date:
    """Read a date such as 2026-02-23."""
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell, re.ASCII):
            return dt.date.fromisoformat(cell)
    except ValueError:
        pass
    raise WrongValue(_("%(value)s is geen datum. Schrijf een datum als 2026-02-23.") % {"value": quote(cell)})


def amount(highest: int) -> Parser:
    """Read an amount with at most three decimals, from 0 to `highest`."""

    def parse(cell: str) -> Decimal:
        if not re.fullmatch(r"-?\d+(\.\d+)?", cell, re.ASCII):
            raise WrongValue(_("%(value)s is geen getal. Schrijf een getal als 7.5.") % {"value": quote(cell)})
        if cell.startswith("-"):
            raise WrongValue(_("%(value)s is lager dan nul.") % {"value": quote(cell)})
        if len(cell.partition(".")[2]) > 3:
            raise WrongValue(_("%(value)s heeft meer dan drie cijfers na de punt.") % {"value": quote(cell)})
        if Decimal(cell) > highest:
            raise WrongValue(_("%(value)s is hoger dan %(highest)s.") % {"value": quote(cell), "highest": highest})
        return Decimal(cell)

    return parse


def whole_number(lowest: int, highest: int) -> Parser:
    """Read a whole number within bounds."""

    def parse(cell: str) -> int:
        if not re.fullmatch(r"-?\d{1,9}", cell, re.ASCII) or not lowest <= int(cell) <= highest:
            raise WrongValue(
                _("%(value)s is geen heel getal van %(lowest)s tot en met %(highest)s.")
                % {"value": quote(cell), "lowest": lowest, "highest": highest}
            )
        return int(cell)

    return parse


def one_of(values: Iterable[str]) -> Parser:
    """Read one of a few fixed words."""
    allowed = tuple(values)

    def parse(cell: str) -> str:
        if cell not in allowed:
            raise WrongValue(
                _("%(value)s kan hier niet. Kies uit: %(allowed)s.")
                % {"value": quote(cell), "allowed": ", ".join(allowed)}
            )
        return cell

    return parse


def web_address(longest: int) -> Parser:
    """Read an address that starts with http:// or https://, as it will be a link."""
    short_enough = text(longest)

    def parse(cell: str) -> object:
        if not re.fullmatch(r"https?://\S+", cell):
            raise WrongValue(_("%(value)s is geen webadres.") % {"value": quote(cell)})
        return short_enough(cell)

    return parse
