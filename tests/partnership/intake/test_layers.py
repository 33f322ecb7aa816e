"""Many parties are counted per layer of government."""

import pytest

from partnership.intake.layers import counted, layers_among
from partnership.models import Layer
from partnership.progress import TaskStatus
from tests import make


@pytest.fixture
def parties(partnership):
    for name, layer in (("Ministerie", "rijk"), ("Gemeente Aa", "municipality"), ("Stichting", "other")):
        make.party(partnership, make.organisation(name, layer=layer))
    return list(partnership.parties.select_related("organisation"))


def test_parties_stand_per_layer_and_by_name(parties):
    layers = layers_among(parties)
    assert [layer.layer for layer in layers] == [Layer.RIJK, Layer.PROVINCE, Layer.MUNICIPALITY, Layer.OTHER]
    assert [str(party) for party in layers[2].parties] == ["Gemeente Aa", "Gemeente Beekdam"]


def test_those_that_are_done_are_counted_among_those_that_are_asked(parties):
    statuses = [TaskStatus.DONE, TaskStatus.BUSY, TaskStatus.DONE, TaskStatus.DONE, None]
    counts = counted(list(zip(parties, statuses, strict=True)), layers_among(parties))
    assert [(count.layer, count.done, count.asked) for count in counts] == [
        (Layer.RIJK, 1, 1),
        (Layer.PROVINCE, 0, 1),
        (Layer.MUNICIPALITY, 2, 2),
        (Layer.OTHER, 0, 0),
    ]


def test_a_task_that_is_not_done_per_party_is_not_counted(parties):
    assert counted((), layers_among(parties)) == ()
