from decimal import Decimal

import pytest

from survey.scoring import Order, in_order, of_category, shared_top, top, widest_apart
from survey.statements import STATEMENT, STATEMENTS, Category, Group


def keys(statements):
    return [statement.key for statement in statements]


def test_the_top_of_the_rijk_starts_with_too_much_room_for_own_goals():
    assert keys(top(STATEMENTS, Group.RIJK)) == [
        "own_goals_too_free",
        "staff_capacity",
        "not_held_to_results",
        "not_held_to_contribution",
        "rijk_not_one_voice",
        "rijk_unaware_of_concerns",
    ]


def test_the_decentral_top_starts_with_a_rijk_that_does_not_know_their_concerns():
    assert keys(top(STATEMENTS, Group.DECENTRAL)) == [
        "rijk_unaware_of_concerns",
        "concerns_not_taken_seriously",
        "staff_capacity",
        "room_to_experiment_unused",
        "rijk_not_one_voice",
        "rijk_too_steering",
    ]


def test_both_tops_share_exactly_three_statements():
    shared = keys(shared_top(STATEMENTS))
    assert shared == ["staff_capacity", "rijk_not_one_voice", "rijk_unaware_of_concerns"]


def test_a_difference_above_zero_means_the_decentral_layers_feel_it_more():
    assert STATEMENT["rijk_too_steering"].difference == Decimal("0.44")


def test_a_difference_below_zero_means_the_rijk_feels_it_more():
    assert STATEMENT["decentral_too_assertive"].difference == Decimal("-0.45")


def test_the_groups_differ_most_on_how_assertive_decentral_governments_are():
    assert widest_apart(STATEMENTS).key == "decentral_too_assertive"


def test_the_widest_of_nothing_is_refused():
    with pytest.raises(ValueError, match="empty"):
        widest_apart([])


def test_the_order_of_differences_ignores_their_sign():
    sizes = [abs(statement.difference) for statement in in_order(STATEMENTS, Order.DIFFERENCE)]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize(("order", "group"), [(Order.RIJK, Group.RIJK), (Order.DECENTRAL, Group.DECENTRAL)])
def test_the_order_of_a_group_is_that_of_its_ranks(order, group):
    assert in_order(STATEMENTS, order) == top(STATEMENTS, group, size=24)


def test_every_statement_is_in_one_category():
    sizes = {category.value: len(of_category(STATEMENTS, category)) for category in Category}
    assert sizes == {"goals": 5, "rules": 7, "relation": 10, "means": 2}
