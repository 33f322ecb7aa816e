import pytest
from django.utils import timezone

from partnership import checks
from partnership.bundles import actions
from partnership.models import Bundle, BundleFile, BundleState
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def bundle(alice, partnership):
    """One that is there to download."""
    made = make.bundle(alice, partnership, state="done", included=[partnership.pk], done=1)
    for kind in ("zip", "pdf"):
        BundleFile.objects.create(bundle=made, kind=kind, content=f"inhoud van {kind}".encode(), size=2048)
    return made


def page(client, address, **more):
    return client.get(address, **more).content.decode()


# --- asking


def test_a_party_is_offered_the_memos_of_its_own_partnerships(as_alice, partnership, charlie):
    elsewhere = make.partnership("Elders", parties=[charlie.organisations.get()])
    shown = page(as_alice, "/memos/")
    assert "Maak 1 memo<" in shown
    assert partnership.title in shown
    assert elsewhere.title not in shown


def test_bzk_is_offered_what_its_filters_show_without_deals_that_have_no_memo(client, bea, partnership):
    make.partnership("Zon op de dijk")
    make.known_deal()
    client.force_login(bea)
    assert "Maak 2 memo’s<" in page(client, "/memos/selectie/")
    assert "Maak 1 memo<" in page(client, "/memos/selectie/?q=zon")


def test_who_sees_no_overview_has_no_selection(as_alice):
    assert as_alice.get("/memos/selectie/").status_code == 403


