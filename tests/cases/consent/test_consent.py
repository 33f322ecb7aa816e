"""BZK asks whether a closed partnership may become a case, and its parties answer."""

import re

import pytest

from cases.consent.actions import answer, ask
from cases.models import Case, CaseConsent, ConsentState
from partnership.life import NotNow
from partnership.models import Change
from tests import make
from tests.cases.consent.asking import as_user, consent_of, say, shown

LIST = "/casussen/beheer/samenwerking/"
FRAGMENT = {"HX-Request": "true"}


# --- who


def test_a_visitor_logs_in_first_and_a_stranger_finds_nothing(client, charlie, page):
    assert "/account/inloggen/" in client.get(page).url
    for reply in (as_user(client, charlie).get(page), client.post(page, {"step": "give"})):
        assert reply.status_code == 404


def test_who_reads_along_sees_the_question_and_does_not_answer_it(client, rob, asked, page, beekdam):
    assert "Uw antwoord" not in shown(as_user(client, rob).get(page))
    assert say(client, rob, page, "give", beekdam).status_code == 403


@pytest.mark.parametrize("step", ["ask", "draft"])
def test_only_bzk_asks_and_begins_a_case(client, alice, agreed, page, step):
    assert as_user(client, alice).post(page, {"step": step}).status_code == 403
    assert not Case.objects.exists()


@pytest.mark.parametrize("step", ["give", "refuse", "take-back"])
def test_bzk_does_not_answer_for_a_party(client, bea, asked, page, beekdam, step):
    assert say(client, bea, page, step, beekdam).status_code == 403


def test_nobody_answers_for_another_party(client, alice, asked, page, voorland):
    assert say(client, alice, page, "give", voorland).status_code == 403
    assert consent_of(voorland).state == ConsentState.ASKED


@pytest.mark.parametrize("party", ["", "drie", "9" * 500, "\x00"])
def test_a_party_that_is_not_there_is_refused(client, alice, asked, page, party):
    assert as_user(client, alice).post(page, {"step": "give", "party": party}).status_code == 403


@pytest.mark.parametrize("step", ["", "dans"])
def test_an_unknown_step_is_not_found(client, bea, asked, page, step):
    assert as_user(client, bea).post(page, {"step": step}).status_code == 404


def test_a_consent_is_seen_by_bzk_and_at_the_table_alone(asked, alice, rob, bob, bea, charlie):
    assert all(CaseConsent.objects.visible_to(user).count() == 2 for user in (alice, rob, bob, bea))
    assert not CaseConsent.objects.visible_to(charlie).exists()


def test_the_list_of_closed_partnerships_is_for_bzk(client, alice, bea, asked):
    assert as_user(client, alice).get(LIST).status_code == 403
    make.partnership("Nog bezig")
    page = shown(as_user(client, bea).get(LIST))
    assert asked.title in page
    assert "0 van 2 gegeven" in page
    assert "Nog bezig" not in page
    assert LIST in shown(client.get("/casussen/beheer/"))


# --- asking


def test_bzk_asks_on_the_page_of_the_partnership(client, bea, closed, page):
    assert page in shown(as_user(client, bea).get(closed.get_absolute_url()))
    assert "Vraag de partijen om toestemming" in shown(client.get(page, headers=FRAGMENT))
    assert "De vraag is gesteld" in shown(client.post(page, {"step": "ask"}, follow=True))
    assert [consent.state for consent in CaseConsent.objects.about(closed)] == ["asked", "asked"]


def test_a_partnership_that_is_not_closed_is_not_asked_and_shows_no_text(client, bea, partnership):
    address = f"/casussen/samenwerking/{partnership.pk}/toestemming/"
    page = shown(as_user(client, bea).post(address, {"step": "ask"}, follow=True))
    assert "pas een casus worden als zij is afgerond" in page
    assert "krijgen anderen te lezen" not in page
    assert address not in shown(client.get(partnership.get_absolute_url()))
    assert not CaseConsent.objects.exists()


def test_consent_is_asked_once(bea, asked):
    with pytest.raises(NotNow, match="al gevraagd"):
        ask(asked, by=bea)


def test_the_question_is_mailed_to_who_answers_it_and_holds_no_content(
    client, alice, bob, rob, bea, closed, mailoutbox, page, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        ask(closed, by=bea)
    assert [mail.to for mail in mailoutbox] == [[alice.email], [bob.email]]
    for mail in mailoutbox:
        assert page in mail.body
        assert closed.task not in mail.body


def test_an_editor_sees_exactly_what_others_would_read(client, bob, asked, page):
    make.memo(asked)
    text = shown(as_user(client, bob).get(page))
    for told in (asked.title, asked.task, "Droge voeten", f"Memo {asked.reference}, versie 1", "RES"):
        assert told in text
    assert "BZK vraagt uw toestemming" in shown(client.get(page, headers=FRAGMENT))


# --- answering


def test_an_answer_has_a_name_a_day_and_a_history(client, bob, asked, page, voorland):
    text = shown(say(client, bob, page, "give", voorland))
    assert "U geeft toestemming namens Provincie Voorland" in text
    assert re.search(r"Bob, op \d", text)
    told = Change.objects.get(kind="caseconsent", field="toestemming", after="Gegeven")
    assert (told.before, told.by, told.party) == ("Gevraagd", bob, consent_of(voorland).party)


def test_the_page_of_the_history_tells_of_the_question(client, bob, asked):
    client.force_login(bob)
    page = shown(client.get(f"/samenwerkingen/{asked.pk}/geschiedenis/"))
    assert '<option value="caseconsent">' in page


def test_who_asked_is_mailed_that_there_is_an_answer(
    bob, bea, asked, voorland, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        answer(consent_of(voorland), "refuse", by=bob)
    assert [mail.to for mail in mailoutbox] == [[bea.email]]
    assert "Geweigerd" not in mailoutbox[0].body


def test_who_refused_may_still_give(client, bob, asked, page, voorland):
    assert "geen toestemming namens" in shown(say(client, bob, page, "refuse", voorland))
    say(client, bob, page, "give", voorland)
    assert consent_of(voorland).stands


def test_a_second_answer_of_a_colleague_gets_a_sentence(client, bob, asked, page, voorland):
    say(client, bob, page, "give", voorland)
    assert "Iemand van uw organisatie heeft intussen geantwoord" in shown(say(client, bob, page, "refuse", voorland))
    assert consent_of(voorland).stands


def test_who_was_not_asked_hears_so(client, alice, closed, page):
    sent = {"step": "give", "party": closed.parties.first().pk}
    assert "BZK heeft u niet om toestemming gevraagd" in shown(as_user(client, alice).post(page, sent, follow=True))


def test_the_partnership_says_nothing_of_a_case_until_bzk_asks(client, alice, bea, closed, page):
    assert shown(as_user(client, alice).get(page, headers=FRAGMENT)).strip() == ""
    ask(closed, by=bea)
    assert "Kan dit een casus worden?" in shown(client.get(page, headers=FRAGMENT))


def test_a_party_for_which_nobody_can_answer_is_named(client, bea, closed, page, voorland):
    ask(closed, by=bea)
    assert "Niemand vult voor deze partij in" in shown(as_user(client, bea).get(page))
    make.user("bob@voorland.example", editor_of=voorland)
    assert "Niemand vult voor deze partij in" not in shown(client.get(page))
