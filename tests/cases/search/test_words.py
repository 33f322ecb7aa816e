import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.search.words import MOST_WORDS, asked, parts, stem, stems


@pytest.mark.parametrize(
    ("asked_for", "written"),
    [("samenwerkingen", "samenwerking"), ("gemeente", "gemeenten"), ("afspraken", "Afspraak"), ("regio", "regio’s")],
)
def test_a_word_and_its_other_forms_have_one_stem(asked_for, written):
    assert stems(asked_for) == stems(written)


def test_accents_and_capitals_do_not_matter():
    assert stems("ÉÉN Idee") == stems("een idee")


def test_words_that_say_little_do_not_count():
    assert asked("De rol van het Rijk in de rol") == ("rol", "rijk")
    assert asked("van de") == ()


def test_so_many_words_count_and_no_more():
    assert len(asked(" ".join(f"woord{number}" for number in range(20)))) == MOST_WORDS


def test_the_words_that_were_meant_stand_out():
    told = list(parts("Regio’s willen afspraken, geen afspraak.", frozenset({stem("afspraken")})))
    assert [part.text for part in told if part.is_meant] == ["afspraken", "afspraak"]


@given(st.text(max_size=200), st.sets(st.sampled_from(["a", "afsprak", "1"])))
def test_a_text_in_pieces_is_still_that_text(text, meant):
    assert "".join(part.text for part in parts(text, frozenset(meant))) == text


@given(st.text(max_size=200))
def test_anything_can_be_asked(text):
    assert all(word.strip() == word and word for word in asked(text))
