"""What may be shown of a round, and what stands out in it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.profile import Profile
from survey.counting import count
from survey.figures import SMALLEST
from survey.instruments import INSTRUMENTS
from survey.outcomes.crosschecks import RULES, Agreed, cross_checks
from survey.outcomes.outcome import Side, outcome
from survey.outcomes.page import page_of, shade
from survey.scoring import Order
from survey.statements import STATEMENT, Category, Group

INSTRUMENT = INSTRUMENTS[1]
KEYS = [statement.key for statement in INSTRUMENT.statements]


def side(*texts):
    return Side(*count(texts, INSTRUMENT))


def answered(n=5, others="3", **scores):
    """So many who all answer the same: 3, but for the statements a test names."""
    return side(*["".join(str(scores.get(key, others)) for key in KEYS)] * n)


def of(rijk=None, decentral=None, before=None):
    nobody = side()
    return outcome(INSTRUMENT, {Group.RIJK: rijk or nobody, Group.DECENTRAL: decentral or nobody}, before)


def line(shown, key):
    return next(one for one in shown.lines if one.key == key)


# --- hiding


def test_a_side_that_is_too_small_is_hidden_everywhere():
    shown = of(answered(4), answered(9))
    assert (shown.rijk, shown.decentral) == (None, 9)
    assert not any(one.rijk.is_shown for one in shown.lines)
    assert shown.top(Group.RIJK) == ()
    assert shown.widest is None
    assert all(one.since_2020(Group.RIJK) is None for one in shown.lines)


def test_a_statement_that_few_could_answer_is_hidden_alone():
    shown = of(side("0" * 24, *["0" + "3" * 23] * 3, *["3" * 24] * 4))
    assert not line(shown, KEYS[0]).rijk.is_shown
    assert line(shown, KEYS[1]).rijk.is_shown


def test_a_mean_of_a_category_cannot_be_used_to_find_what_is_hidden():
    """With the mean, its n and the statements that are shown one could subtract; so it leaves out what is hidden."""
    responses = side(*["1" + "3" * 23] * 4, *["0" + "3" * 23] * 4)
    sides = {Group.RIJK: responses, Group.DECENTRAL: side()}
    [part] = outcome(INSTRUMENT, sides).parts(Order.DIFFERENCE, INSTRUMENT.statements[0].category, sides)
    assert part.rijk.mean == 3
    assert part.rijk.n == 8 * (len(part.lines) - 1)


@given(st.lists(st.text("0-12345", min_size=24, max_size=24), max_size=9))
def test_no_figure_is_ever_over_fewer_than_five(texts):
    shown = of(side(*texts))
    ns = [one.rijk.n for one in shown.lines if one.rijk.is_shown]
    assert all(n >= SMALLEST for n in ns)
    assert not ns or shown.rijk is not None


@pytest.mark.parametrize("category", [None, *Category])
def test_no_filter_makes_a_group_smaller(category):
    sides = {Group.RIJK: answered(5), Group.DECENTRAL: answered(4)}
    page = page_of(outcome(INSTRUMENT, sides), sides, Order.RIJK, category)
    rows = [row for section in page.sections for row in section.rows]
    assert {row.rijk.figures.n for row in rows} == {5}
    assert {row.decentral.figures.n for row in rows} == {None}


# --- what stands out


def test_the_difference_is_decentral_minus_rijk():
    shown = of(answered(goals_unclear=2), answered(goals_unclear=5))
    assert shown.widest.key == "goals_unclear"
    assert shown.widest.difference == 3


def test_equal_means_share_a_rank():
    shown = of(answered(goals_unclear=5, funds_insufficient=4))
    ranks = [line(shown, key).rank_rijk for key in ("goals_unclear", "funds_insufficient", "staff_capacity")]
    assert ranks == [1, 2, 3]
    assert {one.rank_rijk for one in shown.lines} == {1, 2, 3}


def test_a_top_says_what_both_sides_share():
    high = dict.fromkeys(KEYS[:6], 5)
    shown = of(answered(**high), answered(**dict.fromkeys(KEYS[3:9], 5)))
    assert {one.key for one in shown.shared} == set(KEYS[3:6])
    assert len(shown.top(Group.RIJK)) == len(shown.top(Group.DECENTRAL)) == 6


def test_the_difference_from_2020_is_with_the_same_side():
    shown = of(answered(rijk_too_steering=4), answered(rijk_too_steering=4))
    steering = line(shown, "rijk_too_steering")
    then = STATEMENT["rijk_too_steering"]
    assert Decimal(str(steering.since_2020(Group.RIJK))).quantize(Decimal("0.01")) == 4 - then.rijk.mean
    assert Decimal(str(steering.since_2020(Group.DECENTRAL))).quantize(Decimal("0.01")) == 4 - then.decentral.mean


def test_a_change_is_shown_only_between_two_rounds_that_are_both_shown():
    earlier = of(answered(goals_unclear=2), answered(4))
    shown = of(answered(goals_unclear=5), answered(9), before=earlier)
    changed = line(shown, "goals_unclear")
    assert changed.since_before(Group.RIJK) == 3
    assert changed.since_before(Group.DECENTRAL) is None


def test_what_moved_most_is_named_the_furthest_first_whichever_way():
    before = of(rijk=answered(), decentral=answered(4))
    shown = of(rijk=answered(goals_unclear="1", funds_insufficient="4"), decentral=answered(), before=before)
    assert [one.key for one in shown.moved(Group.RIJK)] == ["goals_unclear", "funds_insufficient"]
    assert shown.moved(Group.DECENTRAL) == ()
    assert before.moved(Group.RIJK) == ()


def test_the_three_dimensions_are_those_of_the_source():
    assert [one.line.key for one in of(answered()).dimensions] == [
        "rijk_unaware_of_concerns",
        "rijk_not_one_voice",
        "staff_capacity",
    ]


@pytest.mark.parametrize("order", Order)
def test_hidden_statements_come_last_in_every_order(order):
    responses = side(*["0" + "3" * 23] * 5)
    sides = {Group.RIJK: responses, Group.DECENTRAL: responses}
    [part] = outcome(INSTRUMENT, sides).parts(order, INSTRUMENT.statements[0].category, sides)
    assert part.lines[-1].key == KEYS[0]


def test_shades_go_up_with_the_share():
    assert [shade(share) for share in (0, 0.01, 0.19, 0.2, 0.5, 0.6, 1)] == [0, 1, 1, 2, 3, 4, 4]


# --- beside what was agreed


def test_a_strong_statement_beside_an_agreement_that_does_not_go_with_it_is_a_point():
    shown = of(answered(), answered(7, rijk_too_steering=4))
    [check] = cross_checks(shown, Agreed(Profile(3, 1, 3, 5, 3, 1), hours=Decimal(10)))
    assert (check.rule.key, check.mean, check.n, check.score) == ("rijk_too_steering", 4, 7, 5)


@pytest.mark.parametrize("demands", [1, 2, 3, None])
def test_the_same_statement_beside_another_agreement_is_none(demands):
    shown = of(answered(), answered(7, rijk_too_steering=5))
    assert not cross_checks(shown, Agreed(Profile(3, 1, 3, demands, 3, 1), hours=Decimal(10)))


def test_few_people_and_no_hours_is_a_point_of_each_side_that_feels_it():
    shown = of(answered(staff_capacity=5), answered(staff_capacity=4))
    checks = cross_checks(shown, Agreed(Profile()))
    assert [(check.rule.key, check.rule.group) for check in checks] == [
        ("staff_capacity", Group.RIJK),
        ("staff_capacity", Group.DECENTRAL),
    ]
    assert not cross_checks(shown, Agreed(Profile(), hours=Decimal(1)))


def test_what_is_hidden_makes_no_point():
    everything = answered(4, others="5")
    assert not cross_checks(of(everything, everything), Agreed(Profile(5, 5, 5, 5, 5, 5)))


def test_every_rule_is_about_a_statement_and_ends_with_a_question():
    assert all(rule.key in STATEMENT and rule.asks.endswith("?") for rule in RULES)
