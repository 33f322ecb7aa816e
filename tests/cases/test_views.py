import html

import pytest
from django.urls import reverse

from cases.library import CASES, LIBRARY
from tests import make


@pytest.fixture
def page(client, library):
    def get(address):
        response = client.get(address)
        assert response.status_code == 200
        return html.unescape(response.content.decode())

    return get


def test_the_overview_leads_to_every_case(page):
    overview = page("/casussen/")
    assert all(f'href="/casussen/{key}/"' in overview for key in CASES)


@pytest.mark.parametrize("case", LIBRARY, ids=CASES)
def test_a_case_shows_every_finding_and_lesson_with_its_source(page, case):
    shown = page(f"/casussen/{case.key}/")
    for thing in (*case.findings, *case.lessons, *case.tensions):
        assert thing.text in shown
        assert thing.source in shown


@pytest.mark.parametrize("case", LIBRARY, ids=CASES)
def test_a_case_shows_its_steps_and_their_direction(page, case):
    shown = page(f"/casussen/{case.key}/")
    assert f"<b>{case.steps}</b>" in shown
    assert f"{case.lean.rijk} meer bij het Rijk" in shown
    assert f"{case.lean.region} meer bij de regio" in shown


def test_mirt_shows_where_the_source_contradicts_itself(page):
    shown = page("/casussen/mirt/")
    assert "Let op" in shown
    assert "de helft betalen" in shown


def test_a_corner_where_the_source_names_nothing_that_works_says_so(page):
    assert "De bron noemt hier niets." in page("/casussen/mirt/")


def test_a_case_opens_in_the_model_with_its_own_scores(page):
    address = f"{reverse('partnership:explorer')}?ambition=5&obligation=3&decentral_funds=2"
    assert address in page("/casussen/res/")


def test_an_unknown_case_is_not_found(client, db):
    assert client.get("/casussen/city-deal/").status_code == 404


def test_cases_are_only_read(client, db):
    assert client.post("/casussen/").status_code == client.post("/casussen/res/").status_code == 405


def test_a_case_of_which_little_is_known_says_so_and_draws_nothing(page):
    make.case()
    shown = page("/casussen/waterdeal/")
    for sentence in (
        "Van deze casus zijn geen scores op de zes vragen bekend.",
        "Er zijn nog geen kenmerken opgeschreven.",
        "Er zijn nog geen lessen opgeschreven.",
    ):
        assert sentence in shown
    assert 'class="radar' not in shown
    assert "Open dit profiel" not in shown


def test_a_case_leads_to_the_page_that_puts_it_beside_another_one(page):
    assert 'href="/casussen/vergelijken/?casus=res"' in page("/casussen/res/")
    assert "U koos RES. Kies er nog een of twee bij." in page("/casussen/vergelijken/?casus=res")
