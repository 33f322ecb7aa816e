import os
import subprocess
import sys

import pytest
from django.conf import settings

PRODUCTION = {
    "PRODUCTION": "1",
    "SECRET_KEY": "k" * 50,
    "ALLOWED_HOSTS": "samen.example.nl",
    "EMAIL_URL": "submission://user:password@mail.example.nl",
}


def start(**environment):
    """Read the settings in a process of their own, with nothing else in the environment."""
    return subprocess.run(
        [sys.executable, "-c", "from config import settings; print(settings.DATABASE['ENGINE'])"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    "environment",
    [
        {},
        PRODUCTION,
        {"DATABASE_URL": "sqlite:///var/other.sqlite3"},
        {"DATABASE_URL": "postgresql://user:password@db.example.nl:5432/onderlegger?sslmode=require"},
        {"LOG_LEVEL": "debug"},
        {"EMAIL_URL": "smtp://localhost:1025"},
    ],
)
def test_it_starts_with_values_that_are_right(environment):
    run = start(**environment)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("PRODUCTION", "perhaps"),
        ("DEBUG", "perhaps"),
        ("HTTPS", "perhaps"),
        ("DATABASE_URL", "garbage"),
        ("DATABASE_URL", ""),
        ("DATABASE_URL", "mysql://user:password@db.example.nl/onderlegger"),
        ("DATABASE_URL", "postgresql://db.example.nl"),
        ("DATABASE_URL", "postgresql://db.example.nl:port/onderlegger"),
        ("EMAIL_URL", "garbage"),
        ("EMAIL_URL", "smtp://localhost:port"),
        ("LOG_LEVEL", "LOUD"),
        ("ALLOWED_HOSTS", "https://samen.example.nl/"),
        ("ALLOWED_HOSTS", "samen.example.nl"),
        ("CSRF_TRUSTED_ORIGINS", "samen.example.nl"),
    ],
)
def test_a_bad_value_stops_the_start_with_one_sentence_that_names_it(variable, value):
    run = start(**{variable: value})
    assert_stopped(run, variable)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SECRET_KEY", ""),
        ("SECRET_KEY", "short"),
        ("ALLOWED_HOSTS", "localhost"),
        ("ALLOWED_HOSTS", "*"),
        ("DEBUG", "1"),
        ("DEMO", "1"),
        ("EMAIL_URL", "console:"),
    ],
)
def test_production_refuses_what_would_open_it_to_anybody(variable, value):
    run = start(**{**PRODUCTION, variable: value})
    assert_stopped(run, variable)


@pytest.mark.parametrize("variable", ["SECRET_KEY", "ALLOWED_HOSTS", "EMAIL_URL"])
def test_production_names_the_variable_that_is_missing(variable):
    run = start(**{name: value for name, value in PRODUCTION.items() if name != variable})
    assert_stopped(run, variable)


def assert_stopped(run, variable):
    assert run.returncode == 1
    assert variable in run.stderr
    assert run.stderr.startswith("Onderlegger cannot start.")
    assert len(run.stderr.splitlines()) == 1
