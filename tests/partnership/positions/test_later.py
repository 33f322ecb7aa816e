"""A party that was left out of the reveal and brings in its positions after it."""

import pytest
from django.utils import timezone

from partnership.models import Partnership, Position, Status
from partnership.positions.actions import edition_of
from partnership.profile import IDEAL, Profile
from tests.partnership.positions.sending import sent, sent_for
from tests.shown import words


@pytest.fixture
def page(client, sem, late):
    client.force_login(sem)
    return client


def share(page, pages, late, **said):
    return page.post(pages.check, {"edition": edition_of(late.stated_positions()), **said})


def agree():
    Partnership.objects.update(status=Status.AGREED, agreed_at=timezone.now(), agreed_steps=0, agreed_to_rijk=0)


def test_others_do_not_see_what_it_prepares_and_its_own_people_do(late, sem, alice, bea, admin):
    assert Position.objects.visible_to(sem).filter(party=late).count() == 6
    assert not any(Position.objects.visible_to(who).filter(party=late).exists() for who in (alice, bea, admin))


def test_it_still_answers(page, pages, late):
    page.post(pages.questions, sent_for(Profile(5, 1, 3, 3, 3, 1), edition=1))
    assert late.positions.get(axis="ambition").score == 5


@pytest.mark.parametrize("place", ["questions", "check"])
def test_its_pages_say_that_it_knows_the_others(page, pages, place):
    assert "later ingebracht" in words(page.get(getattr(pages, place)))


def test_it_shares_and_everybody_sees_it_at_once(page, pages, late, bea):
    assert share(page, pages, late, knows_reveal="1").url == pages.check
    html = words(page.get(pages.check))
    assert "Uw posities zijn na de onthulling ingebracht." in html
    assert Position.objects.visible_to(bea).filter(party=late).count() == 6


def test_the_reveal_stays_what_it_was(page, pages, late):
    before = Partnership.objects.get()
    share(page, pages, late, knows_reveal="1")
    after = Partnership.objects.get()
    assert (after.revealed_at, after.parties_at_reveal, after.in_at_reveal) == (before.revealed_at, 3, 2)


def test_who_did_not_know_of_the_reveal_is_told_before_it_shares(page, pages, late):
    html = words(share(page, pages, late))
    assert "De posities zijn intussen onthuld." in html
    assert '<a href="#delen">' in html
    assert 'name="knows_reveal"' in html
    late.refresh_from_db()
    assert not late.has_handed_in


def test_it_shares_all_six_or_nothing(page, pages, late):
    late.positions.filter(axis="obligation").delete()
    assert "Er is een probleem" in words(share(page, pages, late, knows_reveal="1"))
    late.refresh_from_db()
    assert not late.has_handed_in


def test_after_the_agreement_it_reads_what_it_prepared_and_changes_nothing(page, pages, late):
    agree()
    assert page.get(pages.questions).url == pages.check
    html = words(page.get(pages.check))
    assert "Uw antwoorden zijn niet ingebracht" in html
    assert "De afspraken zijn vastgelegd." in html
    assert "Wijzig" not in html
    assert "Deel onze posities" not in html


def test_who_still_types_after_the_agreement_keeps_the_text_on_the_screen(page, pages, late):
    agree()
    html = words(page.post(pages.question("ambition"), sent("ambition", "5", edition=1, reason="Nog iets.")))
    assert "De afspraken zijn vastgelegd." in html
    assert "Uw tekst staat er nog." in html
    assert "Nog iets." in html
    assert late.positions.get(axis="ambition").score == IDEAL.ambition


def test_who_still_shares_after_the_agreement_gets_a_sentence(page, pages, late):
    agree()
    response = page.post(pages.check, {"edition": 6, "knows_reveal": "1"}, follow=True)
    assert response.redirect_chain == [(pages.tasks, 302)]
    assert "De afspraken zijn vastgelegd." in words(response)


def test_in_the_archive_a_late_text_stays_on_the_screen_too(page, pages, late):
    Partnership.objects.update(archived_at=timezone.now())
    html = words(page.post(pages.question("ambition"), sent("ambition", "5", edition=1, reason="Nog iets.")))
    assert "De samenwerking staat in het archief." in html
    assert "Nog iets." in html


def test_who_has_to_log_in_again_after_a_colleague_shared_does_not_lose_the_text(client, sem, pages, late):
    address = pages.question("ambition")
    client.post(address, sent("ambition", "5", edition=1, reason="Halverwege."))
    type(late).objects.filter(pk=late.pk).update(handed_in_at=timezone.now())
    client.force_login(sem)
    html = words(client.get(address))
    assert "Halverwege." in html
    assert "Zij veranderen niet meer." in html
    assert client.get(address).url == pages.check
