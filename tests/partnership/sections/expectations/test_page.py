"""What the parties expect of each other, as a reader may see it."""

import datetime as dt
import re

import pytest

from tests import make


def shown_to(client, user, address):
    client.force_login(user)
    response = client.get(address)
    assert response.status_code == 200
    shown = re.sub("<[^>]*>", " ", response.content.decode().replace("\N{NO-BREAK SPACE}", " "))
    return " ".join(shown.split())


@pytest.fixture
def several(of_beekdam, of_voorland, of_ministry):
    """One that is late, one that was declined with a reason, and one of a whole side."""
    make.expectation(of_beekdam, of_ministry, "Eén aanspreekpunt", due_on=dt.date(2020, 3, 1))
    declined = make.expectation(of_voorland, of_beekdam, "Grond voor water", speaks_for_side=True)
    make.expectation_answer(declined, of_beekdam, "declined", reason="De grond is niet van ons.")
    of_side = make.expectation(of_ministry, "decentral", "Een voortgangsbericht", due_words="elk half jaar")
    make.expectation_answer(of_side, of_voorland, state="busy", state_on=dt.date(2026, 5, 1))


def test_a_visitor_is_sent_to_the_login(client, address):
    assert client.get(address).status_code == 302


def test_a_stranger_does_not_find_it(client, charlie, address):
    client.force_login(charlie)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("who", ["alice", "rob", "bob", "anne", "bea", "admin"])
def test_after_the_reveal_everybody_reads_all(client, request, several, address, who):
    shown = shown_to(client, request.getfixturevalue(who), address)
    assert "De partijen spreken 3 verwachtingen uit. Op 2 daarvan is nog niet door iedereen geantwoord." in shown
    assert "Van 1 verwachting is de dag voorbij." in shown
    assert "te laat sinds 1 maart 2020" in shown
    assert "Provincie Voorland, namens alle decentrale partijen" in shown
    assert "Nee De grond is niet van ons." in shown
    assert "Ja: 1, nog geen antwoord: 1" in shown
    assert "Ja Bezig stand van 1 mei 2026" in shown
    assert "elk half jaar" in shown


def test_it_is_said_that_each_party_answers_for_itself(client, rob, several, address):
    assert "Iedere partij antwoordt voor zichzelf" in shown_to(client, rob, address)


def test_on_top_stands_what_the_own_party_brings_expects_and_is_asked(client, bob, several, address, of_voorland):
    make.contribution(of_voorland, 2027, euro=500_000, hours=800)
    shown = shown_to(client, bob, address)
    assert "Uw inzet € 500.000 en 800 uur" in shown
    assert "Wat u verwacht 1 (nog zonder antwoord: 0)" in shown
    assert "Wat van u wordt verwacht 1 (nog te beantwoorden: 0)" in shown
    assert "Hierop hebt u nog niet geantwoord" not in shown


def test_what_the_own_party_has_to_answer_stands_on_top(client, anne, several, address):
    shown = shown_to(client, anne, address)
    assert "Uw inzet nog niet ingevuld" in shown
    assert "Hierop hebt u nog niet geantwoord Gemeente Beekdam : Eén aanspreekpunt" in shown


@pytest.mark.parametrize(
    ("query", "sees"),
    [
        ("", {"Eén aanspreekpunt", "Grond voor water", "Een voortgangsbericht"}),
        ("?toon=van-ons", {"Eén aanspreekpunt"}),
        ("?toon=aan-ons", {"Grond voor water", "Een voortgangsbericht"}),
        ("?toon=open", {"Eén aanspreekpunt", "Een voortgangsbericht"}),
        ("?toon=te-laat", {"Eén aanspreekpunt"}),
        ("?toon=iets", {"Eén aanspreekpunt", "Grond voor water", "Een voortgangsbericht"}),
    ],
)
def test_one_sees_what_one_asks_for(client, rob, several, address, query, sees):
    client.force_login(rob)
    rows = client.get(address + query).context["overview"].rows
    assert {row.facts.what for row in rows} == sees


def test_a_choice_without_anything_in_it_leads_back_to_all(client, rob, address, of_beekdam, of_ministry):
    make.expectation(of_beekdam, of_ministry)
    shown = shown_to(client, rob, f"{address}?toon=te-laat")
    assert "Er is niets in dit overzicht. Toon alle verwachtingen" in shown


def test_without_anything_the_page_says_so_and_gives_an_example(client, alice, address):
    shown = shown_to(client, alice, address)
    assert "Nog geen partij heeft opgeschreven wat zij van een ander verwacht." in shown
    assert "Gemeente Beekdam verwacht van het Rijk: één aanspreekpunt" in shown
    assert "Schrijf op wat u verwacht" in shown


def test_before_the_reveal_a_party_sees_only_its_own(client, bob, blind, several, address):
    shown = shown_to(client, bob, address)
    assert "U ziet nu alleen wat uw eigen organisatie verwacht." in shown
    assert "Grond voor water" in shown
    assert "Eén aanspreekpunt" not in shown
    assert "Wat van u wordt verwacht" not in shown
    assert "De grond is niet van ons." not in shown


@pytest.mark.parametrize("who", ["bea", "admin"])
def test_before_the_reveal_who_is_no_party_sees_nothing(client, request, blind, several, address, who):
    shown = shown_to(client, request.getfixturevalue(who), address)
    assert "U ziet wat de partijen van elkaar verwachten zodra de posities zijn onthuld." in shown
    assert "Grond voor water" not in shown


@pytest.mark.parametrize("who", ["rob", "bea"])
def test_a_reader_is_offered_nothing_to_do(client, request, several, address, who):
    client.force_login(request.getfixturevalue(who))
    shown = client.get(address).content.decode()
    assert "antwoord/" not in shown
    assert "nieuw/" not in shown
    assert 'name="remove"' not in shown


def test_once_closed_everybody_reads_and_nobody_is_offered_anything(client, alice, several, closed, address):
    client.force_login(alice)
    shown = client.get(address).content.decode()
    assert "De samenwerking is afgerond." in shown
    assert "antwoord/" not in shown
    assert 'name="remove"' not in shown


def test_what_people_typed_is_shown_as_text(client, rob, address, of_beekdam, of_ministry):
    asked = make.expectation(of_beekdam, of_ministry, "<script>alert(1)</script>", due_words="<b>nu</b>")
    make.expectation_answer(asked, of_ministry, "declined", reason="<img src=x>")
    client.force_login(rob)
    shown = client.get(address).content.decode()
    assert "<script>alert" not in shown
    assert "&lt;b&gt;nu&lt;/b&gt;" in shown
    assert "<img src=x>" not in shown


def test_sixty_expectations_of_forty_parties_take_no_more_queries(
    client, rob, partnership, address, of_beekdam, of_ministry, django_assert_max_num_queries
):
    for number in range(37):
        make.party(partnership, make.organisation(f"Gemeente {number}"))
    for number in range(60):
        make.expectation(of_beekdam, "everyone" if number % 5 == 0 else of_ministry, f"Nummer {number}")
    client.force_login(rob)
    with django_assert_max_num_queries(20):
        response = client.get(address)
    assert len(response.context["overview"].rows) == 60
