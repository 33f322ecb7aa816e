"""A civil servant answers the six questions and shares them, with the keyboard, with and without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

from partnership.axes import AXES
from partnership.models import Status
from partnership.profile import IDEAL, Profile
from tests import make

ANSWERS = Profile(4, 1, None, 3, 5, 1)
REASON = "Dat past bij ons gebied."


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def script(request):
    return request.param


@pytest.fixture
def start(partnership):
    return f"/samenwerkingen/{partnership.pk}"


@pytest.fixture
def party(partnership, beekdam):
    return partnership.parties.get(organisation=beekdam)


FOCUSED = """() => {
    const focused = document.activeElement;
    return focused === document.body ? "" : focused.labels?.[0]?.innerText ?? focused.innerText;
}"""


def tab_to(page, name):
    """Press Tab until the field or button with this name has the focus."""
    for _ in range(60):
        if name in page.evaluate(FOCUSED):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab does not reach {name!r}")


def choose(page, axis, score):
    """Go to the scale and choose with the arrow keys: the last choice is 'weten we nog niet'."""
    tab_to(page, axis.levels[0])
    page.keyboard.press("Space")
    for _ in range(5 if score is None else score - 1):
        page.keyboard.press("ArrowDown")


def press(page, name):
    tab_to(page, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def answer(page, axis, score, reason=""):
    choose(page, axis, score)
    if reason:
        tab_to(page, "Waarom wijkt u af van het ideaaltype?")
        page.keyboard.type(reason)
    press(page, "Bewaar en ga verder")


def test_six_questions_are_answered_and_shared_by_keyboard(open_page, alice, start, party, script):
    page = open_page(f"{start}/vragen/{AXES[0].key}/", user=alice, script=script)
    for axis in AXES:
        score = ANSWERS.as_mapping()[axis.key]
        answer(page, axis, score, reason="" if score in (None, axis.ideal) else REASON)
    expect(page.get_by_role("heading", name="Controleer uw antwoorden")).to_be_visible()
    press(page, "Deel onze posities met de andere partijen")
    expect(page.get_by_role("heading", name="Uw posities zijn gedeeld")).to_be_visible()
    expect(page.get_by_text("Wij wachten op: Provincie Voorland")).to_be_visible()
    party.refresh_from_db()
    assert party.has_handed_in


def test_a_reason_is_asked_for_everywhere_but_on_the_ideal_type(open_page, alice, start, script):
    page = open_page(f"{start}/vragen/ambition/", user=alice, script=script)
    reason = page.get_by_label("Waarom wijkt u af van het ideaaltype?")
    assert not reason.is_visible()
    choose(page, AXES[0], 5)
    assert reason.is_visible()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert not reason.is_visible()
    for _press in range(3):
        page.keyboard.press("ArrowDown")
    assert page.get_by_role("textbox", name="Wat moet u nog weten?").is_visible()


def test_going_back_shows_the_answer_that_was_saved(open_page, alice, start, script):
    page = open_page(f"{start}/vragen/ambition/", user=alice, script=script)
    answer(page, AXES[0], 4, REASON)
    press(page, "Vorige vraag")
    expect(page.get_by_label(AXES[0].levels[3])).to_be_checked()
    expect(page.get_by_label("Waarom wijkt u af van het ideaaltype?")).to_have_value(REASON)


def test_somebody_stops_and_resumes_later(open_page, alice, start, script):
    page = open_page(f"{start}/vragen/ambition/", user=alice, script=script)
    answer(page, AXES[0], 4, REASON)
    page.context.close()
    page = open_page(f"{start}/controleren/", user=alice, script=script)
    expect(page.get_by_text(REASON)).to_be_visible()
    page.get_by_role("link", name="Vul in vraag 2: Verplicht karakter").click()
    answer(page, AXES[1], 1)
    expect(page.get_by_role("heading", name="Controleer uw antwoorden")).to_be_visible()
    expect(page.get_by_text("Elke partij kiest vrij of zij meedoet.")).to_be_visible()


def test_sharing_too_early_leads_to_the_field_that_is_missing(open_page, alice, start, party, script):
    make.positions(party, Profile(4, 1, 3, 3, 3, 1), reason="")
    page = open_page(f"{start}/controleren/", user=alice, script=script)
    press(page, "Deel onze posities met de andere partijen")
    expect(page).to_have_title(re.compile("^Fout:"))
    expect(page.locator("#fouten")).to_be_focused()
    page.locator("#fouten").get_by_role("link").click()
    expect(page.get_by_label("Waarom wijkt u af van het ideaaltype?")).to_be_visible()


def test_all_six_questions_can_be_answered_on_one_page(open_page, alice, start, party, script):
    page = open_page(f"{start}/vragen/", user=alice, script=script)
    for axis in AXES:
        page.get_by_role("group", name=axis.question).get_by_label(axis.level(axis.ideal)).check()
        expect(page.locator(".result").get_by_text(axis.level(axis.ideal))).to_be_visible()
    page.get_by_role("button", name="Bewaar en controleer").click()
    expect(page.get_by_role("heading", name="Controleer uw antwoorden")).to_be_visible()
    assert {position.axis: position.score for position in party.positions.all()} == IDEAL.as_mapping()


def test_the_last_party_sees_all_positions_and_the_coordinator_records_what_is_agreed(
    open_page, alice, partnership, party, voorland, start
):
    make.positions(party, IDEAL)
    other = partnership.parties.get(organisation=voorland)
    make.positions(other, Profile(5, 1, 3, 3, 3, 1))
    type(other).objects.filter(pk=other.pk).update(handed_in_at=partnership.created_at)
    page = open_page(f"{start}/controleren/", user=alice)
    page.get_by_role("button", name="Deel onze posities met de andere partijen").click()
    page.get_by_role("link", name="Begin het gesprek").click()
    page.goto(f"{start}/afspraken/")
    for axis in AXES:
        page.get_by_role("group", name=axis.question).get_by_label(axis.level(axis.ideal)).check()
    page.get_by_label("Waarom spreekt u dit af?").first.fill("Het Rijk is open over zijn doel.")
    page.get_by_role("button", name="Leg de afspraken vast").click()
    expect(page.get_by_text("De afspraken zijn vastgelegd.")).to_be_visible()
    partnership.refresh_from_db()
    assert partnership.status == Status.AGREED


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_pages_have_no_barriers(open_page, violations, alice, partnership, party, start, width, scheme):
    make.positions(party, Profile(4, 1, 3, 3, 3, None), reason="")
    for path in ("vragen/ambition/", "vragen/", "controleren/"):
        page = open_page(f"{start}/{path}", user=alice, width=width, scheme=scheme)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_a_page_with_problems_has_no_barriers(open_page, violations, alice, start, width, scheme):
    page = open_page(f"{start}/vragen/", user=alice, width=width, scheme=scheme)
    page.get_by_label("Wie betaalt wat?").fill("Het Rijk betaalt de grond.")
    page.get_by_role("button", name="Bewaar en controleer").click()
    expect(page.locator("#fouten")).to_be_focused()
    assert violations(page) == []
    page.locator("#fouten").get_by_role("link").click()
    assert page.get_by_label("Wie betaalt wat?").input_value() == "Het Rijk betaalt de grond."


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_for_agreeing_has_no_barriers(open_page, violations, alice, partnership, start, width, scheme):
    for party in partnership.parties.all():
        make.positions(party, Profile(4, 1, 3, 3, 3, None))
    make.reveal(partnership)
    page = open_page(f"{start}/afspraken/", user=alice, width=width, scheme=scheme)
    page.get_by_role("button", name="Leg de afspraken vast").click()
    expect(page).to_have_title(re.compile("^Fout:"))
    assert violations(page) == []
