"""Every benchmark still runs: on a small scale, in this process. How quick it is, is for `make bench` to say."""

from __future__ import annotations

import io
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import pytest
from django.conf import settings as site
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from pypdf import PdfWriter

from tests.benchmarks.__main__ import MODULES
from tests.benchmarks.ratio import Ratio

FOLDER = Path(__file__).with_name("benchmarks")
SMALL = {
    "cases": {"SIZES": (20, 20), "TURNS": 1},
    "comparing": {"FEW": 2, "MANY": 3},
    "dashboard": {"SIZES": (9, 9, 9), "TURNS": 1},
    "memo": {"SIZES": (1, 2), "TURNS": 1},
    "surveying": {"FEW": 2, "MANY": 3, "TURNS": 1},
}
"""Constants of a module on a small scale; where all sizes are alike, there is one database to fill."""


class Line:
    """In place of a connection to a server: asks the site in this process, and gives its last answer."""

    def request(self, method, address, body="", headers=None):
        headers = dict(headers or {})
        content_type = headers.pop("Content-Type", "")
        if address.startswith("/static/"):
            self.answer = static_file(address.removeprefix("/static/"))
        else:
            client = Client(enforce_csrf_checks=True)
            self.answer = client.generic(method, address, body, content_type, headers=headers)

    def getresponse(self):
        return self

    @property
    def status(self):
        return self.answer.status_code

    def read(self):
        return b"".join(self.answer)

    def getheader(self, name):
        return self.answer.get(name)

    def getheaders(self):
        return self.answer.items()


class Press:
    """In place of one in a process of its own: every memo is an empty page."""

    def __init__(self, limits):
        pass

    def print(self, paper):
        writer, content = PdfWriter(), io.BytesIO()
        writer.add_blank_page(width=100, height=100)
        writer.write(content)
        return content.getvalue()

    def close(self):
        pass


def static_file(name):
    """Return what the benchmark itself put there; nobody prepared the others."""
    path = site.GENERATED_DIR / name
    return HttpResponse(path.read_bytes() if path.exists() else b"")


@contextmanager
def server(base, **environment):
    yield Line()


def command(name, **options):
    """Run a command of the site, in the database of the test, which is migrated."""
    if name != "migrate":
        call_command(name, **options)


def once(name, measured, baseline, *, limit, **often):
    measured(), baseline()
    return Ratio(name, 1, 1, 1, limit)


STAND_INS = {
    "use": lambda base: None,
    "call_command": command,
    "compare": once,
    "server": server,
    "server_programs": lambda: None,
    "SpawnedPress": Press,
    "print_naively": lambda page: None,
    "print_with_chromium": lambda chromium, folder, page: None,
}
"""In place of what takes time in one module or another: databases of its own, servers, presses and a clock."""


@pytest.fixture
def small(settings, tmp_path, monkeypatch):
    """Return a module of the benchmarks that works on a small scale, in the database of the test."""
    settings.ROOT_URLCONF = "tests.benchmarks.bare"
    for name in ("GENERATED_DIR", "STATIC_ROOT"):
        setattr(settings, name, tmp_path / name)
        (tmp_path / name).mkdir()

    def small(name):
        module = import_module(f"tests.benchmarks.{name}")
        for attribute, value in STAND_INS.items():
            monkeypatch.setattr(module, attribute, value, raising=False)
        for constant, value in SMALL.get(name, {}).items():
            monkeypatch.setattr(module, constant, value)
        return module

    return small


def test_make_bench_runs_every_module_that_measures():
    measuring = {path.stem for path in FOLDER.glob("*.py") if "\ndef ratios()" in path.read_text()}
    assert measuring == set(MODULES)


@pytest.mark.django_db
@pytest.mark.parametrize("name", MODULES)
def test_a_benchmark_runs_through(small, name):
    results = list(small(name).ratios())
    assert results
    assert all(result.name and result.limit for result in results)
