"""A public page: which memo a file is, for who may know, and nothing for anybody else."""

import datetime as dt
import io
import re

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from pypdf import PdfReader, PdfWriter

from partnership.checking import facts
from partnership.importing.reading import CannotRead, Why
from partnership.memo.versions.making import make as make_version
from partnership.models.memo import hash_of
from partnership.profile import IDEAL
from tests import make

pytestmark = pytest.mark.django_db
TITLE = "Water en wonen in het Beekdal"
PAGE = "/controleren/"


@pytest.fixture(autouse=True)
def uncounted():
    cache.clear()


@pytest.fixture
def agreed(alice, beekdam, voorland):
    return make.partnership(TITLE, coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL)


@pytest.fixture
def printed(agreed, alice):
    """A version with its real PDF."""
    return make_version(agreed, number=1, why="", language="nl", by=alice)


def ask(client, content, user=None, name="memo.pdf"):
    if user:
        client.force_login(user)
    reply = client.post(PAGE, {"file": SimpleUploadedFile(name, content)})
    return re.sub(r"\s+", " ", reply.content.decode())


def with_other_data(pdf, old, new):
    """Return a PDF with the data of another, a little changed."""
    (data,) = PdfReader(io.BytesIO(pdf)).attachments["memo.json"]
    assert old in data
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_attachment("memo.json", data.replace(old, new))
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def test_anybody_may_ask(client, db):
    reply = client.get(PAGE)
    assert reply.status_code == 200
    assert {"no-store", "private"} <= set(reply.headers["Cache-Control"].split(", "))


def test_who_may_see_it_hears_which_memo_it_is(client, printed, bob):
    text = ask(client, printed.pdf, bob)
    assert "Dit is versie 1 van een memo" in text
    assert TITLE in text
    assert printed.get_absolute_url() in text


@pytest.mark.parametrize("who", [None, "charlie"])
def test_a_stranger_hears_the_version_and_the_day_and_no_more(client, printed, who, request):
    text = ask(client, printed.pdf, who and request.getfixturevalue(who))
    assert "Dit is versie 1 van een memo" in text
    assert "nog niet" in text
    secrets = (TITLE, printed.partnership.reference, "Alice", "Beekdam", printed.get_absolute_url())
    assert [secret for secret in secrets if secret in text] == []


def test_the_data_by_itself_is_known_too(client, printed):
    assert "Dit is versie 1 van een memo" in ask(client, printed.snapshot, name="memo.json")


def test_a_settled_memo_is_known_with_and_without_its_seal(client, agreed):
    seal = b"%PDF sealed"
    make.final_memo(make.memo(agreed), settled_on=dt.date(2027, 3, 5), sealed=seal, sealed_sha256=hash_of(seal))
    for content in (b"%PDF-1.7 final", seal):
        text = ask(client, content)
        assert "Dit is het vastgestelde memo, versie 1" in text
        assert "<dt>Vastgesteld op</dt><dd>5 maart 2027</dd>" in text


def test_the_version_that_was_signed_is_told_to_be_another_file(client, agreed):
    memo = make.memo(agreed)
    make.final_memo(memo, settled_on=dt.date(2027, 3, 5))
    text = ask(client, memo.pdf)
    assert "Dit is versie 1 van een memo" in text
    assert "is een ander bestand" in text


@pytest.mark.parametrize("change", [lambda pdf: pdf + b"\n", lambda pdf: pdf[:500] + bytes([pdf[500] ^ 1]) + pdf[501:]])
def test_a_file_that_differs_in_one_byte_is_changed(client, printed, alice, change):
    content = change(printed.pdf)
    assert content != printed.pdf
    text = ask(client, content)
    assert "Dit bestand is gewijzigd</h2>" in text
    assert TITLE not in text
    assert "<dt>Versie" not in text
    assert TITLE in ask(client, content, alice)


