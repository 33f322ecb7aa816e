"""A file that cannot be brought in gets a sentence that says why."""

import pytest

from partnership.importing.wording import MOST_SHOWN
from partnership.models import PendingImport
from partnership.uploads import MOST_BYTES
from tests.partnership.importing.front_door import UPLOAD, send
from tests.shown import words


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "Dit bestand is leeg."),
        (b"   ", "Dit bestand is leeg."),
        (b"PK\x03\x04", "Dit is geen pdf en geen JSON-bestand van een memo."),
        (b"%PDF-1.7\nnonsense", "Deze pdf is beschadigd."),
        (b"{", "Dit is geen geldige JSON."),
        (b"{}", "Dit ontbreekt."),
        (b'{"a":' * 100_000, "Dit is geen geldige JSON."),
    ],
)
def test_a_file_that_is_no_memo_gets_a_sentence(client, alice, data, sentence):
    client.force_login(alice)
    assert sentence in words(send(client, data))
    assert not PendingImport.objects.exists()


def test_a_file_that_is_too_large_is_dropped_while_it_comes_in(client, alice):
    client.force_login(alice)
    assert "te groot voor een memo" in words(send(client, b"x" * (MOST_BYTES + 1)))


def test_no_file_at_all_gets_a_sentence(client, alice):
    client.force_login(alice)
    assert "Kies het bestand van een memo." in words(client.post(UPLOAD))


def test_what_is_wrong_is_said_by_its_place(client, alice, elsewhere):
    client.force_login(alice)
    page = words(send(client, elsewhere.replace(b'"score":3', b'"score":9', 1)))
    assert "Partij 1, positie" in page
    assert "Dit getal is te groot." in page


def test_many_problems_are_counted_and_not_all_shown(client, alice, elsewhere):
    client.force_login(alice)
    page = words(send(client, elsewhere.replace(b'"reason":', b'"raison":')))
    assert page.count("Dit gegeven hoort niet in een memo.") <= MOST_SHOWN
    assert "andere dingen niet" in page
