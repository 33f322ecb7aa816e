"""Who holds the mail of an invitation comes in; nobody else does, or learns anything."""

import re

import pytest
from django.contrib.auth import get_user
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.invitations.actions import invite
from partnership.invitations.mails import send_invitations
from partnership.models import Invitation, InvitationState, Membership, Participant, Partnership, User
from tests import make
from tests.partnership.invitations.entrance import ACCEPT, BY_CODE, BY_LINK, DOOR, LINK, SEM
from tests.shown import html


def state_of(invitation):
    invitation.refresh_from_db()
    return invitation.state


# --- the link


def test_the_link_says_what_one_is_invited_for(client, invitation):
    page = html(client.get(LINK))
    for said in ("Water en wonen in het Beekdal", "Provincie Voorland", "invuller", "Alice"):
        assert said in page
    assert "Uw naam" in page


def test_opening_the_link_writes_nothing_at_all(client, invitation):
    with CaptureQueriesContext(connection) as queries:
        client.get(LINK)
        client.head(LINK)
    assert [query["sql"] for query in queries if not query["sql"].startswith("SELECT")] == []
    assert not client.cookies.get("sessionid")


def test_a_link_only_answers_to_being_opened(client, invitation):
    assert client.post(LINK, ACCEPT).status_code == 405
    assert invitation.is_open


@pytest.mark.parametrize("key", [BY_LINK, BY_CODE])
def test_who_has_no_account_gets_one_for_exactly_the_invited_address_and_is_logged_in(client, invitation, key):
    response = client.post(DOOR, key | ACCEPT, follow=True)
    user = User.objects.get(email=SEM)
    assert get_user(client) == user
    assert (user.name, user.has_usable_password(), user.is_staff) == ("Sem Yilmaz", False, False)
    assert response.redirect_chain[-1][0] == invitation.partnership.get_absolute_url()
    assert "Welkom. U doet nu mee namens Provincie Voorland." in html(response)


def test_accepting_opens_this_partnership_and_no_other_of_the_organisation(client, invitation, voorland):
    make.partnership("Iets anders", parties=[voorland])
    client.post(DOOR, BY_LINK | ACCEPT)
    assert not Membership.objects.filter(user__email=SEM).exists()
    assert Participant.objects.get().role == "editor"
    user = User.objects.get(email=SEM)
    assert Partnership.objects.visible_to(user).get() == invitation.partnership


def test_a_name_is_asked_for_and_what_was_sent_along_is_kept(client, invitation):
    page = html(client.post(DOOR, BY_LINK | {"accept": "1", "name": " "}))
    assert "<title>Fout: " in page
    assert "Vul uw naam in." in page
    assert f'name="token" value="{make.SECRET.token}"' in page
    assert invitation.is_open


def test_the_next_time_one_logs_in_with_a_code_by_mail(client, invitation, mailoutbox):
    client.post(DOOR, BY_LINK | ACCEPT)
    client.post("/account/uitloggen/")
    client.post("/account/inloggen/code/", {"email": SEM})
    assert mailoutbox[-1].to == [SEM]


# --- an account that exists


@pytest.fixture
def sem(db):
    return make.user(SEM, name="Sem Yilmaz")


@pytest.mark.parametrize("key", [BY_LINK, BY_CODE])
def test_who_has_an_account_takes_part_but_is_not_logged_in_by_a_mail(client, invitation, sem, key):
    page = html(client.post(DOOR, key | ACCEPT))
    assert Participant.objects.get().user == sem
    assert not get_user(client).is_authenticated
    assert "U doet nu mee" in page
    assert f'name="email" value="{SEM}"' in page


def test_from_there_one_button_sends_the_code_to_log_in_and_leads_to_the_partnership(client, invitation, sem):
    page = html(client.post(DOOR, BY_LINK | ACCEPT))
    sent = dict(re.findall(r'name="(email|next)" value="([^"]+)"', page[page.index("<main") :]))
    client.post("/account/inloggen/code/", sent)
    code = re.search(r"[A-Z]{4}-[A-Z]{4}", mail.outbox[-1].body).group()
    response = client.post("/account/inloggen/code/invullen/", {"code": code, "next": sent["next"]})
    assert response.url == invitation.partnership.get_absolute_url()
    assert get_user(client) == sem


@pytest.mark.parametrize("kind", [{"is_superuser": True, "is_staff": True}, {"is_staff": True}, {"is_overseer": True}])
def test_nobody_with_more_rights_is_ever_logged_in_by_it(client, invitation, kind):
    make.user(SEM, **kind)
    client.post(DOOR, BY_LINK | ACCEPT)
    assert not get_user(client).is_authenticated


