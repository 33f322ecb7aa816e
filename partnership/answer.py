"""What somebody may say to one of the six questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from partnership.axes import HIGHEST, LOWEST
from partnership.profile import InvalidScore


@dataclass(frozen=True, slots=True)
class Answer:
    """A score from 1 to 5, an answer without a score, or no answer: three states that are never mixed up.

    Raises InvalidScore for a score that is not a whole number on the scale, or that nobody gave.
    """

    score: int | None
    is_given: bool = True

    def __post_init__(self) -> None:
        if self.score is None:
            return
        if type(self.score) is not int or not LOWEST <= self.score <= HIGHEST:
            raise InvalidScore(f"{self.score!r} is not a whole number from {LOWEST} to {HIGHEST}")
        if not self.is_given:
            raise InvalidScore("a score is an answer")

    @property
    def has_score(self) -> bool:
        return self.score is not None


UNANSWERED: Final = Answer(None, is_given=False)
"""Nobody said anything yet."""

WITHOUT_SCORE: Final = Answer(None)
"""‘Weten we nog niet’ in a position, ‘geen overeenstemming’ in an agreement: an answer all the same."""
