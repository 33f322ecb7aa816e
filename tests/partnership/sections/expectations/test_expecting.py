"""Saying what a party expects, changing it, taking it away and putting it back."""

import datetime as dt

import pytest

from partnership.models import Change, Expectation
from partnership.sections.expectations import actions
from tests import make
from tests.forms_on_page import filled_in
from tests.shown import html


@pytest.fixture
def asked(of_beekdam, of_ministry):
    return make.expectation(of_beekdam, of_ministry)


@pytest.fixture
def answered(asked, of_ministry):
    make.expectation_answer(asked, of_ministry, state="busy", reason="Vanaf maart.")
    return asked


def sent(of, **typed):
    of = of if isinstance(of, str) else f"party-{of.pk}"
    return {"of": of, "what": "Eén aanspreekpunt", "due_on": "", "due_words": "", "edition": "0"} | typed


# --- who may


def test_a_visitor_is_sent_to_the_login(client, address):
    assert client.get(f"{address}nieuw/").status_code == 302


def test_a_stranger_does_not_find_it(client, charlie, address, asked):
    client.force_login(charlie)
    for place in ("nieuw/", f"{asked.pk}/", f"{asked.pk}/antwoord/"):
        assert client.get(address + place).status_code == 404


@pytest.mark.parametrize("who", ["rob", "bea"])
def test_a_reader_may_not(client, request, address, asked, of_ministry, who):
    client.force_login(request.getfixturevalue(who))
    for place in ("nieuw/", f"{asked.pk}/"):
        assert client.get(address + place).status_code == 403
        assert client.post(address + place, sent(of_ministry, what="Anders")).status_code == 403
    assert client.post(address, {"remove": asked.pk}).status_code == 403
    assert [one.what for one in Expectation.objects.all()] == ["Eén aanspreekpunt"]


def test_another_party_reads_it_and_does_not_change_it(client, bob, address, asked, of_ministry):
    client.force_login(bob)
    assert "Eén aanspreekpunt" in html(client.get(address))
    assert client.get(f"{address}{asked.pk}/").status_code == 403
    assert client.post(f"{address}{asked.pk}/", sent(of_ministry, what="Anders")).status_code == 403
    assert client.post(address, {"remove": asked.pk}).status_code == 403


def test_before_the_reveal_another_party_does_not_find_it(client, bob, blind, address, asked):
    client.force_login(bob)
    assert "Eén aanspreekpunt" not in html(client.get(address))
    assert client.get(f"{address}{asked.pk}/").status_code == 404
    assert client.get(f"{address}{asked.pk}/antwoord/").status_code == 404
    assert client.post(address, {"remove": asked.pk}).status_code == 404


def test_what_is_expected_in_another_partnership_is_not_found_here(page, alice, beekdam, voorland, asked):
    other = make.partnership(coordinator=alice, parties=[beekdam, voorland])
    assert page.get(f"/samenwerkingen/{other.pk}/verwachtingen/{asked.pk}/").status_code == 404


def test_the_coordinator_writes_for_a_party_that_has_nobody(page, address, of_ministry, of_beekdam):
    place = f"{address}nieuw/?party={of_ministry.pk}"
    assert "U vult in als coördinator" in html(page.get(place))
    page.post(place, sent(of_beekdam))
    assert Expectation.objects.get().party == of_ministry


# --- saying it


def test_a_party_says_what_it_expects(page, address, alice, of_beekdam, of_ministry):
    response = page.post(
        f"{address}nieuw/", sent(of_ministry, due_on="2027-02-01", due_words="of eerder", speaks_for_side="on")
    )
    assert response["Location"] == address
    one = Expectation.objects.get()
    assert (one.party, one.of_party, one.of_group) == (of_beekdam, of_ministry, "")
    assert (one.what, one.due_on, one.due_words) == ("Eén aanspreekpunt", dt.date(2027, 2, 1), "of eerder")
    assert (one.speaks_for_side, one.updated_by) == (True, alice)


@pytest.mark.parametrize("group", ["rijk", "decentral", "everyone"])
def test_it_may_be_of_several_at_once(page, address, group):
    page.post(f"{address}nieuw/", sent(group))
    one = Expectation.objects.get()
    assert (one.of_party, one.of_group) == (None, group)


