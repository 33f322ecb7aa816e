"""A session that ends halfway a form."""

import pytest
from django.contrib.messages import get_messages
from django.contrib.sessions.models import Session
from django.http import HttpResponse, HttpResponseNotAllowed
from django.urls import path
from django.utils import timezone

from partnership.people.sessions import kept_data, signed_in
from tests import make

HTMX = {"HX-Request": "true"}


@signed_in
def form(request, name):
    data = request.POST if request.method == "POST" else kept_data(request)
    return HttpResponse(data.urlencode() if data else "leeg")


@signed_in
def button(request):
    return HttpResponseNotAllowed(["POST"]) if request.method == "GET" else HttpResponse("gedaan")


def open_form(request):
    return HttpResponse("voor iedereen")


urlpatterns = [
    path("formulier/<slug:name>/", form),
    path("knop/", button),
    path("open/", open_form),
    path("inloggen/", open_form, name="account_login"),
    path("mijn/", open_form, name="mijn"),
]


@pytest.fixture(autouse=True)
def only_these_addresses(settings):
    settings.ROOT_URLCONF = __name__
    settings.LOGIN_URL = "account_login"
    settings.LOGIN_REDIRECT_URL = "mijn"


@pytest.fixture
def nora(db):
    return make.user("nora@voorland.example")


def told(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def logged_in_after(client, person, address, typed, **headers):
    """Post without a session, log in, and return what the address answers then."""
    client.post(address, typed, **headers)
    client.force_login(person)
    return client.get(address)


def test_who_has_not_logged_in_goes_to_the_login_and_comes_back(client, db):
    assert client.get("/formulier/a/?van=b").url == "/inloggen/?next=/formulier/a/%3Fvan%3Db"


def test_a_fragment_for_who_has_not_logged_in_comes_back_on_the_page_around_it(client, db):
    page = {"HX-Current-URL": "http://testserver/mijn/?p=2"}
    response = client.get("/formulier/a/", headers=HTMX | page)
    assert response["HX-Redirect"] == "/inloggen/?next=/mijn/%3Fp%3D2"


def test_who_has_logged_in_comes_through(client, nora):
    client.force_login(nora)
    assert client.post("/formulier/a/", {"titel": "Beekdal"}).content == b"titel=Beekdal"


def test_what_was_posted_without_a_session_is_there_after_the_login(client, nora):
    response = logged_in_after(client, nora, "/formulier/a/", {"titel": "Beekdal & Voorde"})
    assert response.content == b"titel=Beekdal+%26+Voorde"
    assert "nog niet bewaard" in told(response)[-1]


def test_every_chosen_value_comes_back(client, nora):
    response = logged_in_after(client, nora, "/formulier/a/", {"provincie": ["1", "2"]})
    assert response.content == b"provincie=1&provincie=2"


def test_the_reader_hears_before_the_login_that_nothing_is_lost(client, db):
    response = client.post("/formulier/a/", {"titel": "Beekdal"})
    assert response.url == "/inloggen/?next=/formulier/a/"
    assert told(response) == [
        "Uw sessie was verlopen. Log opnieuw in: wat u typte is nog niet bewaard, maar staat er dan weer."
    ]


def test_a_form_sent_by_htmx_is_kept_too(client, nora):
    response = logged_in_after(client, nora, "/formulier/a/", {"titel": "Beekdal"}, headers=HTMX)
    assert response.content == b"titel=Beekdal"


def test_it_is_shown_once(client, nora):
    logged_in_after(client, nora, "/formulier/a/", {"titel": "Beekdal"})
    assert client.get("/formulier/a/").content == b"leeg"


def test_it_is_not_shown_at_another_address(client, nora):
    logged_in_after(client, nora, "/formulier/a/", {"titel": "Beekdal"})
    assert client.get("/formulier/b/").content == b"leeg"
    assert client.get("/formulier/a/?partij=2").content == b"leeg"


def test_it_is_forgotten_after_an_hour(client, nora):
    client.post("/formulier/a/", {"titel": "Beekdal"})
    session = client.session
    session["kept_forms"]["/formulier/a/"]["until"] -= 3601
    session.save()
    client.force_login(nora)
    assert client.get("/formulier/a/").content == b"leeg"


def test_tokens_and_passwords_are_not_kept(client, nora):
    typed = {"titel": "Beekdal", "csrfmiddlewaretoken": "x", "password1": "geheim", "wachtwoord": "geheim"}
    assert logged_in_after(client, nora, "/formulier/a/", typed).content == b"titel=Beekdal"


def test_too_long_a_text_is_not_kept_and_the_reader_hears_so(client, nora):
    response = client.post("/formulier/a/", {"titel": "x" * 300_001})
    assert "is niet bewaard" in told(response)[-1]
    assert "kept_forms" not in client.session


def test_the_oldest_form_makes_place_for_the_newest(client, nora):
    for name in "abc":
        client.post(f"/formulier/{name}/", {"titel": "x" * 120_000})
    assert list(client.session["kept_forms"]) == ["/formulier/c/", "/formulier/b/"]


def test_nothing_is_kept_for_an_address_that_needs_no_login(client, db):
    client.post("/open/", {"titel": "Beekdal"})
    assert not client.session.keys()


def test_a_network_address_cannot_fill_the_table(client, db, settings):
    settings.ACCOUNT_RATE_LIMITS = {"keep_form": "1/m/ip"}
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "limit"}}
    client.post("/formulier/a/", {"titel": "Beekdal"})
    client.post("/formulier/b/", {"titel": "Voorde"})
    assert list(client.session["kept_forms"]) == ["/formulier/a/"]


