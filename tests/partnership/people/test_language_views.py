"""Choosing a language: for the pages at once, and for the mail to who has logged in."""

import pytest

from tests import make


def language_of(user):
    user.refresh_from_db()
    return user.language


def test_who_has_logged_in_gets_mail_in_the_language_of_the_pages(client, alice):
    client.force_login(alice)
    response = client.post("/taal/", {"language": "en", "next": "/privacy/"})
    assert response.url == "/privacy/"
    assert response.cookies["django_language"].value == "en"
    assert language_of(alice) == "en"


@pytest.mark.parametrize("sent", [{"language": "fr"}, {"language": ""}, {}])
def test_a_language_that_we_do_not_speak_changes_nothing(client, alice, sent):
    client.force_login(alice)
    client.post("/taal/", sent)
    assert language_of(alice) == "nl"


def test_only_the_own_language_changes(client, alice, db):
    other = make.user("ander@beekdam.example")
    client.force_login(alice)
    client.post("/taal/", {"language": "en"})
    assert language_of(other) == "nl"


def test_a_visitor_can_choose_too(client, db):
    assert client.post("/taal/", {"language": "en"}).cookies["django_language"].value == "en"
