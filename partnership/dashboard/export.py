"""The current selection as CSV, for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from django.utils import translation
from django.utils.translation import gettext as _

from partnership.axes import AXES
from partnership.dashboard.rows import DealRow

BYTE_ORDER_MARK = "\ufeff"


class Echo:
    """A file that hands back what is written to it."""

    def write(self, value: str) -> str:
        return value


def csv_lines(rows: Iterable[DealRow], *, language: str) -> Iterator[str]:
    """Yield the lines of the file: semicolons and a byte order mark, as a Dutch Excel expects.

    The lines are made while they are sent, when the request's own language is no longer active.
    """
    writer = csv.writer(Echo(), delimiter=";")
    with translation.override(language):
        first = header()
    yield BYTE_ORDER_MARK + writer.writerow(first)
    for row in rows:
        with translation.override(language):
            line = [harmless(cell) for cell in cells(row)]
        yield writer.writerow(line)


def header() -> list[str]:
    known = [_("bijdrage Rijk (miljoen euro)"), _("bod (TWh)"), _("zekerheid"), _("bron")]
    return [
        _("naam"),
        _("programma"),
        _("provincies"),
        _("status"),
        _("voorbeeld"),
        *(_(axis.label) for axis in AXES),
        _("stappen van het ideaaltype"),
        _("meer bij het Rijk"),
        _("meer bij de regio"),
        *known,
        _("bijgewerkt"),
    ]


def cells(row: DealRow) -> list[object]:
    scores = row.profile.scores if row.profile else (None,) * len(AXES)
    facts = row.known_facts
    known = (
        (facts.rijk_contribution, facts.bid, facts.get_certainty_display(), facts.source_url) if facts else (None,) * 4
    )
    return [
        row.title,
        row.programme,
        row.provinces,
        row.status.label,
        _("ja") if row.is_example else "",
        *scores,
        row.steps,
        row.to_rijk,
        row.to_region,
        *known,
        row.updated_at.date().isoformat(),
    ]


def harmless(cell: object) -> str:
    """Return the cell as text that a spreadsheet does not take for a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
