"""Going back from an agreement to the conversation, and reading the versions before."""

import pytest

from partnership.answer import Answer
from partnership.dialogue.actions import Term, record_agreement
from partnership.dialogue.reservations import reserve
from partnership.dialogue.versions.actions import reopen
from partnership.dialogue.versions.facts import versions_of
from partnership.editions import Overtaken
from partnership.life import NotNow
from partnership.models import PastAgreement, Status
from partnership.profile import IDEAL, Profile
from tests import make
from tests.partnership.dialogue.agreeing import terms


@pytest.fixture
def agreed(revealed, alice, voorland):
    party = revealed.parties.get(organisation=voorland)
    reserve(revealed, axis="ambition", party=party, text="Als de Staten het willen.", by=alice)
    return record_agreement(revealed, terms(Profile(4, 1, 3, 3, 3, 1)), by=alice)


@pytest.fixture
def address(agreed):
    return f"/samenwerkingen/{agreed.pk}/afspraken/terug/"


def sent(version=1, reason="De raad wil anders."):
    return {"version": str(version), "reason": reason}


# --- what the action promises


def test_going_back_begins_a_new_version_in_conversation(agreed, alice):
    reopened = reopen(agreed, version=1, reason="De raad wil anders.", by=alice)
    assert (reopened.status, reopened.version) == (Status.CONVERSATION, 2)
    assert (reopened.agreed_at, reopened.agreed_steps, reopened.agreed_to_rijk) == (None, None, None)


def test_what_was_agreed_stays_as_it_stood(agreed, alice, voorland):
    reopen(agreed, version=1, reason="De raad wil anders.", by=alice)
    agreed.agreements.update(score=5, argument="Anders.")
    agreed.reservations.update(text="Anders.")
    past = agreed.past_agreements.get()
    assert (past.version, past.agreed_at, past.reopened_by) == (1, agreed.agreed_at, alice)
    assert {term.axis: term.score for term in past.terms.all()} == Profile(4, 1, 3, 3, 3, 1).as_mapping()
    assert {term.argument for term in past.terms.all()} == {"Zo is het afgesproken."}
    kept = past.reservations.get()
    assert (kept.party.organisation, kept.text) == (voorland, "Als de Staten het willen.")


def test_the_conversation_goes_on_with_what_stood(agreed, alice):
    reopen(agreed, version=1, reason="De raad wil anders.", by=alice)
    assert agreed.agreements.settled().count() == 6
    assert agreed.reservations.count() == 1


def test_the_next_agreement_is_the_new_version(agreed, alice):
    reopened = reopen(agreed, version=1, reason="De raad wil anders.", by=alice)
    record_agreement(reopened, terms(IDEAL), by=alice)
    assert [version.number for version in versions_of(type(agreed).objects.get(pk=agreed.pk))] == [2, 1]


def test_the_history_tells_that_and_why(agreed, alice):
    before = agreed.changes.count()
    reopen(agreed, version=1, reason="De raad wil anders.", by=alice)
    told = {(change.field, change.after) for change in agreed.changes.all()[: agreed.changes.count() - before]}
    assert {("status", "Gesprek"), ("versie", "2")} <= told
    assert ("reden om terug te gaan naar het gesprek", "De raad wil anders.") in told


def test_of_two_clicks_one_goes_back(agreed, alice):
    reopen(agreed, version=1, reason="De raad wil anders.", by=alice)
    with pytest.raises(Overtaken):
        reopen(agreed, version=1, reason="De raad wil anders.", by=alice)
    assert PastAgreement.objects.count() == 1


@pytest.mark.parametrize("status", [Status.DRAFT, Status.POSITIONS, Status.CONVERSATION, Status.CLOSED])
def test_without_an_agreement_or_after_the_end_nobody_goes_back(alice, status):
    other = make.partnership(status=status, coordinator=alice)
    with pytest.raises(NotNow):
        reopen(other, version=1, reason="Toch anders.", by=alice)


def test_a_running_partnership_can_go_back(alice, beekdam):
    running = make.partnership(status=Status.RUNNING, coordinator=alice, parties=[beekdam])
    assert reopen(running, version=1, reason="De raad wil anders.", by=alice).status == Status.CONVERSATION


# --- what the facts promise


