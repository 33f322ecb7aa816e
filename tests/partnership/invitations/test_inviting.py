"""The coordinator invites people for a party."""

import pytest
from django.utils import timezone

from partnership.invitations.actions import MOST_PENDING
from partnership.invitations.forms import MOST_AT_ONCE
from partnership.models import Change, Invitation, InvitationState, Status
from partnership.profile import IDEAL
from tests import make
from tests.partnership.invitations.seats import SEM, form_of, invite, page_of, people, state_of
from tests.shown import html

# --- who may


def addresses(party):
    seats = make.invitation(party), make.participant(party, make.user("iemand@voorland.example"))
    return [form_of(party), *map(page_of, seats)]


def test_a_visitor_is_sent_to_the_login(client, party):
    assert all(client.get(address).status_code == 302 for address in addresses(party))


def test_a_stranger_does_not_find_it(client, party, charlie):
    client.force_login(charlie)
    assert {client.get(address).status_code for address in addresses(party)} == {404}
    assert {client.post(address).status_code for address in addresses_again(party)} == {404}


def addresses_again(party):
    return [form_of(party), page_of(party.invitations.first()), page_of(party.participants.first())]


@pytest.mark.parametrize("who", ["rob", "bob", "bea"])
def test_who_does_not_coordinate_changes_nothing(client, party, request, who):
    client.force_login(request.getfixturevalue(who))
    assert {client.get(address).status_code for address in addresses(party)} == {403}
    sent = {"step": "withdraw", "email": SEM, "emails": SEM, "role": "reader"}
    assert {client.post(address, sent).status_code for address in addresses_again(party)} == {403}
    assert Invitation.objects.get().is_open


def test_the_administrator_may_do_what_the_coordinator_may(client, admin, party, mailoutbox):
    client.force_login(admin)
    invite(client, party)
    assert len(mailoutbox) == 1


def test_a_seat_of_another_partnership_is_not_found(as_alice, alice, party, beekdam):
    other = make.partnership(coordinator=alice, parties=[beekdam])
    seat = make.invitation(party)
    assert as_alice.get(f"{people(other)}uitnodigingen/{seat.pk}/").status_code == 404
    assert as_alice.get(f"{people(other)}{party.pk}/uitnodigen/").status_code == 404


def test_once_all_is_over_a_sentence_says_that_nothing_changes(as_alice, alice, beekdam, voorland):
    closed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CLOSED, agreed=IDEAL)
    page = html(invite(as_alice, closed.parties.first()))
    assert "De samenwerking is afgerond." in page
    assert not Invitation.objects.exists()


def test_after_the_reveal_people_can_still_be_invited(as_alice, alice, beekdam, mailoutbox):
    revealed = make.partnership(coordinator=alice, parties=[beekdam], status=Status.CONVERSATION)
    invite(as_alice, revealed.parties.get())
    assert "onthuld" not in mailoutbox[0].body


# --- inviting


def test_several_people_are_invited_at_once_each_with_a_mail_of_their_own(as_alice, party, mailoutbox):
    page = html(invite(as_alice, party, f"{SEM}\nAnne@Voorland.example, \n\n"))
    assert "anne@voorland.example en sem@voorland.example zijn uitgenodigd." in page
    assert [mail.to for mail in mailoutbox] == [[SEM], ["anne@voorland.example"]]
    first, second = Invitation.objects.all()
    assert first.link_digest != second.link_digest
    assert (first.role, first.invited_by.email) == ("editor", "alice@beekdam.example")
    assert first.sent_at


def test_the_language_of_the_mail_is_chosen(as_alice, party, mailoutbox):
    invite(as_alice, party, in_english="on")
    assert Invitation.objects.get().language == "en"
    assert 'lang="en"' in mailoutbox[0].alternatives[0].content


def test_nothing_is_preselected(as_alice, party):
    assert "checked" not in html(as_alice.get(form_of(party)))


def test_what_is_wrong_gets_a_sentence_and_nobody_is_invited(as_alice, party, mailoutbox):
    page = html(invite(as_alice, party, f"{SEM}\nanne@\n", role=""))
    assert "‘anne@’ is geen e-mailadres." in page
    assert "Kies of zij invullen of meelezen." in page
    assert not Invitation.objects.exists()
    assert mailoutbox == []


def test_an_address_as_mail_programs_write_it_is_understood(as_alice, party):
    invite(as_alice, party, f"<{SEM.upper()}>;")
    assert Invitation.objects.get().email == SEM


def test_not_too_many_at_once(as_alice, party):
    many = "\n".join(f"n{number}@voorland.example" for number in range(MOST_AT_ONCE + 2))
    assert "Dit zijn er 2 te veel." in html(invite(as_alice, party, many))
    assert not Invitation.objects.exists()


