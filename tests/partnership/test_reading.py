import pytest

from partnership.axes import AXES, Direction
from partnership.profile import IDEAL, REFERENCES, Profile
from partnership.reading import read


def test_a_reading_has_a_row_per_axis_in_their_order():
    assert [row.axis for row in read(Profile()).rows] == list(AXES)


def test_a_row_says_the_score_its_meaning_and_its_distance():
    row = read(REFERENCES["mirt"]).rows[3]
    assert (row.score, row.steps, row.direction) == (5, 2, Direction.RIJK)
    assert row.level == "Het Rijk bepaalt hoe de uitvoering gaat."


def test_a_low_score_on_means_leans_to_the_rijk():
    row = read(REFERENCES["mirt"]).rows[2]
    assert (row.score, row.steps, row.direction) == (1, 2, Direction.RIJK)


def test_on_the_ideal_type_a_row_has_no_steps_and_no_direction():
    assert {(row.steps, row.direction) for row in read(IDEAL).rows} == {(0, None)}


def test_an_unknown_score_has_no_level_steps_or_direction():
    row = read(Profile()).rows[0]
    assert (row.score, row.level, row.steps, row.direction) == (None, None, None, None)


@pytest.mark.parametrize("key", REFERENCES)
def test_the_steps_of_the_rows_add_up_to_those_of_the_profile(key):
    reading = read(REFERENCES[key])
    assert sum(row.steps for row in reading.rows) == reading.steps == sum(reading.lean)


def test_a_reading_says_over_how_many_axes_it_counted():
    assert read(Profile(5, None, 3)).steps.axes == 2


def test_the_furthest_axes_are_all_those_with_the_most_steps():
    assert [row.axis.key for row in read(REFERENCES["mirt"]).furthest] == ["accountability"]
    assert [row.axis.key for row in read(REFERENCES["res"]).furthest] == ["ambition", "obligation", "accountability"]


@pytest.mark.parametrize("profile", [IDEAL, Profile()], ids=["ideal", "unknown"])
def test_without_steps_no_axis_is_the_furthest(profile):
    assert read(profile).furthest == ()