def test_data_that_somebody_changed_is_found_by_its_number_for_who_may_see_it(client, printed, bob, charlie):
    content = with_other_data(printed.pdf, b"Beekdal", b"Beekdel")
    assert "Dit bestand is gewijzigd</h2>" in ask(client, content, bob)
    text = ask(client, content, charlie)
    assert "Dit bestand is gewijzigd, of komt van elders" in text
    assert "<dt>Versie" not in text


def test_a_stranger_learns_nothing_by_trying_numbers(client, printed, charlie):
    """The answer is the same for a partnership that is here and one that is not."""
    reference = printed.partnership.reference.encode()
    changed = with_other_data(printed.pdf, b"Beekdal", b"X")
    here, elsewhere = (with_other_data(changed, reference, one) for one in (reference, b"OL-2026-999999"))
    answers = {re.sub(r'value="\w{64}"', "", ask(client, content, charlie)) for content in (here, elsewhere)}
    assert len(answers) == 1


@pytest.mark.parametrize("reference", [b"OL-2026-99999999999999999999", b"OL-1999-001", b"", b"-", b"OL-2026-x"])
def test_a_reference_that_is_none_is_no_error(client, printed, alice, reference):
    content = with_other_data(printed.pdf, printed.partnership.reference.encode(), reference)
    assert "Dit bestand is gewijzigd, of komt van elders" in ask(client, content, alice)


def test_a_draft_is_told_to_be_one(client, agreed, alice):
    client.force_login(alice)
    draft = client.get(f"/samenwerkingen/{agreed.pk}/memo.pdf").content
    assert "Dit is een concept" in ask(client, draft)


@pytest.mark.parametrize("content", [b"%PDF-1.7 nothing", b"Hallo", b"\x89PNG\r\n", b"%PDF-1.4\n%%EOF"])
def test_another_file_is_unknown(client, db, content):
    assert "Dit bestand is onbekend" in ask(client, content)


@pytest.mark.parametrize("content", [b"{", b'{"name": "een pakket", "version": 2}', b'{"title": NaN}'])
def test_json_that_is_no_memo_is_unknown_and_not_called_changed(client, db, content):
    assert "Dit bestand is onbekend" in ask(client, content, name="package.json")


def test_broken_data_is_no_error(client, db):
    assert "of komt van elders" in ask(client, b'{"schema":"onderlegger-memo-1"}', name="memo.json")


@pytest.mark.parametrize("content", [b"", b" \n"])
def test_an_empty_file_is_asked_again(client, db, content):
    assert "Dit bestand is leeg" in ask(client, content)


def test_without_a_file_one_is_asked_for_it(client, db):
    assert "Kies het bestand van een memo." in client.post(PAGE, {}).content.decode()


def test_a_file_that_is_too_large_is_not_looked_at(client, db):
    assert "te groot voor een memo" in ask(client, b"%PDF" + b"x" * 13_000_000)


@pytest.mark.parametrize("why", [Why.BUSY, Why.TOO_MUCH, Why.FAILED])
def test_what_could_not_be_tried_is_said_and_not_guessed(client, db, monkeypatch, why):
    def fails(content):
        raise CannotRead(why)

    monkeypatch.setattr(facts, "read_apart", fails)
    text = ask(client, b"%PDF")
    assert "Er is een probleem" in text
    assert "onbekend" not in text


def test_who_asks_too_often_waits(client, agreed, settings):
    settings.ACCOUNT_RATE_LIMITS = {"check_memo": "2/m/ip"}
    pdf = bytes(make.memo(agreed).pdf)
    assert ["te vaak" in ask(client, pdf) for _time in range(3)] == [False, False, True]


def test_looking_writes_nothing_and_fetches_no_file(client, agreed, django_assert_num_queries):
    pdf = bytes(make.memo(agreed).pdf)
    with django_assert_num_queries(3) as asked:
        ask(client, pdf)
    selected = [query["sql"].partition(" FROM ")[0] for query in asked]
    assert all(one.startswith("SELECT") for one in selected)
    assert not any(re.search(r'"(pdf|snapshot|sealed)"', one) for one in selected)
