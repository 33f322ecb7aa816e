import pytest

from partnership.charts.dotgrid import COLUMN, ROW, TOP, Standing, dotgrid
from partnership.charts.dotstrip import Dot
from tests.partnership.charts.svg_reading import middle, of_class, parsed, texts

FIVE = (Dot("p1", "R", 5), Dot("p2", "P", 3), Dot("p3", "W", 3), Dot("p4", "B", 2), Dot("p5", "H", None))


def drawn(*rows):
    return dotgrid("g", "t", "d", rows)


def standing(dots=FIVE, ideal=3, agreed=None):
    return Standing(ideal, dots, agreed)


def column(score):
    """Where the middle of a column lies."""
    return COLUMN * (score - 0.5)


def centre(box):
    return float(box.get("x")) + float(box.get("width")) / 2


def test_every_party_stands_in_the_column_of_its_score():
    svg = drawn(standing())
    for kind, score in (("p1", 5), ("p4", 2)):
        (mark,) = of_class(svg, f"mark {kind}")
        assert middle(mark)[0] == pytest.approx(column(score), abs=0.1)


def test_equal_scores_stand_side_by_side_around_the_middle_of_the_column():
    svg = drawn(standing())
    left, right = (middle(of_class(svg, f"mark {kind}")[0])[0] for kind in ("p2", "p3"))
    assert right - left > 24
    assert (left + right) / 2 == pytest.approx(column(3), abs=0.1)


def test_five_parties_on_one_score_stay_within_its_column():
    dots = tuple(Dot(f"p{place}", "A", 1) for place in range(1, 6))
    at = [middle(of_class(drawn(standing(dots)), f"mark p{place}")[0])[0] for place in range(1, 6)]
    assert min(at) > 12
    assert max(at) < COLUMN - 12


def test_the_letters_of_a_row_are_one_text_with_a_place_for_each():
    (letters,) = of_class(drawn(standing()), "letters")
    assert letters.text == "BPWR"
    assert len(letters.get("x").split()) == len(letters.get("y").split()) == 4


def test_a_party_without_a_score_is_not_drawn():
    assert of_class(drawn(standing()), "mark p5") == []


def test_a_row_without_scores_has_no_text():
    assert of_class(drawn(standing(())), "letters") == []


def test_more_than_five_parties_are_counted():
    svg = drawn(standing(tuple(Dot("p1", "A", score) for score in (1, 1, 2, 2, 2, 2))))
    assert texts(svg, "letters") == ["2", "4"]
    assert len(of_class(svg, "mark count")) == 2


def test_the_ideal_type_is_an_area_and_the_agreement_a_frame():
    svg = drawn(standing(ideal=1, agreed=4))
    assert [centre(box) for box in of_class(svg, "cell ideal")] == [column(1)]
    assert [centre(box) for box in of_class(svg, "cell agreed")] == [column(4)]


def test_without_agreement_there_is_no_frame():
    assert of_class(drawn(standing()), "cell agreed") == []


def test_every_question_has_its_row_below_the_scale():
    svg = drawn(standing(), standing(ideal=1))
    assert parsed(svg).get("viewBox") == f"0 0 {5 * COLUMN} {TOP + 2 * ROW}"
    first, second = (float(box.get("y")) for box in of_class(svg, "cell ideal"))
    assert second - first == ROW
    assert texts(svg, "scale") == ["12345"]
