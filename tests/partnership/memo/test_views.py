import io

import pytest
from django.urls import reverse
from pypdf import PdfReader

from partnership import checks
from partnership.memo import word
from partnership.models import Status
from partnership.profile import IDEAL, Profile
from tests import make

pytestmark = pytest.mark.django_db
SECRET = "Dit weet alleen Voorland"
PATHS = ["memo/", "memo.pdf", "memo.docx", "memo/bestuurders/", "memo/bestuurders.pdf", "memo/bestuurders.docx"]


def address(partnership, path="memo/"):
    return f"/samenwerkingen/{partnership.pk}/{path}"


def html_of(client, partnership):
    return client.get(address(partnership)).content.decode()


def pdf_text_of(client, partnership):
    response = client.get(address(partnership, "memo.pdf"))
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(response.content)).pages)


@pytest.fixture
def with_a_secret(partnership, voorland, beekdam):
    """Voorland has said and shared something that nobody else may read yet."""
    for party in partnership.parties.all():
        words = SECRET if party.organisation == voorland else "Onze eigen reden"
        positions = make.positions(party, Profile(5, 4, 1, 5, 2, 5), reason=words)
        for position in positions:
            position.plain_answer = words
            position.save()
    partnership.parties.filter(organisation=voorland).update(handed_in_at=partnership.created_at)
    partnership.status = Status.POSITIONS
    partnership.save()
    return partnership


@pytest.mark.parametrize("path", PATHS)
def test_a_visitor_is_asked_to_log_in(client, partnership, path):
    assert client.get(address(partnership, path)).url.startswith(reverse("account_login"))


@pytest.mark.parametrize("path", PATHS)
def test_a_stranger_finds_nothing(client, partnership, charlie, path):
    client.force_login(charlie)
    assert client.get(address(partnership, path)).status_code == 404


@pytest.mark.parametrize("path", PATHS)
def test_a_known_deal_has_no_memo(client, bea, path):
    client.force_login(bea)
    assert client.get(address(make.known_deal(), path)).status_code == 404


@pytest.mark.parametrize("path", PATHS)
def test_a_memo_is_only_read(client, partnership, alice, path):
    client.force_login(alice)
    assert client.post(address(partnership, path)).status_code == 405


@pytest.mark.parametrize("reader", ["alice", "rob", "bea", "admin"])
def test_before_the_reveal_nobody_reads_the_position_of_another(client, with_a_secret, reader, request):
    client.force_login(request.getfixturevalue(reader))
    for text in (html_of(client, with_a_secret), pdf_text_of(client, with_a_secret)):
        assert with_a_secret.reference in text
        assert "weet alleen" not in text


def test_before_the_reveal_a_coordinator_who_is_no_party_reads_no_position(client, with_a_secret, charlie):
    with_a_secret.coordinator = charlie
    with_a_secret.save()
    client.force_login(charlie)
    for text in (html_of(client, with_a_secret), pdf_text_of(client, with_a_secret)):
        assert "weet alleen" not in text
        assert "eigen reden" not in text


def test_before_the_reveal_a_party_reads_its_own_position(client, with_a_secret, alice):
    client.force_login(alice)
    assert "Onze eigen reden" in html_of(client, with_a_secret)
    assert "Onze eigen reden" in pdf_text_of(client, with_a_secret)


def test_after_the_reveal_the_parties_read_each_other(client, alice, beekdam, voorland):
    revealed = make.partnership(status=Status.CONVERSATION)
    make.party(revealed, beekdam, profile=IDEAL, handed_in=True)
    made = make.party(revealed, voorland, handed_in=True)
    make.positions(made, IDEAL, reason=SECRET)
    client.force_login(alice)
    assert SECRET in html_of(client, revealed)


def test_the_preview_leads_to_the_pdf(client, partnership, alice):
    client.force_login(alice)
    page = html_of(client, partnership)
    assert f'href="{address(partnership, "memo.pdf")}"' in page
    assert "Download memo (PDF)" in page


