"""Somebody with a code answers: page by page, later again, once."""

import re
from collections import Counter

import pytest
from django.test import Client
from django.utils import timezone

from partnership.codes import LETTERS
from survey import actions
from survey.actions import Refused
from survey.answering.respondent import by_typed_code
from survey.codes import Draft, digest, lock_draft, open_draft
from survey.models import Invitation, Remark, Response
from tests import make

DOOR = "/enquete/meedoen/"
SEND = f"{DOOR}versturen/"
CODE = make.CODE


def part(number):
    return f"{DOOR}deel/{number}/"


def html(response):
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def begin(client, invitation):
    response = client.post(DOOR, {"code": CODE, "begin": "1"})
    assert response.url == part(1)
    return client


def keys_of(number, round_):
    return [statement.key for statement in round_.instrument.parts[number - 1]]


def fill_in(client, round_, score="4"):
    for number in range(1, 5):
        client.post(part(number), dict.fromkeys(keys_of(number, round_), score) | {"go": "next"})


# --- coming in


def test_the_code_shows_what_one_is_asked_before_one_begins(client, invitation):
    page = html(client.post(DOOR, {"code": "bcdf ghjk lmnp"}))
    assert "Water en wonen in het Beekdal" in page
    assert "het Rijk" in page
    assert "Begin met invullen" in page


def test_before_one_begins_one_reads_that_the_coordinator_sees_who_answers_and_not_what(client, invitation):
    page = html(client.post(DOOR, {"code": CODE}))
    assert "De coördinator ziet dat u hebt geantwoord, niet wat." in page


def test_of_a_national_round_it_is_bzk_that_sees_who_answers_and_nobody_of_the_open_link(client, national):
    make.survey_invitation(national)
    assert "BZK ziet dat u hebt geantwoord, niet wat." in html(client.post(DOOR, {"code": CODE}))
    assert "ziet dat u hebt geantwoord" not in html(client.get(f"/enquete/open/{national.open_key}/"))


def test_who_began_with_another_code_reads_that_first(client, invitation):
    invitation.draft = lock_draft(Draft("5" * 24), CODE)
    invitation.save()
    invitation.codes.create(digest=digest("CCCC-CCCC-CCCC"))
    warned = "U was al begonnen met een eerdere code"
    assert warned in html(client.post(DOOR, {"code": "CCCC-CCCC-CCCC"}))
    assert warned not in html(client.post(DOOR, {"code": CODE}))


def test_the_link_of_a_mail_shows_the_same_and_changes_nothing(client, invitation):
    page = html(client.get("/enquete/code/BCDFGHJKLMNP/"))
    assert "Begin met invullen" in page
    assert set(client.cookies) == {"csrftoken"}
    assert Invitation.objects.get().draft == ""
    assert client.post("/enquete/code/BCDFGHJKLMNP/").status_code == 405


@pytest.mark.parametrize(
    ("days", "sentence"),
    [((1, 7), "Deze vragenlijst begint op"), ((-7, -1), "Deze vragenlijst is gesloten."), ((-1, 7), "")],
)
def test_outside_the_period_a_sentence_says_why_one_cannot_answer(client, partnership, days, sentence):
    make.survey_invitation(make.survey_round(partnership, days=days))
    assert sentence in html(client.post(DOOR, {"code": CODE}))


def test_a_wrong_code_gives_a_sentence(client, invitation):
    assert "Deze code kennen wij niet." in html(client.post(DOOR, {"code": "XXXX-XXXX-XXXX"}))
    assert "Deze code kennen wij niet." in html(client.get("/enquete/code/verzonnen/"))


def test_a_code_with_a_slip_stays_in_the_field_to_be_mended(client, invitation):
    page = html(client.post(DOOR, {"code": "bcdf ghjk lmnq"}))
    assert 'value="bcdf ghjk lmnq"' in page
    assert 'href="#id_code"' in page


def test_who_guesses_codes_is_stopped(client, invitation):
    pages = [
        html(client.post(DOOR, {"code": f"XXXX-XXXX-{letter}{other}XX"}))
        for letter in "BCDFGHJK"
        for other in "BCDFGHJK"
    ]
    assert "Vanaf uw netwerk kwamen te veel verkeerde codes." in pages[-1]
    assert "te veel verkeerde codes" in html(client.post(DOOR, {"code": CODE}))


