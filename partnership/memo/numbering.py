"""Gives the sections, tables and figures of a memo their numbers, once all of them are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count, groupby

from django.utils.translation import gettext as _

from partnership.memo.blocks import Block, Kind, Paragraph, Radar, Section, Strips, Table

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def all_numbered(
    core: Iterable[Section | None], behind: Iterable[Section | None]
) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """Return the first pages and the appendices, without what is not there, and with everything numbered."""
    tables, figures = count(1), count(1)
    first = [replace(one, heading=f"{place}. {one.heading}") for place, one in enumerate(filter(None, core), 1)]
    rest = [
        replace(one, heading=_("Bijlage %(letter)s. %(heading)s") % {"letter": letter, "heading": one.heading})
        for letter, one in zip(LETTERS, filter(None, behind), strict=False)
    ]

    def with_number(block: Block) -> Block:
        if isinstance(block, Table):
            return replace(block, number=next(tables))
        return replace(block, number=next(figures)) if isinstance(block, Radar | Strips) else block

    done = [replace(one, blocks=tuple(map(with_number, compact(one.blocks)))) for one in (*first, *rest)]
    return tuple(done[: len(first)]), tuple(done[len(first) :])


def compact(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, with what was not filled in on one line instead of a line each."""
    for is_open, group in groupby(blocks, key=is_not_filled_in):
        found = list(group)
        if is_open and len(found) > 1:
            yield Paragraph("; ".join(block.label for block in found), _("Niet ingevuld"), Kind.EMPTY)
        else:
            yield from found


def is_not_filled_in(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.kind is Kind.EMPTY and bool(block.label)
