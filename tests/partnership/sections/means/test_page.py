"""What everybody puts in, as a reader may see it."""

import re
from decimal import Decimal

import pytest

from partnership.models import Status
from partnership.models.funding import Instruments
from tests import make


@pytest.fixture
def address(partnership):
    return f"/samenwerkingen/{partnership.pk}/waarmee/"


def shown_to(client, user, address):
    client.force_login(user)
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


def words_of(shown):
    return " ".join(re.sub("<[^>]*>", " ", shown).split())


@pytest.fixture
def filled(partnership, of_beekdam, of_voorland, of_ministry):
    make.contribution(of_beekdam, 2027, euro=0, hours=800)
    make.contribution(of_voorland, 2027, euro=Decimal("250000.50"), note="de helft in grond")
    make.contribution(of_ministry, 2027, euro=750_000)
    return partnership


def test_a_visitor_is_sent_to_the_login(client, address):
    assert client.get(address).status_code == 302


def test_a_stranger_does_not_find_it(client, charlie, address):
    client.force_login(charlie)
    assert client.get(address).status_code == 404


def test_the_first_sentence_says_what_all_put_in_and_how_many_filled_it_in(client, rob, filled, address):
    shown = words_of(shown_to(client, rob, address))
    assert "Samen brengen de partijen € 1.000.000,50 en 800 uur in, van 2027 tot en met 2027." in shown
    assert "3 van de 3 partijen hebben iets ingevuld." in shown


@pytest.mark.parametrize(("fields", "words"), [({"euro": 5}, "€ 5 in"), ({"hours": 8}, "8 uur in")])
def test_the_first_sentence_leaves_out_what_nobody_filled_in(client, rob, of_beekdam, address, fields, words):
    make.contribution(of_beekdam, 2027, **fields)
    assert f"Samen brengen de partijen {words}, van" in words_of(shown_to(client, rob, address))


@pytest.mark.parametrize("who", ["alice", "rob", "bob", "bea", "admin"])
def test_after_the_reveal_everybody_sees_all(client, request, filled, address, who):
    shown = words_of(shown_to(client, request.getfixturevalue(who), address))
    assert "250.000,50" in shown
    assert "2027: de helft in grond" in shown
    assert "Gemeenten (1 van 1 ingevuld, € 0, 800 uur)" in shown


def test_shares_stand_beside_the_bar_with_the_same_numbers(client, rob, filled, address):
    shown = shown_to(client, rob, address)
    assert "Rijk 75 %, Decentrale partijen 25 %." in shown
    assert re.search(r"Rijk 1 van 1 heeft iets ingevuld 750\.000 75 % niets ingevuld – geen aandeel", words_of(shown))


def test_nought_is_shown_and_nothing_is_named(client, rob, partnership, of_beekdam, address):
    make.contribution(of_beekdam, 2027, euro=0)
    shown = words_of(shown_to(client, rob, address))
    assert (
        "Niet meegeteld, want nog niets ingevuld of nog niet gedeeld: Provincie Voorland en Ministerie van Voorbeelden."
        in shown
    )
    assert "niets ingevuld" in shown


def test_a_share_that_is_rounded_away_is_said_to_be_small(client, rob, of_beekdam, of_ministry, address):
    make.contribution(of_beekdam, 2027, euro=1)
    make.contribution(of_ministry, 2027, euro=1_000_000)
    assert "minder dan 1 %" in shown_to(client, rob, address)


def test_without_anything_the_page_says_so_and_gives_an_example(client, alice, address):
    shown = words_of(shown_to(client, alice, address))
    assert "Nog geen partij heeft ingevuld wat zij inbrengt." in shown
    assert "Bijvoorbeeld: in 2027 € 250.000 en 800 uur" in shown
    assert "Bijvoorbeeld: een specifieke uitkering van het Rijk" in shown
    assert "Per kant" not in shown


def test_before_the_reveal_a_party_sees_only_its_own(client, bob, blind, filled, address):
    shown = words_of(shown_to(client, bob, address))
    assert "250.000,50" in shown
    assert "U ziet nu alleen wat uw eigen organisatie inbrengt." in shown
    assert "750.000" not in shown
    assert "Per partij" not in shown


@pytest.mark.parametrize("who", ["bea", "admin"])
def test_before_the_reveal_who_is_no_party_sees_nothing(client, request, blind, filled, address, who):
    shown = words_of(shown_to(client, request.getfixturevalue(who), address))
    assert "U ziet wat de partijen inbrengen zodra de posities zijn onthuld." in shown
    assert "250.000" not in shown


def test_an_editor_fills_in_for_the_own_party(client, bob, address, of_voorland, of_beekdam):
    shown = shown_to(client, bob, address)
    assert f'href="{address}bijdrage/?party={of_voorland.pk}"' in shown
    assert f"party={of_beekdam.pk}" not in shown


def test_the_coordinator_fills_in_for_a_party_that_has_nobody(client, alice, address, of_ministry, of_voorland, bob):
    shown = shown_to(client, alice, address)
    assert f'href="{address}bijdrage/?party={of_ministry.pk}"' in shown
    assert f"party={of_voorland.pk}" not in shown


@pytest.mark.parametrize("who", ["rob", "bea"])
def test_a_reader_is_offered_no_form(client, request, filled, address, who):
    shown = shown_to(client, request.getfixturevalue(who), address)
    assert "bijdrage/" not in shown
    assert "geld/" not in shown


def test_once_closed_everybody_reads_and_nobody_is_offered_a_form(client, alice, filled, address):
    filled.status = Status.CLOSED
    filled.agreed_at, filled.agreed_steps, filled.agreed_to_rijk = filled.created_at, 0, 0
    filled.save()
    shown = shown_to(client, alice, address)
    assert "De samenwerking is afgerond." in shown
    assert "bijdrage/" not in shown


def test_what_is_agreed_on_the_money_is_shown_with_its_source(client, rob, partnership, address):
    make.funding(partnership, instruments=Instruments(["specific-grant"]), has_conditions="unknown", who_pays="Samen.")
    shown = words_of(shown_to(client, rob, address))
    assert "Specifieke uitkering (SPUK). Geld van het Rijk voor één doel." in shown
    assert "Voorwaarden Weten we nog niet" in shown
    assert "Na het laatste jaar nog niet ingevuld" in shown


def test_with_many_parties_the_tables_are_folded_per_layer(client, rob, partnership, address):
    assert "<details open>" in shown_to(client, rob, address)
    for number in range(8):
        make.party(partnership, make.organisation(f"Waterschap {number}", layer="water-authority"))
    shown = shown_to(client, rob, address)
    assert "<details open>" not in shown
    assert "Waterschappen (0 van 8 ingevuld)" in words_of(shown).replace("( ", "(")


def test_what_people_typed_is_shown_as_text(client, rob, of_beekdam, partnership, address):
    make.contribution(of_beekdam, 2027, euro=5, note="<script>alert(1)</script>")
    make.funding(partnership, who_pays="<b>Vet</b>")
    shown = shown_to(client, rob, address)
    assert "<script>alert" not in shown
    assert "&lt;b&gt;Vet&lt;/b&gt;" in shown


def test_a_party_that_is_not_in_reads_who_sees_what(client, bob, alice, left_out, address):
    assert "zien de andere partijen pas als zij dat doet" in shown_to(client, bob, address)
    assert "pas als zij dat doet" not in shown_to(client, alice, address)
