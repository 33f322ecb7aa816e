"""The page 'Kies een rol' of the demonstration."""

import pytest
from django.contrib.auth import get_user
from django.http import Http404
from django.test import RequestFactory
from django.urls import include, path

from partnership.people.demo_views import demo
from tests import make

urlpatterns = [path("demo/", include("partnership.people.demo_urls")), path("", include("config.urls"))]


@pytest.fixture
def demonstration(settings):
    settings.DEMO = True
    settings.ROOT_URLCONF = __name__


@pytest.fixture
def nora(db):
    return make.user("nora@voorland.example", name="Nora van Dam", editor_of=make.organisation("Provincie Voorland"))


@pytest.fixture
def bea(db):
    return make.user("bea@bzk.example", name="Bea Kaya", is_overseer=True)


@pytest.mark.usefixtures("demonstration")
class TestTheDemonstration:
    def test_shows_who_one_can_be(self, client, nora):
        page = client.get("/demo/").content.decode()
        assert "Log in als Nora van Dam" in page
        assert "Provincie Voorland" in page
        assert "Bea Kaya" not in page

    def test_names_the_command_when_there_is_nobody_yet(self, client, db):
        assert "python manage.py load_examples --people" in client.get("/demo/").content.decode()

    def test_logs_in_with_one_click(self, client, nora):
        assert client.post("/demo/", {"person": nora.email}).url == "/samenwerkingen/"
        assert get_user(client) == nora

    def test_leads_who_oversees_all_deals_to_the_overview(self, client, bea):
        assert client.post("/demo/", {"person": bea.email}).url == "/overzicht/"

    def test_changes_role_without_logging_out(self, client, nora, bea):
        client.force_login(nora)
        client.post("/demo/", {"person": bea.email})
        assert get_user(client) == bea
        assert "U bent nu ingelogd in deze rol" in client.get("/demo/").content.decode()

    def test_leads_to_the_page_that_was_asked_for(self, client, nora):
        response = client.post("/demo/", {"person": nora.email, "next": "/samenwerkingen/nieuw/"})
        assert response.url == "/samenwerkingen/nieuw/"

    def test_never_leads_to_another_site(self, client, nora):
        assert client.post("/demo/", {"person": nora.email, "next": "//elders.example/"}).url == "/samenwerkingen/"

    def test_does_not_log_in_as_a_real_person(self, client, db):
        make.user("echt@bzk.nl")
        assert client.post("/demo/", {"person": "echt@bzk.nl"}).status_code == 404
        assert not get_user(client).is_authenticated

    @pytest.mark.parametrize("person", ["", "\x00"])
    def test_does_not_log_in_as_nobody(self, client, nora, person):
        assert client.post("/demo/", {"person": person}).status_code == 404


def test_there_is_no_demonstration_elsewhere(client, db):
    assert client.get("/demo/").status_code == 404


def test_the_view_refuses_where_the_demonstration_is_off(settings):
    settings.DEMO = False
    with pytest.raises(Http404):
        demo(RequestFactory().get("/demo/"))
