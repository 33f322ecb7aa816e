import pytest

from partnership.charts.histogram import FLOOR, histogram
from tests.partnership.charts.svg_reading import of_class, parsed


def drawn(counts=(1, 2, 14, 10, 4), ideal=3):
    return histogram("h", "t", "d", counts, ideal)


def test_a_bar_is_as_high_as_its_count():
    heights = [float(bar.get("height")) for bar in parsed(drawn()).findall("rect")]
    assert [height / heights[2] * 14 for height in heights] == pytest.approx([1, 2, 14, 10, 4], abs=0.03)


def test_bars_stand_on_the_floor():
    bars = parsed(drawn()).findall("rect")
    assert [float(bar.get("y")) + float(bar.get("height")) for bar in bars] == pytest.approx([FLOOR] * 5, abs=0.1)


def test_only_the_bar_of_the_ideal_type_is_marked():
    svg = drawn(ideal=1)
    assert len(of_class(svg, "bar")) == 4
    assert of_class(svg, "bar ideal")[0].get("x") == "8"


def test_every_bar_says_its_count_and_its_score():
    assert [text.text for text in parsed(drawn()).findall("text")] == [
        "1",
        "1",
        "2",
        "2",
        "14",
        "3",
        "10",
        "4",
        "4",
        "5",
    ]


def test_without_counts_the_bars_are_flat():
    assert {bar.get("height") for bar in parsed(drawn((0,) * 5)).findall("rect")} == {"0"}


def test_there_is_a_count_for_every_score():
    with pytest.raises(ValueError, match="zip"):
        drawn((1, 2, 3))
