import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.dashboard.selection import PER_PAGE
from partnership.models import Status
from partnership.profile import IDEAL, REFERENCES, Profile
from tests import make
from tests.shown import html

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
OVERVIEW = "/overzicht/"
EXPORT = "/overzicht/samenwerkingen.csv"


@pytest.fixture
def desk(client, bea):
    """The browser of somebody at BZK."""
    client.force_login(bea)
    return client


def sheet(response):
    content = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content), delimiter=";"))


def test_a_visitor_is_asked_to_log_in(client):
    assert client.get(OVERVIEW).url.startswith("/account/inloggen/")


@pytest.mark.parametrize("address", [OVERVIEW, EXPORT, "/overzicht/verdeling/"])
def test_a_party_has_no_right_to_the_overview(client, alice, address):
    client.force_login(alice)
    assert client.get(address).status_code == 403


def test_known_and_described_deals_stand_side_by_side(desk):
    make.known_deal("Regio Deal Zeeland", rijk_contribution=35)
    make.partnership("Water en wonen", agreed=REFERENCES["res"])
    page = html(desk.get(OVERVIEW))
    assert "Regio Deal Zeeland" in page
    assert "Water en wonen" in page


def test_a_known_deal_that_is_described_is_shown_once(desk):
    deal = make.known_deal("Regio Deal Zeeland")
    make.partnership("Zeeland, beschreven", started_from=deal)
    page = html(desk.get(OVERVIEW))
    assert "Zeeland, beschreven" in page
    assert "Regio Deal Zeeland" not in page


def test_the_figures_say_how_many_are_counted(desk):
    make.partnership(agreed=REFERENCES["mirt"])
    make.partnership()
    assert "1 van 2" in html(desk.get(OVERVIEW))


def test_positions_do_not_show_before_they_are_agreed(desk, beekdam):
    blind = make.partnership("Nog blind", status=Status.POSITIONS)
    make.party(blind, beekdam, profile=Profile(5, 5, 5, 5, 5, 5), handed_in=True)
    page = html(desk.get(OVERVIEW))
    assert 'class="mini' not in page


def test_htmx_gets_the_results_only(desk):
    make.partnership()
    answer = desk.get(OVERVIEW, headers=HTMX)
    assert html(answer).lstrip().startswith('<div id="results"')
    assert "HX-Request" in answer.headers["Vary"]


def test_the_back_button_gets_the_whole_page(desk):
    headers = HTMX | {"HX-History-Restore-Request": "true"}
    assert "<html" in html(desk.get(OVERVIEW, headers=headers))


def test_a_filter_that_cannot_be_read_is_left_out_and_named(desk):
    make.partnership("Blijft staan")
    page = html(desk.get(OVERVIEW, {"programme": "bestaat-niet", "status": "x", "sort": "'; DROP", "page": "-3"}))
    assert "Blijft staan" in page
    assert "Wij konden dit filter niet lezen" in page


def test_no_deals_found_says_what_to_do(desk):
    make.partnership()
    page = html(desk.get(OVERVIEW, {"q": "bestaat niet"}))
    assert "Geen samenwerkingen gevonden" in page
    assert "Toon alles" in page


def test_a_long_list_has_pages_that_keep_the_filters(desk):
    for number in range(PER_PAGE + 1):
        make.partnership(f"Samenwerking {number}")
    page = html(desk.get(OVERVIEW, {"q": "samenwerking"}))
    assert "Pagina 1 van 2" in page
    assert 'href="?q=samenwerking&amp;page=2"' in page
    assert html(desk.get(OVERVIEW, {"q": "samenwerking", "page": 2})).count('<th scope="row"><a') == 1


def test_a_page_beyond_the_last_is_the_last(desk):
    make.partnership("De enige")
    assert "De enige" in html(desk.get(OVERVIEW, {"page": 99}))


def test_user_text_is_escaped(desk):
    make.partnership("<script>alert(1)</script>", agreed=IDEAL)
    assert "<script>alert" not in html(desk.get(OVERVIEW))


def test_twenty_deals_take_as_many_queries_as_one(desk):
    make.partnership(agreed=IDEAL, programme=make.programme())
    with CaptureQueriesContext(connection) as for_one:
        desk.get(OVERVIEW)
    for number in range(20):
        make.partnership(f"Nog een {number}", agreed=IDEAL, programme=make.programme())
    with CaptureQueriesContext(connection) as for_many:
        desk.get(OVERVIEW)
    assert len(for_many) == len(for_one)


def test_the_export_holds_the_selection_and_all_its_pages(desk):
    for number in range(PER_PAGE + 5):
        make.partnership(f"Samenwerking {number}")
    make.partnership("Iets anders")
    assert len(sheet(desk.get(EXPORT, {"q": "samenwerking"}))) == PER_PAGE + 5


def test_the_export_names_scores_and_steps_of_what_is_agreed(desk):
    make.partnership("Spoor", agreed=REFERENCES["mirt"])
    row = sheet(desk.get(EXPORT))[0]
    assert row["Eisen aan uitvoering"] == "5"
    assert (row["stappen van het ideaaltype"], row["meer bij het Rijk"], row["meer bij de regio"]) == ("10", "10", "0")


def test_the_export_leaves_scores_empty_before_the_agreement(desk, beekdam):
    blind = make.partnership(status=Status.POSITIONS)
    make.party(blind, beekdam, profile=Profile(5, 5, 5, 5, 5, 5), handed_in=True)
    assert sheet(desk.get(EXPORT))[0]["Verplicht karakter"] == ""


def test_the_export_has_no_date_for_a_deal_that_nobody_changes(desk):
    make.known_deal()
    assert sheet(desk.get(EXPORT))[0]["bijgewerkt"] == ""


def test_steps_over_fewer_than_six_questions_have_a_mark(desk):
    make.partnership("Heel", agreed=IDEAL)
    whole = desk.get(OVERVIEW).content.decode()
    assert "sterretje" not in whole
    make.partnership("Deels", agreed=Profile(3, 1, 3, 3, 3, None))
    page = desk.get(OVERVIEW).content.decode()
    assert page.count(">0*</td>") == 1
    assert "Een sterretje betekent: niet over alle zes vragen geteld." in page


def test_of_nothing_there_is_nothing_to_download(desk):
    page = desk.get(OVERVIEW, {"q": "bestaat niet"}).content.decode()
    assert "Geen samenwerkingen gevonden." in page
    assert "Download" not in page


@pytest.mark.parametrize("title", ["=1+1", "+31 20", "-5", "@SUM(A1)"])
def test_a_spreadsheet_takes_no_cell_for_a_formula(desk, title):
    make.partnership(title)
    assert sheet(desk.get(EXPORT))[0]["naam"] == f"'{title}"


def test_the_export_speaks_the_language_of_the_reader(desk):
    make.partnership()
    desk.cookies["django_language"] = "en"
    assert "naam" not in sheet(desk.get(EXPORT))[0]


def test_the_distribution_has_a_page_and_a_fragment(desk):
    make.partnership(agreed=REFERENCES["res"], programme=make.programme())
    assert "<html" in html(desk.get("/overzicht/verdeling/"))
    assert "<html" not in html(desk.get("/overzicht/verdeling/", headers=HTMX))
