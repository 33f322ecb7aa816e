"""From a register file to rows, with everything that is wrong with it. Touches no database."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.registers.columns import WrongValue, quote
from partnership.registers.problems import BrokenRegisters, Problem
from partnership.registers.rows import Register, Row


@dataclass(frozen=True, slots=True)
class Entry:
    """A row and the line it starts on."""

    line: int
    row: Row


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says, and what is wrong with it. Lines with a problem have no entry."""

    register: Register
    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(entry.row for entry in self.entries)


def read(register: Register, folder: Path) -> Reading:
    """Return the rows of a register file in this folder. Never raises for what is in the file."""
    try:
        lines = list(split_into_cells(register, decode(register, folder)))
        header = read_header(register, lines)
    except BrokenRegisters as broken:
        return Reading(register, problems=broken.problems)
    entries: list[Entry] = []
    problems: list[Problem] = []
    for line, cells in lines[1:]:
        outcome = read_line(register, header, line, cells)
        if isinstance(outcome, Entry):
            entries.append(outcome)
        else:
            problems += outcome
    return Reading(register, tuple(entries), tuple(problems))


def decode(register: Register, folder: Path) -> str:
    """Return the text of the file; raise BrokenRegisters when there is none or it is not UTF-8."""
    try:
        return (folder / register.file).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise broken(register, _("Het bestand ontbreekt.")) from None
    except OSError as error:
        raise broken(register, _("Het bestand is niet te lezen (%(reason)s).") % {"reason": error.strerror}) from None
    except UnicodeDecodeError as error:
        line, column = place_of(error)
        sentence = _("Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8.")
        raise broken(register, sentence, line, column) from None


def place_of(error: UnicodeDecodeError) -> tuple[int, str]:
    """Return the line and the name of the column where the bytes stop making sense."""
    header, before = error.object.partition(b"\n")[0], error.object[: error.start]
    names = next(csv.reader([header.decode(errors="replace")]), [])
    cells = next(csv.reader([before.rpartition(b"\n")[2].decode(errors="replace")]), [])
    column = max(len(cells), 1) - 1
    return before.count(b"\n") + 1, names[column].strip() if column < len(names) else ""


def split_into_cells(register: Register, content: str) -> Iterator[tuple[int, list[str]]]:
    """Yield per record the line it starts on and its cells; blank lines are skipped."""
    reader = csv.reader(io.StringIO(content, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            if cells:
                yield line, cells
            line = reader.line_num + 1
    except csv.Error:
        sentence = _("De regel is niet te lezen. Kijk of elk aanhalingsteken een tweede heeft.")
        raise broken(register, sentence, line) from None


def read_header(register: Register, lines: Sequence[tuple[int, list[str]]]) -> tuple[str, ...]:
    """Return the names of the columns; raise BrokenRegisters when one is missing or occurs twice."""
    line, cells = lines[0] if lines else (1, [])
    header = tuple(name.strip() for name in cells)
    wrong = {
        column.name: _("De kolom ontbreekt.") if column.name not in header else _("De kolom komt vaker voor.")
        for column in register.columns
        if header.count(column.name) != 1
    }
    if wrong:
        raise BrokenRegisters(Problem(register.file, sentence, line, name) for name, sentence in wrong.items())
    return header


def read_line(register: Register, header: Sequence[str], line: int, cells: Sequence[str]) -> Entry | list[Problem]:
    """Return what the line says, or else all that is wrong with it."""
    if len(cells) != len(header):
        return [wrong_width(register, header, line, cells)]
    found = dict(zip(header, cells, strict=True))
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for column in register.columns:
        try:
            values[column.name] = column.read(found[column.name])
        except WrongValue as wrong:
            problems.append(Problem(register.file, str(wrong), line, column.name))
    return problems or Entry(line, register.row(**values))


def wrong_width(register: Register, header: Sequence[str], line: int, cells: Sequence[str]) -> Problem:
    """Say how many cells there are, at the first column that is missing or the first cell too many."""
    n = len(cells)
    sentence = ngettext(
        "De regel heeft %(n)s kolom in plaats van %(expected)s.",
        "De regel heeft %(n)s kolommen in plaats van %(expected)s.",
        n,
    ) % {"n": n, "expected": len(header)}
    if n < len(header):
        return Problem(register.file, sentence, line, header[n])
    sentence += " " + _("De eerste die te veel is: %(value)s.") % {"value": quote(cells[len(header)])}
    return Problem(register.file, sentence, line, str(len(header) + 1))


def broken(register: Register, sentence: str, line: int | None = None, column: str = "") -> BrokenRegisters:
    return BrokenRegisters([Problem(register.file, sentence, line, column)])
