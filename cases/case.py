"""What is written about a case: a programme or a partnership, with what went well and what chafed. No Django."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Final, NamedTuple

from partnership.profile import IDEAL, Lean, Profile, Steps
from partnership.words import gettext_noop as _


class Corner(StrEnum):
    """A corner of Moore's strategic triangle (ROB 2021, ch. 2)."""

    PUBLIC_VALUE = "public-value"
    LEGITIMACY = "legitimacy"
    CAPACITY = "capacity"


class Kind(StrEnum):
    """What a finding says about the corner it stands in."""

    TYPICAL = "typical"
    """The corner in short, as table 4.1 has it."""
    WORKS = "works"
    CHAFES = "chafes"


CORNER_LABELS: Final = {
    Corner.PUBLIC_VALUE: _("Maatschappelijke meerwaarde"),
    Corner.LEGITIMACY: _("Legitimiteit en steun"),
    Corner.CAPACITY: _("Operationele capaciteit"),
}
CORNER_QUESTIONS: Final = {
    Corner.PUBLIC_VALUE: _("Wat levert de samenwerking op, en voor wie?"),
    Corner.LEGITIMACY: _("Wie steunt de samenwerking, en wie controleert haar?"),
    Corner.CAPACITY: _("Zijn er genoeg mensen, middelen en afspraken om het werk te doen?"),
}
KIND_LABELS: Final = {
    Kind.TYPICAL: _("In het kort"),
    Kind.WORKS: _("Dit werkte goed"),
    Kind.CHAFES: _("Dit schuurde"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the source saw, in our own words."""

    corner: Corner
    kind: Kind
    text: str
    source: str
    signals: tuple[str, ...] = ()
    """Keys of the signals that this finding is an example of, see `partnership.signals`."""


@dataclass(frozen=True, slots=True)
class Sourced:
    """A sentence of ours that leans on the source: a lesson, or a point where the source is not of one mind."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Characteristics:
    """A column of table 3.1. Field names are keys of CHARACTERISTICS."""

    initiator: str = ""
    goal: str = ""
    finance: str = ""
    region_size: str = ""
    approach: str = ""
    departments: str = ""
    influence: str = ""


CHARACTERISTICS: Final = {
    "initiator": _("Initiatief"),
    "goal": _("Doel"),
    "finance": _("Geld"),
    "region_size": _("Omvang"),
    "approach": _("Aanpak"),
    "departments": _("Departementen"),
    "influence": _("Invloed van het Rijk op de keuze van activiteiten"),
}
"""The rows of table 3.1, in the order of the source."""
CHARACTERISTICS_SOURCE: Final = _("ROB 2021, tabel 3.1")
PROFILE_SOURCE: Final = _("ROB 2021, bijlage III")


class Characteristic(NamedTuple):
    """One row of table 3.1 for one case."""

    label: str
    value: str


class CornerFacts(NamedTuple):
    """A corner of the triangle as a page shows it."""

    key: Corner
    label: str
    question: str
    typical: Finding | None
    works: tuple[Finding, ...]
    chafes: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Description:
    """All that a page tells about a case. Texts of the library are Dutch message ids, in our own words."""

    key: str
    """In addresses; for the cases of the source also the key of the programme."""
    name: str
    title: str
    summary: str
    summary_source: str
    in_one_sentence: str
    profile: Profile
    profile_source: str
    characteristics: Characteristics
    characteristics_source: str
    findings: tuple[Finding, ...]
    lessons: tuple[Sourced, ...]
    tensions: tuple[Sourced, ...]
    """Where the source says two things about this case."""

    @property
    def is_from_the_source(self) -> bool:
        """True when the source itself gave the profile (annex III)."""
        return self.profile_source == PROFILE_SOURCE

    @property
    def steps(self) -> Steps:
        return self.profile.steps_from(IDEAL)

    @property
    def lean(self) -> Lean:
        return self.profile.lean_from(IDEAL)

    @property
    def rows(self) -> tuple[Characteristic, ...]:
        """The characteristics with their labels, in the order of table 3.1."""
        values = (getattr(self.characteristics, field.name) for field in fields(self.characteristics))
        return tuple(map(Characteristic, CHARACTERISTICS.values(), values))

    @property
    def corners(self) -> tuple[CornerFacts, ...]:
        """The findings per corner of the triangle."""
        return tuple(map(self._corner, Corner))

    def _corner(self, corner: Corner) -> CornerFacts:
        typical, works, chafes = (self.found(corner, kind) for kind in Kind)
        return CornerFacts(
            corner, CORNER_LABELS[corner], CORNER_QUESTIONS[corner], next(iter(typical), None), works, chafes
        )

    def found(self, corner: Corner, kind: Kind) -> tuple[Finding, ...]:
        """Return the findings of one kind in one corner."""
        return tuple(one for one in self.findings if (one.corner, one.kind) == (corner, kind))


def typical(corner: Corner, text: str, source: str, *signals: str) -> Finding:
    return Finding(corner, Kind.TYPICAL, text, source, signals)


def works(corner: Corner, text: str, source: str, *signals: str) -> Finding:
    return Finding(corner, Kind.WORKS, text, source, signals)


def chafes(corner: Corner, text: str, source: str, *signals: str) -> Finding:
    return Finding(corner, Kind.CHAFES, text, source, signals)
