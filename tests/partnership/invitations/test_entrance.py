"""Who holds the mail of an invitation comes in; nobody else does, or learns anything."""

import re

import pytest
from django.contrib.auth import get_user
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from partnership.invitations.actions import invite, resend
from partnership.invitations.entrance import MOST_WRONG_CODES
from partnership.invitations.mails import send_invitations
from partnership.models import Invitation, InvitationState, Membership, Participant, Partnership, User
from tests import make
from tests.shown import html

DOOR = "/uitnodiging/"
LINK = f"{DOOR}{make.SECRET.token}/"
BY_LINK = {"token": make.SECRET.token}
SEM = "sem@devoorde.example"
BY_CODE = {"email": SEM, "code": make.SECRET.code}
ACCEPT = {"accept": "1", "name": "Sem Yilmaz"}
UNFIT = "Deze code hoort niet bij dit e-mailadres, of werkt niet meer."


@pytest.fixture
def invitation(party, alice):
    return make.invitation(party, SEM, invited_by=alice)


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


# --- what does not work, a sentence each


def test_a_used_invitation_says_that_logging_in_is_enough(client, invitation):
    client.post(DOOR, BY_LINK | ACCEPT)
    client.post("/account/uitloggen/")
    for response in (client.get(LINK), client.post(DOOR, BY_LINK | ACCEPT), client.post(DOOR, BY_CODE | ACCEPT)):
        assert "Deze uitnodiging is al gebruikt. U hoeft alleen nog in te loggen." in html(response)
    assert not get_user(client).is_authenticated
    assert (Participant.objects.count(), User.objects.filter(email=SEM).count()) == (1, 1)


def test_who_is_logged_in_and_takes_part_already_hears_just_that(client, invitation):
    client.post(DOOR, BY_LINK | ACCEPT)
    shown = html(client.get(LINK))
    assert "U doet al mee aan deze samenwerking." in shown
    assert "inloggen" not in shown.partition("<main")[2]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"withdrawn_at": timezone.now()}, "Deze uitnodiging is ingetrokken. Klopt dat niet? Vraag het Alice."),
        ({"expires_at": timezone.now()}, "Vraag Alice om een nieuwe."),
    ],
)
@pytest.mark.parametrize("key", [BY_LINK, BY_CODE])
def test_a_withdrawn_or_expired_one_says_so_to_who_holds_the_mail(client, invitation, fields, sentence, key):
    Invitation.objects.update(**fields)
    page = html(client.post(DOOR, key | ACCEPT))
    assert sentence in page
    assert "Beekdal" not in page
    assert not User.objects.filter(email=SEM).exists()


def test_a_party_that_was_taken_out_takes_nobody_in(client, invitation):
    type(invitation.party).objects.filter(pk=invitation.party_id).update(withdrawn_at=timezone.now())
    assert "Deze partij doet niet meer mee" in html(client.post(DOOR, BY_LINK | ACCEPT))
    assert not Participant.objects.exists()


@pytest.mark.parametrize("becomes", ["coordinator", "inviter"])
def test_who_decides_who_takes_part_does_not_come_in_at_another_party(client, invitation, sem, becomes):
    if becomes == "coordinator":
        Partnership.objects.update(coordinator=sem)
    else:
        Invitation.objects.update(invited_by=sem)
    client.force_login(sem)
    assert "Wie mensen uitnodigt, doet niet zelf mee" in html(client.post(DOOR, BY_LINK | {"accept": "1"}))
    assert not Participant.objects.exists()


def test_a_partnership_in_the_archive_takes_nobody_in(client, invitation):
    Partnership.objects.update(archived_at=timezone.now())
    assert "in het archief" in html(client.post(DOOR, BY_LINK | ACCEPT))
    assert not Participant.objects.exists()


def test_a_link_we_never_sent_is_answered_with_a_sentence(client, db):
    for response in (client.get(f"{DOOR}verzonnen/"), client.post(DOOR, {"token": "verzonnen", **ACCEPT})):
        assert response.status_code == 200
        assert "Deze link werkt niet" in html(response)


def test_after_sending_again_the_first_link_and_code_are_dead(client, invitation, alice):
    issued = resend(invitation, by=alice)
    assert "Deze link werkt niet" in html(client.get(LINK))
    assert UNFIT in html(client.post(DOOR, BY_CODE))
    assert "Uw naam" in html(client.get(f"{DOOR}{issued.secret.token}/"))


# --- the code


def test_the_code_shows_the_invitation_whatever_its_case(client, invitation):
    page = html(client.post(DOOR, {"email": " Sem@DeVoorde.example", "code": "bcdf ghjk"}))
    assert "U bent uitgenodigd voor ‘Water en wonen in het Beekdal’" in page
    assert invitation.is_open


@pytest.mark.parametrize("email", [SEM, "onbekend@devoorde.example"])
def test_a_wrong_code_and_an_address_that_was_never_invited_look_the_same(client, invitation, email):
    page = html(client.post(DOOR, {"email": email, "code": "WWWW-WWWW"}))
    assert UNFIT in page
    assert "Beekdal" not in page


def test_after_some_wrong_codes_only_the_link_still_works(client, invitation):
    for _try in range(MOST_WRONG_CODES):
        client.post(DOOR, BY_CODE | {"code": "WWWW-WWWW"})
    assert UNFIT in html(client.post(DOOR, BY_CODE))
    assert "Uw naam" in html(client.get(LINK))
    invitation.refresh_from_db()
    assert invitation.wrong_codes == MOST_WRONG_CODES


def test_a_right_code_is_not_counted(client, invitation):
    client.post(DOOR, BY_CODE)
    invitation.refresh_from_db()
    assert invitation.wrong_codes == 0


def test_far_too_many_tries_for_one_address_have_to_wait(client, invitation, settings):
    settings.ACCOUNT_RATE_LIMITS = {"invitation_code": "2/m/key"}
    for _try in range(2):
        client.post(DOOR, BY_CODE | {"code": "WWWW-WWWW"})
    assert "Dit ging te vaak achter elkaar." in html(client.post(DOOR, BY_CODE))


def test_who_was_invited_twice_comes_in_at_the_one_the_code_is_for(client, invitation, partnership, beekdam):
    other = make.Secret("een-ander-token", "QRST-VWXZ")
    make.invitation(partnership.parties.get(organisation=beekdam), SEM, secret=other)
    assert "Gemeente Beekdam" in html(client.post(DOOR, {"email": SEM, "code": other.code}))
    assert "Provincie Voorland" in html(client.post(DOOR, BY_CODE))


def test_empty_fields_each_get_a_sentence(client, db):
    page = html(client.post(DOOR, {}))
    assert "Vul een e-mailadres in." in page
    assert "Vul de code uit de e-mail in." in page


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
