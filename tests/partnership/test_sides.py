import pytest

from partnership.models import Layer
from partnership.sides import Side


@pytest.mark.parametrize("side", Side)
def test_every_side_has_a_name_within_a_sentence(side):
    assert side.label
    assert not side.label.endswith(".")


@pytest.mark.parametrize(
    ("layer", "side"), [(Layer.RIJK, Side.RIJK), (Layer.PROVINCE, Side.DECENTRAL), (Layer.OTHER, Side.OTHER)]
)
def test_a_layer_of_government_sits_on_a_side(layer, side):
    assert layer.side is side
