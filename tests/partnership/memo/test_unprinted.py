import pytest

from partnership.memo import document, press
from partnership.memo.engine import AddressRefused
from partnership.memo.press import Limits, PressBroke, PressBusy, TooMuch
from partnership.memo.spawned import SpawnedPress

pytestmark = pytest.mark.django_db


@pytest.fixture
def failing(monkeypatch):
    """Let every print end with a problem."""

    def fail(problem):
        def print_pdf(*arguments):
            raise problem

        monkeypatch.setattr(document, "print_pdf", print_pdf)

    return fail


@pytest.mark.parametrize(
    ("problem", "status", "sentence"),
    [
        (TooMuch(), 422, "Dit memo is te groot voor een pdf"),
        (PressBusy(), 503, "Het is nu even te druk"),
        (PressBroke("Traceback van iets geheims"), 503, "De pdf is niet gelukt"),
        (AddressRefused("file:///etc/passwd"), 503, "De pdf is niet gelukt"),
    ],
)
def test_a_memo_that_cannot_be_printed_gets_a_page_that_says_why(
    client, partnership, alice, failing, problem, status, sentence
):
    failing(problem)
    client.force_login(alice)
    response = client.get(f"/samenwerkingen/{partnership.pk}/memo.pdf")
    assert response.status_code == status
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert ("Retry-After" in response.headers) == (status == 503)
    assert sentence in response.content.decode()
    assert "Uw gegevens zijn niet veranderd" in response.content.decode()
    assert str(problem) == "" or str(problem) not in response.content.decode()


def test_the_log_says_what_went_wrong(client, partnership, alice, failing, caplog):
    failing(PressBroke("the press ended with -11"))
    client.force_login(alice)
    client.get(f"/samenwerkingen/{partnership.pk}/memo.pdf")
    assert "PressBroke: the press ended with -11" in caplog.text


def test_a_text_that_is_too_much_gives_a_page_and_the_server_goes_on(client, partnership, alice, settings, monkeypatch):
    settings.PRINT_IN_PROCESS = False
    small = SpawnedPress(Limits(seconds=3, megabytes=1024))
    monkeypatch.setattr(press, "shared_press", lambda: small)
    client.force_login(alice)
    partnership.task = "w " * 1_000_000
    partnership.save()
    monkeypatch.setattr("partnership.memo.writing.paragraphs", lambda text: (text,) * 2)
    assert client.get(f"/samenwerkingen/{partnership.pk}/memo.pdf").status_code == 422
    partnership.task = "Kort."
    partnership.save()
    assert client.get(f"/samenwerkingen/{partnership.pk}/memo.pdf").content.startswith(b"%PDF-")
    small.close()
