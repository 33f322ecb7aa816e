import pytest

from partnership.answer import WITHOUT_SCORE, Answer
from partnership.axes import AXES
from partnership.explorer.facts import explore
from partnership.profile import REFERENCES


def answers(**scores):
    return {key: WITHOUT_SCORE if score is None else Answer(score) for key, score in scores.items()}


def reference(key):
    return answers(**REFERENCES[key].as_mapping())


def test_without_answers_there_is_nothing_to_tell():
    nothing = explore({})
    assert (nothing.has_scores, nothing.signals, nothing.likenesses, nothing.start_query) == (False, (), (), "")


def test_the_steps_say_over_how_many_questions_they_are_counted():
    exploration = explore(answers(ambition=5, obligation=2))
    assert (exploration.steps, exploration.steps.axes) == (3, 2)


@pytest.mark.parametrize(("key", "steps"), [("mirt", 10), ("res", 9), ("regio-deal", 5)])
def test_the_profile_of_a_programme_has_its_steps_and_is_nearest_to_itself(key, steps):
    exploration = explore(reference(key))
    assert exploration.steps == steps
    assert [likeness.name for likeness in exploration.nearest] == [key]


def test_all_three_programmes_are_compared_nearest_first():
    distances = [(likeness.name, likeness.steps) for likeness in explore(reference("mirt")).likenesses]
    assert distances == [("mirt", 0), ("regio-deal", 11), ("res", 13)]


def test_programmes_that_are_as_near_are_named_together():
    assert [likeness.name for likeness in explore(answers(obligation=1)).nearest] == ["mirt", "regio-deal"]


def test_an_answer_without_a_score_counts_in_no_distance_but_can_give_a_signal():
    exploration = explore(answers(ambition=None))
    assert exploration.has_scores is False
    assert [signal.key for signal in exploration.signals] == ["ambition-unknown"]


def test_a_question_that_was_skipped_gives_no_signal_about_not_knowing():
    assert explore(answers(obligation=1)).signals == ()


def test_a_partnership_starts_from_the_scores_alone():
    assert explore(answers(obligation=2, ambition=None)).start_query == "obligation=2"


def test_the_query_to_start_from_has_the_order_of_the_questions():
    backwards = {axis.key: Answer(3) for axis in reversed(AXES)}
    assert explore(backwards).start_query.startswith("ambition=3&obligation=3&")
