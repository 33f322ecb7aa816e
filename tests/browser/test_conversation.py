"""The parties talk with one screen in the room: the coordinator records, the others see it within seconds."""

import io
import re

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from partnership.models import Status
from partnership.profile import Profile
from tests import make

SOON = 8_000
"""Milliseconds in which what somebody else recorded is on the screen: asked for every three seconds."""
HIDE = """hidden => {
  Object.defineProperty(document, "hidden", {get: () => hidden, configurable: true});
  document.dispatchEvent(new Event("visibilitychange"));
}"""


@pytest.fixture
def revealed(beekdam, voorland, alice, bob):
    made = make.partnership(status=Status.CONVERSATION, coordinator=alice)
    make.party(made, beekdam, profile=Profile(3, 1, 1, 2, None, 1), handed_in=True)
    make.party(made, voorland, profile=Profile(4, 1, 3, 4, 4, 5), handed_in=True)
    return made


@pytest.fixture
def start(revealed):
    return f"/samenwerkingen/{revealed.pk}/gesprek/"


def record(page, score="3", argument="Eén brief per jaar is genoeg."):
    page.locator(f"input[type=radio][value='{score}']").check()
    page.get_by_label("Waarom spreekt u dit af?").fill(argument)
    page.get_by_role("button", name=re.compile("Leg vast en ga naar")).click()
    page.get_by_text("Vastgelegd bij").wait_for()


def asked_of(page):
    """Return the addresses that this page asks for in the background from now on."""
    asked = []
    page.on("request", lambda request: "gezien=" in request.url and asked.append(request.url))
    return asked


def test_what_the_coordinator_records_the_others_see_within_seconds(open_page, alice, bob, start):
    coordinator, other = open_page(start, user=alice), open_page(start, user=bob)
    assert other.get_by_role("heading", name="Nog niets vastgelegd").is_visible()
    record(coordinator)
    other.get_by_role("heading", name="Afgesproken: 3").wait_for(timeout=SOON)
    assert "afgesproken: 3" in other.locator(".progress").inner_text()
    assert other.get_by_text("Eén brief per jaar is genoeg.").is_visible()
    announced = other.locator("#announcements").inner_text()
    assert "Bij deze vraag is 3 afgesproken. Vastgelegd: 1 van de 6 vragen." in announced


def test_what_somebody_types_stays_while_the_rest_changes(open_page, alice, bob, start):
    coordinator, other = open_page(start, user=alice), open_page(start, user=bob)
    box = other.get_by_label("Welk voorbehoud?")
    box.fill("Als de Staten het")
    record(coordinator)
    other.get_by_role("heading", name="Afgesproken: 3").wait_for(timeout=SOON)
    assert box.input_value() == "Als de Staten het"
    expect(box).to_be_focused()
    other.keyboard.type(" willen.")
    assert box.input_value() == "Als de Staten het willen."


def test_who_stands_on_a_step_of_the_progress_stays_there(open_page, alice, bob, start):
    coordinator, other = open_page(start, user=alice), open_page(start, user=bob)
    step = other.get_by_role("link", name=re.compile("Beleidsambitie Rijk"))
    step.focus()
    record(coordinator)
    other.get_by_role("heading", name="Afgesproken: 3").wait_for(timeout=SOON)
    expect(step).to_be_focused()


def test_a_hidden_page_asks_nothing_and_catches_up_when_it_is_seen_again(open_page, alice, bob, start):
    coordinator, other = open_page(start, user=alice), open_page(start, user=bob)
    other.evaluate(HIDE, True)
    asked = asked_of(other)
    record(coordinator)
    other.wait_for_timeout(7_000)
    assert asked == []
    assert other.get_by_role("heading", name="Nog niets vastgelegd").is_visible()
    other.evaluate(HIDE, False)
    other.get_by_role("heading", name="Afgesproken: 3").wait_for(timeout=2_000)


def test_an_unchanged_page_is_left_alone(open_page, bob, start):
    page = open_page(start, user=bob)
    page.evaluate("document.getElementById('live').dataset.touched = 'yes'")
    asked = asked_of(page)
    page.wait_for_timeout(7_000)
    assert len(asked) >= 2
    assert page.locator("#live").get_attribute("data-touched") == "yes"


def test_when_the_login_has_ended_nothing_typed_is_lost(open_page, bob, start):
    page = open_page(start, user=bob, strict=False)
    page.get_by_label("Welk voorbehoud?").fill("Als de Staten het willen.")
    page.context.clear_cookies()
    page.get_by_role("link", name="Ververs").wait_for(timeout=SOON)
    assert page.get_by_label("Welk voorbehoud?").input_value() == "Als de Staten het willen."
    assert page.url.endswith("/gesprek/accountability/")


def test_two_tabs_of_the_coordinator_are_asked_what_stays(open_page, alice, start):
    first, second = open_page(start, user=alice), open_page(start, user=alice)
    record(first)
    second.get_by_role("heading", name="Afgesproken: 3").wait_for(timeout=SOON)
    second.locator("input[type=radio][value='5']").check()
    second.get_by_label("Waarom spreekt u dit af?").fill("Toch elk bedrag.")
    second.get_by_role("button", name=re.compile("Leg vast en")).click()
    second.locator("#fouten").wait_for()
    assert second.get_by_label("Waarom spreekt u dit af?").input_value() == "Toch elk bedrag."
    assert second.get_by_text("Eén brief per jaar is genoeg.").first.is_visible()


@pytest.mark.parametrize("script", [True, False])
def test_the_coordinator_walks_through_the_questions(open_page, alice, start, script):
    page = open_page(start, user=alice, script=script)
    assert page.locator("[aria-current=step]").inner_text().startswith("1. Verantwoording aan Rijk")
    record(page)
    page.get_by_label("Welke partij?").select_option("Provincie Voorland")
    page.get_by_label("Welk voorbehoud?").fill("Als de Staten het willen.")
    page.get_by_role("button", name="Bespreek later").click()
    page.get_by_text("later. Wat u had ingevuld, is bewaard.").wait_for()
    assert "afgesproken: 3" in page.locator(".progress .done").inner_text()


def test_without_script_a_link_refreshes_the_screen(open_page, alice, bob, start):
    coordinator, other = open_page(start, user=alice), open_page(start, user=bob, script=False)
    record(coordinator)
    assert other.get_by_role("heading", name="Nog niets vastgelegd").is_visible()
    other.get_by_role("link", name="Ververs").click()
    other.get_by_role("heading", name="Afgesproken: 3").wait_for()


def test_one_question_prints_on_one_sheet(open_page, alice, start):
    page = open_page(start, user=alice)
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(sheets) == 1
    assert "Hoeveel verantwoording legt de regio af aan het Rijk?" in sheets[0].extract_text()


@pytest.mark.parametrize("width", [1920, 1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_screen_has_no_barriers(open_page, violations, alice, start, width, scheme):
    page = open_page(start, user=alice, width=width, scheme=scheme)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
