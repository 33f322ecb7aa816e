"""How far many parties are, counted per layer of government."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from partnership.models import Layer, Party
from partnership.progress import TaskStatus
from partnership.together import LAYERS

PerParty = Sequence[tuple[Party, TaskStatus | None]]


@dataclass(frozen=True, slots=True)
class LayerCount:
    """How many parties of a layer are done with a task; nobody is asked where `asked` is 0."""

    layer: Layer
    done: int
    asked: int

    @property
    def name(self) -> str:
        """What the layer is called when there are several: a message id."""
        return LAYERS[self.layer]


@dataclass(frozen=True, slots=True)
class LayerOfParties:
    layer: Layer
    parties: tuple[Party, ...]

    @property
    def name(self) -> str:
        return LAYERS[self.layer]

    @property
    def shared(self) -> int:
        return sum(party.has_handed_in for party in self.parties)


def layers_among(parties: Sequence[Party]) -> tuple[LayerOfParties, ...]:
    """Return the parties per layer, in the order of the layers and by name."""
    by_name = sorted(parties, key=lambda party: party.organisation.name.casefold())
    groups = ((layer, tuple(party for party in by_name if party.organisation.layer == layer)) for layer in Layer)
    return tuple(LayerOfParties(layer, group) for layer, group in groups if group)


def counted(per_party: PerParty, layers: Sequence[LayerOfParties]) -> tuple[LayerCount, ...]:
    """Return how many of each layer are done; nothing for a task that is not done per party."""
    if not per_party:
        return ()
    asked = [(party.organisation.layer, status) for party, status in per_party if status]
    return tuple(
        LayerCount(
            group.layer,
            sum(layer == group.layer and status == TaskStatus.DONE for layer, status in asked),
            sum(layer == group.layer for layer, _status in asked),
        )
        for group in layers
    )
