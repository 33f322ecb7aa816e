"""Makes blocks of what people wrote, and says so where nobody wrote anything."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.memo.blocks import Kind, Line, Lines, Paragraph
from partnership.memo.wording import paragraphs

ROOM: Final = 12_000
"""Characters of one list of texts, some four pages: what people type more is in the data that comes along."""
ROOM_FOR_ALL: Final = 60_000
"""Characters of a list that is to be complete, such as all expectations."""


def empty() -> Paragraph:
    return Paragraph(_("Niet ingevuld"), kind=Kind.EMPTY)


def said(text: str, label: str = "", kind: Kind = Kind.TEXT) -> tuple[Paragraph, ...]:
    """Return a paragraph for each of the text, the first with the label; nothing when there is no text."""
    found = paragraphs(text)
    return tuple(Paragraph(one, label if not place else "", kind) for place, one in enumerate(found))


def answered(label: str, text: str) -> tuple[Paragraph, ...]:
    """Return what was written about something, or that it was not filled in."""
    return said(text, label) or (Paragraph(_("Niet ingevuld"), label, Kind.EMPTY),)


def listed_in_full(lines: Iterable[Line], room: int = ROOM) -> tuple[Lines | Paragraph, ...]:
    """Return the lines as a list, as far as there is room, and say how many others there are."""
    shown, left = fitting(lines, room)
    if not shown:
        return (empty(),)
    return (Lines(shown), *(others(left) if left else ()))


def fitting(lines: Iterable[Line], room: int) -> tuple[tuple[Line, ...], int]:
    """Return the lines that there is room for, at least one, and how many there is none for."""
    shown, left = [], 0
    for line in lines:
        room -= length([line])
        if shown and room < 0:
            left += 1
        else:
            shown.append(line)
    return tuple(shown), left


def others(number: int) -> tuple[Paragraph, ...]:
    text = ngettext(
        "Nog %(n)s regel staat alleen in de gegevens bij dit memo (memo.json).",
        "Nog %(n)s regels staan alleen in de gegevens bij dit memo (memo.json).",
        number,
    )
    return (Paragraph(text % {"n": number}, kind=Kind.NOTE),)


def length(lines: Iterable[Line]) -> int:
    """Return how many characters a list takes."""
    return sum(len(line.label) + len(line.text) + len(line.note) for line in lines)


def flat(text: str) -> str:
    """Return a text for a line of a list or a cell: its paragraphs under each other."""
    return "\n".join(paragraphs(text))
