"""What all parts of an example need: rows that are checked before they are saved, and its parties by code."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model

from partnership.models import Partnership, Party

Row = TypeVar("Row", bound=Model)


def saved(row: Row) -> Row:
    """Save a row and return it; raises ValidationError for what no form would take."""
    row.full_clean()
    row.save()
    return row


def parties_by_code(partnership: Partnership) -> dict[str, Party]:
    """Return the parties by the code of their organisation."""
    return {party.organisation.code: party for party in partnership.parties.select_related("organisation")}
