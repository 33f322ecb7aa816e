"""The points to discuss with what was said about each, for one reader."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from partnership.attention import Point
from partnership.designs import points_in
from partnership.discussion.forms import SignalAnswerForm
from partnership.life import Action, may
from partnership.models import Partnership, SignalAnswer, User
from partnership.models.signal_answer import LABELS
from partnership.signals import Section


@dataclass(frozen=True, slots=True)
class Topic:
    """One point, what was said about it, and where to mend what it is about."""

    point: Point
    answer: SignalAnswer | None
    form: SignalAnswerForm | None
    """None for who may not answer, or not now."""
    address: str
    """Empty where the reader cannot come."""

    @property
    def is_answered(self) -> bool:
        return bool(self.answer and self.answer.text)


@dataclass(frozen=True, slots=True)
class Discussion:
    topics: tuple[Topic, ...]
    """What is not discussed yet comes first."""
    past: tuple[tuple[str, SignalAnswer], ...]
    """What was said about signals that no longer hold, with their titles."""

    @property
    def open(self) -> int:
        return sum(not topic.is_answered for topic in self.topics)


def discussion_of(
    partnership: Partnership, user: User, *, may_answer: bool, sent: SignalAnswerForm | None = None
) -> Discussion:
    """Return the discussion; `sent` is the form that somebody sent and that has to be looked at again."""
    answers = {answer.signal: answer for answer in partnership.signal_answers.select_related("updated_by")}
    points = points_in(partnership, user, with_own=False)
    topics = [
        topic_of(point, answers.get(point.key), address_of(partnership, point.section, user), may_answer, sent)
        for point in points
    ]
    present = {point.key for point in points}
    past = [answer for key, answer in answers.items() if key not in present and answer.text]
    return Discussion(
        tuple(sorted(topics, key=lambda topic: topic.is_answered)),
        tuple((_(LABELS.get(answer.signal, answer.signal)), answer) for answer in past),
    )


def topic_of(
    point: Point, answer: SignalAnswer | None, address: str, may_answer: bool, sent: SignalAnswerForm | None
) -> Topic:
    form = SignalAnswerForm(signal=point.key, stored=answer) if may_answer else None
    if sent is not None and sent.signal == point.key:
        form = sent
    return Topic(point, answer, form, address)


def address_of(partnership: Partnership, section: Section, user: User) -> str:
    """Return where to mend what a point is about; empty for who may not describe the task.

    The own scores are the agreed ones from the reveal on.
    """
    if section is Section.TASK and not may(user, partnership, Action.DESCRIBE):
        return ""
    if section in (Section.QUESTIONS, Section.AGREE):
        section = "compare" if partnership.is_revealed else Section.QUESTIONS
    return reverse(f"partnership:{section}", args=[partnership.pk])
