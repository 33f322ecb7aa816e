"""Everything the compare page shows, computed from what the reader may see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from partnership.axes import AXES, Axis, Direction
from partnership.dialogue.voices import Voice
from partnership.models import Agreement, Partnership, Position
from partnership.profile import REFERENCES, Likeness, Profile, Spread, spread
from partnership.reading import Row
from partnership.signals import Design, Signal, signals_for
from partnership.words import gettext_noop as _

MOST_IN_A_RADAR: Final = 3
AGREED_KEY: Final = "afspraak"


@dataclass(frozen=True, slots=True)
class Said(Row):
    """What one voice says on one axis."""

    voice: Voice
    position: Position | None


@dataclass(frozen=True, slots=True)
class AxisComparison:
    """One axis: who stands where."""

    axis: Axis
    answers: tuple[Said, ...]
    spread: Spread
    reference: int | None
    """What the source gives the programme on this axis, if it does."""
    agreement: Agreement | None

    @property
    def agreed(self) -> int | None:
        return self.agreement.score if self.agreement else None

    @property
    def furthest(self) -> int | None:
        """The score furthest from the ideal type among the answers; None when there is no score."""
        scores = [answer.score for answer in self.answers if answer.score is not None]
        return max(scores, key=lambda score: abs(self.axis.deviation(score)), default=None)

    @property
    def deviation(self) -> int:
        """The largest number of steps from the ideal type among the answers."""
        return 0 if self.furthest is None else abs(self.axis.deviation(self.furthest))

    @property
    def direction(self) -> Direction | None:
        return None if self.furthest is None else self.axis.leans_to(self.furthest)

    @property
    def differs(self) -> bool:
        """True when there is something to talk about: parties apart, or away from the ideal type."""
        return bool(self.spread.steps) or bool(self.deviation)

    @property
    def lone_voice(self) -> Voice | None:
        """The only one with a score; None when there are more, or none."""
        return self.lowest_voice if self.spread.n == 1 else None

    @property
    def lowest_voice(self) -> Voice | None:
        return self._voice_at(self.spread.lowest)

    @property
    def highest_voice(self) -> Voice | None:
        return self._voice_at(self.spread.highest)

    def _voice_at(self, score: int | None) -> Voice | None:
        return next((answer.voice for answer in self.answers if score is not None and answer.score == score), None)


@dataclass(frozen=True, slots=True)
class Choice:
    """A profile that the reader may put in the radar."""

    key: str
    name: str
    marker: str
    letter: str
    profile: Profile


@dataclass(frozen=True, slots=True)
class Comparison:
    voices: tuple[Voice, ...]
    axes: tuple[AxisComparison, ...]
    """Largest difference first; with one voice the largest deviation first."""
    programme: Choice | None
    agreed: Choice | None
    basis: Choice | None
    """Whose scores the signals and the nearest programme are about; None when there are none in view."""
    nearest: tuple[Likeness, ...]
    signals: tuple[Signal, ...]

    @property
    def compares_parties(self) -> bool:
        return len(self.voices) > 1

    @property
    def is_complete(self) -> bool:
        """True when every party has a score on every axis."""
        return all(axis.spread.n == len(self.voices) for axis in self.axes)

    @property
    def first(self) -> AxisComparison | None:
        """Where the conversation starts; None when nothing differs or nothing is answered."""
        return self.axes[0] if self.axes and self.axes[0].differs else None

    @property
    def last(self) -> AxisComparison | None:
        """Where parties are nearest to each other, among the axes somebody answered."""
        answered = [axis for axis in self.axes if axis.spread.n > 1]
        return answered[-1] if self.compares_parties and answered and answered[-1] is not self.first else None

    @property
    def choices(self) -> tuple[Choice, ...]:
        voices = tuple(choice_of(voice) for voice in self.voices)
        return voices + tuple(extra for extra in (self.agreed, self.programme) if extra)

    def chosen(self, keys: Sequence[str]) -> tuple[Choice, ...]:
        """Return what goes in the radar: at most three, those asked for or else the first two."""
        asked = tuple(choice for choice in self.choices if choice.key in keys)
        return (asked or self.choices[:2])[:MOST_IN_A_RADAR]


def compare(partnership: Partnership, voices: Sequence[Voice]) -> Comparison:
    """Compare the voices with each other, the ideal type, the programme and what is agreed."""
    agreements = {term.axis: term for term in partnership.agreements.all()} if partnership.has_agreement else {}
    reference = partnership.programme.reference if partnership.programme else None
    agreed = agreed_choice(partnership)
    basis = agreed or basis_among(voices)
    profile = basis.profile if basis else Profile()
    return Comparison(
        voices=tuple(voices),
        axes=ordered(axis_comparisons(voices, reference, agreements)),
        programme=programme_choice(partnership, reference),
        agreed=agreed,
        basis=basis,
        nearest=profile.nearest(REFERENCES),
        signals=signals_for(design_of(partnership, voices, profile)),
    )


def choice_of(voice: Voice) -> Choice:
    return Choice(voice.key, voice.name, voice.marker, voice.letter, voice.profile)


def basis_among(voices: Sequence[Voice]) -> Choice | None:
    """Return the reader's own position, else the only one there is; None where it would be a choice."""
    own = [voice for voice in voices if voice.is_own] or (voices if len(voices) == 1 else [])
    return choice_of(own[0]) if own else None


def design_of(partnership: Partnership, voices: Sequence[Voice], profile: Profile) -> Design:
    unknown = {key for voice in voices for key, position in voice.answers.items() if position.is_unknown}
    return Design(
        profile=profile,
        positions=tuple(voice.profile for voice in voices) if len(voices) > 1 else (),
        unknown=frozenset(unknown),
        public_value_described=partnership.public_value_described,
    )


def axis_comparisons(
    voices: Sequence[Voice], reference: Profile | None, agreements: Mapping[str, Agreement]
) -> list[AxisComparison]:
    apart = spread([voice.profile for voice in voices])
    references = reference.as_mapping() if reference else {}
    return [
        AxisComparison(
            axis=axis,
            answers=tuple(said(axis, voice) for voice in voices),
            spread=apart[axis.key],
            reference=references.get(axis.key),
            agreement=agreements.get(axis.key),
        )
        for axis in AXES
    ]


def said(axis: Axis, voice: Voice) -> Said:
    position = voice.answers.get(axis.key)
    return Said(axis, position.score if position else None, voice, position)


def ordered(axes: Sequence[AxisComparison]) -> tuple[AxisComparison, ...]:
    """Largest spread first, then the largest deviation, then the order of the model."""
    return tuple(sorted(axes, key=lambda axis: (-(axis.spread.steps or 0), -axis.deviation, axis.axis.number)))


def programme_choice(partnership: Partnership, reference: Profile | None) -> Choice | None:
    if reference is None:
        return None
    return Choice("programma", partnership.programme.name, "reference", "", reference)


def agreed_choice(partnership: Partnership) -> Choice | None:
    if not partnership.has_agreement:
        return None
    return Choice(AGREED_KEY, _("Afgesproken profiel"), "agreed", "", partnership.agreed_profile)
