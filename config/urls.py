from django.conf import settings
from django.urls import include, path

from config import pages
from partnership.admin import site as administration
from partnership.people.language_views import switch_language

handler400 = "config.errors.bad_request"

urlpatterns = [
    path("", pages.home, name="home"),
    path("toegankelijkheid/", pages.accessibility, name="accessibility"),
    path("privacy/", pages.privacy, name="privacy"),
    path("taal/", switch_language, name="set-language"),
    path("account/", include("partnership.people.urls")),
    path("beheer/", administration.urls),
    path("casussen/", include("cases.urls")),
    path("uitleg/", include("cases.knowledge.urls")),
    path("enquete/", include("survey.urls")),
    path("", include("partnership.urls")),
]

if settings.DEMO:
    urlpatterns.insert(0, path("demo/", include("partnership.people.demo_urls")))