def test_a_kept_form_takes_sessions_of_before_yesterday_away(client, db):
    Session.objects.create(pk="oud", session_data="", expire_date="2020-01-01T00:00Z")
    client.post("/formulier/a/", {"titel": "Beekdal"})
    assert not Session.objects.filter(pk="oud").exists()


def test_somebody_else_who_logs_in_does_not_see_what_the_first_person_typed(client, nora):
    client.force_login(nora)
    Session.objects.update(expire_date=timezone.now())
    client.post("/formulier/a/", {"titel": "Beekdal"})
    client.force_login(make.user("bob@voorland.example"))
    assert client.get("/formulier/a/").content == b"leeg"


def test_the_same_person_sees_it(client, nora):
    client.force_login(nora)
    Session.objects.update(expire_date=timezone.now())
    assert logged_in_after(client, nora, "/formulier/a/", {"titel": "Beekdal"}).content == b"titel=Beekdal"


def test_after_a_button_the_reader_comes_back_on_its_page(client, nora):
    response = logged_in_after(client, nora, "/knop/", {}, headers={"Referer": "http://testserver/mijn/?p=2"})
    assert response.url == "/mijn/?p=2"
    assert "niet uitgevoerd" in told(response)[-1]


@pytest.mark.parametrize("page", ["", "http://elders.example/mijn/", "//elders.example/", "javascript:alert(1)"])
def test_a_page_elsewhere_is_never_returned_to(client, nora, page):
    assert logged_in_after(client, nora, "/knop/", {}, headers={"Referer": page}).url == "/mijn/"


def test_an_address_that_only_answers_forms_still_refuses_a_plain_visit(client, nora):
    client.force_login(nora)
    assert client.get("/knop/").status_code == 405


@pytest.mark.parametrize(
    ("page", "address"),
    [("http://testserver//elders.example/x", "/%2Felders.example/x"), ("http://testserver?p=2", "/?p=2")],
)
def test_the_page_of_the_form_is_always_one_of_ours(client, nora, page, address):
    assert logged_in_after(client, nora, "/knop/", {}, headers={"Referer": page}).url == address


def test_nothing_that_only_one_person_may_see_stays_in_a_cache(client, nora):
    client.force_login(nora)
    assert client.get("/formulier/opgave/").headers["Cache-Control"] == "private, no-store"
