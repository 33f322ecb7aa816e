import pytest

from partnership.charts.dotstrip import Dot, dotstrip
from tests.partnership.charts.svg_reading import HOSTILE, middle, of_class, parsed, texts

FIVE = [Dot("p1", "R", 5), Dot("p2", "P", 3), Dot("p3", "W", 3), Dot("p4", "B", 2), Dot("p5", "H", 1)]


def drawn(dots=FIVE, ideal=3, **more):
    return dotstrip("s", "t", "d", ideal, dots, **more)


def across(svg, css):
    return [middle(mark)[0] for mark in of_class(svg, css)]


def test_every_party_stands_above_its_score():
    svg = drawn()
    scale = {label.text: float(label.get("x")) for label in of_class(svg, "n")}
    for dot in FIVE:
        assert across(svg, f"mark {dot.kind}") == pytest.approx([scale[str(dot.score)]], abs=0.1)


def test_equal_scores_are_stacked():
    svg = drawn()
    below, above = (middle(of_class(svg, f"mark {kind}")[0])[1] for kind in ("p2", "p3"))
    assert below - above > 24


def test_a_higher_stack_makes_a_higher_drawing():
    heights = [float(parsed(drawn([Dot("p1", "R", 3)] * parties)).get("viewBox").split()[3]) for parties in (1, 2, 5)]
    assert heights == sorted(set(heights))


def test_every_party_has_its_letter():
    assert texts(drawn(), "letter") == ["R", "P", "W", "B", "H"]


def test_a_party_without_a_score_is_not_drawn():
    assert texts(drawn([Dot("p1", "R", None), Dot("p2", "P", 3)]), "letter") == ["P"]


def test_the_thick_line_runs_from_the_lowest_to_the_highest_score():
    (span,) = of_class(drawn([Dot("p1", "R", 4), Dot("p2", "P", 2), Dot("p3", "W", None)]), "span")
    assert (span.get("x1"), span.get("x2")) == ("108", "252")


def test_without_scores_there_is_a_scale_and_nothing_else():
    svg = drawn([Dot("p1", "R", None)])
    assert of_class(svg, "span") == []
    assert texts(svg, "n") == ["1", "2", "3", "4", "5"]


def test_the_ideal_type_is_a_column_behind_its_score():
    (band,) = of_class(drawn(ideal=1), "band")
    assert float(band.get("x")) + float(band.get("width")) / 2 == 36


def test_what_is_agreed_stands_on_a_pill():
    svg = drawn(agreed=2)
    assert texts(svg, "n on") == ["2"]
    (pill,) = of_class(svg, "pill")
    assert float(pill.get("x")) + float(pill.get("width")) / 2 == 108


def test_without_an_agreement_there_is_no_pill():
    assert of_class(drawn(), "pill") == []


def test_more_than_five_parties_are_counted_per_score():
    svg = drawn([*FIVE, Dot("p1", "X", 3), Dot("p2", "Y", None)])
    assert texts(svg, "letter") == ["1", "1", "3", "1"]
    assert len(of_class(svg, "mark count")) == 4
    assert of_class(svg, "mark p1") == []


def test_of_many_parties_a_ring_is_around_the_number_that_holds_the_readers_own():
    (ring,) = of_class(drawn([*FIVE, Dot("p1", "X", 3, is_own=True)]), "ring")
    assert ring.get("cx") == "180"


def test_without_a_score_there_is_nothing_to_put_a_ring_around():
    assert of_class(drawn([*FIVE, Dot("p1", "X", None, is_own=True)]), "ring") == []


def test_few_parties_need_no_ring():
    assert of_class(drawn([Dot("p1", "R", 3, is_own=True)]), "ring") == []


def test_a_hundred_parties_take_no_more_room_than_one():
    heights = {parsed(drawn([Dot("p1", "R", 3)] * parties)).get("viewBox") for parties in (1, 100)}
    assert len(heights) == 1


def test_a_big_strip_says_so_in_its_class():
    assert parsed(drawn(big=True)).get("class") == "dotstrip big"


def test_a_letter_shows_as_it_is():
    assert texts(drawn([Dot("p1", HOSTILE, 3)]), "letter") == [HOSTILE]
