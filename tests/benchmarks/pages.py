"""What a page weighs over the wire, as a browser gets it: the page, its stylesheets, pictures and fonts; no scripts."""

from __future__ import annotations

import gzip
import os
import re
import tempfile
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urljoin

import brotli
from django.conf import settings
from django.core.management import call_command
from django.test import Client, override_settings
from django.urls import reverse

from partnership.axes import AXES
from partnership.models import Partnership, Status
from survey.models import Round
from tests.benchmarks.dashboard import use
from tests.benchmarks.ratio import Ratio
from tests.benchmarks.server import server

AT_MOST = 60_000
AS_A_BROWSER = {"Accept": "text/html,*/*", "Accept-Encoding": "gzip, deflate, br", "Accept-Language": "nl"}
UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
LINKED = re.compile(rb'(?:<link[^>]+href|<img[^>]+src)="([^"#]+)"|url\("?([^")]+)"?\)')


def ratios() -> Iterator[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "pages.sqlite3"
        cookie, addresses = fill(base)
        with server(base) as connection:
            for name, address in addresses.items():
                size = weight(connection, address, cookie)
                share = size / AT_MOST
                yield Ratio(f"{name}: {size / 1000:.1f} kB over the wire, against 60 kB", size, AT_MOST, share, 1)


def fill(base: Path) -> tuple[str, dict[str, str]]:
    """Load the examples; return the cookie of somebody who fills in, and the addresses to weigh."""
    use(base)
    call_command("migrate", verbosity=0)
    # Demo people for the examples; the server itself does without.
    with open(os.devnull, "w") as nowhere, override_settings(DEMO=True):
        call_command("load_registers", stdout=nowhere)
        call_command("load_examples", people=True, stdout=nowhere)
        call_command("load_survey_examples", stdout=nowhere)
        call_command("load_cases", stdout=nowhere)
    draft = Partnership.objects.filter(status=Status.DRAFT, is_example=True).latest("pk")
    person = draft.coordinator
    client = Client()
    client.force_login(person)
    key = draft.pk
    held = Round.objects.over().filter(partnership__in=Partnership.objects.visible_to(person)).latest("pk")
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}", {
        "Landing page": reverse("home"),
        "Task list": reverse("partnership:task-list", args=[key]),
        "Intake, the task": reverse("partnership:task", args=[key]),
        "Intake, one question": reverse("partnership:question", args=[key, AXES[0].key]),
        "Intake, six questions on one page": reverse("partnership:questions", args=[key]),
        "Survey of 2020": reverse("survey:benchmark"),
        "Cases": reverse("cases:cases"),
        "Three cases side by side": f"{reverse('cases:compare')}?casus=mirt&casus=res&casus=regio-deal",
        "Results of a survey": reverse("survey:outcome", args=[held.pk]),
        "Results of a survey, distribution": reverse("survey:distribution", args=[held.pk]),
    }


def weight(connection: HTTPConnection, address: str, cookie: str) -> int:
    """Return the bytes, headers included, of a page and of everything it loads apart from scripts."""
    waiting, seen, total = [address], set(), 0
    while waiting:
        place = waiting.pop()
        if place in seen:
            continue
        seen.add(place)
        size, plain = fetch(connection, place, cookie)
        total += size
        found = (urljoin(place, (one or other).decode()) for one, other in LINKED.findall(plain))
        waiting += [link for link in found if link.startswith("/")]
    return total


def fetch(connection: HTTPConnection, place: str, cookie: str) -> tuple[int, bytes]:
    """Return how many bytes came over the wire, and the text of it."""
    connection.request("GET", place, headers={**AS_A_BROWSER, "Cookie": cookie})
    answer = connection.getresponse()
    body = answer.read()
    assert answer.status == 200, f"{place}: {answer.status}"
    headers = sum(len(f"{name}: {value}\r\n") for name, value in answer.getheaders())
    return headers + len(body), UNPACK[answer.getheader("Content-Encoding")](body)
