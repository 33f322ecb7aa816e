"""Pages for when something goes wrong: what happened, what to do, and nothing more."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import include, path

from config.errors import bad_request
from partnership.people.sessions import kept_data, signed_in
from tests import make

OWN_PAGE = {"Origin": "http://testserver"}


@signed_in
def form(request):
    data = kept_data(request)
    return HttpResponse(data.urlencode() if data else "leeg")


def refuse(request):
    raise PermissionDenied


def lose(request):
    raise Http404("een geheim")


def break_down(request):
    raise RuntimeError("een geheim")


urlpatterns = [
    path("formulier/", form),
    path("mag-niet/", refuse),
    path("weg/", lose),
    path("stuk/", break_down),
    path("", include("config.urls")),
]
handler400 = "config.errors.bad_request"


@pytest.fixture(autouse=True)
def addresses_that_fail(settings):
    settings.ROOT_URLCONF = __name__


@pytest.fixture
def strict():
    """A browser whose forms need a valid token."""
    return Client(enforce_csrf_checks=True, raise_request_exception=False)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/mag-niet/", 403, "mag u deze pagina niet gebruiken"),
        ("/weg/", 404, "Deze pagina is er niet"),
        ("/bestaat-niet/", 404, "Kijk of u het adres goed hebt overgenomen"),
        ("/stuk/", 500, "Het ligt niet aan u"),
    ],
)
def test_an_error_says_what_happened_in_our_layout(strict, address, status, says):
    response = strict.get(address)
    page = response.content.decode()
    assert response.status_code == status
    assert says in page
    assert 'href="/"' in page
    assert "geheim" not in page


@pytest.mark.django_db
def test_an_error_is_in_the_language_of_the_reader(client):
    client.cookies["django_language"] = "en"
    response = client.get("/bestaat-niet/")
    assert '<html lang="en">' in response.content.decode()
    assert response["Content-Language"] == "en"


@pytest.mark.django_db
def test_what_is_not_there_and_what_is_not_yours_look_the_same(client, charlie, partnership):
    client.force_login(charlie)
    theirs = client.get(partnership.get_absolute_url())
    nothing = client.get("/samenwerkingen/987654321/")
    assert (theirs.status_code, nothing.status_code) == (404, 404)
    address, other = partnership.get_absolute_url(), "/samenwerkingen/987654321/"
    assert _without_token(theirs, address) == _without_token(nothing, other)


def _without_token(response, address):
    page = response.content.decode().replace(address, "")
    return [line for line in page.splitlines() if "csrfmiddlewaretoken" not in line]


def test_a_broken_site_still_shows_a_page_without_database_or_addresses(settings):
    settings.ROOT_URLCONF = "tests.nowhere"
    assert "Er ging iets mis" in render_to_string("500.html")


def test_an_error_before_there_is_a_user_still_shows_a_page():
    response = bad_request(RequestFactory().get("/"), ValueError())
    assert response.status_code == 400
    assert "niet kunnen lezen" in response.content.decode()


@pytest.mark.django_db
def test_a_form_that_is_far_too_large_is_refused_with_a_sentence(strict):
    typed = f"titel={'x' * 2_100_000}"
    kind = "application/x-www-form-urlencoded"
    response = strict.post("/formulier/", typed, content_type=kind, headers=OWN_PAGE)
    assert response.status_code == 413
    assert "te groot om te bewaren" in response.content.decode()


@pytest.mark.django_db
def test_an_expired_form_keeps_what_was_typed_and_leads_back_to_it(strict):
    strict.force_login(make.user())
    response = strict.post("/formulier/", {"titel": "Beekdal"}, headers=OWN_PAGE)
    assert response.status_code == 403
    assert "Wat u typte is niet weg" in response.content.decode()
    assert 'href="/formulier/"' in response.content.decode()
    assert strict.get("/formulier/").content == b"titel=Beekdal"


@pytest.mark.django_db
def test_an_expired_form_of_somebody_who_is_no_longer_logged_in_is_kept_too(strict):
    strict.post("/formulier/", {"titel": "Beekdal"}, headers=OWN_PAGE)
    strict.force_login(make.user())
    assert strict.get("/formulier/").content == b"titel=Beekdal"


@pytest.mark.django_db
def test_an_expired_form_sent_by_htmx_leads_back_at_once(strict):
    strict.force_login(make.user())
    response = strict.post("/formulier/", {"titel": "Beekdal"}, headers=OWN_PAGE | {"HX-Request": "true"})
    assert response["HX-Redirect"] == "/formulier/"


@pytest.mark.django_db
@pytest.mark.parametrize("headers", [{}, {"Origin": "http://elders.example"}, {"Origin": "null"}])
def test_nothing_is_kept_of_a_form_on_another_site(strict, headers):
    strict.force_login(make.user())
    response = strict.post("/formulier/", {"titel": "Beekdal"}, headers=headers)
    assert response.status_code == 403
    assert "Wat u typte is niet weg" not in response.content.decode()
    assert strict.get("/formulier/").content == b"leeg"


@pytest.mark.django_db
def test_an_expired_form_elsewhere_says_to_try_again(strict):
    response = strict.post("/taal/", {"language": "en"}, headers=OWN_PAGE)
    assert response.status_code == 403
    assert "Probeer het opnieuw" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/mag-niet/", "/weg/", "/stuk/"])
def test_an_error_is_guarded_like_every_page(strict, address):
    response = strict.get(address)
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