def test_a_version_says_what_is_other_than_before(agreed, alice, voorland):
    reopened = reopen(agreed, version=1, reason="De raad wil anders.", by=alice)
    reservation = reopened.reservations.get()
    reservation.text = "Als de Staten en de raad het willen."
    reservation.save()
    newer = [
        Term(term.axis, Answer(2 if term.axis == "obligation" else term.score), term.argument)
        for term in reopened.agreements.all()
    ]
    now, before = versions_of(record_agreement(reopened, newer, by=alice))
    assert before.is_first
    assert not before.changed
    assert (now.changed, now.is_past) == (2, False)
    changed = {line.axis.key: (line.has_other_score, line.has_other_words) for line in now.lines if line.is_changed}
    assert changed == {"ambition": (False, True), "obligation": (True, False)}


def test_a_version_that_says_the_same_says_so(agreed, alice):
    reopened = reopen(agreed, version=1, reason="De raad wil anders.", by=alice)
    now, _before = versions_of(record_agreement(reopened, [], by=alice))
    assert now.changed == 0


def test_the_versions_cost_the_same_for_many_as_for_two(agreed, alice, django_assert_max_num_queries):
    for number in range(1, 5):
        reopened = reopen(agreed, version=number, reason="Nog eens.", by=alice)
        record_agreement(reopened, [], by=alice)
    agreed.refresh_from_db()
    with django_assert_max_num_queries(7):
        assert len(versions_of(agreed)) == 5


# --- what the pages promise


def test_the_page_says_what_happens_and_asks_why(page, agreed, address):
    html = page.get(address).content.decode()
    assert "blijven bewaard als versie 1" in html
    assert 'name="reason"' in html
    reply = page.post(address, sent(reason=" ")).content.decode()
    assert "Schrijf waarom u teruggaat naar het gesprek." in reply
    agreed.refresh_from_db()
    assert agreed.status == Status.AGREED


def test_going_back_leads_to_the_conversation(page, agreed, address):
    reply = page.post(address, sent(), follow=True)
    assert "De afspraken zijn bewaard als versie 1." in reply.content.decode()
    assert "/gesprek/" in reply.redirect_chain[-1][0]


def test_a_second_click_leads_on_and_keeps_one_version(page, agreed, address):
    page.post(address, sent())
    reply = page.post(address, sent(), follow=True)
    assert "intussen al teruggegaan naar het gesprek" in reply.content.decode()
    assert agreed.past_agreements.count() == 1


def test_an_old_page_does_not_take_back_a_newer_agreement(page, agreed, address, alice):
    reopened = reopen(agreed, version=1, reason="De raad wil anders.", by=alice)
    record_agreement(reopened, [], by=alice)
    page.post(address, sent(version=1))
    agreed.refresh_from_db()
    assert (agreed.status, agreed.version) == (Status.AGREED, 2)


@pytest.mark.parametrize("who", ["bob", "rob", "bea"])
def test_only_the_coordinator_goes_back(client, request, agreed, address, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(address).status_code == client.post(address, sent()).status_code == 403
    agreed.refresh_from_db()
    assert agreed.status == Status.AGREED


def test_in_conversation_there_is_nothing_to_go_back_from(page, revealed):
    reply = page.get(f"/samenwerkingen/{revealed.pk}/afspraken/terug/", follow=True)
    assert "Er zijn nog geen afspraken vastgelegd." in reply.content.decode()


@pytest.mark.parametrize("who", ["alice", "bob", "rob", "bea"])
def test_everybody_who_sees_the_partnership_reads_the_versions(client, request, agreed, alice, who):
    reopen(agreed, version=1, reason="De raad wil anders.", by=alice)
    client.force_login(request.getfixturevalue(who))
    html = client.get(f"/samenwerkingen/{agreed.pk}/afspraken/versies/").content.decode()
    assert "De raad wil anders." in html
    assert "Als de Staten het willen." in html
    assert "Versie 2 is nog in gesprek." in html


def test_a_stranger_finds_no_versions(client, charlie, agreed):
    client.force_login(charlie)
    assert client.get(f"/samenwerkingen/{agreed.pk}/afspraken/versies/").status_code == 404


def test_without_earlier_versions_the_page_says_so(page, revealed):
    html = page.get(f"/samenwerkingen/{revealed.pk}/afspraken/versies/").content.decode()
    assert "Er zijn nog geen afspraken vastgelegd." in html


def test_who_has_to_log_in_again_finds_the_reason_back(client, alice, address, agreed):
    client.post(address, sent())
    client.force_login(alice)
    assert "De raad wil anders." in client.get(address).content.decode()
    assert not agreed.past_agreements.exists()
