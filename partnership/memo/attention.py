"""The points to discuss in the memo, with what the parties said about each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from partnership.attention import Point, Stated, points_for
from partnership.memo.gathering import Answers, Gathered, View
from partnership.memo.wording import one_line, paragraphs


@dataclass(frozen=True, slots=True)
class Attention:
    """A point as the memo prints it."""

    point: Point
    answer: tuple[str, ...]
    """The paragraphs of what was said about it; empty when nobody wrote that down."""


def points(seen: Gathered) -> tuple[Attention, ...]:
    """Return the points to discuss, in the order of the rules."""
    shared = replace(seen.shared, public_value_described=seen.partnership.public_value_described)
    agreed = seen.agreed_profile if seen.view is View.AGREED else None
    stated = tuple(_stated(seen, answers) for answers in seen.answers)
    return tuple(
        Attention(point, paragraphs(seen.discussed.get(point.key, ""))) for point in points_for(shared, stated, agreed)
    )


def _stated(seen: Gathered, answers: Answers) -> Stated:
    return Stated(one_line(answers.party), seen.parties[answers.place].side, answers.profile, answers.unknown)
