"""The charts that a reader can explore: plotly, under the same strict policy as every page."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from partnership.models import Status
from partnership.profile import REFERENCES, Profile
from tests import make

DRAWN = ".explore.is-drawn"
LINES = ".explore-plot .scatterlayer .trace"


@pytest.fixture
def compare_page(alice, beekdam):
    """The compare page of a partnership in conversation, with a party whose name looks like HTML."""
    partnership = make.partnership(status=Status.CONVERSATION, coordinator=alice)
    hostile = make.organisation("<b>Provincie</b> & zo", layer="province")
    make.party(partnership, beekdam, profile=REFERENCES["res"], handed_in=True)
    make.party(partnership, hostile, profile=Profile(3, 1, None, 4, 5, 1), handed_in=True)
    return reverse("partnership:compare", args=[partnership.pk])


@pytest.fixture
def explored(open_page, alice, compare_page):
    """Open the page and wait until plotly has drawn."""

    def explored(**how):
        page = open_page(compare_page, user=alice, **how)
        page.locator(".explore").scroll_into_view_if_needed()
        page.wait_for_selector(DRAWN)
        return page

    return explored


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_plotly_draws_without_a_complaint_and_without_barriers(explored, violations, width, scheme):
    page = explored(width=width, scheme=scheme)
    assert page.locator(LINES).count() == 3
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_profile_is_switched_off_and_on_by_keyboard(explored):
    page = explored()
    switch = page.get_by_role("button", name="Gemeente Beekdam")
    switch.press("Enter")
    assert switch.get_attribute("aria-pressed") == "false"
    expect(page.locator(LINES)).to_have_count(2)
    switch.press("Enter")
    expect(page.locator(LINES)).to_have_count(3)


def test_a_name_that_looks_like_html_shows_as_text(explored):
    page = explored()
    assert page.get_by_role("button", name="<b>Provincie</b> & zo").is_visible()
    assert page.locator(".explore b").count() == 0


def test_the_drawing_of_the_server_stays_for_screen_readers_and_paper(explored):
    page = explored()
    assert page.get_by_role("img", name="Posities over het ideaaltype").count() == 1
    page.emulate_media(media="print")
    assert page.locator(".explore > svg").bounding_box()["width"] > 200
    assert not page.locator(".explore-plot").is_visible()


def test_the_chart_takes_the_colours_of_the_scheme(explored):
    page = explored()
    line = page.locator(".explore-plot .js-line").nth(1)
    expect(line).to_have_css("stroke", "rgb(31, 95, 168)")
    page.emulate_media(color_scheme="dark")
    expect(line).to_have_css("stroke", "rgb(143, 188, 242)")


def test_without_script_the_drawing_of_the_server_is_there(open_page, alice, compare_page):
    page = open_page(compare_page, user=alice, script=False)
    assert page.locator(".explore > svg").is_visible()
    assert page.locator(".explore-plot").count() == 0


def test_when_plotly_does_not_load_the_drawing_of_the_server_stays(open_page, alice, compare_page):
    page = open_page(reverse("home"), user=alice, strict=False)
    page.route("**/plotly.min*.js", lambda route: route.abort())
    page.goto(compare_page)
    with page.expect_event("requestfailed"):
        page.locator(".explore").scroll_into_view_if_needed()
    assert page.locator(".explore > svg").is_visible()
    assert page.locator(DRAWN).count() == 0


def test_plotly_is_loaded_on_no_other_page(open_page, bea):
    asked = []
    page = open_page(reverse("home"), user=bea)
    page.on("request", lambda request: asked.append(request.url))
    for name in ("home", "partnership:explorer", "partnership:dashboard", "cases:cases"):
        page.goto(reverse(name), wait_until="networkidle")
    assert not [url for url in asked if "plotly" in url]


# --- the dumbbells of a survey


@pytest.fixture
def results_page(alice):
    """The results of a survey, of which too few answered for the Rijk, and the address of it."""
    held = make.survey_round(make.partnership(coordinator=alice), days=(-9, -1))
    make.responses(held, "rijk", 4, text="2" * 24)
    make.responses(held, "decentral", 7, text="4" * 24)
    return f"/enquete/rondes/{held.pk}/uitkomsten/"


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_results_are_drawn_after_the_tables_without_a_complaint(
    open_page, alice, results_page, violations, width, scheme
):
    page = open_page(results_page, user=alice, width=width, scheme=scheme)
    page.locator(".results").last.scroll_into_view_if_needed()
    page.wait_for_selector(DRAWN)
    assert page.locator(".explore-switches button").all_inner_texts() == [
        "Decentraal",
        "Rijk in 2020",
        "Decentraal in 2020",
    ]
    assert page.locator(LINES).count() == 3
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.emulate_media(media="print")
    assert not page.locator(".explore-only").is_visible()


def test_results_in_another_order_are_drawn_again(open_page, alice, results_page):
    page = open_page(results_page, user=alice)
    page.get_by_label("Onderwerp").select_option("means")
    page.wait_for_url("**category=means**")
    page.locator(".results").last.scroll_into_view_if_needed()
    page.wait_for_selector(DRAWN)
    assert page.locator(".explore-plot .ytick text").count() == 2


def test_without_script_nothing_of_the_drawing_of_results_shows(open_page, alice, results_page):
    page = open_page(results_page, user=alice, script=False)
    assert not page.locator(".explore-only").is_visible()
    assert page.locator(".dumbbell").first.is_visible()


def test_the_survey_of_2020_is_drawn_after_its_tables_with_the_same_chart(open_page, violations):
    page = open_page(reverse("survey:benchmark"))
    page.locator(".results").last.scroll_into_view_if_needed()
    page.wait_for_selector(DRAWN)
    assert page.locator(".explore-switches button").all_inner_texts() == ["Rijk", "Decentraal", "Verschil"]
    assert page.locator(".explore-plot .ytick text").count() == 24
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_drawing_keeps_its_place_when_the_window_becomes_narrow_and_wide_again(open_page):
    page = open_page(reverse("survey:benchmark"))
    page.locator(".results").last.scroll_into_view_if_needed()
    page.wait_for_selector(DRAWN)
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(700)  # plotly draws again some time after the last change of width
        drawn = page.locator(".explore-plot .main-svg").first.bounding_box()
        assert page.locator(".explore-plot").bounding_box()["height"] == drawn["height"] > 1000
