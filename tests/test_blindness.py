"""Before the reveal nobody outside an organisation learns what it answered, wherever they look; and when the positions
are revealed without a party that is not in, nobody learns after it what that party answered.

The test walks every address the site knows, so that a new page is looked at without anybody thinking of it: as a page,
as a fragment and with an empty form. Words would show themselves; a score is one digit among many, so the same
addresses are asked again after every score has changed, and the answers must be the same. Every kind of mail is looked
at in the same way, and so is what the walk sends.
"""

import datetime as dt
import io
import itertools
import re
import zipfile

import pytest
from django.contrib.messages import get_messages
from django.db import transaction
from django.test import TestCase
from pypdf import PdfReader

from partnership.axes import AXES
from partnership.mailing import About, Recipient, send
from partnership.memo import word
from partnership.memo.versions.making import make as make_version
from partnership.models import Bundle, Position, Status
from partnership.profile import Profile
from tests import make
from tests.addresses import templates
from tests.mail_kinds import every_kind

SECRET = "GEHEIM-7F3A"
OF_OTHERS = ("/beheer/", "/account/")
"""Pages of Django and allauth, which know nothing of our questions in an address."""
FRAGMENT = {"HX-Request": "true"}
CHANGES_ANYWAY = {"Content-Length", "Date", "Expires"}
"""Headers that tell the time; the length of a page follows from the page, that of a PDF differs each time."""
NOT_ABOUT_ANSWERS = re.compile(
    r'csrfmiddlewaretoken" value="\w+"|\b\d\d:\d\d\b|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
)
"""Tokens, times of the day and fresh keys: different each time."""


@pytest.fixture
def secretive(library, partnership, voorland, devoorde, bob):
    """The party that Bob fills in for. It has answered and shared; two other parties have not."""
    make.party(partnership, devoorde)
    partnership.status = Status.POSITIONS
    partnership.save()
    party = partnership.parties.get(organisation=voorland)
    for axis in AXES:
        party.positions.create(axis=axis.key, score=1, reason=SECRET, plain_answer=SECRET, hope=SECRET)
    make.contribution(party, euro=1, hours=1, note=SECRET)
    make.expectation(party, partnership.parties.first(), SECRET)
    make.expectation(party, "everyone", SECRET)
    make.change(party, bob, field="reden", before=SECRET, after=SECRET, is_private=True)
    type(party).objects.filter(pk=party.pk).update(handed_in_at=partnership.created_at)
    make.invitation(party)
    make.participant(party, make.user("collega@voorland.example"))
    make.bundle(partnership.coordinator, partnership)
    return party


@pytest.fixture
def left_out(secretive, voorland):
    """The same party, when it has not shared and the positions of the two others are revealed without its own."""
    for party in secretive.partnership.parties.exclude(pk=secretive.pk):
        make.positions(party, Profile(3, 1, 3, 3, 3, 1))
    type(secretive).objects.filter(pk=secretive.pk).update(handed_in_at=None)
    revealed = make.reveal(secretive.partnership, without=[voorland])
    make_version(revealed, number=1, why="", language="nl", by=revealed.coordinator)
    return secretive


@pytest.fixture(params=["alice", "rob", "sem", "bea", "admin", "charlie", None])
def reader(request):
    """Everybody but the secretive party: coordinator, reader, another party, BZK, administrator, stranger, visitor."""
    return request.param and request.getfixturevalue(request.param)


def asked_of(method, party):
    """Return every address with its parameters filled in; to look at also with what a page might be asked to show."""
    query = f"?party={party.pk}&profiel=partij-{party.pk}&q=&status=positions&pagina=1&all=1"
    for template, parameters in templates():
        for values in itertools.product(*(candidates(name, party, among=parameters) for name in parameters)):
            address = template % dict(zip(parameters, values, strict=True))
            yield address
            if method == "get" and not address.startswith(OF_OTHERS):
                yield address + query


def candidates(name, party, *, among=()):
    """Return what a parameter may be: the questions, programmes, or the number of something that holds the secret."""
    if name == "pk" and len(among) > 1:
        return [party.partnership_id]
    if name == "subject":
        return ["task", "ambition", "means"]
    if name == "number":
        return [1]
    if name == "axis":
        return [axis.key for axis in AXES]
    if name in ("key", "slug"):
        return ["res", "regio-deal"]
    if name in ("lines", "signal"):
        return {"lines": ["bevindingen"], "signal": ["no-hours"]}[name]
    if name == "app_label":
        return ["partnership", "account"]
    if name == "url":
        return ["partnership/position/"]
    if name == "token":
        return [make.SECRET.token]
    if name == "bundle":
        return Bundle.objects.values_list("pk", flat=True)
    if name in ("invitation", "participant", "expectation"):
        return [one.pk for one in getattr(party, f"{name}s").all()]
    return sorted({party.partnership_id, party.pk, party.positions.first().pk})


def replies(client, reader, party, *, methods=("get",)):
    """Yield what this reader gets at every address, each time as if nothing had happened before."""
    if reader:
        client.force_login(reader)
    session = {name: morsel.value for name, morsel in client.cookies.items()}
    asked = ((address, method) for method in methods for address in asked_of(method, party))
    for (address, method), headers in itertools.product(asked, ({}, FRAGMENT)):
        client.cookies.clear()
        client.cookies.load(session)
        with transaction.atomic():
            with TestCase.captureOnCommitCallbacks(execute=True):
                reply = getattr(client, method)(address, headers=headers)
            yield f"{method} {address} {headers}", reply
            transaction.set_rollback(True)
    client.cookies.clear()


