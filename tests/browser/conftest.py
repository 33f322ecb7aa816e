"""A real browser in front of a real server. Whatever a page complains about fails the test that opened it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.needs import absent

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

OpenPage = Callable[..., Page]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        absent(f"no Chromium here: none of {', '.join(CHROMIUM)}")
    # Playwright leaves its event loop in this thread, and Django then refuses to use the database. Nothing of ours
    # runs in that loop.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def generated_static_files() -> None:
    call_command("prepare_static", stdout=StringIO())


@pytest.fixture
def open_page(chromium: Browser, generated_static_files: None, live_server) -> Iterator[OpenPage]:
    """Open a page of the site as a person would: `open_page("/model/", user=alice, width=390, scheme="dark")`.

    Returns the page, once nothing more is being loaded. At the end of the test nothing may have gone wrong on it:
    no message in the console (the policy reports there), no failed request. With `strict=False` that is not watched,
    for pages that are meant to answer with an error.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(path: str, *, user=None, width=1280, scheme="light", script=True, strict=True) -> Page:
        context = chromium.new_context(
            base_url=live_server.url,
            color_scheme=scheme,
            java_script_enabled=script,
            locale="nl-NL",
            viewport={"width": width, "height": 900},
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        if user is not None:
            context.add_cookies([session_cookie(user, live_server.url)])
        page = context.new_page()
        if strict:
            watch(page, complaints)
        page.goto(path, wait_until="networkidle")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def violations() -> Callable[[Page], list[tuple[str, str]]]:
    """Return what axe-core finds on a page: each broken rule with the first place; empty when there are no barriers."""

    def violations(page: Page) -> list[tuple[str, str]]:
        # Without `preload`: axe looks for imported styles beside the page, not beside the style that imports them, and
        # only a rule that is not among ours reads them.
        options = {"runOnly": {"type": "tag", "values": RULES}, "preload": False}
        found = Axe().run(page, options=options).response["violations"]
        return [(rule["id"], rule["nodes"][0]["html"]) for rule in found]

    return violations


def session_cookie(user, url: str) -> dict[str, str]:
    """Return the cookie of somebody who has just logged in."""
    client = Client()
    client.force_login(user)
    return {
        "name": settings.SESSION_COOKIE_NAME,
        "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
        "url": url,
    }


def watch(page: Page, complaints: list[str]) -> None:
    """Note from now on what goes wrong on a page."""

    def console(message) -> None:
        if message.type in {"error", "warning"}:
            complaints.append(f"{page.url}: {message.text}")

    def failed(request) -> None:
        if request.failure != "net::ERR_ABORTED":  # a download, or a reader who went on
            complaints.append(f"{request.url}: {request.failure}")

    page.on("console", console)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("requestfailed", failed)
    page.on("response", lambda answer: answer.status < 400 or complaints.append(f"{answer.url}: {answer.status}"))
