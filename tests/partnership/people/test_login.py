"""Logging in with a password or with a code by e-mail."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth import get_user
from django.contrib.messages import get_messages
from django.core.cache import cache

from tests import make
from tests.shown import html

LOGIN = "/account/inloggen/"
CODE = "/account/inloggen/code/"
CONFIRM = "/account/inloggen/code/invullen/"
PASSWORD = "/account/wachtwoord/"
CONFIRM_PASSWORD = "/account/wachtwoord/code/"
CHOOSE_PASSWORD = "/account/wachtwoord/kiezen/"
SECRET = "een lange zin vol water"


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()


@pytest.fixture
def nora(db):
    return make.user("nora@voorland.example", password=SECRET)


def code_in(mail):
    return re.search(r"^[A-Z]{4}-[A-Z]{4}$", mail.body, re.MULTILINE).group()


def test_a_password_logs_in_and_leads_to_the_own_partnerships(client, nora):
    response = client.post(LOGIN, {"login": "nora@voorland.example", "password": SECRET})
    assert response.url == "/samenwerkingen/"
    assert get_user(client) == nora


def test_case_and_spaces_around_the_address_do_not_matter(client, nora):
    client.post(LOGIN, {"login": " Nora@Voorland.EXAMPLE ", "password": SECRET})
    assert get_user(client) == nora


def test_the_login_leads_to_the_page_that_was_asked_for(client, nora):
    page = html(client.get(f"{LOGIN}?next=/overzicht/%3Fq%3Da"))
    assert '<input type="hidden" name="next" value="/overzicht/?q=a">' in page
    response = client.post(LOGIN, {"login": nora.email, "password": SECRET, "next": "/overzicht/?q=a"})
    assert response.url == "/overzicht/?q=a"


def test_the_login_never_leads_to_another_site(client, nora):
    response = client.post(LOGIN, {"login": nora.email, "password": SECRET, "next": "https://elders.example/"})
    assert response.url == "/samenwerkingen/"


@pytest.mark.parametrize("email", ["nora@voorland.example", "onbekend@voorland.example"])
def test_a_wrong_password_says_the_same_whether_the_address_is_known_or_not(client, nora, email):
    page = html(client.post(LOGIN, {"login": email, "password": "verkeerd"}))
    assert "<title>Fout: Inloggen" in page
    assert "Het e-mailadres of het wachtwoord klopt niet" in page


def test_empty_fields_each_get_a_sentence(client, db):
    page = html(client.post(LOGIN, {"login": "", "password": ""}))
    assert '<a href="#id_login">Vul uw e-mailadres in.</a>' in page
    assert '<a href="#id_password">Vul uw wachtwoord in.</a>' in page


def test_five_wrong_passwords_pause_that_account(client, nora):
    for _attempt in range(5):
        client.post(LOGIN, {"login": nora.email, "password": "verkeerd"})
    page = html(client.post(LOGIN, {"login": nora.email, "password": SECRET}))
    assert "Dit is te vaak geprobeerd" in page


def test_a_colleague_behind_the_same_network_address_can_still_log_in(client, nora):
    colleague = make.user("bob@voorland.example", password=SECRET)
    for _attempt in range(20):
        client.post(LOGIN, {"login": nora.email, "password": "verkeerd"})
    client.post(LOGIN, {"login": colleague.email, "password": SECRET})
    assert get_user(client) == colleague


def test_far_too_many_attempts_from_one_network_get_a_page_that_says_so(client, nora, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}
    client.post(LOGIN, {"login": nora.email, "password": "verkeerd"})
    response = client.post(LOGIN, {"login": nora.email, "password": SECRET})
    assert response.status_code == 429
    assert "Wacht vijf minuten" in html(response)


def test_who_is_not_active_hears_so(client, db):
    make.user("weg@voorland.example", password=SECRET, is_active=False)
    response = client.post(LOGIN, {"login": "weg@voorland.example", "password": SECRET}, follow=True)
    assert "Uw account is niet actief" in html(response)


def test_a_code_by_mail_logs_in(client, nora, mailoutbox):
    response = client.post(CODE, {"email": "Nora@Voorland.example", "next": "/overzicht/"})
    assert response.url == f"{CONFIRM}?next=%2Foverzicht%2F"
    response = client.post(CONFIRM, {"code": code_in(mailoutbox[0]).lower(), "next": "/overzicht/"})
    assert response.url == "/overzicht/"
    assert get_user(client) == nora


def test_the_mail_holds_a_code_and_no_address_to_click(client, nora, mailoutbox):
    client.post(CODE, {"email": nora.email})
    [mail] = mailoutbox
    assert mail.subject == "Uw code om in te loggen bij Onderlegger"
    assert mail.to == ["nora@voorland.example"]
    assert "http" not in mail.body
    assert "Nora" not in mail.body


def test_an_unknown_address_gets_the_same_page_and_no_mail(client, db, mailoutbox):
    response = client.post(CODE, {"email": "onbekend@voorland.example"}, follow=True)
    assert "Kent Onderlegger het e-mailadres" in html(response)
    assert mailoutbox == []


def test_a_code_is_not_sent_to_who_is_not_active(client, mailoutbox, db):
    make.user("weg@voorland.example", is_active=False)
    client.post(CODE, {"email": "weg@voorland.example"})
    assert mailoutbox == []


def test_a_wrong_code_gets_a_sentence(client, nora):
    client.post(CODE, {"email": nora.email})
    page = html(client.post(CONFIRM, {"code": "AAAA-AAAA"}))
    assert "Deze code klopt niet" in page
    assert "<title>Fout:" in page


def test_a_code_can_be_tried_five_times(client, nora, mailoutbox):
    client.post(CODE, {"email": nora.email})
    for _attempt in range(5):
        response = client.post(CONFIRM, {"code": "AAAA-AAAA"})
    assert response.url == CODE
    client.post(CONFIRM, {"code": code_in(mailoutbox[0])})
    assert not get_user(client).is_authenticated


def test_a_new_code_replaces_the_old_one(client, nora, mailoutbox):
    client.post(CODE, {"email": nora.email})
    client.post(CONFIRM, {"action": "resend"})
    client.post(CONFIRM, {"code": code_in(mailoutbox[0])})
    assert not get_user(client).is_authenticated
    client.post(CONFIRM, {"code": code_in(mailoutbox[1])})
    assert get_user(client) == nora


def test_codes_for_one_account_are_limited(client, nora, mailoutbox):
    for _request in range(4):
        client.post("/account/uitloggen/")
        response = client.post(CODE, {"email": nora.email})
    assert "Dit is te vaak geprobeerd" in html(response)
    assert len(mailoutbox) == 3


def test_who_forgot_the_password_chooses_a_new_one_with_a_code(client, nora, mailoutbox):
    client.post(PASSWORD, {"email": nora.email})
    assert mailoutbox[0].subject == "Uw code voor een nieuw wachtwoord bij Onderlegger"
    assert client.post(CONFIRM_PASSWORD, {"code": code_in(mailoutbox[0])}).url == CHOOSE_PASSWORD
    response = client.post(CHOOSE_PASSWORD, {"password1": "een heel ander geheim"})
    assert response.url == "/samenwerkingen/"
    nora.refresh_from_db()
    assert nora.check_password("een heel ander geheim")
    assert [str(message) for message in get_messages(response.wsgi_request)] == ["Uw nieuwe wachtwoord is bewaard."]


@pytest.mark.parametrize(
    ("password", "says"),
    [
        ("", "Vul een nieuw wachtwoord in."),
        ("kort", "Dit wachtwoord is te kort. Neem minstens 12 tekens."),
        ("nora@voorland.example", "Dit wachtwoord lijkt te veel op uw naam of e-mailadres."),
        ("1qaz2wsx3edc", "Dit wachtwoord gebruiken veel mensen."),
    ],
)
def test_a_weak_password_is_refused_with_the_reason(client, nora, mailoutbox, password, says):
    client.post(PASSWORD, {"email": nora.email})
    client.post(CONFIRM_PASSWORD, {"code": code_in(mailoutbox[0])})
    assert says in html(client.post(CHOOSE_PASSWORD, {"password1": password}))


def test_a_new_password_cannot_be_chosen_without_the_code(client, nora):
    client.post(PASSWORD, {"email": nora.email})
    assert client.get(CHOOSE_PASSWORD).url == CONFIRM_PASSWORD


def test_nobody_can_make_an_account(client, db):
    assert "U kunt zelf geen account maken" in html(client.post("/account/aanvragen/", {"email": "ik@x.example"}))


def test_logging_out_takes_a_button(client, nora):
    client.force_login(nora)
    assert "Wilt u uitloggen?" in html(client.get("/account/uitloggen/"))
    assert client.post("/account/uitloggen/").url == "/"
    assert not get_user(client).is_authenticated


def test_the_address_of_the_user_is_the_only_one_that_logs_in(client, nora, mailoutbox):
    client.post(CODE, {"email": nora.email})
    client.post(CONFIRM, {"code": code_in(mailoutbox[0])})
    assert not EmailAddress.objects.exists()


@pytest.mark.parametrize("address", ["email/", "phone/change/", "2fa/", "password/change/", "reauthenticate/"])
def test_what_we_do_not_use_has_no_address(client, nora, address):
    client.force_login(nora)
    assert client.get(f"/account/{address}").status_code == 404
