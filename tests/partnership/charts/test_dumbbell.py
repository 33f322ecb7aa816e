import re

import pytest

from partnership.charts.dumbbell import dumbbell, dumbbell_scale, x
from tests.partnership.charts.svg_reading import middle, of_class, parsed


def drawn(rijk=3.4, decentral=2.0, **then):
    return dumbbell("e", "t", "d", rijk, decentral, **then)


def place(svg, css):
    """Where a mark stands: its own middle, and how far it was moved."""
    (moved,) = [group for group in parsed(svg).iter("g") if group[0].get("class") == css]
    far = re.fullmatch(r"translate\((\S+) (\S+)\)", moved.get("transform")).groups()
    return tuple(float(one) + other for one, other in zip(far, middle(moved[0]), strict=True))


def ends(svg, css):
    """Where an upright tick stands, and from where to where it goes."""
    (tick,) = of_class(svg, css)
    return map(float, re.fullmatch(r"M(\S+) (\S+)V(\S+)", tick.get("d")).groups())


def test_each_mean_stands_at_its_place_on_the_scale():
    svg = drawn()
    assert place(svg, "mark p1")[0] == pytest.approx(x(3.4), abs=0.1)
    assert place(svg, "mark p4")[0] == pytest.approx(x(2.0), abs=0.1)


def test_the_scale_and_the_dumbbells_share_their_places():
    (path,) = of_class(drawn(), "g")
    grid = [float(place) for place in re.findall(r"M(\S+) 0v32", path.get("d"))]
    assert [float(label.get("x")) for label in parsed(dumbbell_scale()).findall("text")] == grid


def test_a_line_joins_the_means():
    (gap,) = of_class(drawn(), "gap")
    assert (float(gap.get("x1")), float(gap.get("x2"))) == pytest.approx((x(3.4), x(2.0)), abs=0.1)


def test_means_far_apart_lie_on_the_line():
    svg = drawn()
    assert place(svg, "mark p1")[1] == pytest.approx(16, abs=0.1)
    assert place(svg, "mark p4")[1] == pytest.approx(16, abs=0.1)


@pytest.mark.parametrize("decentral", [3.4, 3.41, 3.5])
def test_means_near_each_other_move_out_of_the_way(decentral):
    svg = drawn(3.4, decentral)
    assert place(svg, "mark p4")[1] - place(svg, "mark p1")[1] >= 11


@pytest.mark.parametrize(("rijk", "decentral", "shown"), [(None, 2.0, "p4"), (3.4, None, "p1")])
def test_a_mean_that_is_hidden_is_not_drawn(rijk, decentral, shown):
    svg = drawn(rijk, decentral)
    marks = [kind for kind in ("p1", "p4") if of_class(svg, f"mark {kind}")]
    assert marks == [shown]
    assert of_class(svg, "gap") == []


def test_an_earlier_mean_of_the_rijk_is_a_tick_above_and_the_other_below():
    svg = drawn(rijk_then=3.0, decentral_then=2.5)
    (above, _top, bottom), (below, top, _bottom) = ends(svg, "bm1"), ends(svg, "bm2")
    assert bottom < 16 < top
    assert (above, below) == pytest.approx((x(3.0), x(2.5)), abs=0.1)


def test_without_an_earlier_survey_there_are_no_ticks():
    assert of_class(drawn(), "bm1") == of_class(drawn(), "bm2") == []
