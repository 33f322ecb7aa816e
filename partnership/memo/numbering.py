"""Gives the sections, tables and figures of a memo their numbers, once all of them are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count, groupby
from typing import Final

from django.utils.translation import gettext as _

from partnership.memo.blocks import Beside, Block, Kind, Line, Lines, Paragraph, Radar, Section, Strips, Table
from partnership.memo.writing import length
from partnership.wording import listed

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHORT: Final = 50
"""Characters of a fact that may share its line with others."""
SHORT_LINE: Final = 70
"""The same in a list of an appendix, which is wider."""
FEWEST: Final = 3
"""Lines of a list that may run on."""


def all_numbered(
    core: Iterable[Section], appendices: Sequence[Section]
) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """Return the first pages and the appendices with everything numbered."""
    letters = {one.key: letter for letter, one in zip(LETTERS, appendices, strict=False)}
    first = [
        replace(one, heading=f"{place}. {one.heading}", more=more_in(one.behind, letters))
        for place, one in enumerate(core, 1)
    ]
    rest = [
        replace(
            one, heading=_("Bijlage %(letter)s. %(heading)s") % {"letter": letters[one.key], "heading": one.heading}
        )
        for one in appendices
    ]
    rest = [replace(one, blocks=tuple(map(running_on, one.blocks))) for one in rest]
    tables, figures = count(1), count(1)

    def with_number(block: Block) -> Block:
        match block:
            case Table():
                return replace(block, number=next(tables))
            case Beside():
                return replace(block, figure=replace(block.figure, number=next(figures)))
            case Radar() | Strips():
                return replace(block, number=next(figures))
        return block

    done = [replace(one, blocks=tuple(map(with_number, compact(one.blocks)))) for one in (*first, *rest)]
    return tuple(done[: len(first)]), tuple(done[len(first) :])


def more_in(behind: Iterable[str], letters: Mapping[str, str]) -> str:
    """Return which appendices say more; nothing where none of them is there."""
    found = sorted(letters[key] for key in behind if key in letters)
    return _("Meer in bijlage %(letters)s") % {"letters": listed(found)} if found else ""


def compact(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks, with short facts behind each other and what was not filled in on one line at the end."""
    waiting = [block for block in blocks if isinstance(block, Paragraph) and is_not_filled_in(block)]
    gathered = waiting if len(waiting) > 1 else []
    for is_short, group in groupby((block for block in blocks if block not in gathered), key=is_short_fact):
        found = list(group)
        yield from (in_one_run(found),) if is_short and len(found) > 1 else found
    if gathered:
        yield Paragraph(in_a_row([block.label for block in gathered]), _("Niet ingevuld"), Kind.EMPTY)


def in_a_row(labels: Iterable[str]) -> str:
    """Return labels behind each other; after a question there is a sign already."""
    return "".join(f"{label} " if label.endswith("?") else f"{label}; " for label in labels).rstrip("; ")


def is_not_filled_in(block: Paragraph) -> bool:
    return block.kind is Kind.EMPTY and bool(block.label)


def is_short_fact(block: Block) -> bool:
    if not isinstance(block, Paragraph) or block.kind is not Kind.TEXT:
        return False
    return bool(block.label) and len(block.label) + len(block.text) <= SHORT


def in_one_run(facts: Iterable[Block]) -> Lines:
    return Lines(tuple(Line(fact.text, fact.label) for fact in facts if isinstance(fact, Paragraph)), runs_on=True)


def running_on(block: Block) -> Block:
    """Return a list of short lines as lines that share the whole width of an appendix."""
    if not isinstance(block, Lines) or len(block.lines) < FEWEST or not all(line.label for line in block.lines):
        return block
    return replace(block, runs_on=all(length([line]) <= SHORT_LINE for line in block.lines))
