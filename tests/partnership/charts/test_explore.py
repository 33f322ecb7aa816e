import json
import re

import pytest

from partnership.axes import AXES
from partnership.charts.explore import figure
from partnership.charts.markers import SHAPES
from partnership.charts.paper import DASHES
from partnership.charts.radar import Labels
from partnership.charts.series import Series
from partnership.means import mean
from partnership.profile import IDEAL, REFERENCES, Profile
from tests.partnership.charts.svg_reading import HOSTILE

LABELS = Labels(tuple(axis.label for axis in AXES), tuple(axis.short_label for axis in AXES))
MEANINGS = [axis.levels for axis in AXES]
MIRT = Series("p1", REFERENCES["mirt"], "MIRT")


def drawn(*series, labels=LABELS):
    return figure(series, labels, MEANINGS, "Ideaaltype")


def test_the_figure_can_become_json():
    assert json.loads(json.dumps(drawn(MIRT)))["data"][1]["name"] == "MIRT"


def test_the_ideal_type_comes_first_and_is_an_area():
    ideal, mirt = drawn(MIRT)["data"]
    assert ideal["name"] == "Ideaaltype"
    assert tuple(ideal["r"][:6]) == IDEAL.scores
    assert (ideal["fill"], mirt["fill"]) == ("toself", "none")


def test_a_line_closes_at_its_first_axis():
    trace = drawn(MIRT)["data"][1]
    assert list(trace["r"]) == [*MIRT.profile.scores, MIRT.profile.scores[0]]
    assert list(trace["theta"]) == [*LABELS.full, LABELS.full[0]]


def test_axis_one_is_at_the_top_and_the_others_follow_clockwise():
    around = drawn(MIRT)["layout"]["polar"]["angularaxis"]
    assert (around["direction"], around["rotation"]) == ("clockwise", 90)
    assert list(around["categoryarray"]) == list(LABELS.full)


def test_the_rings_are_straight_and_run_from_nothing_to_five():
    polar = drawn()["layout"]["polar"]
    assert polar["gridshape"] == "linear"
    assert list(polar["radialaxis"]["range"]) == [0, 5]


def test_an_unknown_score_is_a_gap():
    trace = drawn(Series("p1", Profile(3, None, 2, 4, 5, 1), "Deel"))["data"][1]
    assert trace["r"][1] is None
    assert trace["connectgaps"] is False
    assert trace["text"][1] == ""


def test_under_the_pointer_a_mean_stands_with_over_how_many_it_was_taken():
    average = mean([Profile(4, 1, 3, 3, 3, 1), Profile(1, 1, 3, 3, 3, 1)])
    shown = drawn(Series("p4", average, "Gemiddelde", ("2,5 (n = 2)",) * 6))["data"][1]
    assert shown["r"][0] == 2.5
    assert shown["text"][0] == "Gemiddelde<br>Beleidsambitie Rijk: 2,5 (n = 2)"


def test_under_the_pointer_stands_who_what_and_what_it_means():
    words = drawn(MIRT)["data"][1]["text"][3].replace("<br>", " ")
    assert words == "MIRT Eisen aan uitvoering: 5 Het Rijk bepaalt hoe de uitvoering gaat."


def test_marks_and_lines_are_those_of_our_own_radar():
    kinds = ("p3", "reference", "p5")
    traces = drawn(*(Series(kind, IDEAL, kind) for kind in kinds))["data"]
    for kind, trace in zip(("ideal", *kinds), traces, strict=True):
        assert trace["marker"]["symbol"] == SHAPES[kind].symbol
        assert trace["line"]["dash"].replace("px", "").replace(",", " ") == DASHES[kind]


def test_colours_are_names_of_tokens():
    traces = drawn(MIRT)["data"]
    assert [trace["line"]["color"] for trace in traces] == ["var(--ol-ideal)", "var(--ol-party-1)"]
    assert not re.search(r"#[0-9a-f]{3}", json.dumps(drawn(MIRT)))


def test_names_and_labels_cannot_carry_markup_into_the_chart():
    labels = Labels((HOSTILE,) * 6, (HOSTILE,) * 6)
    shown = drawn(Series("p1", IDEAL, HOSTILE), labels=labels)
    names = shown["layout"]["meta"].pop("names")
    assert names == ["Ideaaltype", HOSTILE]  # our script puts these into buttons as text
    assert "<script" not in json.dumps(shown)


def test_short_labels_come_along_for_a_narrow_screen():
    assert drawn()["layout"]["meta"]["narrow"]["polar.angularaxis.ticktext"] == list(LABELS.short)


def test_nothing_turns_or_zooms_by_accident():
    assert drawn()["layout"]["dragmode"] is False


def test_the_theme_of_plotly_stays_out():
    assert "layout" not in drawn()["layout"]["template"]


def test_four_profiles_are_too_many():
    with pytest.raises(ValueError, match="at most 3"):
        drawn(*[MIRT] * 4)
