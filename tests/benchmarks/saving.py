"""Saving a step, against a bare view that updates one row, as somebody waits for it who pressed the button.

Both are asked of the same running server, over HTTP and with the settings of the site: the same middleware, session
and person, and one database in which a save is on the disk before it is answered. What differs is the view: those of
`bare` only write, or read the row and save it; a step also finds out who may see it, compares what others saved
meanwhile, checks what was typed and keeps the history. Of neither is the page counted that the reader is sent to.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from urllib.parse import urlencode

from django.conf import settings
from django.core.management import call_command
from django.test import Client

from partnership.models import Partnership
from tests import make
from tests.benchmarks.dashboard import use
from tests.benchmarks.ratio import Ratio, compare
from tests.benchmarks.server import WITH_BARE, server

LIMIT = 1.5
BARE = {"only writes": "/kaal/{}/", "reads the row and saves it": "/kaal/{}/lezen/"}
"""Two readings of a view that updates one row: the shortest there can be, and the usual one."""
TURNS = 201
TOKEN = "t" * 32
"""Of the form: the same in the cookie."""

Fields = Callable[[int], dict]
"""What a form sends on the edition of that number."""


def ratios() -> Iterator[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "saving.sqlite3"
        partnership, cookie = fill(base)
        with server(base, **WITH_BARE) as connection:
            savers = {name: saver(connection, cookie, *sent) for name, *sent in steps(partnership)}
            for what_it_does, address in BARE.items():
                bare = saver(connection, cookie, address.format(partnership.pk), lambda n: {"task": f"Versie {n}"})
                for name, step in savers.items():
                    title = f"Saving {name}, against a bare view that {what_it_does}"
                    yield compare(title, step, bare, limit=LIMIT, repeat=TURNS)


def fill(base: Path) -> tuple[Partnership, str]:
    """Make a partnership; return it with the cookies of somebody who coordinates it and fills in for a party."""
    use(base)
    call_command("migrate", verbosity=0)
    place = make.organisation()
    person = make.user(editor_of=place)
    client = Client()
    client.force_login(person)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    cookie = f"{settings.SESSION_COOKIE_NAME}={session}; {settings.CSRF_COOKIE_NAME}={TOKEN}"
    return make.partnership(coordinator=person, parties=[place]), cookie


def steps(partnership: Partnership) -> Iterator[tuple[str, str, Fields, int]]:
    """Yield what is saved, where, what its form sends, and the edition to begin with."""
    start = f"/samenwerkingen/{partnership.pk}"
    described = {"title": "Water", "programme": "", "region": "Het beekdal"}
    yield (
        "the task",
        f"{start}/opgave/",
        lambda edition: described | {"task": f"Versie {edition}", "edition": edition},
        partnership.edition,
    )
    yield (
        "one question",
        f"{start}/vragen/ambition/",
        lambda edition: {
            "ambition-answer": 2 + edition % 2,
            "ambition-reason": f"Reden {edition}",
            "ambition-hope": "",
            "ambition-edition": edition,
        },
        0,
    )


def saver(
    connection: HTTPConnection, cookie: str, address: str, fields: Fields, edition: int = 0
) -> Callable[[], None]:
    """Return a save of one step by one person, each time on the edition that the last one made."""
    editions = count(edition)
    headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}

    def save() -> None:
        body = urlencode({**fields(next(editions)), "csrfmiddlewaretoken": TOKEN})
        connection.request("POST", address, body, headers)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 302, f"{address}: {answer.status}"

    return save
