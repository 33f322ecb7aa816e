"""A closed partnership becomes a case after consent of all its parties, and no longer without it."""

import pytest

from cases.consent.actions import answer, begin_case
from cases.keeping.actions import publish, withdraw
from cases.models import Case, CaseChange, CaseStatus
from partnership.life import NotNow
from tests import make
from tests.at_once import at_once
from tests.cases.consent.asking import PROFILE, as_user, consent_of, say, shown, status


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
        assert "Van Provincie Voorland is er geen toestemming voor deze tekst." in text
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
