import pytest
from django.core.exceptions import ValidationError

from partnership.answer import UNANSWERED, WITHOUT_SCORE, Answer
from partnership.axes import AXES, AXIS
from partnership.forms.scale import NO_SCORE, AnswerField


def scale(axis=AXIS["ambition"]):
    return AnswerField(axis, without_score="Weten we nog niet")


@pytest.mark.parametrize(
    ("sent", "answer"), [("4", Answer(4)), (NO_SCORE, WITHOUT_SCORE), ("", UNANSWERED), (None, UNANSWERED)]
)
def test_what_is_sent_becomes_an_answer(sent, answer):
    assert scale().clean(sent) == answer


@pytest.mark.parametrize("sent", ["0", "6", "-1", "3.5", "drie", "٣", "3 ", "<b>3</b>", "\x00"])
def test_what_is_not_on_the_scale_is_refused_with_what_may_be_chosen(sent):
    with pytest.raises(ValidationError, match="van 1 tot en met 5, of ‘Weten we nog niet’"):
        scale().clean(sent)


@pytest.mark.parametrize(("answer", "sent"), [(Answer(2), "2"), (WITHOUT_SCORE, NO_SCORE), (UNANSWERED, "")])
def test_an_answer_that_is_sent_back_unchanged_has_not_changed(answer, sent):
    assert not scale().has_changed(answer, sent)


def test_going_from_not_knowing_to_a_score_is_a_change():
    assert scale().has_changed(WITHOUT_SCORE, "3")


@pytest.mark.parametrize("axis", AXES, ids=lambda axis: axis.key)
def test_exactly_the_ideal_level_is_marked(axis):
    options = [option for _, group, _ in scale(axis).widget.optgroups("answer", []) for option in group]
    assert [option["level"] for option in options if option["is_ideal"]] == [axis.ideal]


@pytest.mark.parametrize("axis", AXES, ids=lambda axis: axis.key)
def test_nothing_is_chosen_beforehand(axis):
    options = [option for _, group, _ in scale(axis).widget.optgroups("answer", []) for option in group]
    assert not any(option["selected"] for option in options)


def test_only_the_ideal_type_asks_for_no_reason():
    options = [option for _, group, _ in scale().widget.optgroups("answer", []) for option in group]
    assert [option["value"] for option in options if "data-ideal" in option["attrs"]] == ["3"]
