"""The 24 statements as CSV, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import formats
from django.utils.translation import gettext as _

from partnership.spreadsheet import Number, csv_lines
from survey.statements import CATEGORY_LABELS, STATEMENTS


def csv_file() -> str:
    """Return the file, with the decimal sign of the reader's language."""
    return "".join(csv_lines(header(), rows()))


def rows() -> Iterator[list[object]]:
    for statement in STATEMENTS:
        rijk, decentral = statement.rijk, statement.decentral
        numbers = (rijk.rank, rijk.mean, decentral.rank, decentral.mean, statement.difference)
        category = _(CATEGORY_LABELS[statement.category])
        yield [statement.key, _(statement.text), category, *map(signed, numbers)]


def signed(number: float) -> Number:
    return Number(formats.localize(number))


def header() -> list[str]:
    return [
        _("sleutel"),
        _("stelling"),
        _("onderwerp (onze indeling)"),
        _("rang Rijk"),
        _("gemiddelde Rijk"),
        _("rang decentraal"),
        _("gemiddelde decentraal"),
        _("verschil: decentraal min Rijk"),
    ]
