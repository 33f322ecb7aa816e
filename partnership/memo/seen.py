"""A snapshot as the memo reads it: whose answers are in it, and what they come to. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from partnership.axes import AXES
from partnership.profile import Profile
from partnership.snapshot.parts import Party, Position, Term
from partnership.snapshot.snapshot import Snapshot, profile_of


class View(StrEnum):
    """How much of the six answers is in a snapshot."""

    HIDDEN = "hidden"
    """None: before the reveal, taken by who works for none of the parties."""
    OWN = "own"
    """Those of the own organisation."""
    POSITIONS = "positions"
    """Those of all parties."""
    AGREED = "agreed"
    """Those of all parties, and what they agreed."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of one party."""

    place: int
    """Of the party in the partnership, from 0; it decides its mark in a chart."""
    party: Party
    positions: Mapping[str, Position]
    """By axis; an axis that is not there was not answered."""

    @property
    def name(self) -> str:
        return self.party.name

    @property
    def profile(self) -> Profile:
        return profile_of(tuple(self.positions.values()))

    @property
    def unknown(self) -> frozenset[str]:
        """Axes answered with 'we do not know yet'."""
        return frozenset(axis for axis, position in self.positions.items() if position.is_unknown)

    @property
    def unanswered(self) -> list[str]:
        """Axes without an answer, in the order of AXES."""
        return [axis.key for axis in AXES if axis.key not in self.positions]

    @property
    def without_reason(self) -> list[str]:
        """Axes that deviate without a reason, in the order of AXES."""
        return [axis.key for axis in AXES if axis.key in self.positions and self.positions[axis.key].needs_reason]


@dataclass(frozen=True)
class Seen:
    """A snapshot, and what every part of the memo asks of it."""

    snapshot: Snapshot

    @cached_property
    def answers(self) -> tuple[Answers, ...]:
        """Of the parties whose positions are in the snapshot."""
        return tuple(
            Answers(place, party, {position.axis: position for position in party.positions})
            for place, party in enumerate(self.snapshot.parties)
            if party.positions is not None
        )

    @property
    def view(self) -> View:
        if self.snapshot.has_agreement:
            return View.AGREED
        if self.snapshot.is_revealed:
            return View.POSITIONS
        return View.OWN if self.answers else View.HIDDEN

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """What is agreed, by axis."""
        return {term.axis: term for term in self.snapshot.terms}

    @property
    def handed_in(self) -> int:
        return sum(party.is_in for party in self.snapshot.parties)

    @property
    def missing(self) -> list[str]:
        """The parties we wait for."""
        return [party.name for party in self.snapshot.parties if not party.is_in]

    @property
    def left_out(self) -> list[str]:
        """The parties that are not in, after the positions were revealed without theirs."""
        return self.missing if self.snapshot.is_revealed else []
