import html
import re
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders

from cases.library import LIBRARY
from config.stylesheet import SITE, whole
from partnership.typeface import typeface

BUDGET = 60_000
HEADERS = 500
"""What the headers of an answer weigh, at the most."""


@pytest.fixture
def home(client, db):
    response = client.get("/")
    assert response.status_code == 200
    return html.unescape(response.content.decode())


def test_home_leads_to_a_start_and_to_the_model(home):
    assert 'href="/samenwerkingen/nieuw/"' in home
    assert 'href="/model/"' in home


def test_home_draws_three_programmes_and_the_ideal_type(home):
    assert home.count('<svg class="radar') == 4


@pytest.mark.parametrize("case", LIBRARY, ids=lambda case: case.key)
def test_home_says_how_far_each_programme_is_from_the_ideal_type_and_where_it_leans(home, case):
    assert f"<b>{case.steps}</b>" in home
    assert f"{case.lean.rijk} meer bij het Rijk, {case.lean.region} meer bij de regio" in home


def test_home_shows_the_scores_in_a_table_with_their_source(home):
    assert home.count('<td class="c">') == 24
    assert "ROB 2021, bijlage III" in home


def test_home_says_where_the_source_contradicts_itself(home):
    assert "De ROB geeft het MIRT een 1 voor decentrale middelen" in home


def test_home_needs_no_script(home):
    assert "<script" not in home


def test_home_with_its_styles_and_fonts_stays_within_the_budget(client, db):
    page = client.get("/", headers={"Accept-Encoding": "gzip"})
    assert page.headers["Content-Encoding"] == "gzip"
    linked = re.findall(r'href="/static/([^"]+\.(?:css|svg))"', client.get("/").content.decode())
    assert linked == ["logo.svg", SITE]
    files = [brotli.compress(text.encode()) for text in (written("logo.svg"), whole(written))]
    fonts = [content for name, content in typeface().items() if name.endswith(".woff2")]
    assert sum(len(body) + HEADERS for body in (page.content, *files, *fonts)) < BUDGET


def written(name):
    """Return the text of a static file as it stands in `static/`."""
    return Path(finders.find(name)).read_text()
