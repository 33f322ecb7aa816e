"""Keeps the first pages of the memo to two: what there is no room for stands there in brief, and in full behind them.

Heights are estimates in millimetres of paper, on the safe side: what a text takes is known only once it is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import ceil
from typing import Final

from partnership.memo.blocks import Beside, Block, Heading, Kind, Lines, Paragraph, Section, Table, Width
from partnership.memo.wording import first_words

ROOM: Final = 440
"""For the sections of two pages, below the head of the first, with what a page leaves empty at its foot."""
SHORT: Final = 80
"""Characters of a text in brief with what it is about: they go on one line."""
LINE: Final = 4.6
GAP: Final = 0.6
"""Between two paragraphs or lines of a list."""
AROUND: Final = 3.4
"""Above and below a section."""
PER_LINE: Final = 86
"""Characters beside a heading."""
PER_LINE_BESIDE_FIGURE: Final = 64
FIGURE: Final = 45
PAPER: Final = 166
PER_MM: Final = 0.62
"""Characters in a cell."""

Sections = tuple[Section, ...]


def on_two_pages(core: Iterable[Section | None], behind: Iterable[Section | None]) -> tuple[Sections, Sections]:
    """Return the first pages and the appendices, without what is not there.

    As long as the first pages are too long, the section that gains most is said in brief, and the rest in an appendix.
    """
    wholes = {one.key: one for one in core if one}
    first = {key: replace(one, brief=()) for key, one in wholes.items()}
    briefs = {key: in_brief(one) for key, one in wholes.items()}
    gains = {key: height(first[key]) - height(brief) for key, brief in briefs.items()}
    excess = sum(map(height, first.values())) - ROOM
    for key in sorted(gains, key=lambda key: -gains[key]):
        if excess <= 0 or gains[key] < LINE:
            break
        first[key], excess = briefs[key], excess - gains[key]
    in_full = {key: appendix(wholes[key], one) for key, one in first.items() if one is briefs[key]}
    return tuple(first.values()), in_order(first.values(), in_full, list(filter(None, behind)))


def in_brief(section: Section) -> Section:
    """Return a section as it stands in the first pages where there is no room for all of it."""
    blocks = section.brief or beginnings(section.blocks)
    return replace(section, blocks=blocks, brief=(), behind=(key_in_full(section), *section.behind))


def beginnings(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the first words of every text, and lists with labels on as few lines as they take."""
    return tuple(cut(block) for block in blocks if not goes_on(block))


def goes_on(block: Block) -> bool:
    """Tell whether a paragraph only goes on with what the one before it is about."""
    return isinstance(block, Paragraph) and block.kind is Kind.TEXT and not block.label


def cut(block: Block) -> Block:
    match block:
        case Paragraph():
            return replace(block, text=beginning(block.text, block.label))
        case Lines():
            lines = tuple(replace(line, text=beginning(line.text, line.label), note="") for line in block.lines)
            return Lines(lines, runs_on=all(line.label for line in lines))
    return block


def beginning(text: str, label: str) -> str:
    return first_words("; ".join(text.split("\n")), max(SHORT - len(label), SHORT // 2))


def appendix(section: Section, brief: Section) -> Section:
    """Return what the first pages left out of a section, in full."""
    following = (*section.blocks[1:], None)
    left_out = tuple(
        block
        for block, after in zip(section.blocks, following, strict=True)
        if block not in brief.blocks or (after and goes_on(after))
    )
    return replace(section, key=key_in_full(section), blocks=left_out, brief=(), behind=())


def key_in_full(section: Section) -> str:
    return f"{section.key}-in-full"


def in_order(first: Iterable[Section], in_full: dict[str, Section], behind: Sequence[Section]) -> Sections:
    """Return the appendices in the order of the sections they belong to; those of none at the end."""
    others = {one.key: one for one in behind}
    found = [
        one
        for section in first
        for one in (in_full.get(section.key), *(others.pop(key, None) for key in section.behind))
        if one
    ]
    return (*found, *others.values())


def height(section: Section) -> float:
    """Return about how much paper a section takes."""
    inside = sum(map(height_of, section.blocks))
    return max(inside, LINE * section.rows_beside) + AROUND


def height_of(block: Block) -> float:
    match block:
        case Paragraph():
            return rows(f"{block.lead_in} {block.text}") * LINE + GAP
        case Lines(runs_on=True):
            return rows(" ".join(f"{line.lead_in} {line.text}  " for line in block.lines)) * LINE + GAP
        case Lines():
            return sum(rows(f"{line.lead_in} {line.text} {line.note}") * LINE + GAP for line in block.lines)
        case Table():
            return height_of_table(block)
        case Beside():
            texts = "\n".join(text_of(one) for one in block.blocks) + f"\n{block.figure.caption}"
            return max(FIGURE, rows(texts, PER_LINE_BESIDE_FIGURE) * LINE + GAP * len(block.blocks)) + 2 * LINE
        case Heading():
            return LINE + GAP
    return 2 * FIGURE


def text_of(block: Paragraph | Lines) -> str:
    if isinstance(block, Paragraph):
        return f"{block.lead_in} {block.text}"
    return "\n".join(f"{line.lead_in} {line.text} {line.note}" for line in block.lines)


def height_of_table(table: Table) -> float:
    """Return the height of a table over the whole width of the paper."""
    free = sum(column.width is Width.SHARE for column in table.columns)
    share = (PAPER - sum(column.width for column in table.columns)) / free if free else 0
    widths = [int((column.width or share) * PER_MM) for column in table.columns]
    tallest = (max(rows(cell, room) for cell, room in zip(row.cells, widths, strict=True)) for row in table.rows)
    return 3 * LINE + sum(lines * LINE + 1.6 for lines in tallest)


def rows(text: str, per_line: int = PER_LINE) -> int:
    return sum(max(1, ceil(len(line) / per_line)) for line in text.split("\n"))
