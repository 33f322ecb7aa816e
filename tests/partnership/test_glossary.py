import html
import re

import pytest

from partnership.axes import AXES
from partnership.glossary import TERMS, terms_on, terms_only_on
from partnership.sections.registry import SECTIONS
from tests import make

KNOWN = {"task", *(axis.key for axis in AXES), *(section.key for section in SECTIONS)}


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.key)
def test_a_word_is_explained_in_short_with_its_source_where_there_is_such_a_page(term):
    assert len(term.meaning) < 160
    assert re.search(r"ROB 20|Grondwet|Wet|wet", term.source)
    assert term.places <= KNOWN


def test_a_word_is_explained_once():
    assert len({term.key for term in TERMS}) == len({term.word for term in TERMS}) == len(TERMS)


@pytest.mark.parametrize("place", sorted(KNOWN))
def test_every_page_of_the_intake_has_words_explained(place):
    assert terms_on(place)


def test_a_question_explains_its_words_without_javascript(client, partnership, alice):
    client.force_login(alice)
    page = client.get(f"/samenwerkingen/{partnership.pk}/vragen/obligation/").content.decode()
    assert '<details class="glossary">' in page
    assert "<dfn>medebewind</dfn>" in page


@pytest.fixture
def six_questions(client, partnership, alice):
    """The page with all six questions, as a reader sees it."""
    client.force_login(alice)
    return html.unescape(client.get(f"/samenwerkingen/{partnership.pk}/vragen/").content.decode())


@pytest.mark.parametrize("axis", AXES, ids=lambda axis: axis.key)
def test_the_page_with_all_questions_explains_the_words_of_each_within_that_question(six_questions, axis):
    [question] = [part for part in six_questions.split("<fieldset")[1:] if axis.question in part.split("</legend>")[0]]
    assert all(term.meaning in question.split("</fieldset>")[0] for term in terms_only_on(axis.key))
    assert "<details open" not in question


def test_no_id_stands_twice_on_the_page_with_all_questions(six_questions):
    ids = re.findall(r' id="([^"]+)"', six_questions)
    assert len(set(ids)) == len(ids) > 30


@pytest.mark.parametrize("axis", AXES, ids=lambda axis: axis.key)
def test_every_question_has_words_of_its_own_and_the_ideal_type_is_not_among_them(axis):
    assert terms_only_on(axis.key)
    assert "ideal-type" not in {term.key for term in terms_only_on(axis.key)}


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_a_section_explains_its_words(client, partnership, alice, section):
    make.organisation("Ministerie van Voorbeelden", layer="rijk")
    client.force_login(alice)
    page = html.unescape(client.get(section.address(partnership)).content.decode())
    assert all(term.meaning in page for term in terms_on(section.key))
