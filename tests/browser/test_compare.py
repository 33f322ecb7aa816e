"""Parties read where they differ: first a sentence, then the questions, the largest difference first."""

import pytest

from partnership.models import Status
from partnership.profile import Profile
from tests import make


@pytest.fixture
def revealed(beekdam, voorland, alice):
    made = make.partnership(status=Status.CONVERSATION, coordinator=alice, programme=make.programme())
    make.party(made, beekdam, profile=Profile(3, 1, 1, 2, None, 1), handed_in=True)
    make.party(made, voorland, profile=Profile(4, 1, 3, 4, 4, 5), handed_in=True)
    return made


@pytest.fixture
def address(revealed):
    return f"/samenwerkingen/{revealed.pk}/vergelijken/"


@pytest.mark.parametrize("script", [True, False])
def test_the_page_says_first_where_the_parties_differ_most(open_page, alice, address, script):
    page = open_page(address, user=alice, script=script)
    assert "verschillen het meest over Verantwoording aan Rijk" in page.locator(".lead").inner_text()
    assert page.locator(".strip h3").first.inner_text() == "1. Verantwoording aan Rijk"


@pytest.mark.parametrize("script", [True, False])
def test_the_reader_chooses_which_profiles_the_radar_shows(open_page, alice, address, script):
    page = open_page(address, user=alice, script=script)
    page.get_by_role("checkbox", name="Gemeente Beekdam").uncheck()
    page.get_by_role("checkbox", name="RES").check()
    page.get_by_role("button", name="Toon", exact=True).click()
    page.wait_for_url("**profiel=programma*")
    assert page.get_by_role("checkbox", name="RES").is_checked()
    assert not page.get_by_role("checkbox", name="Gemeente Beekdam").is_checked()


def test_only_differences_can_be_shown(open_page, alice, address):
    page = open_page(address, user=alice)
    assert page.locator(".strip").count() == 6
    page.get_by_role("link", name="Toon alleen verschillen").click()
    assert page.locator(".strip").count() == 5


def test_before_the_reveal_a_party_compares_itself_with_the_ideal_type(open_page, alice, beekdam, voorland):
    blind = make.partnership(status=Status.POSITIONS, coordinator=alice)
    make.party(blind, beekdam, profile=Profile(3, 1, 3, 3, 5, 1))
    make.party(blind, voorland, profile=Profile(5, 5, 5, 5, 5, 5), handed_in=True)
    page = open_page(f"/samenwerkingen/{blind.pk}/vergelijken/", user=alice)
    assert "2 stappen meer bij de regio" in page.locator(".lead").inner_text()
    assert page.locator("table").first.get_by_role("columnheader").count() == 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_comparing_has_no_barriers(open_page, violations, alice, address, width, scheme):
    page = open_page(address, user=alice, width=width, scheme=scheme)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
