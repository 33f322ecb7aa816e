import csv
import html
import io
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from survey.statements import STATEMENT, STATEMENTS

URL = "/enquete/2020/"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def page(client, db):
    def get(query=None, **extra):
        response = client.get(URL, query or {}, **extra)
        assert response.status_code == 200
        return html.unescape(response.content.decode())

    return get


def rows(shown):
    """The statements in the tables, in the order of the page."""
    by_text = {statement.text: statement.key for statement in STATEMENTS}
    return [by_text[text] for text in re.findall(r'<th scope="row">(.*?)</th>', shown)]


def test_every_statement_is_shown_once(page):
    assert sorted(rows(page())) == sorted(STATEMENT)


def test_a_row_has_both_means_both_ranks_and_the_difference(page):
    shown = page({"category": "means"})
    assert "3,06" in shown
    assert "(plaats 8)" in shown
    assert "3,15" in shown
    assert "(plaats 11)" in shown
    assert "<strong>0,09</strong>" in shown


def test_a_row_says_which_group_has_the_higher_mean(page):
    shown = page({"category": "relation", "sort": "difference"})
    assert re.findall(r"(Rijk hoger|decentraal hoger)", shown)[:2] == ["Rijk hoger", "decentraal hoger"]


def test_the_lead_names_the_statement_the_groups_differ_most_on(page):
    [lead] = re.findall(r'<p class="lead">(.*?)</p>', page(), re.DOTALL)
    assert STATEMENT["decentral_too_assertive"].text in lead
    assert "2,65" in lead
    assert "2,20" in lead


def test_shared_statements_of_the_tops_are_bold_in_both_lists(page):
    shown = page()
    for key in ("staff_capacity", "rijk_not_one_voice", "rijk_unaware_of_concerns"):
        assert shown.count(f"<strong>{STATEMENT[key].text}</strong>") == 2


def test_the_page_says_how_many_responded_and_where_the_figures_come_from(page):
    shown = page()
    assert "1.394" in shown
    assert "2.721" in shown
    assert "(51%)" in shown
    assert "ROB 2021, par. 3.5, figuur 3.2" in shown


def test_the_page_says_that_the_categories_are_our_reading(page):
    assert "De indeling in vier onderwerpen is onze lezing" in page()


def test_a_category_shows_only_its_own_statements(page):
    assert {STATEMENT[key].category for key in rows(page({"category": "goals"}))} == {"goals"}


@pytest.mark.parametrize(
    ("sort", "first"), [("difference", "rijk_too_steering"), ("rijk", "rijk_not_one_voice")], ids=["gap", "rijk"]
)
def test_the_reader_chooses_what_comes_first(page, sort, first):
    ordered = rows(page({"category": "relation", "sort": sort}))
    assert ordered[0] == {"difference": "decentral_too_assertive"}.get(sort, first)


def test_a_choice_that_cannot_be_read_is_left_out_and_named(page):
    shown = page({"category": "money", "sort": "difference"})
    assert "Wij konden deze keuze niet lezen en lieten haar weg: Onderwerp." in shown
    assert len(rows(shown)) == 24


def test_htmx_gets_the_results_without_the_page_around_them(page):
    shown = page({"category": "means"}, headers=HTMX)
    assert shown.startswith('<div id="results"')
    assert '<div id="announcements" hx-swap-oob="innerHTML">2 van 24 stellingen.' in shown
    assert "<html" not in shown


def figure(shown):
    return json.loads(re.search(r'data-figure="(.*?)" data-stylesheet', shown)[1])


def test_the_statements_in_view_stand_in_one_figure_to_explore_in_the_order_of_the_tables(page):
    shown = page({"category": "means", "sort": "rijk"})
    rijk, decentral, _gap = figure(shown)["data"]
    assert rijk["x"] == [3.38, 3.06]
    assert decentral["x"] == [3.39, 3.15]
    assert rijk["customdata"][0] == "plaats 2"
    assert rijk["text"][0].startswith("Er zijn te weinig mensen")
    assert figure(shown)["layout"]["meta"]["names"] == ["Rijk", "Decentraal", "Verschil"]


def test_the_figure_comes_along_when_the_reader_chooses_other_statements(page):
    shown = page({"category": "goals"}, headers=HTMX)
    assert len(figure(shown)["layout"]["yaxis"]["ticktext"]) == len(rows(shown))


def test_the_table_can_be_taken_along_as_a_file(client, db):
    response = client.get("/enquete/2020/stellingen.csv")
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    lines = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    assert len(lines) == 25
    assert lines[1][0] == "own_goals_too_free"
    assert lines[1][3:] == ["1", "3,40", "9", "3,19", "-0,21"]


def test_the_survey_is_only_read(client, db):
    assert client.post(URL).status_code == 405


def test_who_has_a_code_finds_where_to_answer(page):
    assert 'href="/enquete/meedoen/"' in page()


class AnyAddress(TestCase):
    @settings(max_examples=30, deadline=None)
    @given(category=st.text(max_size=12), sort=st.text(max_size=12))
    def test_any_address_gives_a_page(self, category, sort):
        assert self.client.get(URL, {"category": category, "sort": sort}).status_code == 200
