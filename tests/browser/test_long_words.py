"""A word that is longer than any line makes no page wider than the screen."""

import pytest

from partnership.models import Status
from partnership.profile import Profile
from tests import make

WORD = "W" * 190
PAGES = ("", "opgave/", "partners/", "controleren/", "vergelijken/", "afspraken/", "memo/")


@pytest.fixture
def wordy(transactional_db):
    place = make.organisation(WORD)
    user = make.user("alice@beekdam.example", editor_of=place, name=WORD[:120])
    other = make.organisation(f"Stichting {WORD}")
    texts = dict.fromkeys(("task", "value_what", "region"), WORD)
    made = make.partnership(WORD, coordinator=user, status=Status.CONVERSATION, **texts)
    for organisation in (place, other):
        party = make.party(made, organisation, handed_in=True)
        make.positions(party, Profile(3, 1, 1, 5, 1, 5), reason=WORD * 10)
    return made


@pytest.mark.parametrize("width", [390, 1280])
def test_a_long_word_is_broken_on_every_page(open_page, wordy, width):
    addresses = [f"/samenwerkingen/{wordy.pk}/{page}" for page in PAGES]
    page = open_page("/samenwerkingen/", user=wordy.coordinator, width=width)
    too_wide = {}
    for address in ("/samenwerkingen/", *addresses):
        page.goto(address)
        too_wide[address] = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert {address: excess for address, excess in too_wide.items() if excess} == {}


def test_a_long_word_is_broken_where_bzk_keeps_its_cases(open_page, transactional_db):
    make.case("lang", title=WORD)
    page = open_page("/casussen/beheer/", user=make.user("bea@bzk.example", is_overseer=True), width=390)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
