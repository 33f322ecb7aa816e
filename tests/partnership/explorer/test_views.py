from urllib.parse import urlencode

import pytest
from django.urls import reverse
from django.utils.html import escape
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from partnership.axes import AXES
from partnership.profile import IDEAL, REFERENCES

URL = "/model/"
HTMX = {"HX-Request": "true"}
SOME = {"ambition": 4, "obligation": 2, "decentral_funds": 2, "execution_demands": 4, "execution_responsibility": 4}


@pytest.fixture
def page(client, db):
    def get(query=None, **extra):
        response = client.get(URL, query or {}, **extra)
        assert response.status_code == 200
        return response.content.decode()

    return get


def test_nothing_is_preselected(page):
    assert " checked" not in page()


def test_every_question_marks_its_ideal_value(page):
    html = page()
    assert html.count('class="is-ideal"') == len(AXES)
    for axis in AXES:
        assert f'value="{axis.ideal}" id="id_{axis.key}_{axis.ideal - 1}" data-ideal' in html


def test_without_answers_the_page_shows_no_steps(page):
    html = page()
    assert "Kies bij een vraag een antwoord" in html
    assert "Lijkt het meest op" not in html


def test_the_address_fills_in_the_answers(page):
    html = page(SOME)
    assert html.count(" checked") == len(SOME)
    assert 'value="4" id="id_ambition_3" checked' in html


@pytest.mark.parametrize("key", REFERENCES)
def test_a_shared_address_shows_the_steps_and_the_nearest_programme(page, key):
    profile = REFERENCES[key]
    html = page(profile.as_mapping())
    assert f"<b>{profile.steps_from(IDEAL)}</b>" in html
    assert html.count(reverse("cases:case", args=[key])) >= 2


def test_all_three_programmes_are_listed_with_how_many_questions_count(page):
    html = page(SOME)
    assert all(reverse("cases:case", args=[key]) in html for key in REFERENCES)
    assert html.count("5 van 6") >= 3


def test_programmes_that_are_as_near_are_all_said_to_be(page):
    assert "2 programma’s lijken even veel op uw antwoorden" in page({"obligation": 1})


def test_a_signal_comes_with_its_rule_and_its_source(page):
    html = page(SOME)
    assert "De regio voert uit, het Rijk stelt de eisen" in html
    assert "eisen 4 of hoger, en verantwoordelijkheid 4 of hoger" in html
    assert "ROB 2021, bijlage II" in html


def test_the_answers_can_start_a_partnership(page):
    assert escape(f"{reverse('partnership:start')}?ambition=4&obligation=2") in page({"obligation": 2, "ambition": 4})


def test_without_scores_there_is_no_button_to_start(page):
    assert "Begin een samenwerking met deze antwoorden" not in page({"ambition": "none"})


def test_not_knowing_the_ambition_of_the_rijk_is_a_point_to_discuss(page):
    assert "De ambitie van het Rijk is nog niet bekend" in page({"ambition": "none"})


@pytest.mark.parametrize("value", ["0", "6", "-1", "3.5", "drie", "９", "<script>", "1 OR 1=1", "\x00"])
def test_an_answer_that_cannot_be_read_is_left_out_and_named(page, value):
    html = page({"ambition": value, "obligation": 1})
    assert "een antwoord dat wij niet konden lezen" in html
    assert "Beleidsambitie Rijk" in html
    assert html.count(" checked") == 1
    assert "<script>" not in html.replace("<script src", "")


def test_what_the_page_does_not_ask_is_ignored(page):
    assert "niet konden lezen" not in page({"utm_source": "mail", "ambition": 3})


def test_of_several_answers_to_a_question_the_last_one_counts(client, db):
    html = client.get(f"{URL}?ambition=1&ambition=5").content.decode()
    assert 'value="5" id="id_ambition_4" checked' in html


def test_htmx_gets_the_results_without_the_page_around_them(client, db):
    response = client.get(URL, SOME, headers=HTMX)
    html = response.content.decode()
    assert html.lstrip().startswith('<div class="stack" id="uitkomst"')
    assert "<html" not in html
    assert "<fieldset" not in html


def test_the_fragment_announces_the_steps(client, db):
    html = client.get(URL, REFERENCES["mirt"].as_mapping(), headers=HTMX).content.decode()
    assert '<div id="announcements" hx-swap-oob="innerHTML">10 stappen van het ideaaltype' in html


def test_the_fragment_says_over_how_many_questions_it_counted(client, db):
    html = client.get(URL, {"obligation": 2}, headers=HTMX).content.decode()
    assert "1 stap van het ideaaltype, geteld over 1 van de 6 vragen" in html


def test_the_back_button_gets_the_whole_page(client, db):
    response = client.get(URL, SOME, headers=HTMX | {"HX-History-Restore-Request": "true"})
    assert "<html" in response.content.decode()


def test_a_cache_keeps_page_and_fragment_apart(client, db):
    assert "HX-Request" in client.get(URL).headers["Vary"]


def test_the_model_only_answers_reading(client, db):
    assert client.post(URL, SOME).status_code == 405


def test_the_address_in_english_shows_the_same_answers(client, db):
    client.cookies["django_language"] = "en"
    assert client.get(URL, SOME).content.decode().count(" checked") == len(SOME)


class AnyAddress(TestCase):
    keys = st.sampled_from([axis.key for axis in AXES]) | st.text(max_size=8)
    values = st.sampled_from(["1", "5", "none", ""]) | st.text(max_size=12) | st.integers().map(str)

    @settings(max_examples=60, deadline=None)
    @given(query=st.lists(st.tuples(keys, values), max_size=8), is_fragment=st.booleans())
    def test_any_address_gives_a_page(self, query, is_fragment):
        address = f"{URL}?{urlencode([(key, value) for key, value in query], errors='replace')}"
        response = self.client.get(address, headers=HTMX if is_fragment else {})
        assert response.status_code == 200
