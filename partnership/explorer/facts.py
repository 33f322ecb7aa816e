"""What the model says about a visitor's answers, computed before a template sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from partnership.answer import Answer
from partnership.profile import IDEAL, REFERENCES, Likeness, Profile, Steps
from partnership.signals import Design, Signal, signals_for


@dataclass(frozen=True, slots=True)
class Exploration:
    """Six answers, or fewer, seen through the model."""

    profile: Profile
    signals: tuple[Signal, ...]
    likenesses: tuple[Likeness, ...]
    """The programmes of the source, nearest first; empty while no question has a score."""
    start_query: str
    """The scores as part of an address, so that a partnership can start from them; empty without scores."""

    @property
    def steps(self) -> Steps:
        """Steps from the ideal type; says how many questions were counted."""
        return self.profile.steps_from(IDEAL)

    @property
    def has_scores(self) -> bool:
        return self.profile.known > 0

    @property
    def nearest(self) -> tuple[Likeness, ...]:
        """The programmes with the fewest steps in between: one, or several that are as near."""
        return tuple(likeness for likeness in self.likenesses if likeness.steps == self.likenesses[0].steps)


def explore(answers: Mapping[str, Answer]) -> Exploration:
    """Return what follows from the answers given, by key of their axis."""
    scores = {key: answer.score for key, answer in answers.items()}
    profile = Profile.from_mapping(scores)
    unknown = frozenset(key for key, score in scores.items() if score is None)
    return Exploration(
        profile=profile,
        signals=signals_for(Design(profile, unknown=unknown)),
        likenesses=profile.nearest(REFERENCES),
        start_query=urlencode({key: score for key, score in profile.as_mapping().items() if score is not None}),
    )
