"""Who sits where: an invitation that nobody used yet, and somebody who takes part."""

import re

import pytest
from django.utils import timezone

from partnership.models import Change, Invitation, InvitationState, Participant
from partnership.profile import IDEAL
from tests import make
from tests.partnership.invitations.seats import SEM, form_of, page_of, people, state_of
from tests.shown import html


@pytest.fixture
def sem(party):
    """Takes part for Voorland, and nowhere else."""
    return make.participant(party, make.user(SEM, name="Sem Yilmaz"))


# --- an invitation that nobody used yet


def test_sending_again_makes_a_new_secret_and_gives_it_time(as_alice, party, mailoutbox):
    invitation = make.invitation(party, SEM, expires_at=timezone.now(), wrong_codes=5)
    before = invitation.link_digest, invitation.code_digest
    page = html(as_alice.post(page_of(invitation), {"step": "resend"}, follow=True))
    assert "sem@voorland.example krijgt een nieuwe e-mail." in page
    assert state_of(invitation) == InvitationState.OPEN
    assert invitation.wrong_codes == 0
    assert not {invitation.link_digest, invitation.code_digest} & set(before)
    assert len(mailoutbox) == 1


def test_withdrawing_ends_it(as_alice, party):
    invitation = make.invitation(party)
    as_alice.post(page_of(invitation), {"step": "withdraw"})
    assert state_of(invitation) == InvitationState.WITHDRAWN


def test_the_role_can_be_changed_before_it_is_used(as_alice, party):
    invitation = make.invitation(party)
    assert "Nodig uit als lezer" in html(as_alice.get(page_of(invitation)))
    as_alice.post(page_of(invitation), {"role": "reader"})
    invitation.refresh_from_db()
    assert invitation.role == "reader"


def test_another_address_gets_the_seat_with_the_same_role(as_alice, party, mailoutbox):
    invitation = make.invitation(party, role="reader", language="en")
    as_alice.post(page_of(invitation), {"email": SEM})
    assert state_of(invitation) == InvitationState.WITHDRAWN
    new = Invitation.objects.open().get()
    assert (new.email, new.role, new.language) == (SEM, "reader", "en")
    assert [mail.to for mail in mailoutbox] == [[SEM]]


def test_an_address_that_is_none_gets_a_sentence_and_keeps_the_seat(as_alice, party):
    invitation = make.invitation(party)
    page = html(as_alice.post(page_of(invitation), {"email": "anne"}))
    assert "‘anne’ is geen e-mailadres." in page
    assert state_of(invitation) == InvitationState.OPEN


@pytest.mark.parametrize("sent", [{"step": "resend"}, {"step": "withdraw"}, {"role": "reader"}, {"email": SEM}])
def test_what_was_used_meanwhile_is_told_and_left_alone(as_alice, party, mailoutbox, sent):
    invitation = make.invitation(party, accepted_at=timezone.now())
    page = html(as_alice.post(page_of(invitation), sent, follow=True))
    assert "Deze uitnodiging is intussen gebruikt of ingetrokken." in page
    assert state_of(invitation) == InvitationState.ACCEPTED
    assert mailoutbox == []


@pytest.mark.parametrize("sent", [{}, {"step": "explode"}, {"role": "owner"}])
def test_a_button_that_does_not_exist_changes_nothing(as_alice, party, sem, sent):
    invitation = make.invitation(party)
    for seat in (invitation, sem):
        assert "Er is niets veranderd." in html(as_alice.post(page_of(seat), sent, follow=True))
    assert (state_of(invitation), Participant.objects.get().role) == (InvitationState.OPEN, "editor")


# --- somebody who takes part


def test_an_editor_becomes_a_reader_and_the_history_says_so(as_alice, sem):
    as_alice.post(page_of(sem), {"role": "reader"})
    sem.refresh_from_db()
    assert sem.role == "reader"
    change = Change.objects.get(field="deelnemer")
    assert (change.before, change.after) == ("Sem Yilmaz (invuller)", "Sem Yilmaz (lezer)")


def test_who_is_taken_out_no_longer_sees_the_partnership_and_what_they_wrote_stays(client, alice, party, sem):
    make.positions(party, IDEAL)
    party.positions.update(updated_by=sem.user)
    client.force_login(sem.user)
    assert client.get(party.partnership.get_absolute_url()).status_code == 200
    client.force_login(alice)
    client.post(page_of(sem), {"step": "remove"})
    client.force_login(sem.user)
    assert client.get(party.partnership.get_absolute_url()).status_code == 404
    assert party.positions.filter(updated_by=sem.user).count() == 6


def test_the_seat_of_somebody_who_takes_part_can_go_to_another_address(as_alice, party, sem, mailoutbox):
    used = make.invitation(party, SEM, accepted_at=timezone.now(), accepted_by=sem.user)
    as_alice.post(page_of(sem), {"email": "anne@voorland.example"})
    assert not Participant.objects.exists()
    assert state_of(used) == InvitationState.WITHDRAWN
    assert Invitation.objects.open().get().email == "anne@voorland.example"
    assert [mail.to for mail in mailoutbox] == [["anne@voorland.example"]]


def test_who_invites_does_not_take_the_seat_of_another(as_alice, alice, party, sem):
    invitation = make.invitation(party, "kim@voorland.example")
    for seat in (sem, invitation):
        page = html(as_alice.post(page_of(seat), {"email": alice.email}, follow=True))
        assert "Wie mensen uitnodigt, doet niet zelf mee" in page
    assert state_of(invitation) == InvitationState.OPEN
    assert Participant.objects.get() == sem


def test_of_two_who_take_somebody_out_the_second_finds_nobody(as_alice, sem):
    as_alice.post(page_of(sem), {"step": "remove"})
    assert as_alice.post(page_of(sem), {"step": "remove"}).status_code == 404


def test_no_page_shows_a_secret(as_alice, party):
    invitation = make.invitation(party)
    for address in (people(party.partnership), page_of(invitation), form_of(party)):
        page = html(as_alice.get(address))
        assert not re.search("|".join((make.SECRET.token, make.SECRET.code, invitation.link_digest)), page)
