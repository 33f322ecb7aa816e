"""A civil servant describes a partnership: from a known deal, by keyboard, with and without JavaScript."""

import datetime as dt
import re

import pytest
from playwright.sync_api import expect

from partnership.models import Partnership
from tests import make


@pytest.fixture
def deal(voorland):
    known = make.known_deal("RES Beekland", code="res-beekland", bid="1.350", bid_status="RES 1.0")
    known.programme, known.region = make.programme(), "Beekland"
    known.save()
    known.provinces.add(voorland)
    known.known_facts.members.add(make.organisation("Gemeente Heidekamp", code="GM1", short_name="Heidekamp"))
    return known


@pytest.fixture
def ministry(db):
    return make.organisation("Ministerie van Water", code="mnre1", short_name="WTR", layer="rijk")


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def desk(open_page, alice, deal, request):
    """Alice at the list of known deals."""
    return open_page("/samenwerkingen/bekend/", user=alice, script=request.param)


def start(page):
    page.get_by_role("link", name=re.compile("Begin met deze deal")).click()
    page.get_by_label("Titel").fill("Energie voor het Beekland")
    page.get_by_role("button", name="Begin deze samenwerking").click()


def test_a_civil_servant_starts_from_a_known_deal_describes_it_and_chooses_partners(desk, ministry):
    start(desk)
    desk.get_by_role("link", name="Beschrijf de opgave").click()
    desk.get_by_label("Wat is de opgave?").fill("Het beekdal moet meer stroom opwekken.")
    desk.get_by_label("Begin").fill("2027-03-01")
    desk.get_by_role("button", name="Bewaar en ga terug").click()
    desk.get_by_role("link", name="Kies de partners").click()
    desk.get_by_role("button", name=re.compile("Voeg toe.*Gemeente Heidekamp")).click()
    desk.get_by_text("Gemeente Heidekamp doet nu mee.").first.wait_for()
    desk.get_by_role("searchbox").fill("wtr")
    desk.get_by_role("searchbox").press("Enter")
    desk.get_by_role("button", name=re.compile("Voeg toe.*Ministerie van Water")).click()
    desk.get_by_role("heading", name="3 partijen doen mee").wait_for()
    desk.get_by_role("link", name="Klaar, terug naar de taken").click()
    assert desk.get_by_role("link", name="Nodig mensen uit").is_visible()
    described = Partnership.objects.described().get()
    assert described.task == "Het beekdal moet meer stroom opwekken."
    assert {party.organisation.name for party in described.parties.all()} == {
        "Gemeente Beekdam",
        "Gemeente Heidekamp",
        "Ministerie van Water",
    }


@pytest.mark.parametrize("script", [True, False])
def test_a_mistake_is_named_on_top_and_the_link_leads_to_the_field(open_page, alice, partnership, script):
    page = open_page(f"/samenwerkingen/{partnership.pk}/opgave/", user=alice, script=script)
    page.get_by_label("Titel").fill("")
    page.get_by_label("Wat is de opgave?").fill("Blijft staan")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    summary = page.get_by_role("alert").filter(has_text="Er is een probleem")
    summary.wait_for()
    assert page.title().startswith("Fout: ")
    assert page.get_by_label("Wat is de opgave?").input_value() == "Blijft staan"
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="Geef de samenwerking een titel.").click()
    expect(page.get_by_label("Titel")).to_be_focused()


def test_who_types_sees_and_hears_what_is_found_and_adds_it_by_keyboard(open_page, alice, partnership, ministry):
    page = open_page(f"/samenwerkingen/{partnership.pk}/partners/", user=alice)
    page.get_by_role("searchbox").focus()
    page.keyboard.type("water")
    said = page.locator("#announcements")
    said.get_by_text("1 organisatie gevonden.").wait_for()
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    said.get_by_text("Ministerie van Water doet nu mee. 3 partijen doen mee.").wait_for()
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_a_partner_is_taken_out_by_keyboard_too(open_page, alice, partnership, voorland):
    page = open_page(f"/samenwerkingen/{partnership.pk}/partners/", user=alice)
    page.get_by_role("button", name=re.compile("Haal weg.*Provincie Voorland")).press("Enter")
    page.get_by_role("status").filter(has_text="Provincie Voorland doet niet meer mee.").wait_for()
    assert page.get_by_role("heading", name="1 partij doet mee").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_of_the_intake_has_a_barrier(open_page, violations, alice, deal, partnership, width, scheme):
    home = f"/samenwerkingen/{partnership.pk}/"
    page = open_page("/samenwerkingen/", user=alice, width=width, scheme=scheme)
    start = f"/samenwerkingen/nieuw/?from={deal.pk}&ambition=5&obligation=9"
    known = ["/samenwerkingen/bekend/", f"/samenwerkingen/{deal.pk}/"]
    for address in ("/samenwerkingen/", start, *known, home, f"{home}opgave/", f"{home}partners/?q=heide"):
        page.goto(address)
        assert violations(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), address


@pytest.mark.parametrize("width", [1280, 390])
def test_a_form_with_a_mistake_shows_what_a_colleague_saved(open_page, violations, alice, partnership, width):
    page = open_page(f"/samenwerkingen/{partnership.pk}/opgave/", user=alice, width=width)
    page.get_by_label("Begin").fill("2028-01-01")
    page.get_by_label("Einde").fill("2027-01-01")
    Partnership.objects.filter(pk=partnership.pk).update(edition=7, task="Van een collega", updated_by=alice)
    page.get_by_role("button", name="Bewaar", exact=True).click()
    page.get_by_text("Het einde ligt voor het begin.").first.wait_for()
    assert page.get_by_label("Wat is de opgave?").input_value() == "Van een collega"
    assert violations(page) == []


def test_the_tasks_of_five_parties_fit_on_a_tablet_too(open_page, alice, partnership):
    for name in ("Rijk (voorbeeldministerie)", "Waterschap De Voorde", "Gemeente Heidekamp"):
        make.party(partnership, make.organisation(name))
    page = open_page(partnership.get_absolute_url(), user=alice)
    for width in (760, 900, 1024, 1180, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_back_after_a_mistake_that_was_mended_shows_the_form_as_it_is_stored(open_page, alice):
    made = make.partnership(coordinator=alice, starts_on=dt.date(2030, 1, 1))
    page = open_page(f"/samenwerkingen/{made.pk}/opgave/", user=alice)
    for end in ("2029-01-01", "2035-01-01"):
        page.get_by_label("Einde").fill(end)
        page.get_by_role("button", name="Bewaar en ga terug").click()
    page.get_by_role("heading", name="Uw volgende stap").wait_for()
    page.go_back()
    assert page.get_by_label("Einde").input_value() == "2035-01-01"


def test_who_leaves_a_form_with_a_mistake_by_a_link_can_come_back_to_it(open_page, alice):
    made = make.partnership(coordinator=alice, starts_on=dt.date(2030, 1, 1))
    page = open_page(f"/samenwerkingen/{made.pk}/opgave/", user=alice)
    page.get_by_label("Einde").fill("2029-01-01")
    page.get_by_role("button", name="Bewaar en ga terug").click()
    page.get_by_role("alert").get_by_role("link").click()
    page.get_by_role("link", name=made.title).click()
    page.get_by_role("heading", name="Uw volgende stap").wait_for()
    page.go_back()
    assert page.get_by_label("Begin").input_value() == "2030-01-01"
