from dataclasses import FrozenInstanceError, fields

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from partnership.axes import AXES, LEVELS
from partnership.profile import IDEAL, REFERENCES, InvalidScore, Profile, Spread, Steps, spread

MIRT, RES, REGIO_DEAL = (REFERENCES[key] for key in ("mirt", "res", "regio-deal"))
MOST_RIJK = Profile(5, 5, 1, 5, 1, 5)
MOST_REGION = Profile(1, 1, 5, 1, 5, 1)
FARTHEST = Profile(5, 5, 5, 5, 5, 5)

scores = st.sampled_from(LEVELS)
complete = st.builds(Profile, *[scores] * len(AXES))
profiles = st.builds(Profile, *[st.none() | scores] * len(AXES))


# --- the figures of the source and of our reading of it


@pytest.mark.parametrize(
    ("key", "scores", "steps", "lean", "squared"),
    [
        ("mirt", (3, 1, 1, 5, 1, 5), 10, (10, 0), 28),
        ("res", (5, 3, 2, 2, 4, 3), 9, (7, 2), 15),
        ("regio-deal", (3, 1, 3, 2, 5, 3), 5, (2, 3), 9),
    ],
)
def test_the_programmes_lie_as_far_from_the_ideal_type_as_the_table_says(key, scores, steps, lean, squared):
    profile = REFERENCES[key]
    assert profile.scores == scores
    assert profile.steps_from(IDEAL) == steps
    assert profile.lean_from(IDEAL) == lean
    assert profile.squared_distance_from(IDEAL) == squared


def test_the_ideal_type_lies_on_itself():
    assert IDEAL.scores == (3, 1, 3, 3, 3, 1)
    assert IDEAL.steps_from(IDEAL) == 0
    assert IDEAL.lean_from(IDEAL) == (0, 0)


def test_deviations_are_signed_per_axis():
    assert MIRT.deviations_from(IDEAL) == {
        "ambition": 0,
        "obligation": 0,
        "decentral_funds": -2,
        "execution_demands": 2,
        "execution_responsibility": -2,
        "accountability": 4,
    }


def test_at_most_sixteen_steps_lead_to_the_rijk():
    assert MOST_RIJK.lean_from(IDEAL) == (16, 0)


def test_at_most_eight_steps_lead_to_the_region():
    assert MOST_REGION.lean_from(IDEAL) == (0, 8)


def test_the_farthest_profile_has_a_squared_distance_of_forty_eight():
    assert FARTHEST.squared_distance_from(IDEAL) == 48
    assert FARTHEST.steps_from(IDEAL) == 16


def test_the_references_are_those_of_the_source_and_cannot_be_changed():
    assert list(REFERENCES) == ["mirt", "res", "regio-deal"]
    with pytest.raises(TypeError):
        REFERENCES["city-deal"] = IDEAL


# --- what a profile accepts


def test_the_fields_are_the_axes_in_their_order():
    assert [field.name for field in fields(Profile)] == [axis.key for axis in AXES]
    assert Profile(1, 2, 3, 4, 5, 1).scores == (1, 2, 3, 4, 5, 1)


@pytest.mark.parametrize("score", [0, 6, -1, 2.0, 2.5, True, "3", b"3", float("nan")], ids=repr)
@pytest.mark.parametrize("axis", [axis.key for axis in AXES])
def test_a_score_that_is_not_a_whole_number_from_one_to_five_is_refused(axis, score):
    with pytest.raises(InvalidScore, match=f"^{axis}: "):
        Profile(**{axis: score})


def test_an_invalid_score_is_a_value_error():
    assert issubclass(InvalidScore, ValueError)


def test_an_unknown_axis_is_refused_by_name():
    with pytest.raises(InvalidScore, match="no such axis: trust, voice"):
        Profile.from_mapping({"ambition": 3, "voice": 1, "trust": 2})


def test_scores_may_come_by_key_in_any_order():
    assert Profile.from_mapping({"accountability": 5, "ambition": 3}) == Profile(3, None, None, None, None, 5)


def test_an_axis_that_is_left_out_is_unknown():
    assert Profile.from_mapping({}).scores == (None,) * 6


def test_a_profile_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        Profile().ambition = 3


def test_equal_scores_make_equal_profiles():
    assert Profile(3, 1, 3, 3, 3, 1) == IDEAL
    assert len({Profile(3, 1, 3, 3, 3, 1), IDEAL}) == 1


# --- unknown axes


def test_an_unknown_axis_is_not_counted():
    profile = Profile(5, 1, None, 3, 3, None)
    steps = profile.steps_from(IDEAL)
    assert steps == 2
    assert steps.axes == profile.known == 4
    assert not steps.is_complete
    assert not profile.is_complete


def test_a_deviation_of_an_unknown_score_is_unknown():
    assert Profile(5).deviations_from(IDEAL)["obligation"] is None


def test_a_comparison_counts_only_what_both_know():
    steps = Profile(5, None, 1).steps_from(Profile(3, 3, None))
    assert (steps, steps.axes) == (2, 1)


def test_every_figure_says_over_how_many_axes_it_was_counted():
    profile = Profile(5, 3, 2)
    assert profile.lean_from(IDEAL).axes == 3
    assert profile.squared_distance_from(IDEAL).axes == 3
    assert profile.nearest(REFERENCES)[0].steps.axes == 3


