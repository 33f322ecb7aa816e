"""Logging in and out, and what happens to what somebody typed when something goes wrong on the way."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from playwright.sync_api import expect

from tests import make

PASSWORD = "een lange zin vol water"


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()


@pytest.fixture
def nora(db, beekdam):
    return make.user("nora@beekdam.example", password=PASSWORD, editor_of=beekdam)


def log_in(page, person):
    page.get_by_label("E-mailadres").fill(person.email)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()


def test_what_was_typed_survives_an_expired_session(open_page, nora):
    page = open_page("/samenwerkingen/nieuw/", user=nora)
    page.locator("[name=title]").fill("Zon op het Beekdal")
    page.context.clear_cookies(name="sessionid")
    page.locator("main form[method=post] button[type=submit]").last.click()
    expect(page.get_by_text("wat u typte is nog niet bewaard")).to_be_visible()
    log_in(page, nora)
    expect(page.get_by_text("Wat u typte staat hieronder en is nog niet bewaard.")).to_be_visible()
    assert page.url.endswith("/samenwerkingen/nieuw/")
    assert page.locator("[name=title]").input_value() == "Zon op het Beekdal"


def test_what_was_typed_survives_a_login_in_another_tab(open_page, nora):
    page = open_page("/samenwerkingen/nieuw/", user=nora, strict=False)
    page.locator("[name=title]").fill("Zon op het Beekdal")
    other = page.context.new_page()
    other.goto("/account/uitloggen/")
    other.locator("main").get_by_role("button", name="Uitloggen").click()
    other.goto("/account/inloggen/")
    log_in(other, nora)
    expect(other.get_by_role("button", name="Uitloggen")).to_be_visible()
    page.locator("main form[method=post] button[type=submit]").last.click()
    expect(page.get_by_role("heading", name="Dit formulier was verlopen")).to_be_visible()
    page.get_by_role("link", name="Terug naar het formulier").click()
    assert page.locator("[name=title]").input_value() == "Zon op het Beekdal"


def test_a_code_from_the_mail_logs_in(open_page, nora):
    page = open_page("/account/inloggen/")
    page.get_by_role("link", name="Stuur mij een code").click()
    page.get_by_label("E-mailadres").fill(nora.email)
    page.get_by_role("button", name="Stuur mij een code").click()
    expect(page.get_by_text("is er nu een e-mail met een code naar onderweg")).to_be_visible()
    code = re.search(r"[A-Z]{4}-[A-Z]{4}", mail.outbox[-1].body).group()
    page.get_by_label("Code uit de e-mail").fill(code)
    page.get_by_role("button", name="Inloggen").click()
    expect(page.get_by_text("Ingelogd als")).to_be_visible()


def test_a_mistake_moves_the_reader_to_the_summary(open_page, nora):
    page = open_page("/account/inloggen/")
    page.get_by_role("button", name="Inloggen").click()
    expect(page.get_by_role("alert").filter(has_text="Er is een probleem")).to_be_focused()
    assert page.title().startswith("Fout: Inloggen")
    page.get_by_role("link", name="Vul uw wachtwoord in.").click()
    expect(page.get_by_label("Wachtwoord")).to_be_focused()


def test_one_can_log_out_on_a_phone(open_page, nora):
    page = open_page("/", user=nora, width=390)
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_text("U bent uitgelogd.")).to_be_visible()
    expect(page.get_by_role("link", name="Inloggen")).to_be_visible()


def test_the_language_changes_on_the_page_where_one_is(open_page):
    page = open_page("/privacy/?van=hier")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.url.endswith("/privacy/?van=hier")


def test_a_part_of_a_page_that_fails_says_so_and_leaves_the_rest(open_page, bea):
    page = open_page("/overzicht/", user=bea, strict=False)
    page.locator("main [name=q]").fill("Beekdal")
    page.evaluate("htmx.ajax('GET', '/bestaat-niet/', 'main h1')")
    expect(page.locator("#problem")).to_contain_text("Kijk of u het adres goed hebt overgenomen")
    assert page.locator("main [name=q]").input_value() == "Beekdal"


@pytest.mark.parametrize("path", ["/beheer/", "/beheer/partnership/user/", "/beheer/partnership/user/add/"])
def test_the_administration_keeps_to_the_policy(open_page, admin, beekdam, path):
    page = open_page(path, user=admin)
    for link in page.locator(".add-row a").all():
        link.click()
        page.locator(".select2-selection").first.click()
        expect(page.locator(".select2-results")).to_contain_text("Beekdam")


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
@pytest.mark.parametrize("path", ["/account/inloggen/", "/account/wachtwoord/", "/bestaat-niet/"])
def test_pages_around_the_login_have_no_barriers(open_page, violations, db, path, width, scheme):
    page = open_page(path, width=width, scheme=scheme, strict=False)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
