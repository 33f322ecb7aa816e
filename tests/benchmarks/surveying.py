"""The survey: results of a million responses against those of a thousand, and sending against a bare insert."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from urllib.parse import urlencode

from django.conf import settings
from django.core.management import call_command
from django.core.signing import get_cookie_signer
from django.test import Client, override_settings

from partnership.codes import plain
from partnership.models import Partnership, User
from survey.actions import count_round
from survey.answering.respondent import COOKIE
from survey.codes import Draft, digest, lock_draft, new_code
from survey.models import Invitation, Response, Round, Source
from tests import make
from tests.benchmarks.dashboard import use
from tests.benchmarks.ratio import Ratio, compare
from tests.benchmarks.saving import TOKEN
from tests.benchmarks.server import WITH_BARE, server

FEW, MANY = 1_000, 1_000_000
AT_A_TIME = 20_000
RESULTS_LIMIT = 3
SENDING_LIMIT = 1.5
TURNS = 201


def ratios() -> Iterator[Ratio]:
    with tempfile.TemporaryDirectory() as folder, override_settings(ALLOWED_HOSTS=["testserver"]):
        base = Path(folder) / "surveying.sqlite3"
        use(base)
        call_command("migrate", verbosity=0)
        yield results()
        yield sending(base)


def results() -> Ratio:
    """Every turn reads the page of each; both rounds are counted when they close, as `purge` does every day."""
    person = make.user(editor_of=make.organisation())
    few, many = (visitor(person, held(person, size)) for size in (FEW, MANY))
    name = f"Results of {MANY:,} responses, against {FEW:,}"
    return compare(name, many, few, limit=RESULTS_LIMIT, repeat=15)


def held(person: User, size: int, seed: int = 2021) -> Round:
    """Make a round that is over with so many responses, half of them on each side, and count it."""
    dice = random.Random(seed)  # noqa: S311
    deal = make.partnership(f"{size} antwoorden", coordinator=person)
    made = make.survey_round(deal, days=(-9, -1))
    for start in range(0, size, AT_A_TIME):
        number = min(AT_A_TIME, size - start)
        Response.objects.bulk_create(response(dice, made, place) for place in range(number))
    count_round(made)
    return made


def response(dice: random.Random, made: Round, place: int) -> Response:
    text = "".join(dice.choices("012345-", k=24))
    return Response(round=made, side=("rijk", "decentral")[place % 2], text=text)


def visitor(person: User, made: Round) -> Callable[[], None]:
    client = Client()
    client.force_login(person)
    address = f"/enquete/rondes/{made.pk}/uitkomsten/"

    def visit() -> None:
        answer = client.get(address)
        assert answer.status_code == 200, f"{address}: {answer.status_code}"

    return visit


def sending(base: Path) -> Ratio:
    """Send what was filled in, in a round with a million others, against a view that does one insert.

    Both are asked of the same running server over HTTP, as in `saving`, by people without an account; ours has a code.
    """
    made = make.survey_round(Partnership.objects.earliest("pk"), days=(-1, 9))
    Response.objects.filter(round__partnership__title=f"{MANY} antwoorden").update(round=made)
    places = iter([invited(made, plain(new_code())) for _ in range(TURNS + 1)])
    with server(base, **WITH_BARE) as connection:
        send = poster(connection, "/enquete/meedoen/versturen/", lambda: ({"go": "send"}, f"{COOKIE}={next(places)}"))
        names = count()
        insert = poster(connection, "/kaal/invoegen/", lambda: ({"name": f"Programma {next(names)}"}, ""))
        name = f"Sending a response among {MANY:,}, against a bare view with one insert"
        return compare(name, send, insert, limit=SENDING_LIMIT, repeat=TURNS)


def invited(made: Round, code: str) -> str:
    """Make an invitation with everything filled in; return the cookie of who is about to send."""
    draft = lock_draft(Draft("3" * 24), code)
    invitation = Invitation.objects.create(round=made, side="rijk", source=Source.LIST, draft=draft)
    invitation.codes.create(digest=digest(code))
    return get_cookie_signer(salt=COOKIE).sign(code)


def poster(connection: HTTPConnection, address: str, asked: Callable[[], tuple[dict, str]]) -> Callable[[], None]:
    """Return a press of a button; `asked` gives its fields and a cookie."""

    def press() -> None:
        fields, cookie = asked()
        headers = {
            "Cookie": f"{settings.CSRF_COOKIE_NAME}={TOKEN}; {cookie}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        connection.request("POST", address, urlencode({**fields, "csrfmiddlewaretoken": TOKEN}), headers)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 302, f"{address}: {answer.status}"

    return press
