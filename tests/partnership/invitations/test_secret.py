import re

from django.utils import timezone

from partnership.invitations.secret import Secret, code_digest, last_moment, link_digest


def test_a_link_cannot_be_guessed_and_a_code_can_be_typed():
    secret = Secret.new()
    assert len(secret.token) >= 40
    assert re.fullmatch(r"[B-Z]{4}-[B-Z]{4}", secret.code)


def test_every_mail_holds_another_secret():
    assert len({Secret.new().token for _ in range(50)}) == len({Secret.new().code for _ in range(50)}) == 50


def test_case_dashes_and_spaces_in_a_code_do_not_matter():
    assert code_digest(" bcdf ghjk ") == code_digest("BCDF-GHJK")


def test_of_a_secret_nothing_shows_in_a_traceback_or_in_what_is_stored():
    secret = Secret("het-token", "BCDF-GHJK")
    assert "token" not in repr(secret)
    assert "BCDF" not in repr(secret)
    assert secret.token not in link_digest(secret.token)


def test_what_is_stored_is_of_no_use_without_the_key_of_the_site(settings):
    before = code_digest("BCDF-GHJK")
    settings.SECRET_KEY = "an entirely different key of a different site, also long"
    assert code_digest("BCDF-GHJK") != before


def test_an_invitation_works_until_the_end_of_the_fourteenth_day():
    until = timezone.localtime(last_moment())
    assert (until.date() - timezone.localdate()).days == 14
    assert (until.hour, until.minute) == (23, 59)
