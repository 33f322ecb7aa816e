import pytest

from partnership.charts.tilemap import TILES, shade_bounds, tile_map
from tests.partnership.charts.svg_reading import of_class, parsed, texts

COUNTS = {"Groningen": 3, "Fryslân": 2, "Zuid-Holland": 8}


def shades(counts):
    tiles = parsed(tile_map("m", "t", "d", counts)).findall("g")
    return {tile.findall("text")[1].text: tile.get("class") for tile in tiles}


def test_there_is_a_tile_for_each_of_the_twelve_provinces():
    svg = tile_map("m", "t", "d", COUNTS)
    assert sorted(texts(svg, "p")) == sorted(TILES)
    assert len(TILES) == len(set(TILES.values())) == 12


def test_a_tile_says_its_number():
    svg = tile_map("m", "t", "d", COUNTS)
    said = dict(zip(texts(svg, "p"), texts(svg, "v"), strict=True))
    assert said == dict.fromkeys(TILES, "0") | {name: str(count) for name, count in COUNTS.items()}


def test_more_is_darker():
    seen = shades(COUNTS)
    assert (seen["Utrecht"], seen["Fryslân"], seen["Zuid-Holland"]) == ("s0", "s2", "s4")


def test_a_name_without_a_tile_is_left_out():
    assert shades({"Provincie Voorland": 9, "Utrecht": 1})["Utrecht"] == "s1"


def test_without_partnerships_all_tiles_are_empty():
    assert set(shades({}).values()) == {"s0"}


@pytest.mark.parametrize(
    ("highest", "bounds"),
    [(0, (1, 2, 3, 4)), (1, (1, 2, 3, 4)), (4, (1, 2, 3, 4)), (8, (1, 2, 4, 6)), (83, (1, 21, 42, 63))],
)
def test_one_partnership_is_always_more_than_none(highest, bounds):
    assert shade_bounds(highest) == bounds


def test_north_is_up():
    tiles = {tile.findall("text")[1].text: float(tile.find("rect").get("y")) for tile in of_map()}
    assert tiles["Groningen"] < tiles["Drenthe"] < tiles["Limburg"]


def of_map():
    svg = tile_map("m", "t", "d", COUNTS)
    return [tile for shade in range(5) for tile in of_class(svg, f"s{shade}")]
