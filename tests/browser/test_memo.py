from datetime import date

import pytest

from partnership.profile import Profile
from tests import make


@pytest.fixture
def agreed(alice, beekdam, voorland):
    """A partnership with something in every part of its memo."""
    made = make.partnership(
        "Water in Súdwest-Fryslân",
        agreed=Profile(4, 2, 2, 4, 4, None),
        coordinator=alice,
        task="Het beekdal moet meer water vasthouden.",
        starts_on=date(2027, 1, 1),
    )
    for place in (beekdam, voorland):
        make.party(made, place, profile=Profile(3, 1, 1, 5, 1, 5), handed_in=True)
    return made


def address(partnership):
    return f"/samenwerkingen/{partnership.pk}/memo/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_preview_has_no_barriers(open_page, violations, agreed, alice, width, scheme):
    page = open_page(address(agreed), user=alice, width=width, scheme=scheme)
    assert violations(page) == []


def test_the_preview_fits_a_narrow_screen(open_page, agreed, alice):
    page = open_page(address(agreed), user=alice, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_button_downloads_a_pdf_named_after_the_partnership(open_page, agreed, alice):
    page = open_page(address(agreed), user=alice, script=False)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download memo (PDF)").click()
    assert download.value.suggested_filename == f"memo-water-in-súdwest-fryslân-{agreed.reference}.pdf"
    assert download.value.path().read_bytes().startswith(b"%PDF-")


def test_in_print_only_the_memo_is_left(open_page, agreed, alice):
    page = open_page(address(agreed), user=alice)
    page.emulate_media(media="print")
    assert not page.get_by_role("link", name="Download memo (PDF)").is_visible()
    assert page.get_by_role("heading", level=1, name=agreed.title).is_visible()
