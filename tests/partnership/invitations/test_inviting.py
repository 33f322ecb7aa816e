"""The coordinator invites people, and changes who sits where."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from partnership.invitations.actions import MOST_PENDING
from partnership.invitations.forms import MOST_AT_ONCE, EmailLines
from partnership.models import Change, Invitation, InvitationState, Participant, Status
from partnership.profile import IDEAL
from tests import make
from tests.shown import html

SEM = "sem@voorland.example"


def people(partnership):
    return f"/samenwerkingen/{partnership.pk}/mensen/"


def form_of(party):
    return f"{people(party.partnership)}{party.pk}/uitnodigen/"


def page_of(seat):
    kind = "uitnodigingen" if isinstance(seat, Invitation) else "deelnemers"
    return f"{people(seat.party.partnership)}{kind}/{seat.pk}/"


def invite(client, party, emails=SEM, role="editor", **more):
    return client.post(form_of(party), {"emails": emails, "role": role, **more}, follow=True)


def state_of(invitation):
    invitation.refresh_from_db()
    return invitation.state


@pytest.fixture
def sem(party):
    """Takes part for Voorland, and nowhere else."""
    return make.participant(party, make.user(SEM, name="Sem Yilmaz"))


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
    assert "e-mail nog niet verstuurd" in html(response)


def test_it_can_be_sent_again_later(as_alice, party, broken_mail, monkeypatch, mailoutbox):
    invite(as_alice, party)
    monkeypatch.undo()
    as_alice.post(page_of(Invitation.objects.get()), {"step": "resend"})
    assert len(mailoutbox) == 1
    assert Invitation.objects.get().sent_at


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


def test_of_two_who_take_somebody_out_the_second_finds_nobody(as_alice, sem):
    as_alice.post(page_of(sem), {"step": "remove"})
    assert as_alice.post(page_of(sem), {"step": "remove"}).status_code == 404


def test_no_page_shows_a_secret(as_alice, party):
    invitation = make.invitation(party)
    for address in (people(party.partnership), page_of(invitation), form_of(party)):
        page = html(as_alice.get(address))
        assert not re.search("|".join((make.SECRET.token, make.SECRET.code, invitation.link_digest)), page)


# --- addresses as people paste them


@pytest.mark.parametrize(
    "text",
    [
        "sem@voorland.example\nbob@voorland.example",
        "sem@voorland.example, bob@voorland.example",
        "Yilmaz, Sem <Sem@Voorland.example>; Bob de Wit <bob@voorland.example>;",
        "Yilmaz, Sem <sem@voorland.example>, Bob <bob@voorland.example>",
        "Sem Yilmaz <sem@voorland.example>, bob@voorland.example",
        "sem@voorland.example<mailto:sem@voorland.example>\n<bob@voorland.example>",
        '"Sem" <sem@voorland.example>\n\n bob@voorland.example.',
    ],
)
def test_addresses_may_come_from_a_mail_program(text):
    found = EmailLines().clean(text)
    assert list(dict.fromkeys(found)) == ["sem@voorland.example", "bob@voorland.example"]


@pytest.mark.parametrize("text", ["sem@voorland.example, bob", "Sem Yilmaz", "Sem <sem>", "sem@voorland.example; x@y"])
def test_what_is_no_address_is_named_and_not_left_out(text):
    with pytest.raises(ValidationError, match="geen e-mailadres"):
        EmailLines().clean(text)