def test_nothing_is_chosen_beforehand_and_the_own_party_is_no_choice(page, address, of_beekdam):
    response = page.get(f"{address}nieuw/")
    assert response.context["form"]["of"].value() is None
    assert f"party-{of_beekdam.pk}" not in html(response)
    assert " checked" not in html(response)


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        ({"of": ""}, "of", "Kies van wie u iets verwacht."),
        ({"of": "party-999999"}, "of", "Deze partij doet niet mee, of niet meer."),
        ({"what": " "}, "what", "Schrijf wat u verwacht."),
        ({"due_on": "31-2-2027"}, "due_on", "Dit is geen datum die bestaat."),
        ({"due_words": "x" * 101}, "due_words", "1 teken te lang"),
    ],
)
def test_what_is_missing_or_wrong_is_said_and_the_rest_is_kept(page, address, of_ministry, typed, field, message):
    shown = html(page.post(f"{address}nieuw/", sent(of_ministry, due_words="zo snel als kan") | typed))
    assert "<title>Fout: " in shown
    assert f'<a href="#id_{field}">' in shown
    assert message in shown
    assert not Expectation.objects.exists()


def test_of_itself_a_party_expects_nothing(page, address, of_beekdam):
    assert "Deze partij doet niet mee" in html(page.post(f"{address}nieuw/", sent(of_beekdam)))


def test_there_is_an_end_to_what_a_list_can_hold(page, address, of_ministry, monkeypatch, asked):
    monkeypatch.setattr(actions, "MOST_EXPECTATIONS", 1)
    shown = html(page.post(f"{address}nieuw/", sent(of_ministry, what="Nog een")))
    assert "hooguit 1 verwachtingen" in shown
    assert "Nog een</textarea>" in shown
    assert Expectation.objects.count() == 1


def test_the_history_says_what_is_expected_of_whom(page, address, alice, of_ministry):
    page.post(f"{address}nieuw/", sent(of_ministry))
    told = {change.field: change.after for change in Change.objects.all()}
    assert told[""] == "toegevoegd"
    assert told["van welke partij"] == "Ministerie van Voorbeelden"
    assert {change.what for change in Change.objects.all()} == {"verwachting: Eén aanspreekpunt"}
    assert not Change.objects.filter(is_private=True).exists()


def test_before_the_reveal_the_history_is_for_the_party_alone(page, blind, address, of_ministry):
    page.post(f"{address}nieuw/", sent(of_ministry))
    one = Expectation.objects.get()
    page.post(address, {"remove": one.pk})
    page.post(address, {"restore": one.pk})
    assert Change.objects.count() > 3
    assert not Change.objects.filter(is_private=False).exists()


# --- changing it


def test_another_text_asks_for_another_answer_and_says_so(page, address, answered, of_ministry):
    place = f"{address}{answered.pk}/"
    response = page.get(place)
    assert "Er is al geantwoord." in html(response)
    assert page.post(place, filled_in(response) | {"what": "Twee aanspreekpunten"}).status_code == 302
    answer = answered.answers.get()
    assert (answer.answer, answer.reason, answer.state) == ("", "", "")
    told = {change.field: (change.before, change.after) for change in Change.objects.filter(party=of_ministry)}
    assert told["antwoord"] == ("Ja, dat doen wij", "")
    assert told["toelichting bij het antwoord"] == ("Vanaf maart.", "")


@pytest.mark.parametrize(
    "typed",
    [{"of": "everyone"}, {"due_on": "2027-02-01"}, {"due_words": "elk jaar"}],
    ids=lambda typed: next(iter(typed)),
)
def test_of_whom_and_when_are_part_of_what_one_says_yes_to(page, address, answered, typed):
    place = f"{address}{answered.pk}/"
    page.post(place, filled_in(page.get(place)) | typed)
    assert answered.answers.get().answer == ""


def test_saying_it_for_the_whole_side_leaves_the_answer(page, address, answered):
    place = f"{address}{answered.pk}/"
    page.post(place, filled_in(page.get(place)) | {"speaks_for_side": "on"})
    assert answered.answers.get().answer == "accepted"


