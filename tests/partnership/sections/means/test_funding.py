"""What the parties agree on the money: how it comes, what is tied to it, what happens afterwards."""

import pytest

from partnership.funding import Instrument
from partnership.models import Change, Funding, Status
from partnership.models.funding import Instruments
from tests import make
from tests.forms_on_page import filled_in
from tests.shown import html


@pytest.fixture
def address(partnership):
    return f"/samenwerkingen/{partnership.pk}/waarmee/geld/"


ALL = {
    "who_pays": "Ieder de helft.",
    "instruments": ["own-means", "specific-grant"],
    "has_conditions": "yes",
    "conditions": "Alleen voor water.",
    "afterwards": "Dan betalen de gemeenten.",
    "edition": "0",
}


def test_a_stranger_does_not_find_it(client, charlie, address):
    client.force_login(charlie)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("who", ["rob", "bea"])
def test_a_reader_may_not(client, request, address, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(address).status_code == 403
    assert client.post(address, ALL).status_code == 403
    assert not Funding.objects.exists()


@pytest.mark.parametrize("who", ["alice", "bob", "admin"])
def test_the_coordinator_and_all_editors_write_it(client, request, address, who):
    client.force_login(request.getfixturevalue(who))
    assert client.post(address, ALL).status_code == 302
    assert Funding.objects.get().updated_by == request.getfixturevalue(who)


def test_all_of_it_is_saved(page, address, partnership):
    assert page.post(address, ALL)["Location"] == address.removesuffix("geld/")
    funding = partnership.funding
    assert funding.instruments == (Instrument.SPECIFIC_GRANT, Instrument.OWN_MEANS)
    assert (funding.has_conditions, funding.conditions) == ("yes", "Alleen voor water.")
    assert (funding.who_pays, funding.afterwards) == ("Ieder de helft.", "Dan betalen de gemeenten.")
    assert funding.is_complete


def test_nothing_is_chosen_beforehand(page, address):
    assert " checked" not in html(page.get(address))


def test_every_way_of_funding_is_explained_with_its_source(page, address):
    shown = html(page.get(address))
    for instrument in Instrument:
        assert instrument.meaning.explanation in shown
        assert f"Bron: {instrument.meaning.source}" in shown


def test_half_filled_is_fine(page, address, partnership):
    assert page.post(address, {"instruments": ["joint-fund"], "edition": "0"}).status_code == 302
    assert partnership.funding.instruments == (Instrument.JOINT_FUND,)
    assert not partnership.funding.is_complete


def test_an_empty_form_stores_nothing(page, address):
    assert page.post(address, {"edition": "0"}).status_code == 302
    assert not Funding.objects.exists()


@pytest.mark.parametrize("chosen", ["", "no", "unknown"])
def test_conditions_ask_to_say_that_there_are_some(page, address, chosen):
    shown = html(page.post(address, ALL | {"has_conditions": chosen}))
    assert '<a href="#id_has_conditions_0">Onder deze vraag staan voorwaarden.' in shown
    assert "Alleen voor water.</textarea>" in shown
    assert not Funding.objects.exists()


def test_an_unknown_way_is_refused(page, address):
    assert "Deze weg kennen wij niet." in html(page.post(address, ALL | {"instruments": ["lottery"]}))


def test_the_history_says_it_in_words(page, address):
    page.post(address, ALL)
    page.post(address, ALL | {"instruments": ["joint-fund"], "has_conditions": "no", "conditions": "", "edition": "1"})
    told = {change.field: (change.before, change.after) for change in Change.objects.order_by("pk")}
    assert told["hoe het geld komt"] == ("Specifieke uitkering (SPUK), Eigen middelen", "Gezamenlijk fonds")
    assert told["voorwaarden bij het geld"] == ("Ja", "Nee")
    assert told["welke voorwaarden"] == ("Alleen voor water.", "")


def test_what_a_colleague_saved_meanwhile_gives_a_choice(page, address, partnership, bob):
    typed = filled_in(page.get(address)) | {"who_pays": "Ieder de helft.", "instruments": ["own-means"]}
    make.funding(partnership, who_pays="Wat Bob schreef", updated_by=bob, instruments=Instruments(["joint-fund"]))
    asked = page.post(address, typed)
    shown = html(asked)
    assert "Bob heeft dit om " in shown
    assert "Wat Bob schreef" in shown
    assert "De keuze van Bob" in shown
    assert '_text">Gezamenlijk fonds</div>' in shown
    assert "Ieder de helft.</textarea>" in shown
    page.post(address, filled_in(asked) | {"who_pays-choice": "both", "instruments-choice": "theirs"})
    partnership.funding.refresh_from_db()
    assert partnership.funding.who_pays == "Wat Bob schreef\n\nIeder de helft."
    assert partnership.funding.instruments == Instruments(["joint-fund"])


def test_what_was_typed_when_the_session_ended_stands_in_the_form_again(client, alice, address):
    client.post(address, ALL)
    client.force_login(alice)
    assert "Ieder de helft.</textarea>" in html(client.get(address))
    assert not Funding.objects.exists()


def test_who_saves_just_too_late_keeps_what_was_typed(page, address, partnership):
    partnership.status = Status.CLOSED
    partnership.agreed_at, partnership.agreed_steps, partnership.agreed_to_rijk = partnership.created_at, 0, 0
    partnership.save()
    shown = html(page.post(address, ALL))
    assert "De samenwerking is afgerond. Er verandert niets meer. Uw tekst staat er nog." in shown
    assert "Ieder de helft.</textarea>" in shown
    assert page.get(address).status_code == 302
    assert not Funding.objects.exists()


def test_instruments_keep_one_order_and_forget_what_they_do_not_know(partnership):
    make.funding(partnership, instruments=Instruments(["own-means", "general-grant", "own-means"]))
    assert Funding.objects.get().instruments == (Instrument.GENERAL_GRANT, Instrument.OWN_MEANS)
    Funding.objects.update(instruments=["lottery", "joint-fund"])
    assert Funding.objects.get().instruments == (Instrument.JOINT_FUND,)
