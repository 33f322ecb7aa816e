import datetime as dt
import io
import logging

import pytest
from pypdf import PdfReader
from pypdf.generic import NullObject

from partnership.memo import document
from partnership.memo.engine import AddressRefused, Enclosure, own_files, own_files_only, print_here, set_up
from partnership.memo.facts import facts_of
from partnership.memo.seen import View
from partnership.profile import Profile
from partnership.snapshot.canonical import from_json
from tests.partnership.memo.everything import everything
from tests.partnership.memo.taken import answers, memo, snapshot

LAYERS = ["rijk", "province", "water-authority", "municipality", "municipality"]
NAMES = [
    "Rijk (voorbeeldministerie)",
    "Provincie Voorland",
    "Waterschap De Voorde",
    "Gemeente Beekdam",
    "Gemeente Heidekamp",
]


def full_snapshot():
    said = [answers(name, Profile(3, 1, 1, 2, 5, 2), layer) for name, layer in zip(NAMES, LAYERS, strict=True)]
    return snapshot(
        View.AGREED, said=said, parties=(), agreed=Profile(4, 1, 3, 3, 4, 2), argument="Het doel staat in een wet."
    )


def full_memo():
    return facts_of(full_snapshot())


@pytest.fixture(scope="module")
def printed():
    return document.pdf(full_memo())


@pytest.fixture(scope="module")
def pdf(printed):
    return PdfReader(io.BytesIO(printed))


def page_with(body):
    return f'<!doctype html><html lang="nl"><head><title>t</title></head><body>{body}</body></html>'


