import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.search.words import MOST_WORDS, asked, parts, stems

FORMS = """
    waterschap waterschappen, gemeente gemeenten, samenwerking samenwerkingen samenwerken samengewerkt, regio regio’s
    regios, afspraak afspraken, overheid overheden, opgave opgaven, plan plannen, les lessen, wet wetten, rol rollen,
    stap stappen, huis huizen, brief brieven, weg wegen, haven havens, breed brede, mens mensen, kans kansen, provincie
    provincies, uitkering uitkeringen, knelpunt knelpunten, stad steden, lid leden, dijkgraaf dijkgraven, taak taken
"""


@pytest.mark.parametrize("forms", FORMS.split(","), ids=str.strip)
def test_the_forms_of_a_word_share_a_stem(forms):
    first, *others = forms.split()
    assert all(stems(first) & stems(other) for other in others)


@pytest.mark.parametrize(("one", "other"), [("overheid", "over"), ("kansen", "kan"), ("mens", "men"), ("les", "lezen")])
def test_words_that_only_look_alike_do_not(one, other):
    assert not stems(one) & stems(other)


def test_accents_and_capitals_do_not_matter():
    assert stems("ÉÉN Idee") == stems("een idee")


def test_words_that_say_little_do_not_count():
    assert asked("De rol van het Rijk in de rol") == ("rol", "rijk")
    assert asked("van de") == ()


def test_so_many_words_count_and_no_more():
    assert len(asked(" ".join(f"woord{number}" for number in range(20)))) == MOST_WORDS


def test_the_words_that_were_meant_stand_out():
    told = list(parts("Regio’s willen afspraken, geen afspraak.", stems("afspraken")))
    assert [part.text for part in told if part.is_meant] == ["afspraken", "afspraak"]


@given(st.text(max_size=200), st.sets(st.sampled_from(["a", "afsprak", "1"])))
def test_a_text_in_pieces_is_still_that_text(text, meant):
    assert "".join(part.text for part in parts(text, frozenset(meant))) == text


@given(st.text(max_size=200))
def test_anything_can_be_asked(text):
    assert all(word.strip() == word and word for word in asked(text))


@given(st.text(max_size=200))
def test_every_word_that_counts_has_a_stem(text):
    assert all(stems(word) and all(stems(word)) for word in asked(text))
