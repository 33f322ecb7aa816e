import pytest

from partnership.charts.markers import SHAPES, marker
from tests.partnership.charts.svg_reading import HOSTILE, parsed, points


def drawn(kind, letter=""):
    return parsed(f"<svg>{marker(kind, 100, 50, 10, letter)}</svg>")


def test_the_marks_of_the_parties_have_different_shapes():
    shapes = {
        (SHAPES[kind].corners, SHAPES[kind].first) for kind in ("p1", "p2", "p3", "p4", "p5", "ideal", "reference")
    }
    assert len(shapes) == 7


@pytest.mark.parametrize(
    ("kind", "corners"), [("p1", 4), ("p3", 3), ("p4", 6), ("p5", 5), ("ideal", 4), ("agreed", 4), ("reference", 3)]
)
def test_a_mark_has_the_corners_of_its_shape(kind, corners):
    assert len(points(drawn(kind)[0])) == corners


@pytest.mark.parametrize("kind", ["p2", "count"])
def test_a_round_mark_is_a_circle_around_its_place(kind):
    circle = drawn(kind)[0]
    assert (circle.tag, circle.get("cx"), circle.get("cy")) == ("circle", "100", "50")


def test_a_square_and_a_diamond_are_turned_differently():
    square, diamond = points(drawn("p1")[0]), points(drawn("ideal")[0])
    assert len({x for x, _ in square}) == 2
    assert len({x for x, _ in diamond}) == 3


def test_the_programme_points_down_where_a_party_points_up():
    up, down = points(drawn("p3")[0]), points(drawn("reference")[0])
    assert min(y for _, y in up) == up[0][1]
    assert max(y for _, y in down) == down[0][1]


def test_a_letter_stands_on_its_mark():
    letter = drawn("p1", "B")[1]
    assert (letter.text, letter.get("class"), letter.get("x")) == ("B", "letter", "100")


def test_a_letter_shows_as_it_is():
    assert drawn("p1", HOSTILE)[1].text == HOSTILE


def test_an_unknown_kind_is_a_mistake():
    with pytest.raises(KeyError):
        marker("p6", 0, 0)
