from math import atan2, cos, degrees, dist, hypot, pi

import pytest

from partnership.axes import AXES
from partnership.charts.radar import FULL, MINI, SMALL, Labels, mini_radar, radar, spot
from partnership.charts.series import Series
from partnership.means import mean
from partnership.profile import IDEAL, REFERENCES, Profile
from tests.partnership.charts.svg_reading import HOSTILE, middle, of_class, parsed, points, texts

LABELS = Labels(tuple(axis.label for axis in AXES), tuple(f"{axis.number} {axis.short_label}" for axis in AXES))
SIZES = {"full": FULL, "small": SMALL, "mini": MINI}


def drawn(*series, size=FULL, labels=LABELS):
    return radar("r", "t", "d", series, labels, size)


def clockwise_from_the_top(size, at):
    """The angle of a place as on a clock, in degrees."""
    return round(degrees(atan2(at[0] - size.cx, size.cy - at[1]))) % 360


def from_the_centre(size, at):
    return hypot(at[0] - size.cx, at[1] - size.cy)


# --- geometry


def test_axis_one_is_at_the_top_and_the_others_follow_clockwise():
    line = points(of_class(drawn(Series("p1", Profile(5, 5, 5, 5, 5, 5))), "line p1")[0])
    assert [clockwise_from_the_top(FULL, at) for at in line] == [0, 60, 120, 180, 240, 300]


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_centre_is_zero_and_the_outer_ring_five(size):
    assert from_the_centre(size, spot(size, 0, 0)) == 0
    assert from_the_centre(size, spot(size, 4, 5)) == pytest.approx(size.radius)


def test_a_line_goes_through_the_scores_of_its_profile():
    profile = REFERENCES["mirt"]
    line = points(of_class(drawn(Series("p1", profile)), "line p1")[0])
    far = [from_the_centre(FULL, at) / FULL.radius * 5 for at in line]
    assert far == pytest.approx(profile.scores, abs=0.01)


def test_a_line_goes_through_means_between_the_scores_too():
    average = mean([Profile(1, 1, 3, 4, 5, 2), Profile(4, 2, 3, 5, 4, 5)])
    svg = drawn(Series("p1", average))
    for place in (points(of_class(svg, "line p1")[0]), [middle(mark) for mark in of_class(svg, "mark p1")]):
        far = [from_the_centre(FULL, at) / FULL.radius * 5 for at in place]
        assert far == pytest.approx((2.5, 1.5, 3, 4.5, 4.5, 3.5), abs=0.01)


def test_every_ring_of_the_scale_is_drawn():
    svg = drawn()
    assert len(of_class(svg, "grid")) == 4
    assert len(of_class(svg, "grid outer")) == 1
    assert len(of_class(svg, "spoke")) == 6


def test_the_figures_of_the_scale_lie_on_the_edges_of_the_rings():
    figures = of_class(drawn(), "tick")
    assert [figure.text for figure in figures] == ["1", "2", "3", "4", "5"]
    outermost = float(figures[-1].get("x")), float(figures[-1].get("y")) - 4
    assert from_the_centre(FULL, outermost) == pytest.approx(FULL.radius * cos(pi / 6), abs=0.1)


# --- the ideal type underneath


def test_the_ideal_type_lies_under_everything_else():
    classes = [element.get("class") for element in parsed(drawn(Series("agreed", REFERENCES["res"])))]
    assert classes.index("area") == 2  # after title and description
    assert classes.index("line ideal") < classes.index("line agreed") < classes.index("mark ideal")


@pytest.mark.parametrize("size", [FULL, SMALL], ids=["full", "small"])
def test_without_profiles_the_ideal_type_is_drawn_alone(size):
    svg = drawn(size=size)
    assert len(of_class(svg, "mark ideal")) == 6
    far = [from_the_centre(size, at) / size.radius * 5 for at in points(of_class(svg, "line ideal")[0])]
    assert far == pytest.approx(IDEAL.scores, abs=0.02)


def test_where_a_profile_is_on_the_ideal_type_both_marks_show():
    svg = drawn(Series("agreed", IDEAL))
    for ideal, agreed in zip(of_class(svg, "mark ideal"), of_class(svg, "mark agreed"), strict=True):
        centre = middle(ideal)
        reach = min(abs(x - centre[0]) + abs(y - centre[1]) for x, y in points(ideal))
        assert all(abs(x - centre[0]) + abs(y - centre[1]) < reach - 2 for x, y in points(agreed))


def test_elsewhere_the_mark_of_the_ideal_type_stays_small():
    svg = drawn(Series("agreed", REFERENCES["mirt"]))
    widths = [max(x for x, _ in points(mark)) - min(x for x, _ in points(mark)) for mark in of_class(svg, "mark ideal")]
    assert len(set(map(round, widths))) == 2
    assert widths[0] > widths[2]  # MIRT is on the ideal type for ambition, not for means


# --- several profiles


