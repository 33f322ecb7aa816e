"""The two sides of the table: what the Rijk and the decentral parties come to on average, and over how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from partnership.axes import AXES
from partnership.dialogue.voices import Voice
from partnership.means import MeanProfile, mean
from partnership.models import Side

SIDES: Final = (Side.RIJK, Side.DECENTRAL)
"""Other organisations sit at neither side and count in no mean."""


@dataclass(frozen=True, slots=True)
class SideProfile:
    """One side with the means of its parties."""

    side: Side
    parties: int
    profile: MeanProfile

    @property
    def fewest(self) -> int:
        """The smallest number of scores behind one of its means."""
        return min(count for count in self.profile.counts if count)

    @property
    def most(self) -> int:
        return max(self.profile.counts)


class SideMean(NamedTuple):
    """The mean of one side on one axis and over how many scores; None and 0 where that side has no score."""

    side: Side
    mean: float | None
    n: int


def sides_of(voices: Sequence[Voice]) -> tuple[SideProfile, ...]:
    """Return the sides with at least one score, when there is more than one voice to compare."""
    if len(voices) < 2:
        return ()
    members = {side: [voice.profile for voice in voices if voice.side is side] for side in SIDES}
    sides = (SideProfile(side, len(profiles), mean(profiles)) for side, profiles in members.items())
    return tuple(side for side in sides if side.profile.known)


def means_per_axis(sides: Sequence[SideProfile]) -> dict[str, tuple[SideMean, ...]]:
    """Return the means of all sides by axis."""
    return {
        axis.key: tuple(SideMean(one.side, one.profile.scores[place], one.profile.counts[place]) for one in sides)
        for place, axis in enumerate(AXES)
    }