def text_of(response):
    """Return all a reader can see of a reply: its headers, its body, and the messages for the next page."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    if response.headers.get("Content-Type") == "application/pdf":
        pdf = PdfReader(io.BytesIO(body))
        inside = [file.decode() for files in pdf.attachments.values() for file in files]
        words = "\n".join([*(page.extract_text() for page in pdf.pages), *inside])
    elif response.headers.get("Content-Type") == word.CONTENT_TYPE:
        words = zipfile.ZipFile(io.BytesIO(body)).read("word/document.xml").decode()
    else:
        words = body.decode()
    headers = "\n".join(f"{name}: {value}" for name, value in response.items() if name not in CHANGES_ANYWAY)
    kept = "\n".join(map(str, get_messages(response.wsgi_request)))
    return NOT_ABOUT_ANSWERS.sub("", f"{response.status_code}\n{headers}\n{kept}\n{words}")


def texts_of(mails):
    """Return all a reader can see of each mail."""
    return [message.message().as_bytes().decode() + message.body + message.alternatives[0][0] for message in mails]


def test_no_address_gives_away_what_a_party_answered(client, reader, secretive, caplog, mailoutbox):
    before = {asked: text_of(reply) for asked, reply in replies(client, reader, secretive, methods=("get", "post"))}
    assert [asked for asked, text in before.items() if SECRET in text] == []
    assert [text for text in texts_of(mailoutbox) if SECRET in text] == []
    assert SECRET not in caplog.text

    Position.objects.filter(party=secretive).update(score=5)
    secretive.contributions.update(euro=5_000_000, hours=5)
    secretive.expectations.update(due_on=dt.date(2020, 1, 1), of_group="rijk", of_party=None)
    after = {asked: text_of(reply) for asked, reply in replies(client, reader, secretive)}
    assert [asked for asked, text in after.items() if text != before[asked]] == []


@pytest.mark.parametrize("kind", every_kind().values(), ids=every_kind())
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_mail_gives_away_what_a_party_answered(kind, language, secretive, alice, mailoutbox):
    secret = {"token": make.SECRET.token, "code": make.SECRET.code}
    seat = secretive.invitations.get()
    bundle = make.bundle(alice, secretive.partnership)
    about = About(secretive.partnership, party=secretive, by=alice, invitation=seat, bundle=bundle, **secret)
    somebody = [Recipient("iemand@elders.example", language, "Iemand")]
    for score in (1, 5):
        Position.objects.filter(party=secretive).update(score=score)
        secretive.refresh_from_db()
        send(kind, about, somebody)
    first, second = mailoutbox
    assert (first.subject, first.body, first.alternatives) == (second.subject, second.body, second.alternatives)
    assert [text for text in texts_of(mailoutbox) if SECRET in text] == []


@pytest.mark.parametrize("who", ["alice", "bea"])
def test_after_a_reveal_no_address_gives_away_what_a_party_answered_that_is_not_in(client, request, left_out, who):
    reader = request.getfixturevalue(who)
    before = {asked: text_of(reply) for asked, reply in replies(client, reader, left_out)}
    assert [asked for asked, text in before.items() if SECRET in text] == []

    Position.objects.filter(party=left_out).update(score=5)
    after = {asked: text_of(reply) for asked, reply in replies(client, reader, left_out)}
    assert [asked for asked, text in after.items() if text != before[asked]] == []


def test_what_shows_an_answer_is_kept_in_no_cache(client, bob, secretive):
    """The own people of a party see its answers; the next person at that computer, or a proxy, does not."""
    shown = {asked: reply for asked, reply in replies(client, bob, secretive) if SECRET in text_of(reply)}
    assert len(shown) > 5
    assert [asked for asked, reply in shown.items() if not is_never_kept(reply)] == []


def is_never_kept(reply):
    return {"no-store", "private"} <= set(reply.headers.get("Cache-Control", "").split(", "))


def test_the_walk_looks_at_the_pages_where_it_matters(secretive):
    looked_at = set(asked_of("get", secretive))
    start = f"/samenwerkingen/{secretive.partnership_id}"
    expected = {
        f"{start}/{page}/" for page in ("vergelijken", "afspraken", "controleren", "vragen/ambition", "memo", "mensen")
    }
    assert expected | {f"{start}/memo.pdf", "/overzicht/", "/beheer/"} <= looked_at


def test_the_walk_finds_what_everybody_may_see_after_the_reveal(client, alice, secretive):
    make.positions(secretive.partnership.parties.first(), Profile(3, 1, 3, 3, 3, 1))
    make.reveal(secretive.partnership)
    found = {asked: reply for asked, reply in replies(client, alice, secretive) if SECRET in text_of(reply)}
    assert [asked for asked, reply in found.items() if not is_never_kept(reply)] == []
    start = f"/samenwerkingen/{secretive.partnership_id}"
    pages = ("vergelijken", "waarmee", "verwachtingen")
    assert {f"get {start}/{page}/ {{}}" for page in pages} <= found.keys()
