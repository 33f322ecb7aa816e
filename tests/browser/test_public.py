import re

import pytest
from playwright.sync_api import expect

MODEL = "/model/"
PUBLIC = ["/", MODEL, f"{MODEL}?ambition=4&obligation=2&ambition=9", "/casussen/", "/casussen/mirt/", "/enquete/2020/"]


def choose(page, question, level):
    page.get_by_role("group", name=question).get_by_role("radio", name=re.compile(rf"^{level}\b")).check()


def steps(page):
    return page.locator(".steps b").inner_text()


def drawn_profile(page):
    return page.locator("#uitkomst .radar .line.agreed").first.get_attribute("points")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_has_no_barriers_and_does_not_scroll_sideways(
    library, open_page, violations, path, width, scheme
):
    page = open_page(path, width=width, scheme=scheme)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_an_answer_changes_the_radar_the_steps_and_the_address(open_page):
    page = open_page(f"{MODEL}?ambition=3&obligation=1")
    before = drawn_profile(page)
    choose(page, "Hoe verplicht is de samenwerking?", 4)
    page.wait_for_url("**/model/?ambition=3&obligation=4")
    assert steps(page) == "3"
    assert drawn_profile(page) != before


def test_an_answer_is_said_to_who_cannot_see_the_radar(open_page):
    page = open_page(MODEL)
    choose(page, "Hoe verplicht is de samenwerking?", 4)
    announcement = page.get_by_role("status").filter(has_text="stappen van het ideaaltype")
    announcement.wait_for()
    assert announcement.inner_text() == "3 stappen van het ideaaltype, geteld over 1 van de 6 vragen"


def test_the_focus_stays_on_the_answer(open_page):
    page = open_page(MODEL)
    page.locator("#id_ambition_0").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/model/?ambition=2")
    page.locator(".steps").wait_for()
    expect(page.locator("#id_ambition_1")).to_be_focused()


def test_the_meaning_of_an_answer_and_its_distance_stand_beside_it(open_page):
    page = open_page(MODEL)
    meaning = page.get_by_text("Het doel van het Rijk bepaalt de richting.", exact=False).locator("visible=true")
    choose(page, "Hoe sterk is de eigen ambitie van het Rijk?", 5)
    page.locator(".level-5:visible").wait_for()
    assert "2 stappen meer bij het Rijk" in page.locator(".level-5:visible").inner_text()
    assert meaning.count() >= 1


def test_the_back_button_brings_back_the_answers_before(open_page):
    page = open_page(MODEL)
    choose(page, "Hoe verplicht is de samenwerking?", 2)
    page.wait_for_url("**/model/?obligation=2")
    page.locator(".steps").wait_for()
    choose(page, "Hoe verplicht is de samenwerking?", 5)
    page.wait_for_url("**/model/?obligation=5")
    page.go_back()
    page.wait_for_url("**/model/?obligation=2")
    page.locator("#id_obligation_1:checked").wait_for()
    assert steps(page) == "1"
    page.go_back()
    page.locator("form:not(:has(:checked)) #id_obligation_1").wait_for()
    assert page.locator(".steps").count() == 0


def test_forward_works_after_back(open_page):
    page = open_page(MODEL)
    choose(page, "Hoe verplicht is de samenwerking?", 5)
    page.wait_for_url("**/model/?obligation=5")
    page.go_back()
    page.wait_for_url(re.compile(r"/model/$"))
    page.go_forward()
    page.locator("#id_obligation_4:checked").wait_for()
    assert steps(page) == "4"


def test_an_answer_still_counts_after_going_back(open_page):
    page = open_page(MODEL)
    choose(page, "Hoe verplicht is de samenwerking?", 5)
    page.wait_for_url("**/model/?obligation=5")
    page.go_back()
    page.locator("form:not(:has(:checked)) #id_obligation_1").wait_for()
    choose(page, "Hoe verplicht is de samenwerking?", 3)
    page.wait_for_url("**/model/?obligation=3")
    page.locator(".steps").wait_for()
    assert steps(page) == "2"


def test_an_open_table_stays_open_while_answering(open_page):
    page = open_page(MODEL)
    page.get_by_text("Bekijk de scores in een tabel").click()
    choose(page, "Hoe verplicht is de samenwerking?", 5)
    page.get_by_role("cell", name="4 stappen meer bij het Rijk").wait_for()


def test_without_script_a_button_shows_the_profile(open_page):
    page = open_page(MODEL, script=False)
    choose(page, "Hoe verplicht is de samenwerking?", 5)
    choose(page, "Hoeveel eisen stelt het Rijk aan de uitvoering?", 4)
    page.get_by_role("button", name="Toon mijn profiel").click()
    page.wait_for_url("**/model/?obligation=5&execution_demands=4#profiel")
    assert steps(page) == "5"
    assert page.get_by_role("heading", name=re.compile("Lijkt het meest op")).is_visible()


def test_the_answers_can_be_cleared(open_page):
    page = open_page(f"{MODEL}?ambition=4")
    page.get_by_role("link", name="Wis alle antwoorden").click()
    page.wait_for_url(re.compile(r"/model/$"))
    assert page.locator(":checked").count() == 0


def test_on_a_phone_the_result_stays_in_sight_and_leads_to_the_profile(open_page):
    page = open_page(MODEL, width=390)
    assert not page.locator("#samenvatting").is_visible()
    choose(page, "Hoe sterk is de eigen ambitie van het Rijk?", 5)
    bar = page.locator("#samenvatting")
    bar.get_by_text("2 stappen").wait_for()
    assert bar.evaluate("bar => bar.getBoundingClientRect().bottom <= innerHeight")
    bar.get_by_role("link").click()
    assert page.get_by_role("heading", name="Uw profiel").is_visible()


def test_the_landing_page_is_complete_without_script(open_page):
    page = open_page("/", script=False)
    assert page.locator(".radar").count() == 4
    page.get_by_role("link", name="Probeer het model").click()
    page.wait_for_url("**/model/")


def test_the_statements_are_filtered_in_place(open_page):
    page = open_page("/enquete/2020/")
    page.get_by_label("Onderwerp").select_option("means")
    page.wait_for_url("**/enquete/2020/?category=means&sort=difference")
    page.get_by_role("status").filter(has_text="2 van 24 stellingen").wait_for()
    assert page.locator("table.results tbody tr").count() == 2


def test_the_statements_are_filtered_without_script(open_page):
    page = open_page("/enquete/2020/", script=False)
    page.get_by_label("Volgorde").select_option("rijk")
    page.get_by_label("Onderwerp").select_option("means")
    page.get_by_role("button", name="Toon stellingen").click()
    assert page.locator("table.results tbody th").first.inner_text() == "Er zijn te weinig mensen voor de samenwerking."


def test_the_back_button_brings_back_the_statements_and_the_choice_before(open_page):
    page = open_page("/enquete/2020/")
    page.get_by_label("Onderwerp").select_option("means")
    page.get_by_text("2 van 24 stellingen").first.wait_for()
    page.get_by_label("Onderwerp").select_option("goals")
    page.get_by_text("5 van 24 stellingen").first.wait_for()
    page.go_back()
    page.get_by_text("2 van 24 stellingen").first.wait_for()
    assert page.get_by_label("Onderwerp").input_value() == "means"
