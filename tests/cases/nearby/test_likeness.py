from hypothesis import given
from hypothesis import strategies as st

from cases.nearby.likeness import FEWEST_AXES, nearest
from partnership.profile import REFERENCES, Profile

LIBRARY = [(key, key, profile) for key, profile in REFERENCES.items()]
PROFILES = st.builds(Profile, *[st.none() | st.integers(1, 5)] * 6)


def test_a_profile_is_nearest_to_itself():
    for key, profile in REFERENCES.items():
        first = nearest(profile, LIBRARY)[0]
        assert (first.key, first.steps, first.steps.axes) == (key, 0, 6)


def test_steps_are_weighed_by_the_axes_over_which_they_were_counted():
    cases = [("whole", "Heel", Profile(1, 1, 1, 1, 1, 1)), ("half", "Half", Profile(3, 3, 3))]
    first, second = nearest(Profile(1, 1, 1, 1, 1, 4), cases)
    assert (first.key, second.key) == ("whole", "half")
    assert (second.steps, second.steps.axes) == (6, 3)


def test_too_few_axes_in_common_say_nothing():
    assert not nearest(Profile(3, 1), LIBRARY)
    assert not nearest(Profile(3, 1, 1), [("a", "A", Profile(None, None, 1, 1, 1, 1))])


def test_equal_steps_over_equal_axes_are_as_near():
    first, second = nearest(Profile(3, 3, 3), [("a", "A", Profile(3, 3, 4)), ("b", "B", Profile(3, 2, 3))])
    assert first.is_as_near_as(second)


@given(PROFILES, st.lists(PROFILES, max_size=6))
def test_nobody_nearer_comes_later(profile, others):
    found = nearest(profile, [(str(number), "", other) for number, other in enumerate(others)])
    assert all(one.steps.axes >= FEWEST_AXES for one in found)
    assert [one.rank for one in found] == sorted(one.rank for one in found)
