"""Everything the compare page shows, computed from what the reader may see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from django.utils.translation import gettext as _

from partnership.axes import AXES, Axis, Direction
from partnership.charts.dotstrip import MOST_MARKS
from partnership.dialogue.answers import Group, Said, grouped, layers_of, said
from partnership.dialogue.choices import Choice, Choices, choice_of, choices_among
from partnership.dialogue.sides import SideMean, SideProfile, means_per_axis, sides_of
from partnership.dialogue.voices import LayerOfVoices, Voice, by_layer
from partnership.means import mean_difference
from partnership.models import Agreement, Layer, Partnership, Side
from partnership.models.position import profile_of
from partnership.profile import REFERENCES, Likeness, Profile, Spread, spread

AGREED_KEY: Final = "afspraak"


@dataclass(frozen=True, slots=True)
class AxisComparison:
    """One axis: who stands where."""

    axis: Axis
    answers: tuple[Said, ...]
    """In the order the parties joined."""
    groups: tuple[Group, ...]
    """The same answers, those that are equal together."""
    spread: Spread
    apart: Fraction
    """How many steps two parties with a score lie apart on average."""
    means: tuple[SideMean, ...]
    """Of both sides, also one that has no score here; empty when no parties are compared."""
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
        return self.scored[0].said[0].voice if self.spread.n == 1 else None

    @property
    def scored(self) -> tuple[Group, ...]:
        """The groups with a score, lowest first."""
        return tuple(group for group in self.groups if group.score is not None)

    @property
    def lowest(self) -> Group | None:
        """Those with the lowest score; None when there is no score."""
        return next(iter(self.scored), None)

    @property
    def highest(self) -> Group | None:
        return next(reversed(self.scored), None)

    @property
    def unknown(self) -> Group | None:
        """Those who do not know yet; None when there are none."""
        return next((group for group in self.groups if group.score is None and group.is_answered), None)

    @property
    def unanswered(self) -> Group | None:
        """Those who said nothing here; None when there are none."""
        return next((group for group in self.groups if not group.is_answered), None)

    @property
    def known_means(self) -> tuple[SideMean, ...]:
        return tuple(mean for mean in self.means if mean.n)


@dataclass(frozen=True, slots=True)
class Comparison:
    voices: tuple[Voice, ...]
    axes: tuple[AxisComparison, ...]
    """Largest difference first: the agenda of the conversation. With one voice the largest deviation first."""
    sides: tuple[SideProfile, ...]
    """Both sides of the table, as far as they have scores; empty when no parties are compared."""
    programme: Choice | None
    agreed: Choice | None
    basis: Choice | None
    """Whose scores the nearest programme is about; None when there are none in view."""
    nearest: tuple[Likeness, ...]

    @property
    def compares_parties(self) -> bool:
        return len(self.voices) > 1

    @property
    def is_complete(self) -> bool:
        """True when every party has a score on every axis."""
        return all(axis.spread.n == len(self.voices) for axis in self.axes)

    @property
    def is_crowded(self) -> bool:
        """True with more parties than a reader keeps apart: who says the same is then counted together."""
        return len(self.voices) > MOST_MARKS

    @property
    def has_own(self) -> bool:
        return any(voice.is_own for voice in self.voices)

    @property
    def has_scores(self) -> bool:
        return any(part.spread.n for part in self.axes)

    @property
    def layers(self) -> dict[Layer, int]:
        return layers_of(self.voices)

    @property
    def of_neither_side(self) -> LayerOfVoices | None:
        """The organisations that count in the mean of no side; None when there are none."""
        return next((layer for layer in by_layer(self.voices) if layer.layer.side is Side.OTHER), None)

    @property
    def first(self) -> AxisComparison | None:
        """Where the conversation starts; None when nothing differs or nothing is answered."""
        return self.axes[0] if self.axes and self.axes[0].differs else None

    @property
    def equals_of_first(self) -> list[AxisComparison]:
        """The other axes on which parties lie exactly as far apart as on the first."""
        return [part for part in self._as_wide_as_first if part.apart == self.axes[0].apart]

    @property
    def near_equals_of_first(self) -> list[AxisComparison]:
        """Those with the same spread, on which parties nevertheless lie nearer to each other on average."""
        return [part for part in self._as_wide_as_first if part.apart != self.axes[0].apart]

    @property
    def _as_wide_as_first(self) -> list[AxisComparison]:
        return [part for part in self.axes[1:] if part.spread.steps and part.spread.steps == self.axes[0].spread.steps]

    @property
    def nearest_to_each_other(self) -> tuple[AxisComparison, ...]:
        """Where parties are nearest to each other, of the axes on which two or more have a score.

        Empty when that is nowhere nearer than on the first.
        """
        narrower = [part for part in self.axes if part.spread.n > 1 and part.spread.steps < self.axes[0].spread.steps]
        least = min((part.spread.steps for part in narrower), default=None)
        return tuple(part for part in narrower if part.spread.steps == least)

    @property
    def agrees_there(self) -> bool:
        """True when all parties have a score there, and the same."""
        there = self.nearest_to_each_other
        return all(part.spread.n == len(self.voices) and not part.spread.steps for part in there)

    def shown(self, *, only_differences: bool) -> tuple[AxisComparison, ...]:
        """Return the axes, or those on which parties differ; one party alone differs from the ideal type."""
        if not only_differences:
            return self.axes
        return tuple(part for part in self.axes if (part.spread.steps if self.compares_parties else part.deviation))


def compare(partnership: Partnership, voices: Sequence[Voice]) -> Comparison:
    """Compare the voices with each other, the ideal type, the programme and what is agreed."""
    terms = list(partnership.agreements.all()) if partnership.has_agreement else []
    reference = partnership.programme.reference if partnership.programme else None
    agreed = agreed_choice(terms)
    basis = agreed or basis_among(voices)
    profile = basis.profile if basis else Profile()
    return Comparison(
        voices=tuple(voices),
        axes=ordered(axis_comparisons(voices, reference, {term.axis: term for term in terms})),
        sides=sides_of(voices),
        programme=programme_choice(partnership, reference),
        agreed=agreed,
        basis=basis,
        nearest=profile.nearest(REFERENCES),
    )


def choices_in(comparison: Comparison) -> Choices:
    """Return what the reader may put in the radar."""
    others = [choice for choice in (comparison.agreed, comparison.programme) if choice]
    return choices_among(comparison.voices, comparison.sides, others, is_crowded=comparison.is_crowded)


def basis_among(voices: Sequence[Voice]) -> Choice | None:
    """Return the reader's own position, else the only one there is; None where it would be a choice."""
    own = [voice for voice in voices if voice.is_own] or (voices if len(voices) == 1 else [])
    return choice_of(own[0]) if own else None


