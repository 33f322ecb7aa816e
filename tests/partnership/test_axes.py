import re
from dataclasses import FrozenInstanceError

import pytest

from partnership.axes import AXES, AXIS, HIGHEST, LEVELS, LOWEST, Direction

KEYS = (
    "ambition",
    "obligation",
    "decentral_funds",
    "execution_demands",
    "execution_responsibility",
    "accountability",
)


def test_the_axes_are_the_six_of_the_source_in_its_order():
    assert tuple(axis.key for axis in AXES) == KEYS


def test_the_axes_are_numbered_from_one_to_six():
    assert [axis.number for axis in AXES] == [1, 2, 3, 4, 5, 6]


def test_an_axis_is_found_by_its_key():
    assert AXIS["accountability"] is AXES[5]


def test_the_labels_are_those_of_the_source():
    assert [axis.label for axis in AXES] == [
        "Beleidsambitie Rijk",
        "Verplicht karakter",
        "Decentrale middelen",
        "Eisen aan uitvoering",
        "Verantwoordelijkheid uitvoering",
        "Verantwoording aan Rijk",
    ]


def test_the_ideal_type_is_that_of_annex_three():
    assert [axis.ideal for axis in AXES] == [3, 1, 3, 3, 3, 1]


def test_a_high_score_leans_to_the_rijk_except_for_means_and_responsibility():
    to_the_region = [axis.key for axis in AXES if axis.high_leans_to is Direction.REGION]
    assert to_the_region == ["decentral_funds", "execution_responsibility"]


def test_an_axis_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        AXES[0].ideal = 5


def test_the_mapping_of_axes_cannot_be_changed():
    with pytest.raises(TypeError):
        AXIS["ambition"] = AXES[1]


@pytest.mark.parametrize("axis", AXES, ids=KEYS)
class TestEveryAxis:
    def test_has_a_different_wording_for_each_of_five_levels(self, axis):
        assert len(set(axis.levels)) == len(LEVELS) == 5
        assert all(level.endswith(".") for level in axis.levels)

    def test_finds_the_wording_of_a_score(self, axis):
        assert [axis.level(score) for score in LEVELS] == list(axis.levels)

    def test_asks_a_question(self, axis):
        assert axis.question.endswith("?")

    def test_names_both_ends_differently(self, axis):
        assert axis.lowest_label != axis.highest_label

    def test_names_the_paragraph_and_the_annex_it_comes_from(self, axis):
        assert re.fullmatch(rf"ROB 2021, par\. 5\.3, vraag {axis.number}, en bijlage III", axis.source)

    def test_says_what_the_ideal_type_is_and_why_it_is_asked(self, axis):
        assert axis.purest.endswith(".")
        assert axis.why.endswith(".")

    def test_has_a_short_label_that_fits_a_narrow_chart(self, axis):
        assert 0 < len(axis.short_label) <= 10

    def test_has_its_ideal_on_the_scale(self, axis):
        assert axis.ideal in LEVELS

    def test_leans_nowhere_on_the_ideal_type(self, axis):
        assert axis.deviation(axis.ideal) == 0
        assert axis.leans_to(axis.ideal) is None

    def test_leans_to_opposite_sides_below_and_above_the_ideal_type(self, axis):
        above = {axis.leans_to(score) for score in LEVELS if score > axis.ideal}
        below = {axis.leans_to(score) for score in LEVELS if score < axis.ideal}
        assert above == {axis.high_leans_to}
        assert below <= {axis.high_leans_to.opposite}


def test_only_the_axes_that_ask_who_pays_and_who_monitors_have_a_plain_question():
    with_question = [axis.key for axis in AXES if axis.plain_question]
    assert with_question == ["decentral_funds", "execution_responsibility"]
    assert all(AXIS[key].plain_hint for key in with_question)


def test_the_scale_runs_from_one_to_five():
    assert (LOWEST, HIGHEST) == (1, 5)
    assert list(LEVELS) == [1, 2, 3, 4, 5]


def test_the_sides_are_each_others_opposite():
    assert Direction.RIJK.opposite is Direction.REGION
    assert Direction.REGION.opposite is Direction.RIJK
