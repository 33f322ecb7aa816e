"""What pages show about several cases side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cases.case import CHARACTERISTICS, CORNER_LABELS, KIND_LABELS, Corner, Description, Finding, Kind
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


@dataclass(frozen=True, slots=True)
class Kinds:
    """What was seen of one kind in one corner, per case."""

    label: str
    cells: tuple[tuple[Description, tuple[Finding, ...]], ...]


@dataclass(frozen=True, slots=True)
class CornerRows:
    """A corner of the triangle with the findings of several cases beside each other."""

    key: Corner
    label: str
    rows: tuple[Kinds, ...]


def corners(cases: Sequence[Description]) -> list[CornerRows]:
    return [CornerRows(corner, CORNER_LABELS[corner], tuple(_kinds(corner, cases))) for corner in Corner]


def _kinds(corner: Corner, cases: Sequence[Description]) -> Iterator[Kinds]:
    for kind in Kind:
        yield Kinds(KIND_LABELS[kind], tuple((case, case.found(corner, kind)) for case in cases))