def test_saving_without_a_change_changes_nothing(page, address, answered):
    place = f"{address}{answered.pk}/"
    assert page.post(place, filled_in(page.get(place))).status_code == 302
    answered.refresh_from_db()
    assert (answered.edition, answered.answers.get().answer) == (1, "accepted")
    assert not Change.objects.exists()


def test_who_saves_second_chooses_and_nothing_typed_is_lost(page, address, asked, bob):
    place = f"{address}{asked.pk}/"
    opened = filled_in(page.get(place))
    actions.rephrase(asked, by=bob, edition=1, what="Wat Bob schreef")
    shown = html(page.post(place, opened | {"what": "Wat Alice typt"}))
    assert "Bob heeft dit om " in shown
    assert "Wat Bob schreef" in shown
    assert "Wat Alice typt</textarea>" in shown
    asked.refresh_from_db()
    assert asked.what == "Wat Bob schreef"


def test_what_was_typed_when_the_session_ended_stands_in_the_form_again(client, alice, address, of_ministry):
    client.post(f"{address}nieuw/", sent(of_ministry, what="Halverwege"))
    client.force_login(alice)
    assert "Halverwege</textarea>" in html(client.get(f"{address}nieuw/"))
    assert not Expectation.objects.exists()


def test_who_saves_just_too_late_keeps_what_was_typed(page, address, closed, of_ministry):
    shown = html(page.post(f"{address}nieuw/", sent(of_ministry, what="Te laat getypt")))
    assert "De samenwerking is afgerond. Er verandert niets meer. Uw tekst staat er nog." in shown
    assert "Te laat getypt</textarea>" in shown
    assert page.get(f"{address}nieuw/").status_code == 302
    assert not Expectation.objects.exists()


# --- taking it away


def test_what_is_taken_away_can_be_put_back_with_its_answers(page, address, answered):
    response = page.post(address, {"remove": answered.pk}, follow=True)
    shown = html(response)
    assert "U hebt een verwachting weggehaald: ‘Eén aanspreekpunt’." in shown
    assert response.context["overview"].total == 0
    shown = html(page.post(address, {"restore": answered.pk}, follow=True))
    assert "De verwachting staat er weer." in shown
    assert answered.answers.get().state == "busy"
    assert [change.after for change in Change.objects.all()] == ["teruggezet", "weggehaald"]


def test_taking_away_twice_is_no_error(page, address, asked):
    for _ in range(2):
        assert page.post(address, {"remove": asked.pk}).status_code == 302
    assert Change.objects.count() == 1


def test_only_who_may_put_it_back_is_offered_that(client, bob, page, address, asked):
    page.post(address, {"remove": asked.pk})
    client.force_login(bob)
    assert "weggehaald" not in html(client.get(f"{address}?weg={asked.pk}"))


def test_the_page_of_what_was_taken_away_leads_to_putting_it_back(page, address, asked):
    page.post(address, {"remove": asked.pk})
    assert page.get(f"{address}{asked.pk}/")["Location"] == f"{address}?weg={asked.pk}"


def test_a_change_to_what_was_taken_away_meanwhile_can_still_be_saved(page, address, asked):
    place = f"{address}{asked.pk}/"
    typed = filled_in(page.get(place)) | {"what": "Toch anders"}
    page.post(address, {"remove": asked.pk})
    response = page.post(place, typed)
    assert "Iemand heeft deze verwachting weggehaald terwijl u bezig was. Uw tekst staat er nog." in html(response)
    assert "komt de verwachting terug in de lijst" in html(response)
    assert page.post(place, filled_in(response)).status_code == 302
    assert Expectation.objects.get().what == "Toch anders"


@pytest.mark.parametrize("sent", [{"remove": "x"}, {"remove": "999999"}, {"restore": ""}, {"restore": "9" * 40}])
def test_what_is_not_there_is_not_found(page, address, sent):
    assert page.post(address, sent).status_code == 404


def test_without_a_button_nothing_happens(page, address, asked):
    assert page.post(address, {}).status_code == 302
    assert Expectation.objects.exists()


def test_once_closed_nothing_is_taken_away(page, address, asked, closed):
    page.post(address, {"remove": asked.pk})
    assert Expectation.objects.exists()
