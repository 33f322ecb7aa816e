"""All six questions on one page."""

import pytest

from partnership.axes import AXES
from partnership.profile import IDEAL, Profile
from tests import make
from tests.partnership.positions.sending import sent, sent_for


def scores(party):
    return {position.axis: position.score for position in party.positions.all()}


def test_all_six_questions_are_on_the_page_with_nothing_chosen(page, pages):
    html = page.get(pages.questions).content.decode()
    assert all(axis.question in html for axis in AXES)
    assert html.count('type="radio"') == 36
    assert html.count('class="ideal-tag"') == 6
    assert " checked" not in html


def test_all_answers_are_saved_with_one_button(page, pages, party):
    assert page.post(pages.questions, sent_for(Profile(4, 1, None, 3, 5, 1))).url == pages.check
    assert scores(party) == Profile(4, 1, None, 3, 5, 1).as_mapping()


def test_every_question_asks_what_the_party_hopes(page, pages, party):
    assert page.get(pages.questions).content.decode().count("Wat hoopt u dat het Rijk doet?") == 6
    page.post(pages.questions, sent("ambition", "3", hope="Openheid.") | sent("obligation", "1", hope="Vrijheid."))
    assert set(party.positions.values_list("axis", "hope")) == {("ambition", "Openheid."), ("obligation", "Vrijheid.")}


def test_a_part_of_the_questions_may_be_answered(page, pages, party):
    page.post(pages.questions, sent("ambition", "3") | sent("accountability", "none"))
    assert scores(party) == {"ambition": 3, "accountability": None}


def test_what_was_answered_is_shown_again(page, pages, party):
    make.positions(party, Profile(4, 1, 3, 3, 5, 1))
    html = page.get(pages.questions).content.decode()
    assert html.count(" checked") == 6


def test_nothing_is_saved_when_one_answer_is_wrong(page, pages, party):
    page.post(pages.questions, sent_for(IDEAL) | sent("obligation", "7"))
    assert scores(party) == {}


def test_everything_typed_is_kept_when_one_answer_is_wrong(page, pages):
    data = sent_for(Profile(4, 1, None, 3, 5, 1), reason="Blijft staan.") | {"obligation-answer": "7"}
    html = page.post(pages.questions, data).content.decode()
    assert html.count("Blijft staan.") == 6
    assert html.count(" checked") == 5


def test_the_summary_names_every_question_with_a_problem(page, pages):
    data = sent("ambition", "7") | sent("decentral_funds", plain_answer="Het Rijk.")
    html = page.post(pages.questions, data).content.decode()
    assert '<a href="#id_ambition-answer_0">1. Kies een antwoord van 1 tot en met 5' in html
    assert '<a href="#id_decentral_funds-answer_0">3. Kies een antwoord, of ' in html


def test_sending_the_page_twice_saves_it_once(page, pages, party):
    for _ in range(2):
        assert page.post(pages.questions, sent_for(IDEAL)).status_code == 302
    assert set(party.positions.values_list("edition", flat=True)) == {1}


def test_unknown_fields_are_left_alone(page, pages, party):
    page.post(pages.questions, sent("ambition", "3") | {"nonsense-answer": "3", "party": "1", "score": "5"})
    assert scores(party) == {"ambition": 3}


def test_after_sharing_the_page_shows_what_was_shared(page, pages, party):
    make.positions(party, IDEAL)
    type(party).objects.filter(pk=party.pk).update(handed_in_at=party.partnership.created_at)
    assert page.get(pages.questions).url == pages.check


def test_after_sharing_nothing_changes(page, pages, party):
    make.positions(party, IDEAL)
    type(party).objects.filter(pk=party.pk).update(handed_in_at=party.partnership.created_at)
    html = page.post(pages.questions, sent_for(Profile(5, 5, 5, 5, 5, 5), edition=1)).content.decode()
    assert "Zij veranderen niet meer." in html
    assert scores(party) == IDEAL.as_mapping()


def test_a_stranger_does_not_find_the_page(client, charlie, pages):
    client.force_login(charlie)
    assert client.get(pages.questions).status_code == 404


@pytest.mark.parametrize("who", ["rob", "bea", "admin"])
def test_who_may_only_look_may_not_answer(client, request, pages, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(pages.questions).status_code == 403
    assert client.post(pages.questions, sent_for(IDEAL)).status_code == 403


def test_who_has_to_log_in_again_finds_everything_back(client, alice, pages, party):
    client.post(pages.questions, sent_for(Profile(4, 1, 3, 3, 5, 1), reason="Halverwege."))
    client.force_login(alice)
    html = client.get(pages.questions).content.decode()
    assert html.count("Halverwege.") == 6
    assert html.count(" checked") == 6
    assert scores(party) == {}


def test_the_number_of_queries_does_not_grow_with_the_answers(page, pages, party, django_assert_max_num_queries):
    make.positions(party, IDEAL)
    with django_assert_max_num_queries(14):
        page.get(pages.questions)
