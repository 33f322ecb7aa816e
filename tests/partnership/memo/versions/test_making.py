"""Making a version: what the partnership is at that moment, kept once and for all."""

import io
import json

import pytest
from django.db.models import ProtectedError
from pypdf import PdfReader

from partnership.editions import Overtaken
from partnership.life import NotNow
from partnership.memo.press import CannotPrint
from partnership.memo.versions import making, printing
from partnership.memo.versions.facts import snapshot_in
from partnership.memo.versions.making import make
from partnership.models import Change, Memo, Partnership, Status
from partnership.models.memo import hash_of
from partnership.profile import IDEAL
from tests import make as builders
from tests.at_once import at_once


@pytest.fixture
def agreed(alice, beekdam, voorland):
    return builders.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL)


@pytest.fixture
def unprinted(monkeypatch):
    """What is about numbers and rows does not wait for the engine."""
    monkeypatch.setattr(making, "printed", lambda snapshot, language: b"%PDF of " + str(snapshot.number).encode())


def made(partnership, number=1, **fields):
    return make(partnership, number=number, by=partnership.coordinator, **{"why": "", "language": "nl"} | fields)


def test_a_version_keeps_the_data_and_the_pdf_with_their_hashes(agreed):
    memo = Memo.objects.get(pk=made(agreed, why="Voor de raad").pk)
    assert json.loads(bytes(memo.snapshot))["number"] == 1
    assert bytes(memo.pdf).startswith(b"%PDF")
    assert (memo.snapshot_sha256, memo.pdf_sha256) == (hash_of(bytes(memo.snapshot)), hash_of(bytes(memo.pdf)))
    assert (memo.why, memo.made_by_name, memo.has_agreement, memo.agreement) == ("Voor de raad", "Alice", True, 1)


def test_the_pdf_carries_the_data_of_the_version_and_no_other(agreed):
    memo = made(agreed)
    enclosed = PdfReader(io.BytesIO(memo.pdf)).attachments
    assert [content for contents in enclosed.values() for content in contents] == [memo.snapshot]


def test_printing_the_same_snapshot_again_gives_the_same_bytes(agreed):
    memo = Memo.objects.get(pk=made(agreed).pk)
    assert printing.printed(snapshot_in(memo), memo.language) == bytes(memo.pdf)


def test_a_version_speaks_its_own_language(agreed):
    text = PdfReader(io.BytesIO(made(agreed, language="en").pdf)).pages[0].extract_text()
    assert "Parties" in text


def test_numbers_follow_each_other_within_a_partnership(agreed, alice, beekdam, voorland, unprinted):
    other = builders.partnership("Zon", coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL)
    numbers = [made(agreed).number, made(agreed, 2).number, made(other).number]
    assert numbers == [1, 2, 1]


@pytest.mark.parametrize("number", [None, 0, 2, 10**9])
def test_another_number_than_the_next_makes_nothing(agreed, number, unprinted):
    with pytest.raises(Overtaken):
        made(agreed, number)
    assert not Memo.objects.exists()


def test_sending_the_form_twice_makes_one_version(agreed, unprinted):
    made(agreed)
    with pytest.raises(Overtaken):
        made(agreed)
    assert Memo.objects.count() == 1


def test_a_version_that_somebody_else_kept_during_the_printing_is_not_made_again(agreed, monkeypatch):
    monkeypatch.setattr(making, "printed", lambda snapshot, language: bytes(builders.memo(agreed).pdf))
    with pytest.raises(Overtaken):
        made(agreed)
    assert Memo.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_at_once_give_one_version_and_one_who_hears_it(agreed, unprinted):
    outcomes = at_once(lambda: made(agreed), lambda: made(agreed))
    assert sorted(type(outcome) for outcome in outcomes if not isinstance(outcome, Memo)) == [Overtaken]
    assert Memo.objects.count() == 1


def test_without_a_pdf_there_is_no_version(agreed, monkeypatch):
    def fails(snapshot, language):
        raise CannotPrint

    monkeypatch.setattr(making, "printed", fails)
    with pytest.raises(CannotPrint):
        made(agreed)
    assert not Memo.objects.exists()


def test_before_the_reveal_there_are_no_versions(partnership, unprinted):
    with pytest.raises(NotNow, match="onthuld"):
        made(partnership)


def test_what_is_moved_to_the_archive_during_the_printing_gets_no_version(agreed, monkeypatch):
    def archives(snapshot, language):
        Partnership.objects.update(archived_at=agreed.created_at)
        return b"%PDF"

    monkeypatch.setattr(making, "printed", archives)
    with pytest.raises(NotNow, match="archief"):
        made(agreed)
    assert not Memo.objects.exists()


def test_the_history_tells_of_a_version_without_what_is_in_it(agreed, alice, unprinted):
    memo = made(agreed, why="Voor de raad")
    told = {(change.what, change.field): change.after for change in Change.objects.filter(kind="memo")}
    assert told[("memo, versie 1", "")] == "toegevoegd"
    assert told[("memo, versie 1", "waarom deze versie")] == "Voor de raad"
    assert memo.snapshot.decode() not in str(told)


def test_a_partnership_with_versions_is_not_deleted(agreed):
    builders.memo(agreed)
    with pytest.raises(ProtectedError):
        agreed.delete()
    assert Partnership.objects.filter(pk=agreed.pk, status=Status.AGREED).exists()
