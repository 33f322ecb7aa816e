"""Parties read where they differ: first a sentence, then the questions, the largest difference first."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from partnership.axes import AXES
from partnership.models import Layer, Status
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
    page.get_by_label("Tweede profiel").select_option("RES")
    page.get_by_role("button", name="Toon deze profielen").click()
    page.wait_for_url("**profiel=programma*")
    assert page.get_by_label("Tweede profiel").input_value() == "programma"
    assert page.locator("section:has(> #h-r) > .legend").inner_text().split("\n")[-1] == "RES"


def test_only_differences_can_be_shown(open_page, alice, address):
    page = open_page(address, user=alice)
    assert page.locator(".strip").count() == 6
    page.get_by_role("link", name="Toon alleen verschillen").click()
    assert page.locator(".strip").count() == 4


def test_before_the_reveal_a_party_compares_itself_with_the_ideal_type(open_page, alice, beekdam, voorland):
    blind = make.partnership(status=Status.POSITIONS, coordinator=alice)
    make.party(blind, beekdam, profile=Profile(3, 1, 3, 3, 5, 1))
    make.party(blind, voorland, profile=Profile(5, 5, 5, 5, 5, 5), handed_in=True)
    page = open_page(f"/samenwerkingen/{blind.pk}/vergelijken/", user=alice)
    assert "2 stappen meer bij de regio" in page.locator(".lead").inner_text()
    assert page.locator("table").first.get_by_role("columnheader").count() == 3


@pytest.fixture
def crowded(revealed):
    for number in range(38):
        layer = list(Layer)[number % len(Layer)]
        scores = [None if (number + axis) % 9 == 0 else (number + axis) % 5 + 1 for axis in range(len(AXES))]
        make.party(revealed, make.organisation(f"Organisatie {number}", layer=layer), profile=Profile(*scores))
    return revealed


@pytest.mark.parametrize("script", [True, False])
def test_of_many_parties_names_and_reasons_unfold_on_request(open_page, alice, address, crowded, script):
    page = open_page(address, user=alice, script=script)
    group = page.locator(".strip").first.locator("details").first
    name = group.locator(".reason strong").first
    assert not name.is_visible()
    group.locator("summary").click()
    assert name.is_visible()


def test_one_of_many_parties_is_found_in_the_list_by_name(open_page, alice, address, crowded):
    page = open_page(address, user=alice)
    page.get_by_label("Derde profiel").select_option("Organisatie 17")
    page.get_by_role("button", name="Toon deze profielen").click()
    page.wait_for_url("**#h-r")
    assert "Organisatie 17" in page.locator("section:has(> #h-r) > .legend").inner_text()
    page.locator(".explore.is-drawn").wait_for()


def test_the_first_sheet_of_paper_is_the_agenda_and_the_rest_has_every_reason(open_page, alice, address):
    page = open_page(address, user=alice)
    sheets = [sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages]
    assert "Water en wonen in het Beekdal" in sheets[0]
    assert "Agenda voor het gesprek" in sheets[0]
    assert sum(f"{number}. " in sheets[0] for number in range(1, 7)) == 6
    assert "Per vraag" not in sheets[0]
    assert "Drukt u deze pagina af" not in sheets[0]
    rest = " ".join(sheets[1:])
    assert rest.count("Omdat het hier zo past.") == 12
    assert "Toon" not in rest


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_comparing_has_no_barriers(open_page, violations, alice, address, width, scheme):
    page = open_page(address, user=alice, width=width, scheme=scheme)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