def test_ten_thousand_guesses_change_nothing_and_stop_nobody_else(client, rf, round_, invitation):
    """Sent to what looks a code up for the form; the pages around it would take most of a minute.

    After the first sixty no code is looked up any more, not even a right one, from that address only.
    """
    before = Invitation.objects.values().get()
    said = Counter(refused(rf.post(DOOR), guess(number)) for number in range(10_000))
    assert said == {UNKNOWN: 60, STOPPED: 9_940}
    assert STOPPED in html(client.post(DOOR, {"code": CODE, "begin": "1"}))
    assert Invitation.objects.values().get() == before
    assert not Response.objects.exists()

    elsewhere = Client(REMOTE_ADDR="198.51.100.7")
    assert elsewhere.post(DOOR, {"code": CODE, "begin": "1"}).url == part(1)
    fill_in(elsewhere, round_)
    assert elsewhere.post(SEND, {"go": "send"}).url == f"{DOOR}verstuurd/"
    assert Response.objects.count() == 1


UNKNOWN = "Deze code kennen wij niet. Kijk of alle letters kloppen. Misschien is de uitnodiging ingetrokken."
STOPPED = "Vanaf uw netwerk kwamen te veel verkeerde codes. Probeer het over tien minuten opnieuw."


def refused(request, code):
    """Return the sentence that somebody gets who types a wrong code."""
    with pytest.raises(Refused) as stopped:
        by_typed_code(request, code)
    return str(stopped.value)


