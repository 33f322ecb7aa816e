"""BZK browses all deals: filters, sorting, pages, the back button, on a desk and on a phone."""

import re

import pytest

from partnership.dashboard.selection import PER_PAGE
from partnership.models import Status
from partnership.profile import REFERENCES
from tests import make

OVERVIEW = "/overzicht/"


@pytest.fixture
def deals(db):
    drenthe = make.organisation("Provincie Drenthe", layer="province", code="PV22", short_name="Drenthe")
    for number in range(PER_PAGE):
        make.known_deal(f"Regio Deal {number}", code=f"deal-{number}", rijk_contribution=number + 1)
    for key, profile in REFERENCES.items():
        deal = make.partnership(f"Voorbeeld {key}", agreed=profile, programme=make.programme(key, key.upper()))
        deal.provinces.add(drenthe)
    make.party(make.partnership("Wacht nog", status=Status.POSITIONS), make.organisation("Gemeente Laat"))


def rows(page):
    return page.locator("table.deals tbody tr")


def test_a_choice_narrows_the_list_and_the_back_button_undoes_it(open_page, bea, deals):
    page = open_page(OVERVIEW, user=bea)
    page.get_by_label("Programma").select_option("res")
    page.wait_for_url("**/overzicht/?programme=res*")
    page.get_by_role("link", name="Voorbeeld mirt").wait_for(state="detached")
    assert rows(page).count() == 1
    page.go_back()
    page.get_by_role("link", name="Voorbeeld mirt").wait_for()
    assert page.url.endswith(OVERVIEW)
    page.go_forward()
    page.get_by_role("link", name="Voorbeeld mirt").wait_for(state="detached")


def test_after_going_back_the_filters_say_what_the_list_shows(open_page, bea, deals):
    page = open_page(OVERVIEW, user=bea)
    page.get_by_label("Programma").select_option("res")
    page.wait_for_url("**/overzicht/?programme=res*")
    page.go_back()
    page.get_by_role("link", name="Voorbeeld mirt").wait_for()
    assert page.get_by_label("Programma").input_value() == ""


def test_words_are_searched_while_they_are_typed(open_page, bea, deals):
    page = open_page(OVERVIEW, user=bea)
    page.get_by_label("Zoek op naam of gebied").press_sequentially("voorbeeld m")
    page.wait_for_url("**q=voorbeeld*")
    page.get_by_role("link", name="Voorbeeld res").wait_for(state="detached")
    assert rows(page).count() == 1


def test_a_heading_sorts_and_says_so(open_page, bea, deals):
    page = open_page(OVERVIEW, user=bea)
    page.get_by_role("link", name="Stappen", exact=True).click()
    page.locator('th[aria-sort="ascending"]').get_by_text("Stappen").wait_for()
    assert "Voorbeeld regio-deal" in rows(page).first.inner_text()


@pytest.mark.parametrize("script", [True, False])
def test_the_next_page_keeps_the_filters(open_page, bea, deals, script):
    page = open_page(f"{OVERVIEW}?q=deal", user=bea, script=script)
    page.get_by_role("link", name="Volgende").click()
    page.wait_for_url("**q=deal&page=2")
    page.get_by_text("Pagina 2 van 2").wait_for()


def test_without_script_the_filters_work_with_the_button(open_page, bea, deals):
    page = open_page(OVERVIEW, user=bea, script=False)
    page.get_by_label("Status").select_option("positions")
    page.get_by_role("button", name="Toon resultaten").click()
    assert rows(page).count() == 1
    assert page.get_by_label("Status").input_value() == "positions"


def test_the_distribution_comes_when_the_reader_gets_there(open_page, bea, deals):
    page = open_page(OVERVIEW, user=bea)
    page.get_by_role("heading", name="Hoe de afspraken verdeeld zijn").scroll_into_view_if_needed()
    page.get_by_role("heading", name="Programma en vraag").wait_for()
    assert page.get_by_text("Gemeente Laat").is_visible()


def test_the_selection_can_be_downloaded(open_page, bea, deals):
    page = open_page(f"{OVERVIEW}?programme=res", user=bea)
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("Download deze 1 samenwerking")).click()
    assert download.value.suggested_filename.endswith(".csv")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", [OVERVIEW, "/overzicht/verdeling/", f"{OVERVIEW}?q=niets"])
def test_the_overview_has_no_barriers(open_page, violations, bea, deals, path, width, scheme):
    page = open_page(path, user=bea, width=width, scheme=scheme)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