def test_not_too_many_for_one_party(as_alice, party):
    for number in range(MOST_PENDING):
        make.invitation(party, f"n{number}@voorland.example", secret=make.Secret(str(number), "BCDF-GHJK"))
    assert f"hooguit {MOST_PENDING} uitnodigingen" in html(invite(as_alice, party))


def test_who_has_an_invitation_gets_no_second_one(as_alice, party, mailoutbox):
    make.invitation(party, SEM)
    page = html(invite(as_alice, party, SEM.title()))
    assert "sem@voorland.example heeft al een uitnodiging die nog werkt." in page
    assert mailoutbox == []


def test_an_invitation_whose_time_is_over_makes_place_for_a_new_one(as_alice, party, mailoutbox):
    old = make.invitation(party, SEM, role="reader", expires_at=timezone.now())
    invite(as_alice, party)
    assert state_of(old) == InvitationState.WITHDRAWN
    assert Invitation.objects.open().get().role == "editor"


@pytest.mark.parametrize("role", ["editor", "reader"])
def test_a_colleague_who_can_do_as_much_already_needs_no_invitation(as_alice, party, bob, mailoutbox, role):
    assert "bob@voorland.example doet al mee." in html(invite(as_alice, party, "Bob@voorland.example", role))
    assert mailoutbox == []


def test_a_colleague_who_only_reads_can_be_invited_to_fill_in(as_alice, party, voorland, mailoutbox):
    make.user("lees@voorland.example", reader_of=voorland)
    invite(as_alice, party, "lees@voorland.example")
    assert len(mailoutbox) == 1


@pytest.mark.parametrize("who", ["alice", "admin"])
def test_who_invites_gets_no_seat_at_another_party(client, alice, party, request, mailoutbox, who):
    inviter = request.getfixturevalue(who)
    client.force_login(inviter)
    page = html(invite(client, party, f"{SEM}\n{inviter.email.upper()}\n{alice.email}"))
    assert "Wie mensen uitnodigt, doet niet zelf mee" in page
    assert [message.to for message in mailoutbox] == [[SEM]]


def test_for_the_own_organisation_a_coordinator_who_reads_can_come_to_fill_in(client, rob, beekdam, mailoutbox):
    own = make.partnership(coordinator=rob, parties=[beekdam]).parties.get()
    client.force_login(rob)
    invite(client, own, rob.email)
    assert len(mailoutbox) == 1


def test_the_history_tells_who_invited_and_not_whom(as_alice, party):
    invite(as_alice, party)
    change = Change.objects.get(party=party)
    assert (change.field, change.after, change.by_name) == ("uitnodiging", "invuller", "Alice")


def test_one_address_does_not_get_mail_after_mail(as_alice, party, mailoutbox):
    for _time in range(5):
        invite(as_alice, party)
        Invitation.objects.update(withdrawn_at=timezone.now())
    page = html(invite(as_alice, party))
    assert "Naar sem@voorland.example is dit uur al te vaak gemaild" in page
    assert len(mailoutbox) == 5


def test_what_was_typed_survives_the_end_of_the_session(client, alice, party):
    client.post(form_of(party), {"emails": "sem@voorl", "role": "reader"})
    client.force_login(alice)
    assert "sem@voorl" in html(client.get(form_of(party)))


# --- a mail server that is down


@pytest.fixture
def broken_mail(monkeypatch):
    def refuse(self, messages):
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)


def test_an_invitation_is_kept_when_the_mail_server_is_down(as_alice, party, broken_mail):
    response = invite(as_alice, party)
    assert response.status_code == 200
    assert "De uitnodiging is bewaard, maar de e-mail kon niet worden verstuurd." in html(response)
    assert Invitation.objects.get().sent_at is None
    assert "e-mail niet verstuurd" in html(response)


def test_what_did_not_go_is_sent_again_from_the_list_of_people(as_alice, party, broken_mail):
    shown = html(invite(as_alice, party))
    stored = Invitation.objects.get()
    assert f'<form class="inline" method="post" action="{page_of(stored)}">' in shown
    assert "1 partij heeft nog geen invuller" in shown


def test_what_did_go_is_not_offered_to_be_sent_again_in_the_list(as_alice, party):
    assert "Stuur opnieuw" not in html(invite(as_alice, party))


def test_it_can_be_sent_again_later(as_alice, party, broken_mail, monkeypatch, mailoutbox):
    invite(as_alice, party)
    monkeypatch.undo()
    as_alice.post(page_of(Invitation.objects.get()), {"step": "resend"})
    assert len(mailoutbox) == 1
    assert Invitation.objects.get().sent_at
