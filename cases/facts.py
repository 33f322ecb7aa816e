"""What pages show about several cases side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cases.case import CHARACTERISTICS, Description
from partnership.axes import AXES, Axis
from partnership.profile import IDEAL


@dataclass(frozen=True, slots=True)
class Row:
    """One row of table 3.1: a label, and per case what it says."""

    label: str
    values: tuple[tuple[Description, str], ...]


def characteristics(cases: Sequence[Description]) -> list[Row]:
    return [
        Row(label, tuple((case, getattr(case.characteristics, key)) for case in cases))
        for key, label in CHARACTERISTICS.items()
    ]


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One axis: the scores of the cases, and last that of the ideal type."""

    axis: Axis
    scores: tuple[int | None, ...]


def scores(cases: Sequence[Description]) -> list[ScoreRow]:
    profiles = [*(case.profile for case in cases), IDEAL]
    columns = zip(*(profile.scores for profile in profiles), strict=True)
    return [ScoreRow(axis, column) for axis, column in zip(AXES, columns, strict=True)]
