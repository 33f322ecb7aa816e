def test_the_landing_page_says_the_same_without_script(open_page):
    with_script, without = open_page("/"), open_page("/", script=False)
    assert without.locator("main").inner_text() == with_script.locator("main").inner_text()


def test_pages_are_in_our_typeface(open_page):
    page = open_page("/")
    loaded = "[...document.fonts].filter(face => face.status == 'loaded').map(face => face.family)"
    assert any("Onderlegger Sans" in family for family in page.evaluate(loaded))


def test_a_page_knows_who_has_logged_in(open_page, alice):
    page = open_page("/", user=alice)
    assert page.get_by_role("button", name="Uitloggen").or_(page.get_by_text(alice.name)).first.is_visible()
