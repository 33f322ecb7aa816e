"""Whatever somebody sends as a memo: its data, or one reason why not, within time and memory."""

import time
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.importing.door import answer_about, read_apart, snapshot_in
from partnership.importing.reading import UNPACKED, CannotRead, Why, read
from partnership.importing.readingroom import MOST_PROBLEMS
from partnership.snapshot.canonical import Malformed, to_json
from tests.partnership.importing.memos import pdf_with
from tests.partnership.snapshot.test_canonical import snapshot

DATA = to_json(snapshot())


def pdf_of(*objects, trailer=b""):
    """The bytes of a PDF with these objects, numbered from 1; the first is the catalogue."""
    written, starts = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        starts.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    size = b"trailer\n<</Root 1 0 R/Size %d" % (len(objects) + 1)
    return written + head + table + size + trailer + b">>\nstartxref\n%d\n%%%%EOF\n" % len(written)


def carrying(stream, filters=b"/FlateDecode"):
    """A PDF whose memo.json is these packed bytes."""
    head = b"<</Type/EmbeddedFile/Filter%s/Length %d>>stream\n" % (filters, len(stream))
    return pdf_of(
        b"<</Type/Catalog/Names<</EmbeddedFiles<</Names[(memo.json) 2 0 R]>>>>>>",
        b"<</Type/Filespec/F(memo.json)/UF(memo.json)/EF<</F 3 0 R>>>>",
        head + stream + b"\nendstream",
    )


def why_not(data, reader=read):
    with pytest.raises(CannotRead) as refused:
        reader(data)
    return refused.value.why


def test_json_and_a_pdf_that_carries_it_hold_the_same_memo():
    assert read(DATA) == read(pdf_with(DATA)) == read(carrying(zlib.compress(DATA))) == snapshot()


def test_a_mark_of_the_byte_order_before_json_is_no_matter():
    assert read(b"\xef\xbb\xbf" + DATA) == snapshot()


def test_an_attachment_with_another_name_is_not_read():
    assert why_not(pdf_with(DATA, name="bijlage.json")) == Why.NO_DATA


def test_a_pdf_that_asks_for_a_password_is_not_opened():
    assert why_not(pdf_with(DATA, password="geheim")) == Why.LOCKED


@pytest.mark.parametrize(
    ("name", "place"), [(b'"title":', "title"), (b'"ground":', "legal_basis.ground")], ids=["of the whole", "of a part"]
)
@pytest.mark.parametrize("carried", [bytes, pdf_with], ids=["json", "pdf"])
def test_a_name_that_stands_there_twice_is_refused(carried, name, place):
    doubled = DATA.replace(name, name + b'"",' + name, 1)
    with pytest.raises(Malformed) as refused:
        read(carried(doubled))
    assert [(problem.place, problem.kind) for problem in refused.value.problems] == [(place, "twice")]


def test_of_two_memos_in_one_pdf_none_is_chosen():
    assert why_not(pdf_with(DATA, more=[("memo.json", DATA.replace(b"-001", b"-002"))])) == Why.SEVERAL
    assert read(pdf_with(DATA, more=[("memo.json", DATA), ("bijlage.json", b"{}")])) == snapshot()


BOMB = zlib.compress(b"[" * (UNPACKED + 1), 9)


@pytest.mark.parametrize(
    ("data", "reasons"),
    [
        (carrying(BOMB), {Why.TOO_MUCH}),
        (carrying(zlib.compress(BOMB, 9), b"[/FlateDecode/FlateDecode]"), {Why.TOO_MUCH}),
        (carrying(BOMB, b"[" + b"/FlateDecode" * 50 + b"]"), {Why.TOO_MUCH, Why.BROKEN}),
        (pdf_of(b"<</Type/Catalog/Names 1 0 R>>"), {Why.NO_DATA}),
        (pdf_of(b"<</Type/Catalog/Names 2 0 R>>", b"2 0 R"), {Why.NO_DATA, Why.BROKEN}),
        (pdf_of(b"<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>>>", b"<</Kids[2 0 R 2 0 R]>>"), {Why.NO_DATA}),
        (pdf_of(b"<</Type/Catalog/Names<</EmbeddedFiles<</Names[(memo.json) 1 0 R]>>>>>>"), {Why.BROKEN}),
        (pdf_of(b"<</Names" * 5_000), {Why.BROKEN, Why.NO_DATA}),
        (pdf_of(b"[" * 50_000), {Why.BROKEN, Why.NO_DATA}),
        (pdf_of(b"<<>>", trailer=b"/Encrypt<</Filter/Standard/V 9>>"), {Why.BROKEN, Why.LOCKED}),
        (pdf_of(b"<<>>", trailer=b"/Prev 0"), {Why.BROKEN, Why.NO_DATA}),
        (b"%PDF-", {Why.BROKEN}),
        (b"%PDF-1.7\nstartxref\n" + b"9" * 5_000, {Why.BROKEN}),
    ],
)
def test_a_pdf_made_to_break_its_reader_is_refused_soon(data, reasons):
    started = time.monotonic()
    assert why_not(data) in reasons
    assert time.monotonic() - started < 10


@given(st.binary(max_size=400), st.integers(0, 2_000))
def test_a_damaged_pdf_is_a_reason_and_never_an_error(noise, place):
    whole = pdf_with(DATA)
    place = min(place, len(whole))
    with suppress(CannotRead, Malformed):
        read(b"%PDF-1.7" + whole[8:place] + noise + whole[place:])


# --- in a process of its own


def test_another_process_reads_the_same(settings):
    settings.PRINT_IN_PROCESS = False
    assert read_apart(pdf_with(DATA)) == snapshot()
    assert why_not(b"hallo", read_apart) == Why.NO_MEMO
    with pytest.raises(Malformed) as refused:
        read_apart(DATA.replace(b'"title":"Beekdal"', b'"title":5'))
    assert refused.value.problems[0].place == "title"


def test_who_takes_too_long_is_ended():
    started = time.monotonic()
    with pytest.raises(CannotRead, match=Why.TOO_MUCH):
        answer_about(DATA, seconds=0.05)
    assert time.monotonic() - started < 5


def test_who_takes_too_much_memory_is_ended():
    parties = b",".join([b'{"contributions":[' + b",".join([b"{}"] * 1_999) + b"]}"] * 190)
    with pytest.raises(CannotRead, match=Why.TOO_MUCH):
        snapshot_in(answer_about(b'{"parties":[' + parties + b"]}", megabytes=200))


def test_of_very_many_problems_as_many_are_told_as_are_read():
    parties = b",".join([b'{"contributions":[' + b",".join([b"{}"] * 1_999) + b"]}"] * 20)
    with pytest.raises(Malformed) as refused:
        snapshot_in(answer_about(b'{"parties":[' + parties + b"]}"))
    assert len(refused.value.problems) == MOST_PROBLEMS


def test_the_process_knows_no_secrets(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "not-for-you")
    from partnership.memo.spawned import environment

    assert "SECRET_KEY" not in environment()