def axis_comparisons(
    voices: Sequence[Voice], reference: Profile | None, agreements: Mapping[str, Agreement]
) -> list[AxisComparison]:
    spreads = spread([voice.profile for voice in voices])
    means = means_per_axis(sides_of(voices))
    references = reference.as_mapping() if reference else {}
    answers = {axis.key: tuple(said(axis, voice) for voice in voices) for axis in AXES}
    return [
        AxisComparison(
            axis=axis,
            answers=answers[axis.key],
            groups=grouped(axis, answers[axis.key]),
            spread=spreads[axis.key],
            apart=mean_difference([one.score for one in answers[axis.key] if one.score is not None]),
            means=means[axis.key],
            reference=references.get(axis.key),
            agreement=agreements.get(axis.key),
        )
        for axis in AXES
    ]


def ordered(axes: Sequence[AxisComparison]) -> tuple[AxisComparison, ...]:
    """Return the axes with the largest spread first.

    1. The largest spread. 2. With an equal spread, where two parties lie furthest apart on average: of many parties
    there is nearly always one at either end. 3. The largest deviation. 4. The order of the model.
    """
    return tuple(
        sorted(axes, key=lambda part: (-(part.spread.steps or 0), -part.apart, -part.deviation, part.axis.number))
    )


def programme_choice(partnership: Partnership, reference: Profile | None) -> Choice | None:
    if reference is None:
        return None
    return Choice("programma", partnership.programme.name, "reference", "", reference)


def agreed_choice(terms: Sequence[Agreement]) -> Choice | None:
    if not terms:
        return None
    return Choice(AGREED_KEY, _("Afgesproken profiel"), "agreed", "", profile_of(terms))
