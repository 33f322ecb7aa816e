"""Codes as people type them over."""

import pytest

from partnership.codes import LETTERS, code_of, plain, spelled


@pytest.mark.parametrize("length", [8, 12])
def test_a_code_has_as_many_letters_as_asked_for_in_groups_of_four(length):
    code = code_of(length)
    assert set(plain(code)) <= set(LETTERS)
    assert [len(group) for group in code.split("-")] == [4] * (length // 4)


@pytest.mark.parametrize("typed", ["bcdfghjk", " BCDF ghjk ", "bc-df-gh-jk", "BCDF–GHJK."])
def test_a_code_is_read_however_it_is_typed(typed):
    assert plain(typed) == "BCDFGHJK"
    assert spelled(typed) == "BCDF-GHJK"


def test_letters_of_no_code_count_for_nothing():
    assert plain("bçdf") == "BDF"
