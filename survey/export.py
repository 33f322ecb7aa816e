"""The 24 statements as CSV, for a spreadsheet."""

from __future__ import annotations

import csv
import io

from django.utils import formats
from django.utils.translation import gettext as _

from survey.statements import CATEGORY_LABELS, STATEMENTS

BYTE_ORDER_MARK = "\ufeff"


def csv_file() -> str:
    """Return the file: semicolons, a byte order mark and the decimal sign of the reader's language."""
    file = io.StringIO()
    file.write(BYTE_ORDER_MARK)
    writer = csv.writer(file, delimiter=";")
    writer.writerow(header())
    for statement in STATEMENTS:
        rijk, decentral = statement.rijk, statement.decentral
        numbers = (rijk.rank, rijk.mean, decentral.rank, decentral.mean, statement.difference)
        writer.writerow(
            [statement.key, _(statement.text), _(CATEGORY_LABELS[statement.category]), *map(formats.localize, numbers)]
        )
    return file.getvalue()


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
