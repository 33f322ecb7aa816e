"""The memo as a Word file, for partners who want to edit: the same blocks, with the marks that Word knows.

A figure is a picture with its words as alternative text. Beside it the same scores stand in a table or a list.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext as _

from partnership.axes import AXES
from partnership.memo.blocks import (
    Beside,
    Block,
    Column,
    Heading,
    Kind,
    Lines,
    Paragraph,
    Radar,
    Row,
    Section,
    Strips,
    Table,
    Width,
    lead_in,
)
from partnership.memo.drawings import picture_of
from partnership.memo.facts import MemoFacts
from partnership.memo.head import Fact
from partnership.memo.word_look import CELL, NOTE, hold_together, look_of_table, prepare
from partnership.memo.wording import axis_name
from partnership.wording import score

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
RADAR_WIDTH: Final = 90
STRIPS_WIDTH: Final = 165
ANY_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""On every part of the file: the clock has no part in it."""


def docx(memo: MemoFacts) -> bytes:
    """Return the memo as a Word file; equal facts give equal bytes."""
    import docx as library

    document = library.Document()
    prepare(document, memo)
    opening(document, memo)
    for section in memo.sections:
        add_section(document, section)
    written = io.BytesIO()
    document.save(written)
    return undated(written)


def undated(written: io.BytesIO) -> bytes:
    """Return a package without the moment at which its parts were written."""
    packed = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, ANY_DAY), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def opening(document: Document, memo: MemoFacts) -> None:
    document.add_paragraph(f"{memo.kind} ({memo.mark})")
    document.add_heading(memo.title, level=0)
    for sentence in (" ".join(memo.summary),):
        document.add_paragraph(sentence)
    if memo.is_example:
        labelled(document, _("Voorbeeld"), _("partijen, mensen en scores zijn verzonnen."))
    for fact in memo.facts:
        add_fact(document, fact)
    labelled(document, memo.mark, memo.state)
    labelled(document, _("Classificatie"), memo.handling)


def add_fact(document: Document, fact: Fact) -> None:
    labelled(document, fact.label, fact.value).paragraph_format.space_after = 0


def add_section(document: Document, section: Section) -> None:
    document.add_heading(section.heading, level=1)
    if section.more:
        document.add_paragraph(section.more, style=NOTE)
    for block in section.blocks:
        WRITERS[type(block)](document, block)


def labelled(document: Document, label: str, text: str, style: str | None = None) -> WordParagraph:
    """Add a paragraph that begins with what it is about, in bold."""
    added = document.add_paragraph(style=style)
    if label:
        added.add_run(lead_in(label) if text else label).bold = True
        added.add_run(" ")
    added.add_run(text)
    return added


def add_heading(document: Document, block: Heading) -> None:
    document.add_heading(block.text, level=2)


def add_paragraph(document: Document, block: Paragraph) -> None:
    added = labelled(document, block.label, block.text, "Quote" if block.kind is Kind.QUOTE else None)
    added.paragraph_format.keep_with_next = block.kind is Kind.LEAD


def add_lines(document: Document, block: Lines) -> None:
    for line in block.lines:
        added = labelled(document, line.label, line.text, "List Bullet")
        if line.note:
            added.add_run(f" {line.note}")


def add_table(document: Document, block: Table) -> None:
    caption = _("Tabel %(number)s. %(caption)s") % {"number": block.number, "caption": block.caption}
    add_rows(document, block, caption)


def add_rows(document: Document, block: Table, caption: str) -> None:
    document.add_paragraph(caption, style="Caption").paragraph_format.keep_with_next = True
    rows = (Row(tuple(column.heading for column in block.columns)), *block.rows)
    made = document.add_table(len(rows), len(block.columns), style="Table Grid")
    look_of_table(made, caption, block.columns)
    for place, (row, source) in enumerate(zip(made.rows, rows, strict=True)):
        is_head = place == 0
        hold_together(row, repeats=is_head)
        for number, (cell, text) in enumerate(zip(row.cells, source.cells, strict=True)):
            cell.paragraphs[0].style = CELL
            cell.paragraphs[0].add_run(text).bold = is_head or number == 0 or source.is_total
    document.add_paragraph()


def add_picture(document: Document, figure: Radar | Strips, width: int) -> None:
    """Add a figure as a picture with what it says for who does not see it, and its caption."""
    from docx.shared import Mm

    holder = document.add_paragraph()
    holder.paragraph_format.keep_with_next = True
    picture = holder.add_run().add_picture(io.BytesIO(picture_of(figure)), Mm(width))
    picture._inline.docPr.set("descr", f"{figure.title}. {figure.description}")
    caption = _("Figuur %(number)s. %(caption)s") % {"number": figure.number, "caption": figure.caption}
    document.add_paragraph(caption, style="Caption")


def add_radar(document: Document, block: Radar) -> None:
    add_picture(document, block, RADAR_WIDTH)
    columns = (Column(_("Vraag"), Width.WIDE), Column(_("Ideaaltype")), *(Column(one.name) for one in block.series))
    rows = tuple(
        Row((axis_name(axis), str(axis.ideal), *(score(one.profile.scores[place]) for one in block.series)))
        for place, axis in enumerate(AXES)
    )
    caption = _("De scores van figuur %(number)s") % {"number": block.number}
    add_rows(document, Table("radar", block.title, columns, rows), caption)


def add_beside(document: Document, block: Beside) -> None:
    add_radar(document, block.figure)
    for text in block.blocks:
        WRITERS[type(text)](document, text)


def add_strips(document: Document, block: Strips) -> None:
    add_picture(document, block, STRIPS_WIDTH)
    for strip in block.strips:
        labelled(document, strip.title, strip.description, "List Bullet")


Writer = Callable[["Document", Any], None]
WRITERS: Final[Mapping[type[Block], Writer]] = {
    Heading: add_heading,
    Paragraph: add_paragraph,
    Lines: add_lines,
    Table: add_table,
    Radar: add_radar,
    Beside: add_beside,
    Strips: add_strips,
}
