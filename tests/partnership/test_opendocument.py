import io
import zipfile
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from partnership.opendocument import CONTENT_TYPE, Sheet, spreadsheet

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
READABLE = st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc", "Cn"]), max_size=20)


def cells(file):
    content = zipfile.ZipFile(io.BytesIO(file)).read("content.xml")
    return list(ElementTree.fromstring(content).iter(f"{TABLE}table-cell"))  # noqa: S314 - we wrote it


def test_the_kind_of_file_can_be_told_from_its_first_bytes():
    file = spreadsheet([Sheet("Blad", ["a"], [])])
    assert file[38 : 38 + len(CONTENT_TYPE)].decode() == CONTENT_TYPE


def test_numbers_are_numbers_and_nothing_is_an_empty_cell():
    _header, number, decimal, nothing = cells(spreadsheet([Sheet("Blad", ["a"], [[3, 2.5, None]])]))
    assert [cell.get(f"{OFFICE}value") for cell in (number, decimal, nothing)] == ["3", "2.5", None]


@given(READABLE)
def test_text_comes_out_as_it_went_in_and_is_never_a_formula(text):
    [_header, cell] = cells(spreadsheet([Sheet("Blad", ["a"], [[text]])]))
    assert "".join(cell.itertext()) == text
    assert cell.get(f"{OFFICE}value-type") == "string"
    assert cell.get(f"{TABLE}formula") is None


def test_the_same_tables_give_the_same_file():
    assert spreadsheet([Sheet("Blad", ["a"], [["b"]])]) == spreadsheet([Sheet("Blad", ["a"], [["b"]])])
