"""Telling people: everybody when the positions are revealed, once that is stored."""

import pytest
from django.db import transaction
from django.utils import timezone

from partnership.invitations.addressees import everybody
from partnership.invitations.mails import invited, what_one_does
from partnership.mailing import About
from partnership.models import Participant, Status
from partnership.profile import IDEAL
from partnership.reveal import reveal_if_complete
from tests import make


@pytest.fixture
def complete(alice, beekdam, voorland):
    """All parties have shared; nobody has revealed yet."""
    made = make.partnership(coordinator=alice, status=Status.POSITIONS)
    for place in (beekdam, voorland):
        make.party(made, place, profile=IDEAL, handed_in=True)
    return made


def recipients(mailoutbox):
    return sorted(message.to[0] for message in mailoutbox)


def test_the_reveal_is_mailed_to_all_people_of_all_parties_and_the_coordinator(
    complete, rob, bob, charlie, bea, mailoutbox, django_capture_on_commit_callbacks
):
    complete.coordinator = make.user("carla@regio.example")
    complete.save()
    make.participant(complete.parties.last(), make.user("lezer@voorland.example"), "reader")
    make.participant(complete.parties.last(), bob)
    make.user("weg@voorland.example", editor_of=complete.parties.last().organisation, is_active=False)
    with django_capture_on_commit_callbacks(execute=True):
        reveal_if_complete(complete, by=complete.coordinator)
    people = ["alice@beekdam", "bob@voorland", "carla@regio", "lezer@voorland", "rob@beekdam"]
    assert recipients(mailoutbox) == [f"{name}.example" for name in people]
    assert all("/vergelijken/" in message.body for message in mailoutbox)


def test_a_party_that_was_taken_out_hears_nothing(complete, alice, bob):
    complete.parties.filter(organisation=bob.organisations.get()).update(withdrawn_at=timezone.now())
    assert list(everybody(complete)) == [alice]


def test_nothing_is_mailed_twice(complete, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        reveal_if_complete(complete, by=complete.coordinator)
        reveal_if_complete(complete, by=complete.coordinator)
    assert len(mailoutbox) == 1


@pytest.mark.django_db(transaction=True)
def test_of_a_reveal_that_fails_nobody_hears(complete, mailoutbox):
    @transaction.atomic
    def reveal_and_fail():
        reveal_if_complete(complete, by=complete.coordinator)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        reveal_and_fail()
    assert mailoutbox == []


@pytest.mark.django_db(transaction=True)
def test_a_mail_that_cannot_be_written_does_not_undo_the_reveal(complete, monkeypatch, mailoutbox):
    monkeypatch.setattr("partnership.posting.send", lambda *_args: 1 / 0)
    reveal_if_complete(complete, by=complete.coordinator)
    complete.refresh_from_db()
    assert complete.is_revealed


def test_each_person_is_told_once(complete, alice, bob):
    for party in complete.parties.all():
        Participant.objects.create(party=party, user=bob, role="editor")
    assert list(everybody(complete)) == [alice, bob]


def test_who_is_asked_in_to_sign_reads_that_in_the_mail_and_at_the_door(client, alice, beekdam, voorland):
    agreed = make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL)
    party = agreed.parties.get(organisation=voorland)
    kim = make.user("kim@voorland.example")
    make.signatory(make.memo(agreed), party, kim)
    invitation = make.invitation(party, kim.email, role="reader", invited_by=alice)
    asked = "U bent gevraagd om versie 1 van het memo te lezen en te ondertekenen namens uw organisatie."
    letter = invited(About(agreed, party=party, by=alice, invitation=invitation, token="t", code="c"))
    assert asked in [part.text for part in letter.parts]
    assert asked in client.get(f"/uitnodiging/{make.SECRET.token}/").content.decode()


def test_once_there_is_a_newer_version_nobody_is_asked_in_to_sign_the_old_one(alice, beekdam, voorland):
    agreed = make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL)
    party = agreed.parties.get(organisation=voorland)
    kim = make.user("kim@voorland.example")
    make.signatory(make.memo(agreed), party, kim)
    make.memo(agreed, 2)
    assert "ondertekenen" not in what_one_does(make.invitation(party, kim.email, role="reader"))
