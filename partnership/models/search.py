from __future__ import annotations

from typing import Final

from django.db.models import Q

MOST_WORDS: Final = 8
"""Words of a search that count; each costs the database a condition per column."""


def every_word(text: str, *columns: str) -> Q:
    """Return the condition that every word of a text stands in one of these columns, whatever its case."""
    condition = Q()
    for word in text.split()[:MOST_WORDS]:
        condition &= Q(*((f"{column}__icontains", word) for column in columns), _connector=Q.OR)
    return condition
