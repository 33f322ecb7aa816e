"""What stands about each axis: agreed, still open, or nothing yet; now or in an earlier version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from partnership.axes import AXES, Axis
from partnership.models import Agreement, PastReservation, PastTerm, Reservation
from partnership.reading import Row


@dataclass(frozen=True, slots=True)
class Reserved:
    """What a party has a reservation about."""

    party: str
    text: str


@dataclass(frozen=True, slots=True)
class Line(Row):
    """What stands about one axis."""

    is_said: bool
    """False where nothing is recorded."""
    is_open: bool
    """True where the parties noted something and still talk."""
    argument: str
    reservations: tuple[Reserved, ...]
    before: Line | None = None
    """The same axis in the version before; None in the first version."""

    @property
    def is_agreed(self) -> bool:
        return self.is_said and not self.is_open

    @property
    def is_changed(self) -> bool:
        return self.has_other_score or self.has_other_words

    @property
    def has_other_score(self) -> bool:
        return self.before is not None and (self.is_said, self.score) != (self.before.is_said, self.before.score)

    @property
    def has_other_words(self) -> bool:
        """True when the argument changed, or a reservation."""
        earlier = self.before
        return earlier is not None and (self.argument, self.reservations) != (earlier.argument, earlier.reservations)


def lines_of(
    terms: Iterable[Agreement | PastTerm],
    reservations: Iterable[Reservation | PastReservation],
    before: Iterable[Line] = (),
) -> tuple[Line, ...]:
    """Return what is said per axis, in the order of AXES, beside the lines of the version before."""
    said = {term.axis: term for term in terms}
    earlier = {line.axis.key: line for line in before}
    made: dict[str, list[Reserved]] = {}
    for one in reservations:
        made.setdefault(one.axis, []).append(Reserved(str(one.party), one.text))
    return tuple(line_of(axis, said.get(axis.key), made, earlier) for axis in AXES)


def line_of(
    axis: Axis,
    term: Agreement | PastTerm | None,
    reservations: Mapping[str, list[Reserved]],
    earlier: Mapping[str, Line],
) -> Line:
    return Line(
        axis=axis,
        score=term.score if term else None,
        is_said=term is not None,
        is_open=term is not None and term.is_open,
        argument=term.argument if term else "",
        reservations=tuple(reservations.get(axis.key, ())),
        before=earlier.get(axis.key),
    )
