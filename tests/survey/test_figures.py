"""The figures against an independent calculation, and what is hidden."""

import statistics
from itertools import pairwise
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from survey.answers import CHOICES, Answers
from survey.counting import Count, count
from survey.figures import HIDDEN, SMALLEST, figures
from survey.instruments import INSTRUMENTS

INSTRUMENT = INSTRUMENTS[1]
SCORES = st.lists(st.integers(1, 5), min_size=SMALLEST, max_size=300)


def counted(scores, unknown=0):
    return Count(tuple(scores.count(score) for score in range(1, 6)), unknown)


@given(SCORES)
def test_mean_and_deviation_are_those_of_the_statistics_library(scores):
    found = figures(counted(scores))
    assert found.n == len(scores)
    assert found.mean == pytest.approx(statistics.fmean(scores))
    assert found.deviation == pytest.approx(statistics.stdev(scores))
    assert found.shares == pytest.approx([scores.count(score) / len(scores) for score in range(1, 6)])


@given(SCORES)
def test_the_interval_is_that_of_scipy_cut_off_at_the_scale(scores):
    from scipy import stats

    found = figures(counted(scores))
    error = statistics.stdev(scores) / sqrt(len(scores))
    if not error:
        assert found.low == found.high == scores[0]
        return
    low, high = stats.t.interval(0.95, len(scores) - 1, loc=statistics.fmean(scores), scale=error)
    assert (found.low, found.high) == pytest.approx((max(1, low), min(5, high)))


def test_an_interval_as_the_tables_of_student_give_it():
    # Five answers 1 to 5: mean 3, s = sqrt(2.5), t(4) = 2.776.
    found = figures(counted([1, 2, 3, 4, 5]))
    assert (found.low, found.high) == pytest.approx((3 - 2.776 * sqrt(0.5), 3 + 2.776 * sqrt(0.5)), abs=1e-3)


@pytest.mark.parametrize("n", range(SMALLEST))
def test_fewer_than_five_are_hidden_however_many_do_not_know(n):
    assert figures(counted([3] * n, unknown=100)) == HIDDEN


def test_five_are_shown():
    assert figures(counted([3] * SMALLEST)).is_shown


RESPONSES = st.lists(st.text("12345" + "0-", min_size=24, max_size=24), max_size=60)


@given(RESPONSES)
def test_counting_gives_what_counting_one_by_one_gives(texts):
    total, counts = count(texts, INSTRUMENT)
    assert total == len(texts)
    for place, statement in enumerate(INSTRUMENT.statements):
        column = [text[place] for text in texts]
        expected = Count(tuple(column.count(score) for score in "12345"), column.count("0"))
        assert counts[statement.key] == expected


def test_more_responses_than_are_counted_at_a_time_are_all_counted(monkeypatch):
    monkeypatch.setattr("survey.counting.AT_A_TIME", 7)
    total, counts = count(["5" * 24] * 20, INSTRUMENT)
    assert total == counts["goals_unclear"].n == counts["goals_unclear"].scores[4] == 20


def test_a_count_survives_storing():
    assert Count.from_list(Count((1, 2, 3, 4, 5), 6).as_list()) == Count((1, 2, 3, 4, 5), 6)


@pytest.mark.parametrize("text", ["", "3" * 23, "3" * 25, "6" * 24, "3" * 23 + " "])
def test_what_are_no_answers_is_refused(text):
    with pytest.raises(ValueError, match="no answers"):
        Answers(INSTRUMENT, text)


@given(st.dictionaries(st.sampled_from([one.key for one in INSTRUMENT.statements]), st.sampled_from(["", *CHOICES])))
def test_answers_give_back_what_was_chosen(chosen):
    answers = Answers.none(INSTRUMENT).with_chosen(chosen)
    assert {one.key: answers.to(one) for one in INSTRUMENT.statements if one.key in chosen} == chosen
    assert answers.given == sum(bool(choice) for choice in chosen.values())
    assert len(answers.skipped) == 24 - answers.given


def test_the_survey_asks_every_statement_once_and_keeps_categories_together():
    asked = [one.category for one in INSTRUMENT.statements]
    assert len(set(INSTRUMENT.statements)) == 24
    assert sum(one is not other for one, other in pairwise(asked)) == 3
