"""Every reply carries what protects its reader, and no page holds anything that the policy would have to allow."""

import itertools
from html.parser import HTMLParser

import pytest

from cases.models import Finding
from partnership.models import Bundle, Invitation, Participant
from partnership.profile import IDEAL
from tests import make
from tests.addresses import templates

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
}
DATA = {"application/json", "text/plain"}
"""Kinds of script that are not run."""


class InlineParts(HTMLParser):
    """Collects the parts of a page that a strict policy refuses."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        runs = tag == "script" and "src" not in attributes and attributes.get("type") not in DATA
        refused = [name for name in attributes if name == "style" or name.startswith(("on", "hx-on"))]
        if tag == "style" or runs or refused:
            self.found.append(self.get_starttag_text())


@pytest.fixture
def described(partnership, library):
    """A partnership with an agreement: every page about it has something to show."""
    make.known_deal()
    make.bundle(partnership.coordinator, partnership)
    make.invitation(partnership.parties.first())
    make.participant(partnership.parties.first(), make.user("sem@beekdam.example"))
    made = make.partnership("Zon op het Beekdal", parties=[], agreed=IDEAL, coordinator=partnership.coordinator)
    make.final_memo(make.memo(made))
    return made


@pytest.fixture(params=["alice", "admin", None])
def reader(request):
    return request.param and request.getfixturevalue(request.param)


def addresses(*partnerships):
    values = {
        "pk": [one.pk for one in partnerships],
        "key": ["res", "regio-deals", "model"],
        "lines": ["bevindingen"],
        "signal": ["no-hours"],
        "line": Finding.objects.filter(case__key="res").values_list("pk", flat=True)[:1],
        "axis": ["ambition"],
        "subject": ["ambition", "means"],
        "number": ["1"],
        "object_id": [partnerships[0].pk],
        "app_label": ["partnership"],
        "token": [make.SECRET.token],
        "bundle": Bundle.objects.values_list("pk", flat=True),
        "party": [partnerships[0].parties.first().pk],
        "invitation": Invitation.objects.values_list("pk", flat=True),
        "participant": Participant.objects.values_list("pk", flat=True),
    }
    for template, parameters in templates():
        for chosen in itertools.product(*(values.get(name, ["1"]) for name in parameters)):
            yield template % dict(zip(parameters, chosen, strict=True))
    yield "/bestaat-niet/"


def replies(client, reader, *partnerships):
    for address in addresses(*partnerships):
        client.cookies.clear()
        if reader:
            client.force_login(reader)
        yield address, client.get(address)


def test_every_reply_is_guarded(client, reader, partnership, described):
    unguarded = [address for address, reply in replies(client, reader, partnership, described) if not is_guarded(reply)]
    assert unguarded == []


def is_guarded(reply):
    policy = reply.headers.get("Content-Security-Policy", "")
    strict = "default-src 'none'" in policy and "script-src 'self'" in policy and "unsafe" not in policy
    return strict and all(reply.headers.get(name) == value for name, value in HEADERS.items())


def test_no_page_holds_inline_script_or_style(client, reader, partnership, described):
    found = {}
    for address, reply in replies(client, reader, partnership, described):
        if reply.headers.get("Content-Type", "").startswith("text/html") and not reply.streaming:
            parts = InlineParts()
            parts.feed(reply.content.decode())
            found[address] = parts.found
    assert {address: parts for address, parts in found.items() if parts} == {}
    assert len(found) > 20


@pytest.mark.parametrize(
    "page",
    ['<p style="color: red">', "<style>", "<script>", '<a onclick="x()">', '<b hx-on:click="x()">', "<svg onload=x>"],
)
def test_the_walk_finds_what_the_policy_refuses(page):
    parts = InlineParts()
    parts.feed(page)
    assert parts.found == [page]


@pytest.mark.parametrize("page", ['<script src="a.js" defer>', '<script type="application/json">', '<p class="style">'])
def test_the_walk_leaves_what_the_policy_allows(page):
    parts = InlineParts()
    parts.feed(page)
    assert parts.found == []


def test_cookies_are_not_sent_along_with_forms_of_other_sites(client, db):
    make.user("nora@voorland.example", password="een lange zin vol water")
    login = {"login": "nora@voorland.example", "password": "een lange zin vol water"}
    cookies = client.post("/account/inloggen/", login).cookies
    cookies |= client.post("/taal/", {"language": "nl", "next": "/"}).cookies
    assert {name: cookie["samesite"] for name, cookie in cookies.items()} == {
        "csrftoken": "Lax",
        "sessionid": "Lax",
        "django_language": "Lax",
    }
    assert cookies["sessionid"]["httponly"]
    assert not cookies["sessionid"]["max-age"]
