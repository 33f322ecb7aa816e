"""Two colleagues answer for the same party: the second to save chooses, and nothing is lost."""

import pytest

from partnership.answer import Answer
from partnership.axes import AXES
from partnership.positions.actions import Statement, state_positions
from partnership.profile import IDEAL, Profile
from tests import make
from tests.forms_on_page import filled_in
from tests.shown import html


@pytest.fixture
def colleague(beekdam):
    return make.user("carla@beekdam.example", editor_of=beekdam)


@pytest.fixture
def answered(party):
    make.positions(party, IDEAL, reason="")
    return party


def state(party, person, axis, score, reason=""):
    """A colleague answers meanwhile."""
    state_positions(party, [Statement(axis, Answer(score), reason)], by=person)


def stored(party, axis="ambition"):
    position = party.positions.get(axis=axis)
    return position.score, position.reason


def test_two_first_answers_to_a_question_are_both_shown(page, pages, party, colleague):
    address = pages.question("ambition")
    typed = filled_in(page.get(address)) | {"ambition-answer": "5", "ambition-reason": "Van mij."}
    state(party, colleague, "ambition", 2, "Van een collega.")
    asked = page.post(address, typed)
    shown = html(asked)
    assert "Carla heeft dit om " in shown
    assert "Maak eerst 2 keuzes." in shown
    assert f'<a href="#id_ambition-answer-choice_0">Kies welk antwoord blijft bij ‘{AXES[0].question}’.</a>' in shown
    assert '<a href="#id_ambition-reason-choice_0">' in shown
    assert "Het antwoord van Carla" in shown
    assert f"2. {AXES[0].level(2)}" in shown
    assert "Van een collega." in shown
    assert "Van mij.</textarea>" in shown
    assert stored(party) == (2, "Van een collega.")
    answers = {"ambition-answer-choice": "mine", "ambition-reason-choice": "both"}
    assert page.post(address, filled_in(asked) | answers).status_code == 302
    assert stored(party) == (5, "Van een collega.\n\nVan mij.")


@pytest.mark.parametrize(("choice", "kept"), [("mine", (5, "")), ("theirs", (2, ""))])
def test_one_of_two_answers_is_kept(page, pages, answered, colleague, choice, kept):
    address = pages.question("ambition")
    typed = filled_in(page.get(address)) | {"ambition-answer": "5"}
    state(answered, colleague, "ambition", 2)
    page.post(address, filled_in(page.post(address, typed)) | {"ambition-answer-choice": choice})
    assert stored(answered) == kept


def test_an_answer_and_a_reason_of_two_colleagues_go_together_without_asking(page, pages, answered, colleague):
    address = pages.question("ambition")
    typed = filled_in(page.get(address)) | {"ambition-answer": "5"}
    state(answered, colleague, "ambition", 3, "Omdat het Rijk meedoet.")
    assert page.post(address, typed).status_code == 302
    assert stored(answered) == (5, "Omdat het Rijk meedoet.")


def test_without_a_choice_nothing_is_saved_and_the_question_says_so(page, pages, answered, colleague):
    address = pages.question("ambition")
    typed = filled_in(page.get(address)) | {"ambition-answer": "5"}
    state(answered, colleague, "ambition", 2)
    shown = html(page.post(address, filled_in(page.post(address, typed))))
    assert "Er is een probleem" in shown
    assert shown.count(f"Kies welk antwoord blijft bij ‘{AXES[0].question}’.") == 2
    assert 'id="id_ambition-answer_error"' in shown
    assert stored(answered) == (2, "")


def test_all_questions_on_one_page_ask_with_their_number_after_one_sentence(page, pages, answered, colleague):
    typed = filled_in(page.get(pages.questions)) | {"ambition-answer": "5", "obligation-answer": "4"}
    state(answered, colleague, "ambition", 2)
    state(answered, colleague, "obligation", 2)
    asked = page.post(pages.questions, typed)
    shown = html(asked)
    assert shown.count("Carla heeft dit om ") == 1
    assert "Maak eerst 2 keuzes." in shown
    assert '<a href="#id_ambition-answer-choice_0">1. Kies welk antwoord blijft' in shown
    assert '<a href="#id_obligation-answer-choice_0">2. Kies welk antwoord blijft' in shown
    answers = {"ambition-answer-choice": "mine", "obligation-answer-choice": "theirs"}
    page.post(pages.questions, filled_in(asked) | answers)
    assert (stored(answered), stored(answered, "obligation")) == ((5, ""), (2, ""))


def test_a_mistake_elsewhere_on_the_page_comes_before_the_choices(page, pages, answered, colleague):
    changed = {"ambition-answer": "5", "obligation-answer": "9"}
    typed = filled_in(page.get(pages.questions)) | changed
    state(answered, colleague, "ambition", 2)
    shown = html(page.post(pages.questions, typed))
    assert "Er is een probleem" in shown
    assert shown.index("2. Kies een antwoord van 1 tot en met 5") < shown.index("Carla heeft dit om ")
    assert stored(answered) == (2, "")


def test_two_colleagues_on_different_questions_do_not_meet(page, pages, answered, colleague):
    typed = filled_in(page.get(pages.questions)) | {"ambition-answer": "5"}
    state(answered, colleague, "obligation", 4, "Van een collega.")
    assert page.post(pages.questions, typed).url == pages.check
    assert (stored(answered), stored(answered, "obligation")) == ((5, ""), (4, "Van een collega."))


def test_several_colleagues_are_all_named(page, pages, answered, colleague, beekdam):
    typed = filled_in(page.get(pages.questions)) | {"ambition-answer": "5", "obligation-answer": "4"}
    state(answered, colleague, "ambition", 2)
    state(answered, make.user("dirk@beekdam.example", editor_of=beekdam), "obligation", 2)
    assert "Carla en Dirk hebben dit opgeslagen terwijl u bezig was." in html(page.post(pages.questions, typed))


def test_who_has_to_log_in_again_finds_the_answer_back_with_the_choice(page, pages, party, alice, colleague):
    address = pages.question("ambition")
    typed = filled_in(page.get(address)) | {"ambition-answer": "5", "ambition-reason": "Halverwege."}
    page.logout()
    page.post(address, typed)
    state(party, colleague, "ambition", 2, "Van een collega.")
    page.force_login(alice)
    asked = page.get(address)
    assert "Kies wat blijft staan" in html(asked)
    assert "Halverwege.</textarea>" in html(asked)
    answers = {"ambition-answer-choice": "theirs", "ambition-reason-choice": "mine"}
    page.post(address, filled_in(asked) | answers)
    assert stored(party) == (2, "Halverwege.")


def test_another_party_is_never_part_of_the_choice(page, pages, other, bob):
    address = pages.question("ambition")
    typed = filled_in(page.get(address)) | {"ambition-answer": "5", "ambition-reason": "Van mij."}
    make.positions(other, Profile(2, 1, 3, 3, 3, 1), reason="GEHEIM")
    assert page.post(address, typed).status_code == 302
    assert "GEHEIM" not in html(page.get(address))