def test_three_profiles_differ_in_line_and_mark():
    svg = drawn(*(Series(kind, IDEAL) for kind in ("p1", "p2", "p3")))
    for kind in ("p1", "p2", "p3"):
        assert len(of_class(svg, f"line {kind}")) == 1
        assert len(of_class(svg, f"mark {kind}")) == 6
    shapes = [of_class(svg, f"mark {kind}")[0] for kind in ("p1", "p2", "p3")]
    assert [len(points(shape)) if shape.tag == "polygon" else shape.tag for shape in shapes] == [4, "circle", 3]


@pytest.mark.parametrize("size", [FULL, SMALL], ids=["full", "small"])
def test_profiles_with_the_same_score_stand_side_by_side(size):
    kinds = ("p1", "p2", "p4")
    svg = drawn(*(Series(kind, IDEAL) for kind in kinds), size=size)
    for together in zip(*(of_class(svg, f"mark {kind}") for kind in kinds), strict=True):
        places = [middle(mark) for mark in together]
        assert dist(places[0], places[1]) > 2 * size.mark
        assert dist(places[1], places[2]) > 2 * size.mark


def test_marks_side_by_side_stay_around_their_score():
    svg = drawn(Series("p2", IDEAL), Series("p4", IDEAL))
    left, right = (middle(of_class(svg, f"mark {kind}")[0]) for kind in ("p2", "p4"))
    at = spot(FULL, 0, 3)
    assert ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2) == pytest.approx(at, abs=0.1)


def test_four_profiles_are_too_many():
    with pytest.raises(ValueError, match="4 profiles in one chart; at most 3"):
        drawn(*[Series("p1", IDEAL)] * 4)


def test_a_mark_without_a_shape_is_a_mistake():
    with pytest.raises(KeyError):
        drawn(Series("p9", IDEAL))


# --- unknown scores


def test_a_complete_profile_is_a_closed_line():
    assert of_class(drawn(Series("p1", IDEAL)), "line p1")[0].tag == "polygon"


def test_an_unknown_score_leaves_a_gap_in_an_open_line():
    lines = of_class(drawn(Series("p1", Profile(5, 4, None, 4, 5, 5))), "line p1")
    assert [line.tag for line in lines] == ["polyline"]
    angles = [clockwise_from_the_top(FULL, at) for at in points(lines[0])]
    assert angles == [180, 240, 300, 0, 60]


def test_two_unknown_scores_leave_two_lines():
    lines = of_class(drawn(Series("p1", Profile(5, 4, None, 4, 5, None))), "line p1")
    assert [[clockwise_from_the_top(FULL, at) for at in points(line)] for line in lines] == [[180, 240], [0, 60]]


def test_only_known_scores_have_a_mark():
    assert len(of_class(drawn(Series("p1", Profile(5, None, None, 4, None, None))), "mark p1")) == 2


def test_a_profile_without_scores_draws_nothing_over_the_ideal_type():
    assert of_class(drawn(Series("p1", Profile())), "line p1") == []


# --- labels


def test_every_axis_has_its_full_and_its_short_label():
    svg = drawn()
    full = [" ".join(part.text for part in label) for label in of_class(svg, "lbl")]
    assert full == list(LABELS.full)
    assert texts(svg, "short") == list(LABELS.short)


def test_a_small_radar_has_short_labels_only():
    svg = drawn(size=SMALL)
    assert of_class(svg, "lbl") == of_class(svg, "tick") == []
    assert texts(svg, "short") == list(LABELS.short)


def test_long_labels_are_broken_between_words():
    label = of_class(drawn(), "lbl")[4]
    assert [part.text for part in label] == ["Verantwoordelijkheid", "uitvoering"]


def test_labels_show_hostile_words_as_they_are():
    labels = Labels((HOSTILE,) * 6, (HOSTILE,) * 6)
    svg = drawn(labels=labels)
    assert "<script" not in svg
    assert texts(svg, "short") == [HOSTILE] * 6


def test_labels_in_another_language_are_not_mixed_up():
    english = Labels(("A", "B", "C", "D", "E", "F"), ("a", "b", "c", "d", "e", "f"))
    assert texts(drawn(labels=english), "lbl") == ["A", "B", "C", "D", "E", "F"]
    assert texts(drawn(), "short") == list(LABELS.short)


# --- the mini radar


def test_a_mini_radar_draws_one_profile_over_the_ideal_type():
    svg = mini_radar("t", "d", REFERENCES["res"])
    line = points(of_class(svg, "line agreed")[0])
    far = [from_the_centre(MINI, at) / MINI.radius * 5 for at in line]
    assert far == pytest.approx(REFERENCES["res"].scores, abs=0.02)
    assert len(of_class(svg, "area")) == len(of_class(svg, "grid outer")) == 1


def test_a_mini_radar_marks_a_score_that_no_line_reaches():
    svg = mini_radar("t", "d", Profile(3, None, 4, 4, None, None))
    assert len(of_class(svg, "line agreed")) == 1
    (lone,) = of_class(svg, "mark agreed")
    assert clockwise_from_the_top(MINI, middle(lone)) == 0


def test_a_mini_radar_has_no_ids_that_could_occur_twice():
    assert " id=" not in mini_radar("t", "d", IDEAL)
