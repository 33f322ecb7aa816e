from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from partnership.typeface import WEIGHTS, typeface


@pytest.fixture(scope="module")
def files():
    return typeface()


@pytest.fixture(params=WEIGHTS)
def font(files, request):
    return TTFont(BytesIO(files[f"onderlegger-sans-{request.param}.woff2"]))


def test_a_weight_is_small_enough_to_arrive_with_the_page(files):
    assert all(len(content) < 15_000 for name, content in files.items() if name.endswith(".woff2"))


def test_it_has_the_letters_of_our_texts_and_of_names(font):
    texts = "Fryslân ’s-Gravenhage Yılmaz Łukasz ëïéèüöäßçñ ‘’“”–—…·•›‹ ▲▼✓→ ×≥≤€ 0123456789"
    assert {letter for letter in texts if ord(letter) not in font.getBestCmap()} == set()


def test_it_keeps_pairs_of_letters_close(font):
    assert "kern" in {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}


def test_it_does_not_carry_the_reserved_name_and_does_carry_the_copyright(font):
    names = {record.nameID: str(record) for record in font["name"].names}
    assert all("Source" not in names[entry] for entry in (1, 2, 3, 4, 6))
    assert "Adobe" in names[0]


def test_the_licence_goes_along(files):
    assert b"SIL OPEN FONT LICENSE Version 1.1" in files["OFL.txt"]
