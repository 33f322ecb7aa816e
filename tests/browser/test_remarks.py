"""Saying something about a page without losing what stands on it."""

import pytest
from playwright.sync_api import expect

from partnership.models import Status
from tests import make


@pytest.fixture
def started(partnership, bob):
    make.remark(partnership, bob, subject="task", text="Hoort het dal erbij?")
    return partnership


def place(page, text):
    page.get_by_text("Opmerking plaatsen").click()
    page.get_by_label("Uw opmerking").fill(text)
    page.get_by_role("button", name="Plaats de opmerking").click()


def test_what_is_typed_elsewhere_on_the_page_stays(open_page, alice, started):
    page = open_page(f"/samenwerkingen/{started.pk}/opgave/", user=alice)
    page.get_by_label("Wat is de opgave?").fill("Nog niet bewaard.")
    place(page, "Wie schrijft dit?")
    page.get_by_role("article").filter(has_text="Wie schrijft dit?").wait_for()
    page.get_by_role("article").first.get_by_text("Reageer").click()
    page.get_by_label("Uw reactie").first.fill("Ja, het hele dal.")
    page.get_by_role("button", name="Plaats de reactie").first.click()
    page.get_by_text("Ja, het hele dal.").and_(page.locator(".typed")).wait_for()
    page.get_by_role("button", name="Afgehandeld", exact=True).first.click()
    page.get_by_text("Afgehandeld door Alice").wait_for()
    assert page.get_by_label("Wat is de opgave?").input_value() == "Nog niet bewaard."
    assert page.locator("#aantal-opmerkingen").inner_text() == "1 open"


def test_a_second_remark_on_the_same_page_comes_below_the_first(open_page, alice, started):
    page = open_page(f"/samenwerkingen/{started.pk}/waarmee/", user=alice)
    for number, text in enumerate(["Eerst dit.", "Dan dat."], 1):
        place(page, text)
        page.get_by_role("article").nth(number - 1).wait_for()
    assert [article.locator(".typed").inner_text() for article in page.get_by_role("article").all()] == [
        "Eerst dit.",
        "Dan dat.",
    ]
    expect(page.get_by_text("Opmerking plaatsen")).to_be_focused()


def test_the_pressed_button_keeps_the_keyboard(open_page, bob, started):
    page = open_page(f"/samenwerkingen/{started.pk}/opmerkingen/task/", user=bob)
    page.get_by_role("button", name="Afgehandeld", exact=True).press("Enter")
    expect(page.get_by_role("button", name="Toch niet afgehandeld")).to_be_focused()


def test_without_script_one_comes_back_at_the_remark(open_page, bob, started):
    page = open_page(f"/samenwerkingen/{started.pk}/waarmee/", user=bob, script=False)
    place(page, "Klopt dit bedrag?")
    assert "/waarmee/#opmerking-" in page.url
    page.get_by_text("Reageer").click()
    page.get_by_label("Uw reactie").fill("Ja.")
    page.get_by_role("button", name="Plaats de reactie").click()
    assert "Ja." in page.get_by_role("article").locator(".reply").inner_text()


def test_when_the_script_does_not_arrive_the_form_is_sent_as_any_form(open_page, bob, started):
    page = open_page(f"/samenwerkingen/{started.pk}/opmerkingen/task/", user=bob, strict=False)
    page.route("**/htmx-2*", lambda route: route.abort())
    page.get_by_role("button", name="Afgehandeld", exact=True).click()
    page.wait_for_url("**#opmerking-*")
    assert page.locator("article").get_by_text("Afgehandeld door Bob").count() == 1


def test_on_the_screen_of_the_conversation_the_polling_leaves_a_remark_alone(open_page, alice, bob, beekdam, voorland):
    revealed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    page = open_page(f"/samenwerkingen/{revealed.pk}/gesprek/ambition/", user=bob)
    place(page, "Ook voor de provincie?")
    page.get_by_role("article").filter(has_text="Ook voor de provincie?").wait_for()
    assert page.url.endswith("/gesprek/ambition/")
