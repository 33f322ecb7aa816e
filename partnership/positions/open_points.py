"""What a party still has to say before it can share its positions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from partnership.axes import AXES, Axis
from partnership.models import Position


class Lacks(StrEnum):
    ANSWER = "answer"
    """Neither a score nor 'we do not know yet'."""
    REASON = "reason"
    """The score deviates from the ideal type and nobody says why."""


@dataclass(frozen=True, slots=True)
class OpenPoint:
    axis: Axis
    lacks: Lacks


def open_points(positions: Mapping[str, Position]) -> tuple[OpenPoint, ...]:
    """Return what is missing, in the order of AXES; nothing when the party may share. Positions are keyed by axis."""
    lacking = ((axis, lack(positions.get(axis.key))) for axis in AXES)
    return tuple(OpenPoint(axis, lacks) for axis, lacks in lacking if lacks)


def lack(position: Position | None) -> Lacks | None:
    if position is None:
        return Lacks.ANSWER
    return Lacks.REASON if position.needs_reason else None
