"""What a memo is made of: a few kinds of blocks, printed alike on the screen, on paper and in Word. Pure data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from textwrap import wrap
from typing import ClassVar, Final

from partnership.charts.dotstrip import Dot
from partnership.charts.series import Series

HEADING_WIDTH: Final = 21
"""Characters on a line of a heading that stands beside its section."""


class Kind(StrEnum):
    """How a paragraph is printed."""

    TEXT = "text"
    LEAD = "lead"
    """Belongs to what comes after it."""
    QUOTE = "quote"
    """What somebody said."""
    NOTE = "note"
    EMPTY = "empty"
    """Says that there is nothing."""


def lead_in(label: str) -> str:
    """Return a label as it stands before a text: with a colon, unless it is a question or a sentence itself."""
    return label if not label or label.endswith(("?", ".", ":")) else f"{label}:"


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    template: ClassVar[str] = "memo/blocks/heading.html"


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    label: str = ""
    """Who says it or what it is about, printed before it."""
    kind: Kind = Kind.TEXT
    template: ClassVar[str] = "memo/blocks/paragraph.html"

    @property
    def lead_in(self) -> str:
        return lead_in(self.label)


@dataclass(frozen=True, slots=True)
class Line:
    """One item of a list."""

    text: str
    label: str = ""
    note: str = ""
    """What is said about it, in smaller letters after it."""

    @property
    def lead_in(self) -> str:
        """The label as it stands before the text; by itself it needs no colon."""
        return lead_in(self.label) if self.text else self.label


@dataclass(frozen=True, slots=True)
class Lines:
    """A list. It costs a fraction of the time that a table takes."""

    lines: tuple[Line, ...]
    runs_on: bool = False
    """Whether they are so short that they share a line of paper, behind each other."""
    template: ClassVar[str] = "memo/blocks/lines.html"

    @property
    def css(self) -> str:
        """Bullets where nothing else tells the lines apart."""
        return "" if all(line.label for line in self.lines) else "memo-points"


class Width(IntEnum):
    """Of a column, in millimetres."""

    SHARE = 0
    """A share of what the others leave."""
    TINY = 12
    NARROW = 15
    LITTLE = 20
    SMALL = 25
    MEDIUM = 38
    TEXT = 40
    WIDE = 54


@dataclass(frozen=True, slots=True)
class Column:
    heading: str
    width: Width = Width.SHARE


@dataclass(frozen=True, slots=True)
class Row:
    """The first cell names the row."""

    cells: tuple[str, ...]
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    key: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    number: int = 0
    """In the whole memo, once it is put together."""
    template: ClassVar[str] = "memo/blocks/table.html"


@dataclass(frozen=True, slots=True)
class Radar:
    """Profiles over the ideal type; at most as many as can be told apart, each with a score somewhere."""

    title: str
    series: tuple[Series, ...]
    description: str
    """The scores in one sentence per profile."""
    caption: str
    number: int = 0
    template: ClassVar[str] = "memo/blocks/radar.html"


@dataclass(frozen=True, slots=True)
class Beside:
    """A figure with text beside it."""

    figure: Radar
    blocks: tuple[Paragraph | Lines, ...]
    template: ClassVar[str] = "memo/blocks/beside.html"


@dataclass(frozen=True, slots=True)
class Strip:
    """Where the parties stand on one question."""

    title: str
    description: str
    ideal: int
    dots: tuple[Dot, ...]
    agreed: int | None


@dataclass(frozen=True, slots=True)
class Strips:
    """A row for every question, in one drawing."""

    title: str
    strips: tuple[Strip, ...]
    caption: str
    number: int = 0
    template: ClassVar[str] = "memo/blocks/strips.html"

    @property
    def description(self) -> str:
        return " ".join(f"{strip.title}: {strip.description}." for strip in self.strips)


Block = Heading | Paragraph | Lines | Table | Radar | Beside | Strips


@dataclass(frozen=True, slots=True)
class Section:
    key: str
    heading: str
    blocks: tuple[Block, ...]
    brief: tuple[Block, ...] = ()
    """The same in brief, should the first pages have no room for it; without it only the beginnings of its texts."""
    behind: tuple[str, ...] = ()
    """Keys of the appendices that say more, should they be there."""
    more: str = ""
    """Which these are, once all are put together."""

    @property
    def rows_beside(self) -> int:
        """How many lines the heading takes where it stands beside the section."""
        return len(wrap(self.heading, HEADING_WIDTH)) + bool(self.more)
