"""The figures of the memo as pictures."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from partnership.charts.dotstrip import Dot
from partnership.charts.series import Series
from partnership.memo import drawings
from partnership.memo.blocks import Radar, Strip, Strips
from partnership.profile import IDEAL, Profile

INK = (36, 50, 52)
STRIP = Strip("1. Beleidsambitie Rijk", "score 3: 1", 3, (Dot("p1", "A", 3),), None)
FIGURES = {
    "radar": Radar("Afspraak", (Series("agreed", Profile(4, 1, 3, 3, 4, None), "Afspraak"),), "Afspraak: 4.", "Figuur"),
    "strips": Strips("Waar de partijen staan", (STRIP,) * 6, "Waar elke partij staat."),
}


def opened(figure):
    return Image.open(io.BytesIO(drawings.picture_of(figure))).convert("RGB")


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_a_picture_has_a_white_ground_and_is_sharp(figure):
    picture = opened(figure)
    assert picture.width == drawings.PIXELS
    assert picture.getpixel((picture.width - 1, picture.height - 1)) == (255, 255, 255)


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_equal_figures_give_equal_bytes(figure):
    assert drawings.picture_of(figure) == drawings.picture_of(replace(figure))


def test_the_names_of_the_axes_are_in_a_picture():
    assert INK in opened(FIGURES["radar"]).crop((400, 0, 800, 110)).get_flattened_data()


def test_the_names_of_the_rows_are_in_a_picture():
    beside = opened(FIGURES["strips"]).crop((0, 30, 300, 330))
    assert len(set(beside.get_flattened_data())) > 1


def test_other_scores_give_another_picture():
    radar = FIGURES["radar"]
    other = replace(radar, series=(Series("agreed", IDEAL, "Afspraak"),))
    assert drawings.picture_of(radar) != drawings.picture_of(other)


def test_a_name_that_is_typed_stays_text():
    figure = replace(FIGURES["radar"], title="<script> & 'x'")
    assert "<script>" not in drawings.radar(figure)
    assert opened(figure).width == drawings.PIXELS
