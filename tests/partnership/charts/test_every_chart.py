"""What holds for all charts alike."""

import pytest

from partnership.charts.balance import balance
from partnership.charts.dotgrid import Standing, dotgrid
from partnership.charts.dotstrip import Dot, dotstrip
from partnership.charts.dumbbell import dumbbell, dumbbell_scale
from partnership.charts.histogram import histogram
from partnership.charts.legend import legend_dot, legend_mark, legend_ring, legend_tick
from partnership.charts.radar import FULL, SMALL, Labels, mini_radar, radar
from partnership.charts.series import Series
from partnership.charts.sharebar import Part, sharebar
from partnership.charts.tilemap import tile_map
from partnership.profile import REFERENCES
from tests.partnership.charts.svg_reading import HOSTILE, description, parsed, title

LABELS = Labels(("Een", "Twee", "Drie", "Vier", "Vijf", "Zes"), ("1", "2", "3", "4", "5", "6"))
SERIES = [Series("p1", REFERENCES["mirt"], "MIRT"), Series("p4", REFERENCES["res"], "RES")]

CHARTS = {
    "radar": lambda *words: radar("uid", *words, SERIES, LABELS, FULL),
    "small radar": lambda *words: radar("uid", *words, SERIES, LABELS, SMALL),
    "mini radar": lambda *words: mini_radar(*words, REFERENCES["res"], uid="uid"),
    "dot strip": lambda *words: dotstrip("uid", *words, 3, [Dot("p1", "R", 5), Dot("p2", "P", None)], agreed=4),
    "dot grid": lambda *words: dotgrid("uid", *words, [Standing(3, (Dot("p1", "R", 5),), 4)]),
    "tile map": lambda *words: tile_map("uid", *words, {"Utrecht": 3}),
    "histogram": lambda *words: histogram("uid", *words, [1, 2, 3, 4, 5], 3),
    "share bar": lambda *words: sharebar("uid", *words, [Part("rijk", 45), Part("regio", 55)]),
    "dumbbell": lambda *words: dumbbell("uid", *words, 3.4, 2.1, rijk_then=3.0, decentral_then=2.5),
}
DECORATIONS = {
    "balance": lambda: balance(7, 2),
    "dumbbell scale": dumbbell_scale,
    "legend mark": lambda: legend_mark("p3", "W"),
    "legend ring": lambda: legend_ring("3"),
    "legend dot": lambda: legend_dot("p1"),
    "legend tick": lambda: legend_tick("bm1"),
}

every_chart = pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS)


@every_chart
def test_a_chart_has_a_title_and_a_description_as_its_first_children(draw):
    svg = draw("De titel", "De beschrijving")
    assert [child.tag for child in parsed(svg)][:2] == ["title", "desc"]
    assert (title(svg), description(svg)) == ("De titel", "De beschrijving")


@every_chart
def test_a_chart_is_an_image_named_by_its_title_and_description(draw):
    root = parsed(draw("De titel", "De beschrijving"))
    named_by = root.get("aria-labelledby").split()
    assert root.get("role") == "img"
    assert named_by == [root.find("title").get("id"), root.find("desc").get("id")]


@every_chart
def test_a_chart_shows_hostile_words_as_they_are(draw):
    svg = draw(HOSTILE, HOSTILE)
    assert "<script" not in svg
    assert (title(svg), description(svg)) == (HOSTILE, HOSTILE)


@every_chart
def test_equal_input_gives_an_equal_drawing(draw):
    assert draw("t", "d") == draw("t", "d")


@every_chart
def test_a_chart_has_no_style_of_its_own(draw):
    assert all(element.get("style") is None for element in parsed(draw("t", "d")).iter())


@pytest.mark.parametrize("draw", DECORATIONS.values(), ids=DECORATIONS)
def test_what_repeats_the_text_beside_it_is_hidden_from_screen_readers(draw):
    root = parsed(draw())
    assert root.get("aria-hidden") == "true"
    assert root.get("focusable") == "false"
