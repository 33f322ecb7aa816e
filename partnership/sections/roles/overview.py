"""Everything the page about who does what shows, computed before a template sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from partnership.axes import AXES, Axis
from partnership.models import Partnership
from partnership.profile import Profile
from partnership.sections.roles.facts import DivisionFacts, PhaseFacts, division_of, phases_of
from partnership.sections.roles.timeline import Timeline


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """One question in the table of the profiles."""

    axis: Axis
    whole: int | None
    """What is agreed for the whole partnership."""
    scores: tuple[int | None, ...]
    """What is agreed for each phase that has a profile of its own."""


@dataclass(frozen=True, slots=True)
class Overview:
    division: DivisionFacts
    timeline: Timeline
    whole: Profile | None
    """The agreed profile of the whole partnership; None without an agreement."""

    @property
    def phases(self) -> tuple[PhaseFacts, ...]:
        return self.timeline.phases

    @property
    def with_profile(self) -> tuple[PhaseFacts, ...]:
        """The phases that have a profile of their own."""
        return tuple(phase for phase in self.phases if phase.has_profile)

    @property
    def rows(self) -> tuple[ProfileRow, ...]:
        whole = self.whole.as_mapping() if self.whole else {}
        return tuple(ProfileRow(axis, whole.get(axis.key), scores_on(axis, self.with_profile)) for axis in AXES)


def scores_on(axis: Axis, phases: Sequence[PhaseFacts]) -> tuple[int | None, ...]:
    return tuple(phase.profile.as_mapping()[axis.key] for phase in phases)


def overview(partnership: Partnership) -> Overview:
    """Return what is stored, in as many queries for 2 parties as for 40."""
    return Overview(
        division=division_of(partnership),
        timeline=Timeline(phases_of(partnership)),
        whole=partnership.agreed_profile if partnership.has_agreement else None,
    )
