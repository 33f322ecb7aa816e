"""Lists as CSV that a Dutch spreadsheet opens and cannot be harmed by."""

import pytest
from django.utils import translation
from django.utils.translation import get_language

from partnership.spreadsheet import BYTE_ORDER_MARK, Number, csv_lines, harmless, in_language


def test_the_file_starts_with_a_byte_order_mark_and_separates_with_semicolons():
    assert list(csv_lines(["a", "b"], [["1", "x;y"]])) == [f"{BYTE_ORDER_MARK}a;b\r\n", '1;"x;y"\r\n']


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_cell_is_never_a_formula(formula):
    assert harmless(formula) == f"'{formula}"


def test_nothing_is_an_empty_cell():
    assert harmless(None) == ""


def test_a_number_may_start_with_a_minus():
    assert harmless(Number("-0,12")) == "-0,12"


def test_a_line_is_made_in_the_language_that_was_asked_for_also_when_it_is_sent_later():
    lines = in_language("en", (get_language() for _line in range(2)))
    with translation.override("nl"):
        assert list(lines) == ["en", "en"]
        assert get_language() == "nl"
