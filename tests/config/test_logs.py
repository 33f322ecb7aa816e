"""The log holds nothing that somebody wrote, also not after an error of the database."""

import logging.config
import sys

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction

from partnership.models import Position

SECRET = "GEHEIM-7F3A"
REFUSED = f'violates check constraint "position_score_on_scale"\nDETAIL:  Failing row contains ({SECRET},\n\n{SECRET}).'


@pytest.fixture
def line():
    """How the log of the site writes a line."""
    config = logging.config.DictConfigurator(settings.LOGGING)
    return config.configure_formatter(dict(settings.LOGGING["formatters"]["line"]))


def told(line):
    """Return the line about the error that is being handled."""
    record = logging.LogRecord("django.request", logging.ERROR, "", 0, "Internal Server Error", (), sys.exc_info())
    return line.format(record)


def test_an_error_is_told_with_its_cause_and_without_the_row(line):
    try:
        try:
            raise ValueError(REFUSED)
        except ValueError as cause:
            raise IntegrityError(REFUSED) from cause
    except IntegrityError:
        text = told(line)
    assert SECRET not in text
    assert text.count("position_score_on_scale") == 2
    assert "The above exception was the direct cause" in text


def test_what_the_database_refuses_is_not_in_the_log(line, partnership):
    try:
        with transaction.atomic():
            Position.objects.create(party=partnership.parties.first(), axis="ambition", score=9, reason=SECRET)
    except IntegrityError:
        text = told(line)
    assert "position_score_on_scale" in text
    assert SECRET not in text
