import pytest

from partnership.charts.balance import MOST_REGION, MOST_RIJK, balance
from partnership.profile import IDEAL, REFERENCES
from tests.partnership.charts.svg_reading import of_class


def test_there_is_room_for_every_step_a_profile_can_have():
    assert (MOST_RIJK, MOST_REGION) == (16, 8)


@pytest.mark.parametrize("key", REFERENCES)
def test_one_block_is_one_step(key):
    lean = REFERENCES[key].lean_from(IDEAL)
    svg = balance(*lean)
    assert len(of_class(svg, "rijk")) == lean.rijk
    assert len(of_class(svg, "regio")) == lean.region
    assert len(of_class(svg, "t")) == 24 - lean.rijk - lean.region


def test_the_rijk_is_left_of_the_middle_and_the_region_right():
    svg = balance(16, 8)
    middle = float(of_class(svg, "mid")[0].get("x1"))
    assert max(float(block.get("x")) for block in of_class(svg, "rijk")) + 10 < middle
    assert min(float(block.get("x")) for block in of_class(svg, "regio")) > middle


def test_blocks_fill_from_the_middle():
    svg = balance(1, 0)
    empty = [float(block.get("x")) for block in of_class(svg, "t")]
    assert sum(x < float(of_class(svg, "rijk")[0].get("x")) for x in empty) == 15


@pytest.mark.parametrize(("rijk", "region"), [(17, 0), (0, 9), (-1, 0)])
def test_more_steps_than_there_are_is_a_mistake(rijk, region):
    with pytest.raises(ValueError, match="do not exist"):
        balance(rijk, region)
