"""The page, the PDF and the Word file say the same, and Word knows what is what."""

import io
import re
import time
from dataclasses import fields, is_dataclass
from html import unescape

import docx as library
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from partnership.memo import document, word
from partnership.memo.blocks import Beside, Radar, Strips, Table
from partnership.memo.facts import facts_of
from partnership.memo.pages import administrators_page, party_page
from partnership.memo.signatures import Signature
from tests.partnership.memo.everything import DAY, everything

SIGNATURES = (Signature("Gemeente Beekdam", "A. de Boer", "wethouder", "Besluit-x", DAY), Signature("Rijk", "B. Bos"))
NOT_PRINTED = {"language", "name", "key", "data", "number", "kind", "version", "behind", "brief"}
"""What steers the printing, and what stands in other words in the box."""
BUILDERS = {
    "memo": lambda: facts_of(everything(), SIGNATURES),
    "party": lambda: party_page(everything(), "p2"),
    "administrators": lambda: administrators_page(everything(), SIGNATURES),
}


@pytest.fixture(scope="module", params=BUILDERS)
def memo(request):
    return BUILDERS[request.param]()


@pytest.fixture(scope="module")
def full():
    return BUILDERS["memo"]()


@pytest.fixture(scope="module")
def opened(full):
    return library.Document(io.BytesIO(word.docx(full)))


def said_in(value, *, drawn=True):
    """Yield every text that the facts hold; what a figure draws only where that stands in words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from said_in(each, drawn=drawn)
    elif isinstance(value, Radar | Strips):
        yield value.caption
        if drawn and isinstance(value, Strips):
            yield from (strip.description for strip in value.strips)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in NOT_PRINTED:
                yield from said_in(getattr(value, field.name), drawn=drawn)


def squeezed(text):
    return re.sub(r"\s+", "", text)


def text_of_html(memo):
    return squeezed(unescape(re.sub(r"<[^>]+>", "", document.content(memo))))


def text_of_pdf(memo):
    return squeezed("".join(page.extract_text() for page in PdfReader(io.BytesIO(document.pdf(memo))).pages))


def text_of_word(memo):
    opened = library.Document(io.BytesIO(word.docx(memo)))
    return squeezed("".join(node.text or "" for node in opened.element.body.iter(qn("w:t"))))


def sentences(memo, **asked):
    """Yield what is said, a sentence at a time."""
    for text in said_in(memo, **asked):
        yield from filter(None, (squeezed(piece) for piece in re.split(r"(?<=[.;])\s|\n", text)))


def is_in(text, piece):
    """True when a text holds a piece, also when the end of a page comes in between."""
    return piece in text or any(piece[:place] in text and piece[place:] in text for place in range(5, len(piece) - 4))


@pytest.mark.parametrize(("text_of", "drawn"), [(text_of_html, True), (text_of_word, True), (text_of_pdf, False)])
def test_every_sentence_and_value_of_the_facts_is_in_every_kind_of_file(memo, text_of, drawn):
    text = text_of(memo)
    assert [piece for piece in sentences(memo, drawn=drawn) if not is_in(text, piece)] == []


def test_a_sentence_that_is_not_there_is_missed():
    assert is_in("eeneerstezinvandepagina1van2tweededeel", "zinvandetweededeel")
    assert not is_in("eeneerstezin", "eenandereregel")


def test_everything_that_people_filled_in_is_in_the_memo(full):
    text = text_of_html(full)
    typed = re.findall(r'"([^"]*-(?:x|rijk|gemeente|waterschap|uitleg))"', full.data.decode())
    assert len(typed) > 40
    assert [one for one in typed if squeezed(one) not in text] == []


def test_headings_are_headings(opened, full):
    headings = [each.text for each in opened.paragraphs if each.style.name == "Heading 1"]
    assert headings == [section.heading for section in full.sections]
    assert [each.text for each in opened.paragraphs if each.style.name == "Title"] == [full.title]


def test_the_head_of_every_table_comes_back_on_each_page(opened):
    assert opened.tables
    for table in opened.tables:
        heads = [row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert heads == [True] + [False] * (len(table.rows) - 1)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


def test_title_and_language_are_known(opened, full):
    assert opened.core_properties.title == f"Memo samenwerking: {full.title}"
    assert opened.core_properties.language == "nl-NL"
    defaults = opened.styles.element.find(qn("w:docDefaults"))
    assert next(defaults.iter(qn("w:lang"))).get(qn("w:val")) == "nl-NL"


def figures_of(memo):
    """The figures in order, also those that stand beside a text."""
    for section in memo.sections:
        for block in section.blocks:
            figure = block.figure if isinstance(block, Beside) else block
            if isinstance(figure, Radar | Strips):
                yield figure


def test_every_figure_is_a_picture_that_says_in_words_what_it_shows(opened, full):
    figures = list(figures_of(full))
    assert len(figures) == len(opened.inline_shapes) == 2
    for shape, figure in zip(opened.inline_shapes, figures, strict=True):
        assert shape._inline.docPr.get("descr") == f"{figure.title}. {figure.description}"
        assert figure.description


def test_a_picture_is_as_wide_as_the_page_at_most(opened):
    page = opened.sections[0]
    room = page.page_width - page.left_margin - page.right_margin
    assert all(0 < shape.width <= room for shape in opened.inline_shapes)


def test_equal_facts_give_equal_bytes_at_any_moment(full, monkeypatch):
    first = word.docx(full)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert word.docx(full) == first


def test_a_radar_stands_in_word_as_a_table_with_its_scores_too(opened):
    table = next(each for each in opened.tables if each.cell(0, 1).text == "Ideaaltype")
    assert [cell.text for cell in table.rows[1].cells] == ["1. Beleidsambitie Rijk", "3", "4"]


def test_a_table_has_the_widths_of_the_memo(opened, full):
    table = next(block for block in full.sections[2].blocks if isinstance(block, Table))
    made = next(each for each in opened.tables if each.cell(0, 0).text == "Vraag" and len(each.columns) > 3)
    for column, width in zip(made.columns, [column.width for column in table.columns], strict=True):
        assert round(column.width.mm) == width or not width
    assert sum(column.width.mm for column in made.columns) == pytest.approx(166, abs=1)


def test_every_page_has_its_number_of_how_many(opened):
    (footer,) = opened.sections[0].footer.paragraphs
    assert [each.get(qn("w:instr")) for each in footer._p.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]
    assert "Pagina" in footer.text


def test_what_word_is_told_of_a_table_stands_in_the_order_of_its_schema(opened):
    order = ["tblStyle", "tblW", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption"]
    for table in opened.tables:
        told = [child.tag.partition("}")[2] for child in table._tbl.tblPr]
        assert told == [name for name in order if name in told]


def test_no_two_captions_have_the_same_number(opened):
    captions = [each.text.partition(".")[0] for each in opened.paragraphs if each.style.name == "Caption"]
    assert len(captions) == len(set(captions)) > 2
