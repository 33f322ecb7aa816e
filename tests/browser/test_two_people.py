"""Two colleagues on the same question, each in a browser of their own: nothing that either of them typed is lost."""

import pytest
from playwright.sync_api import expect

from partnership.axes import AXIS
from tests import make

AMBITION = AXIS["ambition"]
REASON = "Waarom"


@pytest.fixture
def carla(beekdam):
    return make.user("carla@beekdam.example", editor_of=beekdam)


@pytest.fixture
def address(partnership):
    return f"/samenwerkingen/{partnership.pk}/vragen/{AMBITION.key}/"


def fill_in(page, score, reason):
    page.get_by_label(AMBITION.level(score)).check()
    page.get_by_role("textbox", name=REASON).fill(reason)


def save(page):
    page.get_by_role("button", name="Bewaar en ga verder").click()


def stored(partnership):
    position = partnership.parties.get(organisation__name="Gemeente Beekdam").positions.get(axis=AMBITION.key)
    return position.score, position.reason


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_second_to_save_sees_both_and_chooses(open_page, violations, partnership, address, alice, carla, script):
    first, second = open_page(address, user=carla), open_page(address, user=alice, script=script)
    fill_in(first, 4, "Carla vindt de doelen van het Rijk belangrijk.")
    save(first)
    first.get_by_role("heading", name=AXIS["obligation"].question).wait_for()

    fill_in(second, 5, "Alice wil eerst praten over geld.")
    save(second)
    summary = second.get_by_role("alert").filter(has_text="Kies wat blijft staan")
    summary.wait_for()
    expect(summary).to_be_focused()
    assert stored(partnership) == (4, "Carla vindt de doelen van het Rijk belangrijk.")
    if script:
        assert violations(second) == []

    summary.get_by_role("link", name="Kies welke tekst blijft").click()
    expect(second.locator(f"#id_{AMBITION.key}-reason-choice_0")).to_be_focused()
    text = second.get_by_role("group", name="Welke tekst blijft?")
    assert "Carla vindt de doelen van het Rijk belangrijk." in text.inner_text()
    text.get_by_label("Beide teksten onder elkaar").check()
    save(second)
    second.get_by_role("alert").filter(has_text="Er is een probleem").wait_for()
    assert text.get_by_label("Beide teksten onder elkaar").is_checked()

    second.get_by_role("group", name="Welk antwoord blijft?").get_by_label("Mijn antwoord").check()
    save(second)
    second.get_by_role("heading", name=AXIS["obligation"].question).wait_for()
    assert stored(partnership) == (
        5,
        "Carla vindt de doelen van het Rijk belangrijk.\n\nAlice wil eerst praten over geld.",
    )
