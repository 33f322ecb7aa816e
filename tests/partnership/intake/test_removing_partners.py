"""A partner is taken away at once, after a question, or not at all."""

import pytest

from partnership.models import Status
from partnership.profile import IDEAL
from tests import make
from tests.partnership.intake.partners import page, takes_part
from tests.shown import html

KNOWS = {"knows_loss": "1", "knows_reveal": "1"}
"""What the page that asks first sends along."""


def test_a_partner_that_has_not_begun_is_removed_at_once(as_alice, partnership, voorland):
    response = as_alice.post(
        page(partnership), {"remove": partnership.parties.get(organisation=voorland).pk}, follow=True
    )
    assert not takes_part(partnership, voorland)
    assert "Provincie Voorland doet niet meer mee." in html(response)


def test_a_partner_that_has_begun_is_removed_only_after_a_question(as_alice, partnership, voorland):
    party = partnership.parties.get(organisation=voorland)
    make.positions(party, IDEAL)
    shown = html(as_alice.post(page(partnership), {"remove": party.pk}))
    assert "Wilt u Provincie Voorland weghalen?" in shown
    assert "Die blijven bewaard" in shown
    assert takes_part(partnership, voorland)
    as_alice.post(page(partnership), {"remove": party.pk, **KNOWS})
    assert not takes_part(partnership, voorland)


def test_a_partner_that_is_added_again_still_has_its_answers(as_alice, partnership, leek):
    party = make.party(partnership, leek, profile=IDEAL)
    as_alice.post(page(partnership), {"remove": party.pk, **KNOWS})
    assert not takes_part(partnership, leek)
    as_alice.post(page(partnership), {"add": leek.pk})
    assert partnership.parties.get(organisation=leek).positions.count() == 6


def test_a_partner_that_has_shared_stays(as_alice, partnership, voorland):
    party = partnership.parties.get(organisation=voorland)
    party.handed_in_at = partnership.created_at
    party.save()
    response = as_alice.post(page(partnership), {"remove": party.pk, **KNOWS}, follow=True)
    assert "heeft al posities gedeeld" in html(response)
    assert takes_part(partnership, voorland)


def test_who_knew_only_of_lost_answers_is_asked_again_once_it_would_reveal(as_alice, partnership, voorland, leek):
    waited_for = make.party(partnership, leek, profile=IDEAL)
    partnership.parties.exclude(pk=waited_for.pk).update(handed_in_at=partnership.created_at)
    shown = html(as_alice.post(page(partnership), {"remove": waited_for.pk, "knows_loss": "1"}))
    assert "ziet iedereen meteen alle posities" in shown
    assert takes_part(partnership, leek)


def test_removing_the_last_one_waited_for_asks_first_and_then_reveals(as_alice, partnership, leek):
    partnership.parties.update(handed_in_at=partnership.created_at)
    party = make.party(partnership, leek)
    shown = html(as_alice.post(page(partnership), {"remove": party.pk}))
    assert "dan ziet iedereen meteen alle posities" in shown
    as_alice.post(page(partnership), {"remove": party.pk, **KNOWS})
    partnership.refresh_from_db()
    assert partnership.status == Status.CONVERSATION


def test_after_the_reveal_nobody_is_removed(as_alice, alice, beekdam, voorland):
    revealed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    response = as_alice.post(page(revealed), {"remove": revealed.parties.first().pk, **KNOWS}, follow=True)
    assert "De partijen veranderen nu niet meer." in html(response)
    assert revealed.parties.count() == 2


def test_a_party_of_another_partnership_is_not_removed_from_here(as_alice, partnership, charlie):
    other = make.partnership(parties=[make.organisation("Gemeente Verweg")])
    response = as_alice.post(page(partnership), {"remove": other.parties.get().pk}, follow=True)
    assert "doet niet mee, of niet meer" in html(response)
    assert other.parties.exists()


@pytest.mark.parametrize("party", ["", "abc", "999999", "9" * 40, "9" * 5000])
def test_removing_who_does_not_take_part_says_so(as_alice, partnership, party):
    assert "doet niet mee, of niet meer" in html(as_alice.post(page(partnership), {"remove": party}, follow=True))
