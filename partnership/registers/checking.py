"""What is wrong between values that are right by themselves: repeated or unknown codes, an end before a start."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from partnership.registers.columns import quote
from partnership.registers.problems import Problem
from partnership.registers.reading import Entry, Reading
from partnership.registers.rows import (
    ENDED_MUNICIPALITIES,
    KNOWN_DEALS,
    MUNICIPALITIES,
    ORGANISATIONS,
    PROGRAMMES,
    PROVINCES,
    RES_MEMBERS,
    RES_REGIONS,
    KnownDealRow,
    OrganisationRow,
)

Readings = Mapping[str, Reading]
"""What the files say, by file name."""

CODES_OCCUR_ONCE_IN = ((PROGRAMMES,), ORGANISATIONS, KNOWN_DEALS, (RES_MEMBERS,))

REFERENCES = (
    (MUNICIPALITIES, "province", PROVINCES),
    (ENDED_MUNICIPALITIES, "province", PROVINCES),
    *((register, "provinces", PROVINCES) for register in KNOWN_DEALS),
    (RES_MEMBERS, "region", RES_REGIONS),
    (RES_MEMBERS, "municipality", MUNICIPALITIES),
)
"""Which column holds codes of which other register."""


def problems_between(readings: Readings) -> Iterator[Problem]:
    """Yield what is wrong between lines that are right by themselves."""
    yield from repeated_codes(readings)
    yield from unknown_codes(readings)
    yield from missing_programmes(readings)
    yield from turned_around(readings)


def repeated_codes(readings: Readings) -> Iterator[Problem]:
    for registers in CODES_OCCUR_ONCE_IN:
        seen: dict[str, tuple[str, int]] = {}
        for register in registers:
            for entry in readings[register.file].entries:
                code = getattr(entry.row, register.key)
                file, line = seen.setdefault(code, (register.file, entry.line))
                if (file, line) != (register.file, entry.line):
                    sentence = _("%(code)s staat er al, in %(file)s op regel %(line)s.")
                    values = {"code": quote(code), "file": file, "line": line}
                    yield Problem(register.file, sentence % values, entry.line, register.key)


def unknown_codes(readings: Readings) -> Iterator[Problem]:
    for register, column, target in REFERENCES:
        # A code on a line that is itself wrong would be called unknown too; that says nothing new.
        if readings[target.file].problems:
            continue
        known = {getattr(row, target.key) for row in readings[target.file].rows}
        for entry in readings[register.file].entries:
            for code in codes_in(entry, column):
                if code not in known:
                    sentence = _("%(code)s staat niet in %(file)s.") % {"code": quote(code), "file": target.file}
                    yield Problem(register.file, sentence, entry.line, column)


def codes_in(entry: Entry, column: str) -> tuple[str, ...]:
    value = getattr(entry.row, column)
    return (value,) if isinstance(value, str) else value


def missing_programmes(readings: Readings) -> Iterator[Problem]:
    programmes = readings[PROGRAMMES.file]
    keys = {row.key for row in programmes.rows}
    for register in KNOWN_DEALS:
        if not programmes.problems and register.programme not in keys:
            sentence = _("%(key)s ontbreekt. %(file)s heeft dit programma nodig.")
            values = {"key": quote(register.programme), "file": register.file}
            yield Problem(PROGRAMMES.file, sentence % values, column=PROGRAMMES.key)


def turned_around(readings: Readings) -> Iterator[Problem]:
    for reading in readings.values():
        for entry in reading.entries:
            match entry.row:
                case OrganisationRow(valid_from=start, valid_until=end) if start and end and end <= start:
                    sentence = _("De naam eindigt op %(end)s. Dat is niet na het begin, %(start)s.")
                    values = {"start": start.isoformat(), "end": end.isoformat()}
                    yield Problem(reading.register.file, sentence % values, entry.line, "valid_until")
                case KnownDealRow(bid=low, highest_bid=high) if high is not None and (low is None or high < low):
                    sentence = _("Het hoogste bod kan niet zonder bod, en niet lager zijn dan het bod.")
                    yield Problem(reading.register.file, sentence, entry.line, "highest_bid")