def guess(number):
    """Return a code that nobody has: the letters of a number."""
    return "X" * 8 + "".join(LETTERS[number // 20**place % 20] for place in range(4))


def test_right_codes_are_never_too_many(client, invitation):
    pages = [html(client.post(DOOR, {"code": CODE})) for _ in range(100)]
    assert "Begin met invullen" in pages[-1]


# --- the statements


def test_nothing_is_chosen_beforehand(begin):
    page = html(begin.get(part(1)))
    assert page.count('type="radio"') == 36
    assert "checked" not in page


def test_there_are_four_pages_of_six_statements(begin, round_):
    assert [len(statements) for statements in round_.instrument.parts] == [6, 6, 6, 6]
    assert begin.get(part(5)).status_code == 404


def test_a_page_keeps_its_answers_and_goes_on(begin, round_):
    first, second = keys_of(1, round_)[:2]
    assert begin.post(part(1), {first: "5", second: "0", "go": "next"}).url == part(2)
    page = html(begin.get(part(1)))
    assert re.search(rf'name="{first}" value="5"[^>]* checked', page)
    assert re.search(rf'name="{second}" value="0"[^>]* checked', page)
    assert "2 van de 24 stellingen ingevuld" in page


def test_going_back_keeps_answers_too(begin, round_):
    key = keys_of(2, round_)[0]
    assert begin.post(part(2), {key: "1", "go": "back"}).url == part(1)
    assert re.search(rf'name="{key}" value="1"[^>]* checked', html(begin.get(part(2))))


@pytest.mark.parametrize("score", ["6", "-1", "vijf", "3.5", "-"])
def test_what_is_no_score_is_refused_and_not_kept(begin, round_, score):
    page = html(begin.post(part(1), {keys_of(1, round_)[0]: score}))
    assert "Kies 1, 2, 3, 4 of 5, of ‘weet ik niet’." in page
    assert Invitation.objects.get().draft == ""


def test_who_stops_goes_on_later_with_the_same_code(begin, round_):
    key = keys_of(1, round_)[0]
    page = html(begin.post(part(1), {key: "2", "go": "stop"}))
    assert CODE in page
    assert "U bent nu geen vragenlijst aan het invullen." in html(begin.get(part(1)))
    begin.post(DOOR, {"code": CODE, "begin": "1"})
    assert re.search(rf'name="{key}" value="2"[^>]* checked', html(begin.get(part(1))))


def test_a_draft_cannot_be_read_without_the_code(begin, round_):
    begin.post(part(1), dict.fromkeys(keys_of(1, round_), "5"))
    stored = Invitation.objects.get()
    assert "555555" not in stored.draft
    assert open_draft(stored.draft, "XXXX-XXXX-XXXX") == Draft("")
    assert open_draft(stored.draft, CODE).text == "5" * 6 + "-" * 18


def test_the_same_draft_looks_different_each_time():
    assert lock_draft(Draft("5" * 24), CODE) != lock_draft(Draft("5" * 24), CODE)


# --- sending


def test_sending_counts_the_answers_and_forgets_the_draft(begin, round_, invitation):
    fill_in(begin, round_)
    response = begin.post(SEND, {"remark": "Meer mensen graag.", "go": "send"})
    assert response.url == f"{DOOR}verstuurd/"
    assert "Uw antwoorden tellen mee." in html(begin.get(response.url))
    assert Response.objects.get().text == "4" * 24
    assert Remark.objects.get().text == "Meer mensen graag."
    invitation.refresh_from_db()
    assert (invitation.is_answered, invitation.draft) == (True, "")


def test_before_sending_one_reads_what_is_still_open(begin, round_):
    begin.post(part(1), dict.fromkeys(keys_of(1, round_), "4"))
    page = html(begin.get(SEND))
    assert "6 van de 24 stellingen ingevuld" in page
    assert page.count('href="/enquete/meedoen/deel/') == 3


def test_an_empty_survey_cannot_be_sent(begin):
    assert "U hebt nog geen enkele stelling beantwoord." in html(begin.post(SEND, {"go": "send"}))
    assert not Response.objects.exists()


def test_after_sending_the_back_button_leads_to_a_sentence(begin, round_):
    fill_in(begin, round_)
    begin.post(SEND, {"go": "send"})
    for address in (part(4), SEND):
        assert "U bent nu geen vragenlijst aan het invullen." in html(begin.get(address))
        assert "U bent nu geen vragenlijst aan het invullen." in html(begin.post(address, {"go": "send"}))
    assert Response.objects.count() == 1


def test_a_used_code_gives_a_sentence(begin, round_):
    fill_in(begin, round_)
    begin.post(SEND, {"go": "send"})
    assert "Met deze code is al een vragenlijst verstuurd." in html(begin.post(DOOR, {"code": CODE}))


def test_two_browsers_with_one_code_count_once(begin, round_):
    other = Client()
    other.post(DOOR, {"code": CODE, "begin": "1"})
    fill_in(begin, round_)
    begin.post(SEND, {"go": "send"})
    assert "Met deze code is al een vragenlijst verstuurd." in html(other.post(SEND, {"go": "send"}))
    assert Response.objects.count() == 1


def test_a_round_that_closes_halfway_gives_a_sentence(begin, round_, alice):
    fill_in(begin, round_)
    actions.close(round_, by=alice)
    cookie = begin.cookies["vragenlijst"].value
    for address in (part(2), SEND):
        begin.cookies["vragenlijst"] = cookie
        assert "Deze vragenlijst is gesloten." in html(begin.post(address, {"go": "send"}))
    assert not Response.objects.exists()


def test_pages_with_answers_are_kept_in_no_cache(begin):
    assert "no-store" in begin.get(part(1)).headers["Cache-Control"]


def test_a_cookie_that_was_changed_is_no_cookie(begin):
    begin.cookies["vragenlijst"] = "BCDFGHJKLMNP:verzonnen"
    assert "U bent nu geen vragenlijst aan het invullen." in html(begin.get(part(1)))


# --- the open link


def test_through_the_open_link_one_answers_for_the_side_one_chose(client, national):
    address = f"/enquete/open/{national.open_key}/"
    page = html(client.get(address))
    assert "checked" not in page
    assert "Kies waar u werkt." in html(client.post(address, {"side": "koning"}))
    assert client.post(address, {"side": "decentral"}).url == part(1)
    fill_in(client, national)
    client.post(SEND, {"go": "send"})
    assert Response.objects.get().side == "decentral"


@pytest.mark.parametrize("token", ["verzonnen", "nul%00teken"])
def test_an_open_link_that_does_not_exist_gives_a_sentence(client, national, token):
    assert "Bij dit adres hoort geen vragenlijst." in html(client.get(f"/enquete/open/{token}/"))


def test_the_open_link_of_a_closed_round_gives_a_sentence(client, national):
    national.closed_on = timezone.localdate()
    national.save()
    assert "Deze vragenlijst is gesloten." in html(client.get(f"/enquete/open/{national.open_key}/"))


def test_from_one_network_no_endless_number_of_people_can_begin(client, national, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"survey_open": "2/h/ip"}
    address = f"/enquete/open/{national.open_key}/"
    answers = [client.post(address, {"side": "rijk"}).status_code for _ in range(3)]
    assert answers == [302, 302, 200]
    assert Invitation.objects.count() == 2