def test_the_pdf_is_a_file_that_no_cache_keeps(client, partnership, alice):
    client.force_login(alice)
    response = client.get(address(partnership, "memo.pdf"))
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"].startswith('attachment; filename="memo-water-en-wonen')
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert {"private", "no-store"} <= set(response.headers["Cache-Control"].split(", "))
    assert response.content.startswith(b"%PDF-")


def test_the_preview_is_kept_by_no_cache_either(client, partnership, alice):
    client.force_login(alice)
    assert "no-store" in client.get(address(partnership)).headers["Cache-Control"]


def test_without_the_engine_the_preview_says_so_and_still_shows_the_memo(client, partnership, alice, monkeypatch):
    monkeypatch.setitem(checks.LIBRARIES, "Pango", ("libpango-that-is-not-there.so",))
    client.force_login(alice)
    page = html_of(client, partnership)
    assert "Pango" in page
    assert "make system-packages" in page
    assert "Download memo (PDF)" not in page
    assert "De methode in het kort" in page


def test_without_the_engine_the_pdf_answers_with_a_page_that_says_what_is_missing(
    client, partnership, alice, monkeypatch
):
    monkeypatch.setitem(checks.LIBRARIES, "Pango", ("libpango-that-is-not-there.so",))
    client.force_login(alice)
    response = client.get(address(partnership, "memo.pdf"))
    assert response.status_code == 503
    assert "Pango" in response.content.decode()
    assert address(partnership) in response.content.decode()


def party_address(partnership, organisation, ending="/"):
    party = partnership.parties.get(organisation=organisation)
    return address(partnership, f"memo/partij/{party.pk}{ending}")


@pytest.mark.parametrize("reader", ["alice", "bob", "bea"])
def test_who_may_see_the_memo_may_see_the_page_of_every_party(client, partnership, beekdam, reader, request):
    client.force_login(request.getfixturevalue(reader))
    page = client.get(party_address(partnership, beekdam))
    assert page.status_code == 200
    assert "Wat van u verwacht wordt" in page.content.decode()


@pytest.mark.parametrize("ending", ["/", ".pdf", ".docx"])
def test_a_stranger_finds_no_page_of_a_party(client, partnership, beekdam, charlie, ending):
    client.force_login(charlie)
    assert client.get(party_address(partnership, beekdam, ending)).status_code == 404


def test_there_is_no_page_of_a_party_of_another_partnership(client, partnership, alice, beekdam):
    other = make.party(make.partnership(), beekdam)
    client.force_login(alice)
    assert client.get(address(partnership, f"memo/partij/{other.pk}/")).status_code == 404


@pytest.mark.parametrize("reader", ["alice", "rob", "bea", "admin"])
def test_before_the_reveal_the_page_of_a_party_hides_its_position(client, with_a_secret, voorland, reader, request):
    client.force_login(request.getfixturevalue(reader))
    page = client.get(party_address(with_a_secret, voorland)).content.decode()
    assert "weet alleen" not in page
    assert "De posities van deze partij staan hier niet in." in page


def test_the_memo_leads_to_its_pages_and_to_word(client, partnership, alice, beekdam):
    client.force_login(alice)
    page = html_of(client, partnership)
    for path in ("memo.docx", "memo/bestuurders/"):
        assert f'href="{address(partnership, path)}"' in page
    assert f'href="{party_address(partnership, beekdam)}"' in page


def test_a_page_leads_to_its_files(client, partnership, alice, beekdam):
    client.force_login(alice)
    page = client.get(party_address(partnership, beekdam)).content.decode()
    for ending in (".pdf", ".docx"):
        assert f'href="{party_address(partnership, beekdam, ending)}"' in page
        reply = client.get(party_address(partnership, beekdam, ending))
        assert reply.headers["Content-Disposition"].startswith('attachment; filename="memo-partij-gemeente-beekdam')


def test_the_word_file_is_one_that_no_cache_keeps(client, partnership, alice):
    client.force_login(alice)
    response = client.get(address(partnership, "memo.docx"))
    assert response.headers["Content-Type"] == word.CONTENT_TYPE
    assert response.headers["Content-Disposition"].endswith(".docx")
    assert {"private", "no-store"} <= set(response.headers["Cache-Control"].split(", "))
    assert response.content.startswith(b"PK")
