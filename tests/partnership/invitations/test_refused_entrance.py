"""An invitation that does not work says why, and its code cannot be guessed."""

import pytest
from django.contrib.auth import get_user
from django.utils import timezone

from partnership.invitations.actions import resend
from partnership.invitations.entrance import MOST_WRONG_CODES
from partnership.models import Invitation, Participant, Partnership, User
from tests import make
from tests.partnership.invitations.entrance import ACCEPT, BY_CODE, BY_LINK, DOOR, LINK, SEM, UNFIT
from tests.shown import html

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