def test_the_button_has_the_memos_made_and_leads_to_them(as_alice, partnership, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        response = as_alice.post("/memos/")
    bundle = Bundle.objects.get()
    assert response.url == f"/memos/{bundle.pk}/"
    assert "1 memo staat klaar" in page(as_alice, response.url)
    assert as_alice.get(f"/memos/{bundle.pk}/memos.pdf").content.startswith(b"%PDF-")


def test_the_selection_that_is_made_is_the_one_on_the_page(client, bea, partnership):
    chosen = make.partnership("Zon op de dijk")
    client.force_login(bea)
    client.post("/memos/selectie/?q=zon")
    assert Bundle.objects.get().chosen == [chosen.pk]


def test_too_many_memos_get_a_sentence_and_no_button(as_alice, partnership, monkeypatch):
    monkeypatch.setattr(actions, "MOST", 0)
    shown = page(as_alice, "/memos/")
    assert "Wij maken er hoogstens 0 tegelijk" in shown
    assert "Maak 1 memo<" not in shown
    assert "Wij maken er hoogstens 0 tegelijk" in as_alice.post("/memos/").content.decode()
    assert not Bundle.objects.exists()


def test_no_memos_get_a_sentence(client, charlie):
    client.force_login(charlie)
    assert "geen memo’s om te downloaden" in page(client, "/memos/")


def test_without_the_engine_the_page_says_what_is_missing(as_alice, partnership, monkeypatch):
    monkeypatch.setitem(checks.LIBRARIES, "Pango", ("libpango-that-is-not-there.so",))
    assert "Pango" in page(as_alice, "/memos/")
    as_alice.post("/memos/")
    assert not Bundle.objects.exists()


def test_the_pages_with_partnerships_lead_here(as_alice, partnership, bea):
    assert 'href="/memos/"' in page(as_alice, "/samenwerkingen/")
    as_alice.force_login(bea)
    assert 'href="/memos/selectie/?q=water"' in page(as_alice, "/overzicht/?q=water")


# --- waiting


def test_a_bundle_in_the_making_says_how_far_it_is_and_asks_again_by_itself(as_alice, alice, partnership):
    bundle = make.bundle(alice, partnership, partnership, state="running", done=1)
    shown = page(as_alice, f"/memos/{bundle.pk}/")
    assert "1 van 2 memo’s gemaakt" in shown
    assert 'hx-trigger="every 3s"' in shown
    assert "Kijk hoe ver het is" in shown


def test_the_fragment_says_that_it_is_there_and_asks_no_more(as_alice, bundle):
    shown = page(as_alice, f"/memos/{bundle.pk}/", headers={"HX-Request": "true"})
    assert "<html" not in shown
    assert "every 3s" not in shown
    assert '<div id="announcements" hx-swap-oob="innerHTML">Klaar</div>' in shown


def test_a_bundle_in_the_making_can_be_stopped(as_alice, alice, partnership):
    bundle = make.bundle(alice, partnership)
    assert "Het maken is gestopt." in as_alice.post(f"/memos/{bundle.pk}/stoppen/", follow=True).content.decode()
    bundle.refresh_from_db()
    assert bundle.state == BundleState.CANCELLED


# --- downloading


@pytest.mark.parametrize(("kind", "content_type"), [("zip", "application/zip"), ("pdf", "application/pdf")])
def test_a_file_comes_as_what_it_is_and_no_cache_keeps_it(as_alice, bundle, kind, content_type):
    response = as_alice.get(f"/memos/{bundle.pk}/memos.{kind}")
    assert response.content == f"inhoud van {kind}".encode()
    assert response.headers["Content-Type"] == content_type
    assert response.headers["Content-Disposition"] == f'attachment; filename="memos-{bundle.asked_at:%Y-%m-%d}.{kind}"'
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert {"private", "no-store"} <= set(response.headers["Cache-Control"].split(", "))


@pytest.mark.parametrize("path", ["", "memos.zip", "memos.pdf"])
@pytest.mark.parametrize("reader", ["rob", "bob", "bea", "admin", "charlie"])
def test_nobody_else_finds_it(client, bundle, path, reader, request):
    client.force_login(request.getfixturevalue(reader))
    assert client.get(f"/memos/{bundle.pk}/{path}").status_code == 404


def test_nobody_else_stops_it(client, bob, alice, partnership):
    bundle = make.bundle(alice, partnership)
    client.force_login(bob)
    assert client.post(f"/memos/{bundle.pk}/stoppen/").status_code == 404
    bundle.refresh_from_db()
    assert bundle.state == BundleState.QUEUED


@pytest.mark.parametrize("path", ["", "memos.zip", "memos.pdf"])
def test_a_visitor_is_asked_to_log_in(client, bundle, path):
    assert "/account/" in client.get(f"/memos/{bundle.pk}/{path}").url


@pytest.mark.parametrize("path", ["", "memos.zip", "memos.pdf"])
def test_after_its_last_day_it_is_gone(as_alice, bundle, path):
    Bundle.objects.update(expires_at=timezone.now())
    assert as_alice.get(f"/memos/{bundle.pk}/{path}").status_code == 404


def test_who_may_no_longer_see_a_partnership_downloads_its_memo_no_more(as_alice, alice, bob, bundle, partnership):
    partnership.parties.filter(organisation=alice.organisations.get()).delete()
    partnership.coordinator = bob
    partnership.save()
    response = as_alice.get(f"/memos/{bundle.pk}/memos.zip", follow=True)
    assert "U ziet een van deze samenwerkingen niet meer" in response.content.decode()
    assert b"inhoud van" not in response.content


def test_a_bundle_that_is_not_there_yet_has_no_files(as_alice, alice, partnership):
    bundle = make.bundle(alice, partnership, state="running")
    assert as_alice.get(f"/memos/{bundle.pk}/memos.zip").status_code == 404


def test_what_was_left_out_is_told(as_alice, bundle):
    bundle.chosen, bundle.too_large, bundle.damaged = [1, 2, 3, 4], ["Het hele land"], ["Samen droog"]
    bundle.save()
    bundle.files.filter(kind="pdf").delete()
    shown = page(as_alice, f"/memos/{bundle.pk}/")
    assert "Het hele land" in shown
    assert "zijn beschadigd" in shown
    assert "Samen droog" in shown
    assert "1 samenwerking zit er niet bij" in shown
    assert "te groot voor één pdf" in shown
    assert "memos.pdf" not in shown
