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


def start(said="settings.DATABASE['ENGINE']", **environment):
    """Read the settings in a process of their own, with nothing else in the environment, and print one of them."""
    return subprocess.run(
        [sys.executable, "-c", f"from config import settings; print({said})"],
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
        {"PRINT_SECONDS": "30", "PRINT_MEGABYTES": "2048"},
        {"EMAIL_URL": "smtp://localhost:1025"},
        {"SITE_URL": "https://samen.example.nl/onderlegger/"},
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
        ("PRINT_SECONDS", "soon"),
        ("PRINT_SECONDS", "0"),
        ("PRINT_MEGABYTES", "64"),
        ("SITE_URL", "samen.example.nl"),
        ("SITE_URL", "ftp://samen.example.nl"),
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


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "http://127.0.0.1:8000"),
        ({"PORT": "8010"}, "http://127.0.0.1:8010"),
        (PRODUCTION, "https://samen.example.nl"),
        (PRODUCTION | {"ALLOWED_HOSTS": "localhost,.example.nl"}, "https://example.nl"),
        (PRODUCTION | {"SITE_URL": "https://elders.example.nl/samen/"}, "https://elders.example.nl/samen"),
    ],
)
def test_mail_leads_to_the_address_of_the_site(environment, expected):
    assert start("settings.SITE_URL", **environment).stdout.strip() == expected


def assert_stopped(run, variable):
    assert run.returncode == 1
    assert variable in run.stderr
    assert run.stderr.startswith("Onderlegger cannot start.")
    assert len(run.stderr.splitlines()) == 1
