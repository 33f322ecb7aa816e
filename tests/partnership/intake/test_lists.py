"""Mijn samenwerkingen, and the known deals to start from."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from partnership.models import Status
from partnership.profile import IDEAL
from tests import make

OWN = "/samenwerkingen/"
KNOWN = "/samenwerkingen/bekend/"


def html(client, user, address, **query):
    client.force_login(user)
    response = client.get(address, query)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("address", [OWN, KNOWN])
def test_a_visitor_is_sent_to_the_login(client, db, address):
    assert client.get(address).status_code == 302


# --- own partnerships


def test_the_list_shows_status_role_and_whom_it_waits_for(client, bob, partnership):
    shown = html(client, bob, OWN)
    assert "Water en wonen in het Beekdal" in shown
    assert "Invuller voor Provincie Voorland" in shown
    assert "Gemeente Beekdam en Provincie Voorland" in shown
    assert '<span class="badge off">Concept</span>' in shown


def test_who_has_shared_is_not_waited_for(client, bob, beekdam, partnership):
    partnership.parties.filter(organisation=beekdam).update(handed_in_at=timezone.now())
    shown = html(client, bob, OWN)
    assert "Gemeente Beekdam" not in shown
    assert '<td data-l="Wacht op">Provincie Voorland (uw organisatie)</td>' in shown


def test_who_is_to_sign_a_memo_sees_that_in_the_list(client, bob, alice, beekdam, voorland):
    agreed = make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL)
    waits = '<td data-l="Wacht op">uw handtekening</td>'
    assert waits not in html(client, bob, OWN)
    make.signatory(make.memo(agreed), agreed.parties.get(organisation=voorland), bob)
    assert waits in html(client, bob, OWN)
    assert waits not in html(client, alice, OWN)
    declined = {"decision": "declined", "reason": "Te duur.", "decided_at": timezone.now()}
    make.signatory(agreed.memos.get(), agreed.parties.get(organisation=beekdam), alice, **declined)
    assert waits not in html(client, bob, OWN)


def test_many_that_are_waited_for_are_counted(client, bob, partnership):
    for number in range(10):
        make.party(partnership, make.organisation(f"Gemeente {number}"))
    assert "Gemeente Beekdam, Provincie Voorland (uw organisatie) en 10 andere partijen" in html(client, bob, OWN)


def test_a_partnership_of_others_is_not_in_the_list(client, charlie, partnership):
    assert partnership.title not in html(client, charlie, OWN)


def test_a_known_deal_is_not_in_the_list(client, alice, partnership):
    make.known_deal("RES Elders")
    assert "RES Elders" not in html(client, alice, OWN)


def test_who_oversees_everything_sees_here_only_what_is_their_own(client, bea, partnership):
    shown = html(client, bea, OWN)
    assert partnership.title not in shown
    assert "Naar het overzicht van alle samenwerkingen" in shown


def test_an_empty_list_explains_and_offers_a_start(client, charlie):
    shown = html(client, charlie, OWN)
    assert "U doet nog nergens aan mee" in shown
    assert 'href="/samenwerkingen/nieuw/"' in shown


def test_an_empty_list_of_a_reader_says_whom_to_ask(client, rob):
    shown = html(client, rob, OWN)
    assert "U bent van geen organisatie invuller." in shown
    assert 'href="/samenwerkingen/nieuw/"' not in shown


def test_an_example_is_marked(client, alice, beekdam):
    make.partnership("Verzonnen deal", coordinator=alice, parties=[beekdam], is_example=True)
    assert '<span class="badge">Voorbeeld</span>' in html(client, alice, OWN)


def test_the_last_saved_comes_first(client, alice, beekdam):
    first, _second = (make.partnership(name, coordinator=alice, parties=[beekdam]) for name in ("Eerste", "Tweede"))
    assert html(client, alice, OWN).index("Tweede") < html(client, alice, OWN).index("Eerste")
    first.save()
    assert html(client, alice, OWN).index("Eerste") < html(client, alice, OWN).index("Tweede")


def test_a_long_list_has_pages(client, alice):
    for number in range(21):
        make.partnership(f"Deal {number:02}", coordinator=alice)
    assert "Pagina 1 van 2" in html(client, alice, OWN)
    assert "Deal 00" in html(client, alice, OWN, page="2")
    assert "Pagina 2 van 2" in html(client, alice, OWN, page="99")
    assert "Pagina 1 van 2" in html(client, alice, OWN, page="abc")


def queries(client, address):
    with CaptureQueriesContext(connection) as counted:
        client.get(address)
    return len(counted)


def test_twenty_rows_take_as_many_queries_as_one(client, alice, beekdam, voorland, partnership):
    html(client, alice, OWN)
    one = queries(client, OWN)
    for number in range(19):
        make.partnership(f"Deal {number}", coordinator=alice, parties=[beekdam, voorland])
    assert queries(client, OWN) == one


# --- known deals


@pytest.fixture
def deals(db):
    groningen = make.organisation("Provincie Groningen", layer="province", code="PV20")
    zeeland = make.organisation("Provincie Zeeland", layer="province", code="PV29")
    for title, programme, province, facts in (
        ("RES Groningen", make.programme("res", "RES"), groningen, {"bid": "5.700", "bid_status": "RES 1.0"}),
        ("Regio Deal Noord", make.programme("regio-deal", "Regio Deal"), groningen, {"certainty": "uncertain"}),
        ("Regio Deal Zeeland", make.programme("regio-deal", "Regio Deal"), zeeland, {"theme": "leefbaarheid"}),
    ):
        deal = make.known_deal(title, code=title.lower().replace(" ", "-"), **facts)
        deal.programme = programme
        deal.save()
        deal.provinces.add(province)


def test_everybody_who_is_logged_in_sees_the_known_deals(client, rob, deals):
    assert "3 deals" in html(client, rob, KNOWN)


def test_figures_come_with_how_sure_we_are(client, alice, deals):
    shown = html(client, alice, KNOWN)
    assert "5,7 TWh" in shown
    assert "(RES 1.0)" in shown
    assert "onzeker" in shown


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"q": "zeeland"}, {"Regio Deal Zeeland"}),
        ({"q": "deal leefbaarheid"}, {"Regio Deal Zeeland"}),
        ({"programme": "res"}, {"RES Groningen"}),
        ({"province": "PV20"}, {"RES Groningen", "Regio Deal Noord"}),
        ({"province": "PV20", "programme": "regio-deal"}, {"Regio Deal Noord"}),
        ({"q": "niets van dit alles"}, set()),
    ],
)
def test_the_search_narrows_by_word_programme_and_province(client, alice, deals, query, found):
    shown = html(client, alice, KNOWN, **query)
    titles = {"RES Groningen", "Regio Deal Noord", "Regio Deal Zeeland"}
    assert {title for title in titles if f">{title}</a>" in shown} == found


@pytest.mark.parametrize(
    ("query", "label"),
    [
        ({"q": "a" * 100_000}, "Zoek op naam"),
        ({"programme": "onzin"}, "Programma"),
        ({"province": "\x00"}, "Provincie"),
    ],
)
def test_a_filter_that_cannot_be_read_is_left_out_with_a_sentence(client, alice, deals, query, label):
    shown = html(client, alice, KNOWN, **query)
    assert f"lieten wij weg: {label}" in shown
    assert "3 deals" in shown


def test_each_deal_can_be_started_from_by_an_editor_only(client, alice, rob, deals):
    assert html(client, alice, KNOWN).count("?from=") == 3
    assert "?from=" not in html(client, rob, KNOWN)


def test_a_deal_that_is_being_described_names_where_to_who_may_see_it(client, alice, charlie, beekdam, deals):
    deal = make.Partnership.objects.get(title="RES Groningen")
    make.partnership("Groningen samen", coordinator=alice, parties=[beekdam], started_from=deal)
    assert "Groningen samen" in html(client, alice, KNOWN)
    assert "Groningen samen" not in html(client, charlie, KNOWN)


def test_the_known_deals_take_as_many_queries_for_twenty_as_for_four(client, alice, beekdam, deals):
    make.known_deal("Nog een", code="nog-een").known_facts.members.add(beekdam)
    html(client, alice, KNOWN)
    few = queries(client, KNOWN)
    for number in range(16):
        make.known_deal(f"Deal {number}", code=f"deal-{number}").known_facts.members.add(beekdam)
    assert queries(client, KNOWN) == few


def test_only_known_deals_are_listed(client, alice, partnership, deals):
    assert partnership.status != Status.NOT_DESCRIBED
    assert partnership.title not in html(client, alice, KNOWN)
