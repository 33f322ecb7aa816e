"""One question on the screen of the conversation, between the others: where the parties stand and what they agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from partnership.axes import Axis
from partnership.charts.dotstrip import MOST_MARKS
from partnership.dialogue.comparison import AxisComparison, axis_comparisons, ordered
from partnership.dialogue.reservations import parties_to_speak_for
from partnership.dialogue.voices import Voice, voices_in
from partnership.models import Agreement, Partnership, Reservation, User


@dataclass(frozen=True, slots=True)
class Step:
    """One question in the order of the agenda: the largest difference first."""

    place: int
    part: AxisComparison
    note: Agreement | None
    """What is noted while the parties still talk; None when nothing is, and once they agree."""
    address: str

    @property
    def axis(self) -> Axis:
        return self.part.axis

    @property
    def is_agreed(self) -> bool:
        """True when it was recorded, also that the parties do not agree."""
        return self.part.agreement is not None

    @property
    def recorded(self) -> Agreement | None:
        """What is recorded or noted."""
        return self.part.agreement or self.note


@dataclass(frozen=True, slots=True)
class Reserved:
    """A reservation, with where the reader changes it; no address for who may not."""

    reservation: Reservation
    address: str


@dataclass(frozen=True, slots=True)
class Screen:
    """What everybody at the table sees about one question."""

    steps: tuple[Step, ...]
    now: Step
    voices: tuple[Voice, ...]
    reservations: tuple[Reserved, ...]

    @property
    def following(self) -> Step | None:
        """The next question on which nothing is agreed; after the last the first again. None when there is none."""
        behind, ahead = self.steps[: self.now.place - 1], self.steps[self.now.place :]
        return next((step for step in (*ahead, *behind) if not step.is_agreed), None)

    @property
    def agreed(self) -> int:
        """On how many questions something is recorded."""
        return sum(step.is_agreed for step in self.steps)

    @property
    def is_crowded(self) -> bool:
        """True with more parties than a reader keeps apart."""
        return len(self.voices) > MOST_MARKS


def agenda(partnership: Partnership, voices: Sequence[Voice]) -> tuple[Step, ...]:
    """Return the six questions in the order in which the parties talk about them."""
    terms = list(partnership.agreements.select_related("recorded_by"))
    settled = {term.axis: term for term in terms if not term.is_open}
    notes = {term.axis: term for term in terms if term.is_open}
    parts = ordered(axis_comparisons(voices, None, settled))
    return tuple(
        Step(place, part, notes.get(part.axis.key), address_of(partnership, part.axis))
        for place, part in enumerate(parts, 1)
    )


def address_of(partnership: Partnership, axis: Axis) -> str:
    return reverse("partnership:talk", args=[partnership.pk, axis.key])


def first_open(steps: Sequence[Step]) -> Step:
    """Return where the conversation goes on: the first question without an agreement, else the first."""
    return next((step for step in steps if not step.is_agreed), steps[0])


def screen_of(partnership: Partnership, axis: Axis, user: User, *, may_reserve: bool) -> Screen:
    voices = voices_in(partnership, user)
    steps = agenda(partnership, voices)
    return Screen(
        steps=steps,
        now=next(step for step in steps if step.axis is axis),
        voices=voices,
        reservations=reservations_on(partnership, axis, user, may_reserve=may_reserve),
    )


def reservations_on(partnership: Partnership, axis: Axis, user: User, *, may_reserve: bool) -> tuple[Reserved, ...]:
    present = partnership.reservations.filter(axis=axis.key).select_related("party__organisation")
    own = {party.pk for party in parties_to_speak_for(user, partnership)} if may_reserve and present else set()
    return tuple(Reserved(one, _address(partnership, one) if one.party_id in own else "") for one in present)


def _address(partnership: Partnership, reservation: Reservation) -> str:
    return reverse("partnership:reservation", args=[partnership.pk, reservation.axis, reservation.pk])