def test_a_complete_figure_says_so():
    assert RES.steps_from(IDEAL).is_complete
    assert RES.lean_from(IDEAL).axes == 6


def test_steps_behave_as_a_number():
    assert Steps(3, axes=6) + 1 == 4
    assert f"{Steps(3, axes=6)}" == "3"


# --- nearest


def test_the_nearest_programme_comes_first():
    assert [likeness.name for likeness in Profile(5, 3, 2, 2, 4, 4).nearest(REFERENCES)] == [
        "res",
        "regio-deal",
        "mirt",
    ]


def test_a_reference_is_nearest_to_itself():
    first = MIRT.nearest(REFERENCES)[0]
    assert (first.name, first.steps, first.squared_distance) == ("mirt", 0, 0)


def test_with_equal_steps_the_smaller_squared_distance_comes_first():
    one_far, two_near = Profile(5, 1, 3, 3, 3, 1), Profile(4, 2, 3, 3, 3, 1)
    names = [likeness.name for likeness in IDEAL.nearest({"far": one_far, "near": two_near})]
    assert names == ["near", "far"]


def test_with_equal_distances_the_given_order_holds():
    same = {"b": Profile(4, 1, 3, 3, 3, 1), "a": Profile(3, 2, 3, 3, 3, 1)}
    assert [likeness.name for likeness in IDEAL.nearest(same)] == ["b", "a"]


def test_what_shares_no_known_axis_is_left_out():
    assert Profile(3).nearest({"other": Profile(None, 1)}) == ()


def test_nothing_is_near_an_empty_profile():
    assert Profile().nearest(REFERENCES) == ()


# --- spread


def test_the_spread_runs_from_the_lowest_to_the_highest_score():
    apart = spread([MIRT, RES, REGIO_DEAL])
    assert apart["accountability"] == Spread(3, 5, 3)
    assert apart["accountability"].steps == 2
    assert apart["execution_responsibility"].steps == 4


def test_the_spread_counts_only_who_has_a_score():
    apart = spread([Profile(2), Profile(), Profile(5)])
    assert apart["ambition"] == Spread(2, 5, 2)


def test_without_scores_there_is_no_spread():
    assert spread([Profile(), Profile()])["ambition"] == Spread(None, None, 0)
    assert spread([Profile()])["ambition"].steps is None


def test_without_profiles_there_is_no_spread():
    assert spread([]) == {axis.key: Spread(None, None, 0) for axis in AXES}


def test_the_spread_takes_profiles_one_by_one():
    assert spread(profile for profile in (MIRT, RES)) == spread([MIRT, RES])


# --- what holds for every profile


@given(complete, complete)
def test_steps_are_the_same_in_both_directions(one, other):
    assert one.steps_from(other) == other.steps_from(one)
    assert one.squared_distance_from(other) == other.squared_distance_from(one)


@given(complete, complete)
def test_no_steps_means_the_same_profile(one, other):
    assert (one.steps_from(other) == 0) == (one == other)


@given(complete, complete, complete)
def test_a_detour_is_never_shorter(one, between, other):
    assert one.steps_from(other) <= one.steps_from(between) + between.steps_from(other)


@given(profiles, profiles)
def test_both_directions_together_are_all_steps(one, other):
    lean = one.lean_from(other)
    assert lean.rijk + lean.region == one.steps_from(other)


@given(complete, complete)
def test_what_leans_to_the_rijk_seen_from_one_leans_to_the_region_seen_from_the_other(one, other):
    assert one.lean_from(other) == tuple(reversed(other.lean_from(one)))


@given(profiles)
def test_figures_stay_within_their_bounds(profile):
    lean = profile.lean_from(IDEAL)
    assert 0 <= profile.steps_from(IDEAL) <= 16
    assert 0 <= lean.rijk <= 16
    assert 0 <= lean.region <= 8
    assert 0 <= profile.squared_distance_from(IDEAL) <= 48


@given(profiles)
def test_the_squared_distance_is_never_below_the_steps(profile):
    assert profile.squared_distance_from(IDEAL) >= profile.steps_from(IDEAL)


@given(profiles, st.sampled_from([axis.key for axis in AXES]))
def test_a_score_less_never_adds_steps(profile, axis):
    assume(profile.as_mapping()[axis] is not None)
    without = Profile.from_mapping(profile.as_mapping() | {axis: None})
    assert without.steps_from(IDEAL) <= profile.steps_from(IDEAL)
    assert without.steps_from(IDEAL).axes == profile.steps_from(IDEAL).axes - 1


@given(profiles)
def test_a_profile_survives_its_mapping(profile):
    assert Profile.from_mapping(profile.as_mapping()) == profile


@given(profiles)
def test_the_nearest_are_in_order_of_steps(profile):
    found = [likeness.steps for likeness in profile.nearest(REFERENCES)]
    assert found == sorted(found)


@given(st.lists(profiles, max_size=6))
def test_a_spread_lies_around_every_score(group):
    apart = spread(group)
    for profile in group:
        for axis, score in profile.as_mapping().items():
            assert score is None or apart[axis].lowest <= score <= apart[axis].highest


@given(st.lists(profiles, min_size=1, max_size=6))
def test_the_spread_does_not_depend_on_the_order(group):
    assert spread(group) == spread(reversed(group))
