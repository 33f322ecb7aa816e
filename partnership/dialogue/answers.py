"""What the parties say on one axis: each by itself, and together those who say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from partnership.answer import UNANSWERED, Answer
from partnership.axes import LEVELS, Axis
from partnership.dialogue.voices import Voice, in_line
from partnership.models import Layer, Position
from partnership.reading import Row

EVERY_ANSWER: Final = (*map(Answer, LEVELS), Answer(None), UNANSWERED)
"""From the lowest score to those who said nothing."""


@dataclass(frozen=True, slots=True)
class Said(Row):
    """What one voice says on one axis."""

    voice: Voice
    position: Position | None

    @property
    def answer(self) -> Answer:
        return Answer(self.score) if self.position else UNANSWERED

    @property
    def has_words(self) -> bool:
        """True when there is something to read beside the score."""
        return bool(self.position and (self.position.reason or self.position.hope or self.position.plain_answer))


@dataclass(frozen=True, slots=True)
class Group(Row):
    """Those who say the same on one axis: the reader's own party first, then per layer and by name."""

    is_answered: bool
    """False for those who said nothing; without a score the others said 'we do not know yet'."""
    said: tuple[Said, ...]

    @property
    def names(self) -> list[str]:
        return [said.voice.name for said in self.said]

    @property
    def layers(self) -> dict[Layer, int]:
        """How many there are of each layer, in the order of Layer; without the layers that are not there."""
        return layers_of(said.voice for said in self.said)

    @property
    def includes_own(self) -> bool:
        return any(said.voice.is_own for said in self.said)

    @property
    def with_words(self) -> list[Said]:
        return [said for said in self.said if said.has_words]

    @property
    def silent(self) -> list[str]:
        """Names of those who wrote nothing beside their answer."""
        return [said.voice.name for said in self.said if not said.has_words]


def said(axis: Axis, voice: Voice) -> Said:
    position = voice.answers.get(axis.key)
    return Said(axis, position.score if position else None, voice, position)


def grouped(axis: Axis, answers: Sequence[Said]) -> tuple[Group, ...]:
    """Return who says the same: the lowest score first, then who does not know yet, then who said nothing."""
    found: dict[Answer, list[Said]] = {}
    for one in sorted(answers, key=lambda one: in_line(one.voice)):
        found.setdefault(one.answer, []).append(one)
    return tuple(
        Group(axis, answer.score, answer.is_given, tuple(found[answer])) for answer in EVERY_ANSWER if answer in found
    )


def layers_of(voices: Iterable[Voice]) -> dict[Layer, int]:
    """Return how many voices there are of each layer, in the order of Layer; without the layers that are not there."""
    counts = Counter(voice.layer for voice in voices)
    return {layer: counts[layer] for layer in Layer if layer in counts}
