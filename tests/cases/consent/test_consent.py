"""A closed partnership becomes a case after consent of all its parties."""

import html
import re

import pytest

from cases.consent.actions import answer, ask, begin_case
from cases.keeping.actions import publish, withdraw
from cases.models import Case, CaseChange, CaseConsent, CaseStatus, ConsentState
from partnership.life import NotNow
from partnership.models import Change
from partnership.profile import Profile
from tests import make
from tests.at_once import at_once

LIST = "/casussen/beheer/samenwerking/"
PROFILE = Profile(3, 4, 1, 5, None, 5)
FRAGMENT = {"HX-Request": "true"}


@pytest.fixture
def closed(alice, beekdam, voorland):
    """A closed partnership between Beekdam, of Alice, and Voorland, of Bob."""
    told = {"task": "Het Beekdal houdt water vast.", "value_what": "Droge voeten", "region": "Het Beekdal"}
    both = [beekdam, voorland]
    return make.partnership(
        coordinator=alice, parties=both, status="closed", agreed=PROFILE, programme=make.programme(), **told
    )


@pytest.fixture
def asked(closed, bea, bob):
    ask(closed, by=bea)
    return closed


@pytest.fixture
def page(closed):
    return f"/casussen/samenwerking/{closed.pk}/toestemming/"


def shown(response):
    assert response.status_code == 200
    return html.unescape(response.content.decode())


def consent_of(organisation):
    return CaseConsent.objects.get(party__organisation=organisation)


def as_user(client, user):
    client.force_login(user)
    return client


def say(client, user, page, step, organisation):
    found = re.search(r'name="gezien" value="(\w+)"', as_user(client, user).get(page).content.decode())
    sent = {"step": step, "party": consent_of(organisation).party_id, "gezien": found[1] if found else ""}
    return client.post(page, sent, follow=True)


@pytest.fixture
def agreed(asked, alice, bob, beekdam, voorland):
    """Both parties gave consent."""
    for organisation, by in ((beekdam, alice), (voorland, bob)):
        answer(consent_of(organisation), "give", by=by)
    return asked


@pytest.fixture
def published(agreed, bea):
    case = begin_case(agreed, by=bea)
    make.finding(case)
    publish(case, by=bea)
    return Case.objects.get()


def status():
    return Case.objects.get().status


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


def test_a_party_for_which_nobody_can_answer_is_named(client, bea, closed, page, voorland):
    ask(closed, by=bea)
    assert "Niemand vult voor deze partij in" in shown(as_user(client, bea).get(page))
    make.user("bob@voorland.example", editor_of=voorland)
    assert "Niemand vult voor deze partij in" not in shown(client.get(page))


# --- the case


def test_without_all_consents_there_is_no_case(client, alice, bea, asked, page, beekdam):
    say(client, alice, page, "give", beekdam)
    text = shown(as_user(client, bea).post(page, {"step": "draft"}, follow=True))
    assert "Die is er niet van Provincie Voorland." in text
    assert not Case.objects.exists()


def test_bzk_begins_a_draft_with_the_texts_of_the_partnership(client, bea, agreed, page):
    response = as_user(client, bea).post(page, {"step": "draft"})
    case = Case.objects.get()
    assert response.url == f"/casussen/beheer/{case.key}/"
    assert (case.status, case.partnership, case.profile) == (CaseStatus.DRAFT, agreed, PROFILE)
    assert (case.title, case.summary, case.goal) == (agreed.title, agreed.task, "Droge voeten")
    assert case.summary_source == case.profile_source == f"Samenwerking {agreed.reference}"
    assert page in shown(client.get(response.url))


def test_a_partnership_becomes_one_case(bea, agreed):
    assert begin_case(agreed, by=bea) == begin_case(agreed, by=bea)


def test_an_example_says_in_its_source_that_it_is_made_up(bea, agreed):
    type(agreed).objects.update(is_example=True)
    assert begin_case(agreed, by=bea).summary_source.startswith("Verzonnen voorbeeld.")


@pytest.mark.parametrize("task", ["", "Water. " * 700])
def test_texts_that_are_empty_or_long_fit_in_a_draft(bea, agreed, task):
    type(agreed).objects.update(task=task, title="Samen " * 33, value_what="Droog " * 300, region="")
    case = begin_case(agreed, by=bea)
    case.full_clean(exclude=["summary"])
    assert len(case.summary) <= 2000


def test_parties_see_what_bzk_made_of_their_texts(client, bob, bea, agreed, page):
    case = begin_case(agreed, by=bea)
    Case.objects.update(summary="Wat BZK ervan maakte.")
    make.finding(case, "Er was te weinig tijd.")
    text = shown(as_user(client, bob).get(page))
    assert "Wat BZK ervan maakte." in text
    assert "Er was te weinig tijd." in text
    assert agreed.task not in text


def test_a_case_is_published_while_all_consents_stand(published):
    assert status() == CaseStatus.PUBLISHED


def test_without_a_consent_a_draft_is_not_published(client, bob, bea, agreed, page, voorland):
    case = begin_case(agreed, by=bea)
    make.finding(case)
    say(client, bob, page, "take-back", voorland)
    address = f"/casussen/beheer/{case.key}/"
    for text in (
        shown(as_user(client, bea).get(address)),
        shown(client.post(address, {"step": "publish"}, follow=True)),
    ):
        assert "Die is er nog niet, of niet meer, van Provincie Voorland." in text
    with pytest.raises(NotNow):
        publish(case, by=bea)
    assert status() == CaseStatus.DRAFT


def test_taking_consent_back_withdraws_the_case_with_its_history(client, bob, published, page, voorland):
    assert client.get(published.get_absolute_url()).status_code == 200
    assert "dan is die ingetrokken" in shown(say(client, bob, page, "take-back", voorland))
    client.logout()
    assert client.get(published.get_absolute_url()).status_code == 404
    assert CaseChange.objects.filter(case=published, after="Ingetrokken", by=bob).exists()


@pytest.mark.django_db(transaction=True)
def test_nothing_is_published_while_a_party_takes_its_consent_back(agreed, bob, bea, voorland):
    case, consent = begin_case(agreed, by=bea), consent_of(voorland)
    make.finding(case)
    outcomes = at_once(lambda: publish(case, by=bea), lambda: answer(consent, "take-back", by=bob))
    assert outcomes[1] is None
    assert status() in ("draft", "withdrawn")


def test_a_withdrawn_case_is_published_again_only_with_all_consents(bob, bea, published, voorland):
    answer(consent_of(voorland), "take-back", by=bob)
    with pytest.raises(NotNow):
        publish(published, by=bea)
    answer(consent_of(voorland), "give", by=bob)
    assert status() == CaseStatus.WITHDRAWN
    publish(published, by=bea)
    assert status() == CaseStatus.PUBLISHED


def test_consent_is_taken_back_from_the_archive_too(bob, published, voorland):
    type(published.partnership).objects.update(archived_at=published.published_at)
    answer(consent_of(voorland), "take-back", by=bob)
    assert status() == CaseStatus.WITHDRAWN


def test_a_case_from_elsewhere_needs_no_consent(bea):
    case = make.case()
    make.finding(case)
    withdraw(case, by=bea)
    publish(case, by=bea)
    assert status() == CaseStatus.PUBLISHED
