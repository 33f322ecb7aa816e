import pytest

from partnership.charts.sharebar import WIDTH, Part, sharebar
from tests.partnership.charts.svg_reading import of_class, parsed, texts


def drawn(*shares):
    kinds = ("rijk", "regio", "other")
    return sharebar("s", "t", "d", [Part(kind, share) for kind, share in zip(kinds, shares, strict=False)])


def test_a_part_is_as_wide_as_its_share():
    rijk, regio = parsed(drawn(25, 75)).findall("rect")
    assert float(rijk.get("width")) == pytest.approx(0.25 * WIDTH, abs=3)
    assert float(regio.get("width")) == pytest.approx(0.75 * WIDTH, abs=3)


def test_parts_lie_beside_each_other_with_a_line_of_light_between():
    rijk, regio = parsed(drawn(40, 60)).findall("rect")
    assert float(rijk.get("x")) + float(rijk.get("width")) < float(regio.get("x")) == 0.4 * WIDTH


def test_a_part_of_nought_is_not_drawn():
    assert [rect.get("class") for rect in parsed(drawn(0, 100)).findall("rect")] == ["regio"]


def test_the_smallest_part_can_be_seen():
    assert float(of_class(drawn(1, 99), "rijk")[0].get("width")) >= 1


def test_a_part_says_its_share_where_that_fits():
    assert texts(drawn(5, 35, 60), "n") == ["35 %", "60 %"]


@pytest.mark.parametrize("shares", [(50, 49), (60, 60), ()])
def test_parts_that_are_no_whole_are_refused(shares):
    with pytest.raises(ValueError, match="add up to 100"):
        drawn(*shares)
