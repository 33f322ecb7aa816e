from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from partnership.axes import AXES, LEVELS
from partnership.means import MeanProfile, mean, mean_difference
from partnership.profile import IDEAL, Profile

scores = st.sampled_from(LEVELS)
profiles = st.builds(Profile, *[st.none() | scores] * len(AXES))


def test_a_mean_is_taken_over_who_has_a_score():
    together = mean([Profile(5, 1), Profile(2), Profile()])
    assert together.scores[:3] == (3.5, 1, None)
    assert together.counts[:3] == (2, 1, 0)


def test_the_mean_of_one_is_that_one():
    assert mean([IDEAL]) == MeanProfile(IDEAL.scores, (1,) * 6)


def test_without_profiles_there_is_no_mean():
    assert mean([]) == MeanProfile((None,) * 6, (0,) * 6)
    assert mean([]).known == 0


def test_a_mean_is_known_where_somebody_has_a_score():
    assert mean([Profile(3), Profile(None, 2), Profile()]).known == 2


@given(st.lists(profiles, min_size=1, max_size=6))
def test_a_mean_lies_between_the_lowest_and_the_highest_score(group):
    together = mean(group)
    for place, value in enumerate(together.scores):
        known = [profile.scores[place] for profile in group if profile.scores[place] is not None]
        assert together.counts[place] == len(known)
        assert (value is None) == (not known)
        assert value is None or min(known) <= value <= max(known)


def test_of_two_scores_the_mean_difference_is_their_difference():
    assert mean_difference([1, 5]) == 4


def test_a_divided_group_lies_further_apart_than_one_with_two_outliers():
    assert mean_difference([1, 1, 5, 5]) > mean_difference([1, 3, 3, 5])


def test_one_score_lies_nowhere_apart():
    assert mean_difference([4]) == mean_difference([]) == 0


@given(st.lists(scores, min_size=2, max_size=8))
def test_the_mean_difference_is_that_of_all_pairs(group):
    pairs = [abs(one - other) for one, other in combinations(group, 2)]
    assert mean_difference(group) == Fraction(sum(pairs), len(pairs))
