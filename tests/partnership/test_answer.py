import pytest

from partnership.answer import UNANSWERED, WITHOUT_SCORE, Answer
from partnership.axes import LEVELS
from partnership.profile import InvalidScore


def test_the_three_states_differ_from_each_other():
    assert len({UNANSWERED, WITHOUT_SCORE, Answer(3)}) == 3


def test_not_knowing_is_an_answer_and_saying_nothing_is_not():
    assert WITHOUT_SCORE.is_given
    assert not UNANSWERED.is_given


@pytest.mark.parametrize("score", LEVELS)
def test_every_level_of_the_scale_is_a_score(score):
    assert Answer(score).has_score


@pytest.mark.parametrize("score", [0, 6, -1, 2.5, "3", True])
def test_a_score_off_the_scale_is_refused(score):
    with pytest.raises(InvalidScore, match="not a whole number from 1 to 5"):
        Answer(score)


def test_a_score_that_nobody_gave_is_refused():
    with pytest.raises(InvalidScore):
        Answer(3, is_given=False)
