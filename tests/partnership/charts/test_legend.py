from partnership.charts.legend import legend_dot, legend_mark, legend_ring, legend_tick
from tests.partnership.charts.svg_reading import of_class, texts


def test_a_party_is_a_mark_with_its_letter():
    svg = legend_mark("p4", "B")
    assert len(of_class(svg, "mark p4")) == 1
    assert texts(svg, "letter") == ["B"]


def test_a_profile_is_a_mark_on_its_line():
    svg = legend_mark("reference")
    assert len(of_class(svg, "mark reference")) == len(of_class(svg, "line reference")) == 1


def test_a_ring_is_around_a_number():
    svg = legend_ring("3")
    assert len(of_class(svg, "ring")) == len(of_class(svg, "mark count")) == 1
    assert texts(svg, "letter") == ["3"]


def test_a_dot_has_no_line():
    assert of_class(legend_dot("p1"), "line p1") == []


def test_a_tick_is_a_short_line():
    assert len(of_class(legend_tick("bm2"), "bm2")) == 1
