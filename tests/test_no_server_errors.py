"""Whatever a browser, a script or a bored visitor sends: an answer, never a server error.

The requests are random but the same every time. REQUESTS=5000 in the environment asks more of them.
"""

import os
import random
from urllib.parse import quote, urlencode

import pytest
from django.db import transaction

from cases.case import CHARACTERISTICS
from cases.consent.actions import ask
from config.readable import readable
from partnership.axes import AXES
from partnership.corners import CORNERS
from partnership.models import Status
from partnership.profile import IDEAL, Profile
from partnership.signals import RULES
from tests import make
from tests.addresses import templates

REQUESTS = int(os.environ.get("REQUESTS", "250"))
METHODS = ("get", "get", "get", "post", "post", "post", "head", "options", "put", "delete", "patch")
NUMBERS = (
    "1",
    "2",
    "3",
    "0",
    "-1",
    "1e3",
    "2147483648",
    "9223372036854775808",
    "9" * 5000,
    "٣",
    "drie",
    "",
    " ",
    "0x1",
)
TEXTS = (
    "party-1",
    "everyone",
    "accepted",
    "aan-ons",
    "2027",
    "1,250",
    "Beekdal",
    "\x00",
    "tekst met\x1fteken",
    "\u202eachterstevoren",
    "\ufffe\uffff",
    "\ud800".encode("utf-8", "surrogatepass"),
    b"\xff\xfe\x00",
    "{{ request }}{% load x %}",
    "<script>alert(1)</script>'\"><svg onload=x>",
    "😀👩‍👩‍👧 مرحبا",
    "x" * 100_000,
    "\r\nSet-Cookie: a=b",
    "=1+1",
    "//elders.example/x",
    "http://[",
    "\\\\elders.example",
    "javascript:alert(1)",
    "on",
    "none",
    "0001-01-01",
    "9999-12-31",
    "2026-02-31",
    "00000000-0000-0000-0000-000000000000",
    "res",
    "alice@beekdam.example",
    "sem@devoorde.example",
    "editor",
    make.SECRET.token,
    make.SECRET.code,
    make.CODE,
    "partij-1",
    "afspraak",
    "updated",
    "draft",
    "ask",
    "give",
    "take-back",
    "1/0 task:?1f answer:?1f title: :? reason:?",
    "both",
    "signed",
    "declined",
    "nu",
)
FIELDS = [
    "add",
    "afterwards",
    "all",
    "alleen",
    "app_label",
    "category",
    "code",
    "contact_function",
    "contact_mandate",
    "contact_ministry",
    "contact_name",
    "deciders",
    "deciders_text",
    "does",
    "executors",
    "executors_text",
    "conditions",
    "has_conditions",
    "instruments",
    "accept",
    "to",
    "sure",
    "positions_due_on",
    "emails",
    "in_english",
    "leave",
    "role",
    "token",
    "kind",
    "knows_loss",
    "knows_reveal",
    "draft",
    "ends_on",
    "review_on",
    "edition",
    "email",
    "field_name",
    "from",
    "gezien",
    "language",
    "later",
    "layer",
    "leading_ministry",
    "login",
    "ministries",
    "model_name",
    "monitoring",
    "monitors",
    "monitors_text",
    "more",
    "name",
    "next",
    "o",
    "opmerking-in_memo",
    "opmerking-text",
    "organisation",
    "own-page",
    "p",
    "page",
    "parent",
    "party",
    "password",
    "password1",
    "person",
    "previous",
    "profiel",
    "programme",
    "province",
    "provinces",
    "q",
    "reactie-1-text",
    "reason",
    "region",
    "repeat",
    "remove",
    "restore",
    "role",
    "rows",
    "sort",
    "starts_on",
    "status",
    "stay",
    "step",
    "task",
    "terug",
    "text",
    "title",
    "uid",
    "value_for_whom",
    "value_noticed",
    "value_what",
    "weg",
    "version",
    "voorbehoud-0-party",
    "voorbehoud-0-text",
    "who",
    "who_pays",
    "y2027-edition",
    "y2027-euro",
    "y2027-hours",
    "y2027-note",
    "year",
    "_changelist_filters",
    "_popup",
    "_to_field",
    "__proto__",
    "csrfmiddlewaretoken",
    "memberships-TOTAL_FORMS",
    "memberships-INITIAL_FORMS",
    "memberships-0-id",
    "coordinator",
    "is_staff",
    "action",
    "select_across",
    "_selected_action",
    "answer",
    "due_on",
    "due_words",
    "of",
    "seen",
    "speaks_for_side",
    "state",
    "state_note",
    "toon",
    "what",
] + [f"{axis.key}{part}" for axis in AXES for part in ("", "-answer", "-reason", "-hope", "-argument", "-edition")]
FIELDS += [f"{corner.key}-{part}" for corner in CORNERS for part in ("text", "in_order", "edition")]
FIELDS += [
    "begin",
    "go",
    "side",
    "remark",
    "number",
    "as",
    "first_day",
    "last_day",
    "has_open_link",
    "goals_unclear",
    "point",
    "rijk",
    "decentral",
    "labels",
]
FIELDS += ["signal", *(f"{rule.key}-{part}" for rule in RULES[:3] for part in ("text", "edition"))]
FIELDS += ["character", "character_text", "authority", "article", "ground", "leaving"]
FIELDS += ["consultation_starts_on", "consultation_ends_on", "body", "happens_on", "when_text", "what", "state"]
FIELDS += ["confirmed", "decision", "function", "mandate", "met", "number", "why"]
FIELDS += ["file", "again", "discard", "party-0", "party-1"]
FIELDS += ["summary", "summary_source", "in_one_sentence", "profile_source", "characteristics_source", "corner"]
FIELDS += [*CHARACTERISTICS, "source", "signals", "casus"]
FIELDS += [f"{name}-choice" for name in FIELDS]  # where two people changed the same field
HEADERS = [
    "HX-Request",
    "HX-Boosted",
    "HX-Current-URL",
    "HX-Current-URL-URI-AutoEncoded",
    "HX-History-Restore-Request",
    "HX-Prompt",
    "HX-Target",
    "HX-Trigger",
    "HX-Triggering-Event",
    "Accept-Language",
    "Origin",
    "Referer",
    "Accept",
    "Accept-Encoding",
    "If-None-Match",
    "If-Modified-Since",
    "Range",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Requested-With",
]
HEADER_VALUES = (
    *("true", "http://[", "http://testserver//elders.example/", "http://testserver?x", "//elders.example", "%ed%a0%80"),
    *("é", "x" * 5000, "gzip;q=9", "bytes=0-1", "{", '{"type":', "9" * 5000, "nl,en;q=x", "none", ""),
)
CONTENT_TYPES = (
    *("application/json", "text/plain", "application/x-www-form-urlencoded; charset=utf-16", "", "/", "multipart/"),
    *(
        "multipart/form-data; boundary=b",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=é",
    ),
    *("multipart/form-data; boundary=b; charset=hex", "multipart/form-data; boundary=b; charset=utf-7"),
    *("text/plain; charset=unicode_escape", "text/plain; charset=idna"),
)
BODIES = (
    *(b"", b"{", b"--b", b"--b\r\n\r\n", b"\x00" * 10, b"a=1;" * 2000, b"x" * 3_000_000, b"%" * 50),
    b'--b\r\nContent-Disposition: form-data; name="title"\r\n\r\n+2AA-\\ud800\r\n--b--\r\n',
    b'--b\r\nContent-Disposition: form-data; name="title"; filename="\x00"\r\n\r\nx\r\n--b--\r\n',
    *(
        b'--b\r\nContent-Disposition: form-data; name="file"; filename="memo"\r\n\r\n' + file + b"\r\n--b--\r\n"
        for file in (b"", b"{}", b"{" * 9_000, b"%PDF-1.7\n", b'{"title": 1e999}', b"\xff\xfe{")
    ),
)
COOKIES = ("sessionid", "csrftoken", "django_language", "messages")
COOKIE_VALUES = ("../../x", '"\\000\\000\\000\\000\\000\\000\\000\\000\\000"', "x" * 4000, "é", "W10", "[]", "nl", "'")


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
