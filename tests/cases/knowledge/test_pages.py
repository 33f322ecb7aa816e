import html
import re

import pytest

from cases.knowledge.pages import PAGES
from partnership.axes import AXES
from partnership.glossary import TERMS
from partnership.ladder import LADDER

SOURCE = re.compile(r"ROB 20|Grondwet|Code|Handvest|Wet ")


@pytest.fixture
def page(client, db):
    def get(address):
        response = client.get(address)
        assert response.status_code == 200
        return html.unescape(response.content.decode())

    return get


@pytest.mark.parametrize("shown", PAGES, ids=lambda shown: shown.key)
def test_every_part_of_an_explanation_names_its_source(page, shown):
    text = page(f"/uitleg/{shown.key}/")
    for part in shown.parts:
        assert SOURCE.search(part.source)
        assert part.text in text
        assert f"Bron: {part.source}" in text
        assert all(point in text for point in part.points)


@pytest.mark.parametrize("shown", PAGES, ids=lambda shown: shown.key)
def test_an_explanation_is_short(shown):
    words = [word for part in shown.parts for word in f"{part.text} {' '.join(part.points)}".split()]
    assert len(words) < 260


def test_the_model_shows_its_six_questions(page):
    text = page("/uitleg/model/")
    assert all(axis.question in text for axis in AXES)


def test_the_ladder_shows_its_five_roles(page):
    text = page("/uitleg/participatieladder/")
    assert all(role.meaning in text for role in LADDER)


def test_the_contents_lead_to_every_page(page):
    text = page("/uitleg/")
    assert all(f'href="/uitleg/{shown.key}/"' in text for shown in PAGES)
    assert 'href="/uitleg/begrippen/"' in text


def test_the_glossary_has_every_word_in_order(page):
    text = page("/uitleg/begrippen/")
    found = re.findall(r"<dfn>(.+?)</dfn>", text)
    assert found == sorted(found, key=str.lower)
    assert len(found) == len(TERMS)


def test_an_explanation_that_is_not_there_is_not_found(client, db):
    assert client.get("/uitleg/liedjes/").status_code == 404


def test_every_page_leads_to_the_explanation(page):
    assert 'href="/uitleg/"' in page("/privacy/")
