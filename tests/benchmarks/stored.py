"""Downloading a version that is kept, against a static file of that size: from one server, in processes of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.test import Client

from partnership.example_memos.building import described
from partnership.example_memos.texts import PLAIN
from partnership.memo import document
from partnership.memo.drafts import memo_facts, today
from tests import make
from tests.benchmarks.dashboard import use
from tests.benchmarks.ratio import Ratio, compare
from tests.benchmarks.server import WITH_BARE, server

LIMIT = 1.2
TURNS = 41
AT_A_TIME = 5
STATIC_NAME = "measure-of-a-download.pdf"


def ratios() -> Iterator[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "stored.sqlite3"
        use(base)
        call_command("migrate", verbosity=0)
        address, cookie, content = stored_version()
        with static_file(content), server(base, WORKERS="1", LOG_LEVEL="ERROR", **WITH_BARE) as line:
            version = download(line, address, {"Cookie": cookie}, content)
            name = f"Download of a version ({len(content) / 1000:.0f} kB), against a static file of that size"
            for kind, static in {
                "": download(line, f"/static/{STATIC_NAME}", {}, content),
                " behind the same login": download(line, f"/kaal/bestand/{STATIC_NAME}", {"Cookie": cookie}, content),
            }.items():
                yield compare(
                    name + kind, version, static, limit=LIMIT, repeat=TURNS, times=AT_A_TIME, baseline_times=AT_A_TIME
                )


def stored_version() -> tuple[str, str, bytes]:
    """Make a version and somebody who may read it; return its address, the cookie of that person, and the file."""
    person = make.user("lezer@onderlegger.example", is_superuser=True)
    partnership = described("Water en wonen in het Beekdal", PLAIN, parties=5)
    content = document.pdf(memo_facts(partnership, person, on=today()))
    make.memo(partnership, by=person, pdf=content)
    client = Client()
    client.force_login(person)
    cookie = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
    return f"/samenwerkingen/{partnership.pk}/memo/versies/1/memo.pdf", cookie, content


@contextmanager
def static_file(content: bytes) -> Iterator[None]:
    """Have the server find the same bytes among its static files, prepared or not."""
    paths = [Path(folder) / STATIC_NAME for folder in (settings.STATIC_ROOT, settings.GENERATED_DIR)]
    for path in paths:
        path.write_bytes(content)
    try:
        yield
    finally:
        for path in paths:
            path.unlink()


def download(line: HTTPConnection, address: str, headers: dict[str, str], content: bytes) -> Callable[[], None]:
    def ask() -> None:
        line.request("GET", address, headers=headers)
        answer = line.getresponse()
        got = answer.read()
        assert answer.status == 200, f"{address}: {answer.status}"
        assert got == content

    return ask
