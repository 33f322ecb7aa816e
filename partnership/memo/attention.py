"""The points to discuss in the memo, with what the parties said about each."""

from __future__ import annotations

from dataclasses import dataclass

from partnership.attention import Point, Stated, points_for
from partnership.memo.seen import Answers, Seen, View
from partnership.memo.wording import one_line, paragraphs
from partnership.snapshot.design import design_of


@dataclass(frozen=True, slots=True)
class Attention:
    """A point as the memo prints it."""

    point: Point
    answer: tuple[str, ...]
    """The paragraphs of what was said about it; empty when nobody wrote that down."""


def points(seen: Seen) -> tuple[Attention, ...]:
    """Return the points to discuss, in the order of the rules."""
    agreed = seen.snapshot.agreed_profile if seen.view is View.AGREED else None
    found = points_for(design_of(seen.snapshot), tuple(map(_stated, seen.answers)), agreed)
    discussed = {answer.signal: answer.text for answer in seen.snapshot.signal_answers}
    return tuple(Attention(point, paragraphs(discussed.get(point.key, ""))) for point in found)


def _stated(answers: Answers) -> Stated:
    return Stated(one_line(answers.name), answers.party.side, answers.profile, answers.unknown)
