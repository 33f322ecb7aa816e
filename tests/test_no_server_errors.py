"""Whatever a browser, a script or a bored visitor sends: an answer, never a server error.

The requests are random but the same every time. REQUESTS=5000 in the environment asks more of them.
"""

import os
import random
from urllib.parse import quote, urlencode

import pytest
from django.db import transaction

from cases.consent.actions import ask
from config.readable import readable
from partnership.models import Status
from partnership.profile import IDEAL, Profile
from tests import make
from tests.addresses import templates
from tests.sent import BODIES, CONTENT_TYPES, COOKIE_VALUES, COOKIES, FIELDS, HEADER_VALUES, HEADERS, NUMBERS, TEXTS

REQUESTS = int(os.environ.get("REQUESTS", "250"))
METHODS = ("get", "get", "get", "post", "post", "post", "head", "options", "put", "delete", "patch")


@pytest.fixture
def world(library, partnership, alice, beekdam, voorland):
    """A partnership in every state, a known deal, and everything an address may name."""
    both = [beekdam, voorland]
    make.programme()
    make.known_deal()
    make.phase(partnership)
    for party in partnership.parties.all():
        make.expectation(party, "everyone")
    make.party(partnership, make.organisation("Ministerie van BZK", layer="rijk"))
    make.moment(partnership.parties.first())
    make.phase(make.partnership("Zon", coordinator=alice, parties=both, status=Status.CONVERSATION))
    make.invitation(partnership.parties.first())
    make.participant(partnership.parties.first(), make.user("sem@beekdam.example"))
    make.survey_invitation(make.survey_round(partnership, open_key=None))
    make.survey_round(open_key=make.SECRET.token)
    make.partnership("Zon", coordinator=alice, parties=both, status=Status.CONVERSATION)
    agreed = make.partnership("Wind", coordinator=alice, parties=both, agreed=IDEAL)
    make.signatory(make.memo(agreed), agreed.parties.first(), alice)
    over = make.partnership(
        "Wegen", coordinator=alice, parties=both, agreed=Profile(3, 1, 1, 5, 1, 5), status=Status.CLOSED
    )
    ask(over, by=make.user("kim@bzk.example", is_overseer=True))


def through(handler):
    """Return the handler behind what config.wsgi puts before it."""
    return lambda environ: handler(readable(environ))


def some(chance, values, most=6):
    return [chance.choice(values) for _ in range(chance.randrange(most))]


def anything(chance):
    return chance.choice(NUMBERS if chance.random() < 0.5 else TEXTS)


def query(chance):
    return urlencode([(name, anything(chance)) for name in some(chance, FIELDS)])[:20_000]


def address(chance):
    template, parameters = chance.choice(templates())
    likely = {
        "axis": "ambition",
        "key": "res",
        "lines": "bevindingen",
        "signal": "no-hours",
        "app_label": "partnership",
        "url": "partnership/user/",
        "token": make.SECRET.token,
    }
    odd = chance.random() < 0.15
    values = {
        name: quote(anything(chance)[:6000], safe="") if odd else likely.get(name, chance.choice(NUMBERS[:3]))
        for name in parameters
    }
    return f"{template % values}?{query(chance)}"


def request(chance, client):
    """Send one random request and return how it was asked, and the answer."""
    method, asked = chance.choice(METHODS), address(chance)
    headers = {name: chance.choice(HEADER_VALUES) for name in some(chance, HEADERS, most=4)}
    if chance.random() < 0.2:
        client.cookies[chance.choice(COOKIES)] = "x"
        headers["Cookie"] = f"{chance.choice(COOKIES)}={chance.choice(COOKIE_VALUES)}"
    body, kind = urlencode([(name, anything(chance)) for name in some(chance, FIELDS, most=20)]), FORM
    if chance.random() < 0.25:
        body, kind = chance.choice(BODIES), chance.choice(CONTENT_TYPES)
    if method in ("get", "head") and chance.random() < 0.8:
        body = b""
    said = f"{method} {asked[:300]} {headers} {kind} {body[:500]!r}"
    return said, client.generic(method.upper(), asked, body, kind, headers=headers)


FORM = "application/x-www-form-urlencoded"


def test_nothing_sent_leads_to_a_server_error(client, world, alice, rob, bob, charlie, bea, admin, settings, caplog):
    settings.ACCOUNT_RATE_LIMITS = False
    client.raise_request_exception = False
    client.handler = through(client.handler)
    broken = []
    for number in range(REQUESTS):
        chance = random.Random(number)  # noqa: S311 - the same every time
        reader = chance.choice([alice, alice, rob, bob, charlie, bea, admin, None])
        with transaction.atomic():
            client.cookies.clear()
            if reader:
                client.force_login(reader)
            asked, reply = request(chance, client)
            list(reply)  # a stream breaks while it is read
            if reply.status_code >= 500:
                broken.append(f"{number} {reader} {asked}: {getattr(reply, 'exc_info', None)!r:.300}")
            transaction.set_rollback(True)
    assert broken == []