def test_an_account_that_is_not_active_stays_out(client, invitation):
    make.user(SEM, is_active=False)
    for response in (client.get(LINK), client.post(DOOR, BY_LINK | ACCEPT)):
        assert "Uw account is niet actief." in html(response)
    assert not Participant.objects.exists()
    assert invitation.is_open


def test_who_is_logged_in_with_the_invited_address_only_says_yes(client, invitation, sem):
    client.force_login(sem)
    assert "Uw naam" not in html(client.get(LINK))
    response = client.post(DOOR, BY_LINK | {"accept": "1"}, follow=True)
    assert "Welkom. U doet nu mee" in html(response)
    sem.refresh_from_db()
    assert sem.name == "Sem Yilmaz"


def test_who_is_logged_in_as_somebody_else_gets_a_choice(client, invitation, bob):
    client.force_login(bob)
    page = html(client.get(LINK))
    assert "U bent ingelogd als Bob" in page
    assert f"Log uit en ga verder als {SEM}" in page
    assert "Blijf ingelogd als Bob" in page


def test_somebody_else_cannot_accept_it(client, invitation, bob):
    client.force_login(bob)
    client.post(DOOR, BY_LINK | ACCEPT)
    assert invitation.is_open
    assert get_user(client) == bob


@pytest.mark.parametrize("key", [BY_LINK, BY_CODE])
def test_the_choice_logs_out_and_goes_on_at_the_same_invitation(client, invitation, bob, key):
    client.force_login(bob)
    page = html(client.post(DOOR, key | {"leave": "1"}))
    assert not get_user(client).is_authenticated
    assert "Uw naam" in page


def test_who_takes_part_already_hears_so_and_is_not_there_twice(client, invitation, sem):
    make.participant(invitation.party, sem)
    client.force_login(sem)
    page = html(client.post(DOOR, BY_LINK | {"accept": "1"}, follow=True))
    assert "U deed al mee namens Provincie Voorland." in page
    assert Participant.objects.count() == 1
    assert state_of(invitation) == InvitationState.ACCEPTED


def test_who_works_for_the_organisation_already_becomes_no_participant(client, party, bob):
    make.invitation(party, bob.email)
    client.force_login(bob)
    client.post(DOOR, BY_LINK | {"accept": "1"})
    assert not Participant.objects.exists()


def test_a_reader_who_is_invited_to_fill_in_becomes_an_editor(client, invitation, sem):
    make.participant(invitation.party, sem, "reader")
    client.force_login(sem)
    client.post(DOOR, BY_LINK | {"accept": "1"})
    assert Participant.objects.get().role == "editor"


def test_an_editor_who_is_invited_to_read_stays_an_editor(client, party, sem):
    make.invitation(party, SEM, role="reader")
    make.participant(party, sem)
    client.force_login(sem)
    client.post(DOOR, BY_LINK | {"accept": "1"})
    assert Participant.objects.get().role == "editor"


# --- language, log and cache


def test_the_invitation_speaks_the_language_of_the_mail_until_the_visitor_chooses(client, invitation):
    Invitation.objects.update(language="en")
    assert client.get(LINK)["Content-Language"] == "en"
    client.cookies["django_language"] = "nl"
    assert client.get(LINK)["Content-Language"] == "nl"


def test_a_new_account_keeps_the_language_it_came_in_with(client, invitation):
    Invitation.objects.update(language="en")
    response = client.post(DOOR, BY_LINK | ACCEPT)
    assert User.objects.get(email=SEM).language == "en"
    assert response.cookies["django_language"].value == "en"


def test_pages_of_an_invitation_are_kept_nowhere(client, invitation):
    assert "no-store" in client.get(LINK)["Cache-Control"]
    assert "no-store" in client.post(DOOR, BY_CODE)["Cache-Control"]


def test_no_secret_gets_into_the_log(client, party, alice, caplog, settings):
    caplog.set_level("DEBUG")
    made = invite(party, [SEM], role="editor", language="nl", by=alice)
    send_invitations(*made.issued)
    secret = made.issued[0].secret
    strict = type(client)(enforce_csrf_checks=True)
    for one in (client, strict):
        one.get(f"{DOOR}{secret.token}/")
        one.get(f"{DOOR}{secret.token}.")
        one.post(DOOR, {"token": secret.token, "accept": "1"})
        one.post(DOOR, {"email": SEM, "code": secret.code})
    assert secret.token[:20] not in caplog.text
    assert secret.code not in caplog.text
    assert "csrf" in caplog.text.lower(), "something was logged"
