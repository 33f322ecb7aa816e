"""Saying yes or no to what another expects, and how far one is."""

import pytest
from django.utils import timezone

from partnership.models import Change, ExpectationAnswer
from partnership.sections.expectations import actions
from tests import make
from tests.forms_on_page import filled_in
from tests.shown import html


@pytest.fixture
def asked(of_beekdam, of_ministry):
    return make.expectation(of_beekdam, of_ministry)


@pytest.fixture
def place(address, asked, of_ministry):
    return f"{address}{asked.pk}/antwoord/?party={of_ministry.pk}"


@pytest.fixture
def page(client, anne):
    client.force_login(anne)
    return client


def said(answer="accepted", *, seen=1, **typed):
    return {"answer": answer, "reason": "", "seen": seen, "edition": "0"} | typed


def stored(expectation):
    return [(one.answer, one.reason, one.state, one.state_note) for one in expectation.answers.all()]


# --- who may


@pytest.mark.parametrize("who", ["alice", "bob", "rob", "bea"])
def test_only_of_whom_it_is_expected_answers(client, request, anne, place, asked, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(place).status_code == 403
    assert client.post(place, said()).status_code == 403
    assert stored(asked) == []


def test_the_coordinator_answers_for_a_party_that_has_nobody(client, alice, place, asked):
    client.force_login(alice)
    assert "U vult in als coördinator" in html(client.get(place))
    assert client.post(place, said()).status_code == 302
    assert asked.answers.get().updated_by == alice


def test_of_several_each_answers_for_itself(page, client, bob, address, of_beekdam, of_voorland, of_ministry):
    asked = make.expectation(of_beekdam, "everyone")
    page.post(f"{address}{asked.pk}/antwoord/", said())
    client.force_login(bob)
    client.post(f"{address}{asked.pk}/antwoord/", said("declined", reason="Wij hebben geen mensen."))
    answers = {answer.party: answer.answer for answer in asked.answers.all()}
    assert answers == {of_ministry: "accepted", of_voorland: "declined"}


def test_the_party_that_expects_does_not_answer_itself(client, alice, anne, address, of_beekdam):
    asked = make.expectation(of_beekdam, "everyone")
    client.force_login(alice)
    assert client.get(f"{address}{asked.pk}/antwoord/").status_code == 403


@pytest.mark.parametrize("party", ["x", "-1"])
def test_a_party_that_is_no_number_is_not_found(page, address, asked, party):
    assert page.get(f"{address}{asked.pk}/antwoord/?party={party}").status_code == 404


# --- yes and no


def test_nothing_is_chosen_beforehand_and_the_text_stands_above(page, place):
    shown = html(page.get(place))
    assert " checked" not in shown
    assert "Gemeente Beekdam verwacht:" in shown
    assert "Eén aanspreekpunt" in shown
    assert "Hoe staat het ervoor?" not in shown


def test_a_yes_has_not_begun(page, place, asked, anne, of_ministry):
    assert page.post(place, said(reason="Vanaf maart.")).status_code == 302
    answer = asked.answers.get()
    assert (answer.party, answer.updated_by, answer.state_on) == (of_ministry, anne, timezone.localdate())
    assert stored(asked) == [("accepted", "Vanaf maart.", "not-begun", "")]


def test_a_no_has_a_reason(page, place, asked):
    shown = html(page.post(place, said("declined", reason=" ")))
    assert '<a href="#id_reason">Schrijf waarom u dit niet doet.' in shown
    assert stored(asked) == []
    page.post(place, said("declined", reason="Dat is aan de regio."))
    assert stored(asked) == [("declined", "Dat is aan de regio.", "", "")]


@pytest.mark.parametrize("answer", ["", "perhaps"])
def test_no_answer_is_no_answer(page, place, asked, answer):
    shown = html(page.post(place, said(answer, reason="Blijft staan")))
    assert '<a href="#id_answer_0">Kies ja of nee.' in shown
    assert "Blijft staan</textarea>" in shown
    assert stored(asked) == []


def test_sending_it_twice_saves_it_once(page, place, asked):
    for _ in range(2):
        assert page.post(place, said()).status_code == 302
    assert asked.answers.get().edition == 1


def test_the_history_says_who_answered_what(page, place, anne, of_ministry):
    page.post(place, said(reason="Vanaf maart."))
    told = {change.field: change.after for change in Change.objects.all()}
    assert told["antwoord"] == "Ja, dat doen wij"
    assert told["toelichting bij het antwoord"] == "Vanaf maart."
    assert "verwachting" not in told
    first = Change.objects.last()
    assert (first.by, first.party, first.what) == (
        anne,
        of_ministry,
        "antwoord op een verwachting: Eén aanspreekpunt",
    )


# --- how far it is


@pytest.mark.parametrize("state", ["not-begun", "busy", "done"])
def test_after_a_yes_one_says_how_far_it_is(page, place, asked, of_ministry, state):
    make.expectation_answer(asked, of_ministry)
    response = page.get(place)
    assert "Hoe staat het ervoor?" in html(response)
    page.post(place, filled_in(response) | {"state": state, "state_note": "Zo staat het."})
    assert stored(asked) == [("accepted", "", state, "Zo staat het.")]
    assert asked.answers.get().state_on == timezone.localdate()


def test_what_fails_has_a_note(page, place, asked, of_ministry):
    make.expectation_answer(asked, of_ministry)
    typed = filled_in(page.get(place)) | {"state": "fails"}
    assert '<a href="#id_state_note">Schrijf wat er in de weg staat.' in html(page.post(place, typed))
    assert page.post(place, typed | {"state_note": "Geen grond."}).status_code == 302
    assert stored(asked) == [("accepted", "", "fails", "Geen grond.")]


def test_a_no_after_all_has_no_state(page, place, asked, of_ministry):
    make.expectation_answer(asked, of_ministry, state="busy", state_note="Begonnen.", state_on=timezone.localdate())
    page.post(place, filled_in(page.get(place)) | {"answer": "declined", "reason": "Het lukt niet meer."})
    assert stored(asked) == [("declined", "Het lukt niet meer.", "", "")]
    assert asked.answers.get().state_on is None


def test_the_day_of_the_state_stays_while_the_state_does(page, place, asked, of_ministry):
    long_ago = timezone.localdate().replace(year=2020, day=1)
    make.expectation_answer(asked, of_ministry, state="busy", state_on=long_ago)
    page.post(place, filled_in(page.get(place)) | {"reason": "Nu met uitleg."})
    assert asked.answers.get().state_on == long_ago


# --- meanwhile


def test_nobody_says_yes_to_another_text_than_was_read(page, place, asked, alice):
    typed = filled_in(page.get(place)) | {"answer": "accepted", "reason": "Mijn toelichting"}
    actions.rephrase(asked, by=alice, edition=1, what="Tien aanspreekpunten")
    response = page.post(place, typed)
    shown = html(response)
    assert "De verwachting is veranderd sinds u deze pagina opende." in shown
    assert "Tien aanspreekpunten" in shown
    assert "Mijn toelichting</textarea>" in shown
    assert stored(asked) == []
    assert page.post(place, filled_in(response)).status_code == 302
    assert stored(asked) == [("accepted", "Mijn toelichting", "not-begun", "")]


def test_an_answer_to_what_was_taken_away_is_not_saved_and_not_lost(page, place, asked, alice):
    typed = filled_in(page.get(place)) | {"answer": "declined", "reason": "Mijn reden"}
    actions.take_away(asked, by=alice)
    shown = html(page.post(place, typed))
    assert "Gemeente Beekdam heeft deze verwachting weggehaald. Uw antwoord is niet bewaard." in shown
    assert "Mijn reden</textarea>" in shown
    assert stored(asked) == []
    assert page.get(place).status_code == 404


def test_two_colleagues_who_answer_differently_get_a_choice(page, place, asked, of_ministry, anne):
    opened = filled_in(page.get(place))
    colleague = make.user("ben@ministerie.example")
    actions.answer(asked, of_ministry, by=colleague, seen=1, answer="declined", reason="Nee, van Ben")
    shown = html(page.post(place, opened | {"answer": "accepted", "reason": "Ja, van Anne"}))
    assert "Ben heeft dit om " in shown
    assert "Nee, van Ben" in shown
    assert "Ja, van Anne" in shown
    assert asked.answers.get().reason == "Nee, van Ben"


def test_what_was_typed_when_the_session_ended_stands_in_the_form_again(client, anne, place):
    client.post(place, said(reason="Halverwege"))
    client.force_login(anne)
    assert "Halverwege</textarea>" in html(client.get(place))
    assert not ExpectationAnswer.objects.exists()


def test_who_answers_just_too_late_keeps_what_was_typed(page, place, closed, asked):
    shown = html(page.post(place, said(reason="Te laat getypt")))
    assert "De samenwerking is afgerond. Er verandert niets meer. Uw tekst staat er nog." in shown
    assert "Te laat getypt</textarea>" in shown
    assert stored(asked) == []


def test_a_form_of_before_the_yes_leaves_the_state_as_it_is(page, place, asked, of_ministry):
    typed = filled_in(page.get(place)) | {"answer": "accepted", "reason": ""}
    make.expectation_answer(asked, of_ministry, state="busy", state_note="Begonnen.")
    assert page.post(place, typed).status_code == 302
    assert stored(asked) == [("accepted", "", "busy", "Begonnen.")]
