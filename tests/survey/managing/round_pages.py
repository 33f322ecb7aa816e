"""The pages of a round, for who holds it, and what happens to its codes."""

import re

from survey import actions
from survey.answering.respondent import respondent_of
from survey.answers import Answers
from survey.instruments import INSTRUMENTS

CODE = re.compile(r"[B-Z]{4}-[B-Z]{4}-[B-Z]{4}")
EMAILS = {"rijk": "noor@ministerie.example", "decentral": "sem@voorland.example\nBo@Beekdam.example"}


def html(response):
    assert response.status_code == 200
    return response.content.decode()


def text(response):
    """Return the page without tags, as one reads it."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html(response)))


def page_of(round_, name=""):
    return f"/enquete/rondes/{round_.pk}/{name}"


def answer(code):
    actions.send(respondent_of(code).invitation, Answers(INSTRUMENTS[1], "4" * 24))


def break_mail(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