def text_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def elements(node):
    """Every element below a node of the structure tree."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        kid = kid.get_object() if hasattr(kid, "get_object") else kid
        if hasattr(kid, "get") and kid.get("/S"):
            yield kid
            yield from elements(kid)


@pytest.fixture(scope="module")
def tree(pdf):
    return list(elements(pdf.trailer["/Root"]["/StructTreeRoot"]))


def test_the_pdf_holds_the_facts(pdf):
    text = text_of(pdf)
    for fact in (
        "Water en wonen in het Beekdal",
        "OL-2026-014",
        "18 december 2026",
        "Concept",
        "Het afgesproken profiel ligt 3 stappen van het ideaaltype",
        "1 stap meer bij de regio",
        "Het doel staat in een wet.",
        "Gemeente Heidekamp",
        "Dit memo is nog niet ondertekend.",
        "par. 5.3 en bijlage III",
    ):
        assert fact in text


def page_of(pdf, words):
    return next(number for number, page in enumerate(pdf.pages, start=1) if words in text_of_page(page))


def text_of_page(page):
    return " ".join(page.extract_text().split())


def test_a_memo_of_five_parties_takes_at_most_four_pages_of_which_two_are_not_appendix(pdf):
    assert len(pdf.pages) <= 4
    assert page_of(pdf, "14. Ondertekening") <= 2


def test_a_memo_in_which_everything_is_filled_in_takes_at_most_five_pages():
    pdf = PdfReader(io.BytesIO(document.pdf(facts_of(everything()))))
    assert len(pdf.pages) <= 5
    assert page_of(pdf, "14. Ondertekening") <= 3


def test_every_page_says_which_one_it_is(pdf):
    for number, page in enumerate(pdf.pages, start=1):
        assert f"Pagina {number} van {len(pdf.pages)}" in page.extract_text()


def test_it_has_a_title_a_language_and_tags(pdf):
    root = pdf.trailer["/Root"]
    assert pdf.metadata.title == "Memo samenwerking: Water en wonen in het Beekdal (concept)"
    assert root["/Lang"] == "nl"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_it_says_that_it_follows_the_profiles_for_the_archive_and_for_accessibility(pdf):
    metadata = pdf.trailer["/Root"]["/Metadata"].get_data().decode()
    assert 'pdfaid:part="3"' in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_every_font_is_embedded(pdf):
    fonts = [font.get_object() for page in pdf.pages for font in page["/Resources"]["/Font"].values()]
    below = [font["/DescendantFonts"][0].get_object() for font in fonts]
    assert below
    assert all({"/FontFile2", "/FontFile3"} & set(each["/FontDescriptor"]) for each in below)


def test_header_cells_say_what_they_head(tree):
    scopes = {element["/A"].get("/Scope") for element in tree if element["/S"] == "/TH"}
    assert scopes == {"/Column", "/Row"}


def test_figures_have_a_text_for_who_cannot_see_them(tree):
    names = [element["/Alt"] for element in tree if element["/S"] == "/Figure" and "/Alt" in element]
    assert names == ["Afgesproken profiel over het ideaaltype", "Waar de partijen staan op elke vraag"]


def test_running_lines_are_decoration(pdf):
    second = pdf.pages[1].get_contents().get_data()
    assert second.count(b"/Artifact") > second.count(b"/Artifact BMC")
    parents = pdf.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"][1]
    assert any(isinstance(parent.get_object(), NullObject) for parent in parents)


def test_headings_are_bookmarks(pdf):
    assert [entry.title for entry in pdf.outline if not isinstance(entry, list)] == ["Water en wonen in het Beekdal"]
    assert "3. De zes afspraken" in [entry.title for entry in pdf.outline[1] if not isinstance(entry, list)]


def test_equal_facts_give_equal_bytes(printed):
    assert document.pdf(full_memo()) == printed


def test_data_travels_inside_the_pdf():
    enclosed = Enclosure("memo.json", '{"één": 1}', "De gegevens van dit memo", dt.date(2026, 12, 18))
    printed = print_here(page_with("<p>tekst</p>"), [enclosed])
    pdf = PdfReader(io.BytesIO(printed))
    assert pdf.attachments["memo.json"] == ['{"één": 1}'.encode()]
    assert [file.get_object()["/AFRelationship"] for file in pdf.trailer["/Root"]["/AF"]] == ["/Data"]
    assert print_here(page_with("<p>tekst</p>"), [enclosed]) == printed


def test_a_memo_carries_its_snapshot(pdf):
    (enclosed,) = pdf.attachments["memo.json"]
    assert from_json(enclosed) == full_snapshot()


def test_the_first_print_of_a_process_equals_the_later_ones():
    set_up.cache_clear()
    first = print_here(page_with("<p>tekst</p>"))
    assert print_here(page_with("<p>tekst</p>")) == first


def test_the_engine_has_nothing_to_complain_about(caplog):
    with caplog.at_level(logging.WARNING):
        document.pdf(full_memo())
    assert caplog.records == []


def test_a_character_without_a_glyph_becomes_a_box(caplog):
    text = text_of(PdfReader(io.BytesIO(document.pdf(memo(task="Otter \U0001f9a6 en \U000fabcd.")))))
    assert "Otter \u2610" in text or "Otter \U0001f9a6" in text
    assert "en \u2610." in text
    assert caplog.records == []


def test_a_text_without_spaces_stays_on_the_page():
    pages = PdfReader(io.BytesIO(document.pdf(memo(title="W" * 200, task="x" * 5000)))).pages
    lines = [line for page in pages for line in page.extract_text().splitlines()]
    assert sum(line.count("x") for line in lines) >= 5000
    assert max(map(len, lines)) < 130


def test_writing_from_right_to_left_is_printed():
    text = text_of(PdfReader(io.BytesIO(document.pdf(memo(task="Water: \u05de\u05d9\u05dd in het dal.")))))
    assert "in het dal." in text


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "http://127.0.0.1/", "data:,x", "memo:", "memo:400/../x", "ftp://x"]
)
def test_the_fetcher_knows_only_our_own_files(address):
    with pytest.raises(ValueError, match="not one of our own files"):
        own_files_only().fetch(address)


def test_the_fetcher_hands_out_our_own_files():
    assert list(own_files()) == ["memo:400", "memo:600", "memo:srgb"]
    assert own_files_only().fetch("memo:400").read()[:4] == b"\x00\x01\x00\x00"


def test_a_refusal_does_not_stop_the_next_print():
    with pytest.raises(AddressRefused):
        print_here(page_with('<img src="file:///etc/passwd" alt="x">'))
    assert print_here(page_with("<p>Weer aan het werk</p>")).startswith(b"%PDF-1.7")
