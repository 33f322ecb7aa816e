"""How the Word file looks: page, language, styles and tables, as close to the PDF as Word comes by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext as _

from partnership.memo.blocks import Column, Width
from partnership.memo.facts import MemoFacts

if TYPE_CHECKING:
    from docx.document import Document

LANGUAGES: Final[Mapping[str, str]] = {"nl": "nl-NL", "en": "en-GB"}
PAGE_WIDTH: Final = 166
"""Millimetres between the margins."""
TYPEFACE: Final = "Calibri"
"""Every Word has it; ours would be replaced by something unforeseen."""
INK, SUBTLE, ACCENT, LINE = "172123", "4D5B5D", "0F5561", "B9C4C5"
NOTE: Final = "Note"
"""Our style for what is said about a section."""
CELL: Final = "Cell"
"""Our style for what stands in a table."""


@dataclass(frozen=True, slots=True)
class Look:
    """Of a style: sizes in points."""

    size: float
    colour: str = INK
    is_bold: bool = False
    before: float = 0
    after: float = 3


LOOKS: Final[Mapping[str, Look]] = {
    "Normal": Look(10.5),
    "Title": Look(22, is_bold=True, after=6),
    "Heading 1": Look(14, ACCENT, is_bold=True, before=14),
    "Heading 2": Look(11, is_bold=True, before=8, after=2),
    "Caption": Look(9, SUBTLE, before=6),
    "Quote": Look(10.5),
    "List Bullet": Look(10.5, after=2),
    NOTE: Look(9, SUBTLE),
    CELL: Look(9, before=1, after=1),
}


def prepare(document: Document, memo: MemoFacts) -> None:
    """Set what a reader and a screen reader ask first: title, language, page, and the lines around it."""
    from docx.shared import Mm

    language = LANGUAGES.get(memo.language, memo.language)
    about = document.core_properties
    about.title, about.author, about.language = f"{memo.kind}: {memo.title}"[:255], "Onderlegger", language
    about.subject, about.comments = f"{memo.reference}, {memo.version}", ""
    about.created = about.modified = dt.datetime.combine(memo.date, dt.time())
    speak(document, language)
    dress(document)
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Mm(24), Mm(20), Mm(25), Mm(20)
    page.header.paragraphs[0].text = f"{memo.title} ({memo.mark})"
    count_pages(page.footer.paragraphs[0], f"{memo.reference}, {memo.version}")


def speak(document: Document, language: str) -> None:
    """Say in which language everything is."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    spoken = defaults.find(qn("w:lang"))
    if spoken is None:
        spoken = OxmlElement("w:lang")
        defaults.append(spoken)
    for name in ("w:val", "w:eastAsia"):
        spoken.set(qn(name), language)


def dress(document: Document) -> None:
    """Give the styles their look. What is edited later keeps it."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    for name in (NOTE, CELL):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    for name, look in LOOKS.items():
        style = document.styles[name]
        font, spacing = style.font, style.paragraph_format
        font.name, font.size, font.color.rgb = TYPEFACE, Pt(look.size), RGBColor.from_string(look.colour)
        font.bold, font.italic = look.is_bold, False
        spacing.space_before, spacing.space_after, spacing.line_spacing = Pt(look.before), Pt(look.after), 1.1
        leave_theme(style)
    document.styles[NOTE].paragraph_format.keep_with_next = True


def leave_theme(style: Any) -> None:
    """Drop the typeface of the theme, which would win from ours."""
    fonts = style.element.rPr.rFonts
    for name in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[name]


def count_pages(footer: Any, text: str) -> None:
    """Write a text on the left and the page, with how many there are, on the right."""
    footer.add_run(f"{text}\t\t{_('Pagina')} ")
    footer._p.append(field("PAGE"))
    footer.add_run(f" {_('van')} ")
    footer._p.append(field("NUMPAGES"))


def field(instruction: str) -> Any:
    """Return a field that Word fills in itself."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made, run, text = (OxmlElement(name) for name in ("w:fldSimple", "w:r", "w:t"))
    made.set(qn("w:instr"), instruction)
    text.text = "1"
    run.append(text)
    made.append(run)
    return made


def look_of_table(table: Any, title: str, columns: Sequence[Column]) -> None:
    """Give a table its widths, thin lines, and a title for who hears it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    table.autofit = False
    widths = widths_of(columns)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    properties = table._tbl.tblPr
    # The order of what is in here is fixed: lines, layout, margins, and the title at the end.
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(lines())
    layout.addnext(margins())
    told = OxmlElement("w:tblCaption")
    told.set(qn("w:val"), title)
    properties.append(told)


def widths_of(columns: Sequence[Column]) -> list[Any]:
    from docx.shared import Mm

    free = [column for column in columns if column.width is Width.SHARE]
    left = PAGE_WIDTH - sum(column.width for column in columns)
    return [Mm(column.width or left / len(free)) for column in columns]


def lines() -> Any:
    """Return thin lines below the rows, and none between the columns."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        border = OxmlElement(f"w:{side}")
        is_drawn = side in ("top", "bottom", "insideH")
        for name, value in {"val": "single" if is_drawn else "nil", "sz": "4", "space": "0", "color": LINE}.items():
            border.set(qn(f"w:{name}"), value)
        borders.append(border)
    return borders


def margins() -> Any:
    """Return the room beside the text of a cell: some on its right."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    found = OxmlElement("w:tblCellMar")
    for side, twips in {"left": "0", "right": "100"}.items():
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), twips)
        margin.set(qn("w:type"), "dxa")
        found.append(margin)
    return found


def hold_together(row: Any, *, repeats: bool) -> None:
    """Keep a row on one page; a head comes back on every page."""
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if repeats:
        properties.append(OxmlElement("w:tblHeader"))
