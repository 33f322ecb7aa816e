"""Lists as CSV that a Dutch spreadsheet opens: semicolons, a byte order mark, and no cell that is a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Final

from django.utils import translation

BYTE_ORDER_MARK: Final = "\ufeff"
CONTENT_TYPE: Final = "text/csv; charset=utf-8"


class Echo:
    """A file that hands back what is written to it."""

    def write(self, value: str) -> str:
        return value


def csv_lines(header: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """Yield the lines of the file while they are sent."""
    writer = csv.writer(Echo(), delimiter=";")
    yield BYTE_ORDER_MARK + writer.writerow(header)
    for row in rows:
        yield writer.writerow([harmless(cell) for cell in row])


def in_language(language: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield lines that are made while they are sent, when the request's own language is no longer active."""
    waiting = iter(lines)
    while True:
        with translation.override(language):
            line = next(waiting, None)
        if line is None:
            return
        yield line


class Number(str):
    """A number as the reader's language writes it; may start with a minus sign."""


def harmless(cell: object) -> str:
    """Return the cell as text that a spreadsheet does not take for a formula."""
    if isinstance(cell, Number):
        return cell
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def attachment(name: str) -> dict[str, str]:
    """Return the header of a download under this name (ASCII)."""
    return {"Content-Disposition": f'attachment; filename="{name}"'}
