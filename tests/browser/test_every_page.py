"""Every kind of page, opened as a reader would: no barriers, no complaints in the browser, nothing beside the screen.

A new address fails `test_every_address_has_a_kind` until the table of its room has a row for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.urls import URLResolver, get_resolver, include, path, resolve
from playwright.sync_api import Page

from cases.loading import load_library
from partnership.people.demo import DEMO_PEOPLE
from tests import make
from tests.browser.kinds import KINDS, ROOMS
from tests.browser.kinds.kind import LAST, Kind

urlpatterns = [path("demo/", include("partnership.people.demo_urls")), path("", include("config.urls"))]
"""The addresses of the site, and that of the demonstration."""

VIEWS = [(1280, "light"), (390, "dark")]
NARROWEST = 320

ADMINISTRATION = [
    "/beheer/",
    "/beheer/partnership/organisation/",
    "/beheer/partnership/user/add/",
    "/beheer/partnership/partnership/",
]
"""Its everyday pages; Django made the rest, for a desk."""

NOT_PAGES = {
    "cases:move-line",
    "set-language",
    "partnership:bundle-pdf",
    "partnership:bundle-stop",
    "partnership:bundle-zip",
    "partnership:changes-export",
    "partnership:dashboard-export",
    "partnership:democratic-calendar",
    "partnership:memo-final-pdf",
    "partnership:memo-administrators-docx",
    "partnership:memo-administrators-pdf",
    "partnership:memo-docx",
    "partnership:memo-party-docx",
    "partnership:memo-party-pdf",
    "partnership:memo-pdf",
    "partnership:memo-schema",
    "partnership:memo-settle",
    "partnership:memo-version-data",
    "partnership:memo-version-pdf",
    "partnership:remark",
    "partnership:restore",
    "survey:benchmark-export",
    "survey:codebook",
    "survey:figure",
    "survey:mail-missed",
    "survey:responses-decentral",
    "survey:responses-rijk",
    "survey:results-csv",
    "survey:results-ods",
    "survey:take-along",
}
"""Addresses that answer with a file or lead elsewhere."""


@pytest.fixture
def everybody(beekdam, voorland, alice, bob, settings):
    """The organisations and their people; the demonstration knows one of them."""
    cache.clear()
    settings.ROOT_URLCONF = __name__
    load_library()
    make.user(DEMO_PEOPLE[0].email, name=DEMO_PEOPLE[0].name, editor_of=voorland)


@pytest.fixture
def arrive(open_page, everybody, beekdam, voorland, request, settings):
    def arrive(kind: Kind) -> Page:
        settings.DEMO = kind.address == "/demo/"
        made = kind.of(beekdam, voorland) if kind.of else None
        reader = request.getfixturevalue(kind.who) if kind.who else None
        page = open_page(kind.address_of(made), user=reader, strict=not kind.is_refusal)
        if kind.then:
            kind.then(page)
        if kind.arrives_at:
            assert urlsplit(page.url).path == kind.arrives_at
        return page

    return arrive


def shown_in(page: Page, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})


def beside_the_screen(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("name", KINDS)
def test_a_page_has_no_barriers_no_complaints_and_fits_on_the_screen(arrive, violations, name):
    page = arrive(KINDS[name])
    for width, scheme in VIEWS:
        shown_in(page, width, scheme)
        assert violations(page) == []
        assert beside_the_screen(page) <= 0
    shown_in(page, NARROWEST, "light")
    assert beside_the_screen(page) <= 0


@pytest.mark.parametrize("address", ADMINISTRATION)
def test_a_page_of_the_administration_has_no_complaints(open_page, admin, beekdam, address):
    assert open_page(address, user=admin).locator("h1").count()


def test_no_two_kinds_have_the_same_name():
    assert len(KINDS) == sum(len(room.KINDS) for room in ROOMS)


def test_every_address_has_a_kind(settings):
    settings.ROOT_URLCONF = __name__
    shown = {name_of(kind.arrives_at or kind.address) for kind in KINDS.values()}
    assert set(names(get_resolver())) - shown == NOT_PAGES


def name_of(address: str) -> str:
    somewhere = {model._meta.model_name: 1 for model in LAST}
    return resolve(urlsplit(address.format(pk=1, **somewhere)).path).view_name


def names(resolver, namespace: str = "") -> Iterator[str]:
    """Yield the name of every address of our own."""
    for entry in resolver.url_patterns:
        if not isinstance(entry, URLResolver):
            yield namespace + entry.name
        elif entry.namespace != "admin":
            yield from names(entry, f"{entry.namespace}:" if entry.namespace else namespace)


def test_the_landing_page_says_the_same_without_script(open_page):
    with_script, without = open_page("/"), open_page("/", script=False)
    assert without.locator("main").inner_text() == with_script.locator("main").inner_text()


def test_pages_are_in_our_typeface(open_page):
    page = open_page("/")
    loaded = "[...document.fonts].filter(face => face.status == 'loaded').map(face => face.family)"
    assert any("Onderlegger Sans" in family for family in page.evaluate(loaded))


def test_a_page_knows_who_has_logged_in(open_page, alice):
    page = open_page("/", user=alice)
    assert page.get_by_role("button", name="Uitloggen").or_(page.get_by_text(alice.name)).first.is_visible()
