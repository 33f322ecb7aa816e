"""Every figure of figure 3.2 of the source, in the order of the Rijk's rank."""

from decimal import Decimal

import pytest

from survey.statements import APPROACHED, RESPONDED, STATEMENT, STATEMENTS, Category, Dimension, Group

FIGURE = [
    ("own_goals_too_free", "goals", 1, "3.40", 9, "3.19"),
    ("staff_capacity", "means", 2, "3.38", 3, "3.39"),
    ("not_held_to_results", "rules", 3, "3.31", 8, "3.21"),
    ("not_held_to_contribution", "rules", 4, "3.30", 7, "3.25"),
    ("rijk_not_one_voice", "relation", 5, "3.26", 5, "3.31"),
    ("rijk_unaware_of_concerns", "relation", 6, "3.19", 1, "3.59"),
    ("room_to_experiment_unused", "rules", 7, "3.11", 4, "3.35"),
    ("funds_insufficient", "means", 8, "3.06", 11, "3.15"),
    ("concerns_not_taken_seriously", "relation", 9, "3.01", 2, "3.42"),
    ("rijk_unaware_of_local_relations", "relation", 10, "2.98", 10, "3.16"),
    ("trust_rijk_decentral", "relation", 11, "2.96", 13, "2.98"),
    ("goals_inflexible", "goals", 12, "2.93", 12, "3.10"),
    ("rijk_too_little_direction", "relation", 13, "2.87", 15, "2.85"),
    ("rijk_too_steering", "relation", 14, "2.86", 6, "3.30"),
    ("stakeholder_support", "goals", 15, "2.83", 18, "2.76"),
    ("task_division_unclear", "rules", 16, "2.78", 14, "2.96"),
    ("trust_among_decentral", "relation", 17, "2.75", 21, "2.59"),
    ("clash_with_autonomy_law", "rules", 18, "2.72", 20, "2.70"),
    ("democratic_account_after", "rules", 19, "2.70", 17, "2.80"),
    ("goals_unclear", "goals", 20, "2.67", 23, "2.57"),
    ("democratic_steering_before", "rules", 21, "2.66", 16, "2.81"),
    ("decentral_too_dependent", "relation", 22, "2.66", 19, "2.73"),
    ("decentral_too_assertive", "relation", 23, "2.65", 24, "2.20"),
    ("own_goals_too_restricted", "goals", 24, "2.45", 22, "2.58"),
]


@pytest.mark.parametrize("row", FIGURE, ids=[row[0] for row in FIGURE])
def test_a_statement_has_the_ranks_and_means_of_the_source(row):
    key, category, rijk_rank, rijk_mean, decentral_rank, decentral_mean = row
    statement = STATEMENT[key]
    assert statement.category is Category(category)
    assert statement.rijk == (rijk_rank, Decimal(rijk_mean))
    assert statement.decentral == (decentral_rank, Decimal(decentral_mean))


def test_the_statements_are_those_of_the_source_and_no_others():
    assert [statement.key for statement in STATEMENTS] == [row[0] for row in FIGURE]


@pytest.mark.parametrize("group", Group)
def test_every_rank_from_1_to_24_is_given_once(group):
    assert sorted(statement.result(group).rank for statement in STATEMENTS) == list(range(1, 25))


@pytest.mark.parametrize("group", Group)
def test_a_higher_rank_never_has_a_lower_mean(group):
    ranked = sorted(STATEMENTS, key=lambda statement: statement.result(group).rank)
    means = [statement.result(group).mean for statement in ranked]
    assert means == sorted(means, reverse=True)


def test_the_source_has_two_equal_means_of_the_rijk_and_none_of_the_decentral_layers():
    def ties(group):
        means = [statement.result(group).mean for statement in STATEMENTS]
        return {statement.key for statement in STATEMENTS if means.count(statement.result(group).mean) > 1}

    assert ties(Group.RIJK) == {"democratic_steering_before", "decentral_too_dependent"}
    assert ties(Group.DECENTRAL) == set()


def test_the_wordings_all_differ():
    assert len({statement.text for statement in STATEMENTS}) == len(STATEMENTS)


def test_the_source_ties_one_dimension_to_each_statement_on_top_for_both_groups():
    tied = {statement.key: statement.dimension for statement in STATEMENTS if statement.dimension}
    assert tied == {
        "staff_capacity": Dimension.CAPACITY,
        "rijk_not_one_voice": Dimension.STRUCTURE,
        "rijk_unaware_of_concerns": Dimension.ATTITUDE,
    }


def test_just_over_half_of_those_approached_responded():
    assert (RESPONDED, APPROACHED) == (1394, 2721)
    assert round(100 * RESPONDED / APPROACHED) == 51
