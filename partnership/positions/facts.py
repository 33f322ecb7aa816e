"""What the pages about a party's own positions show, computed before a template sees it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership import hopes
from partnership.axes import AXES, Axis
from partnership.forms.axis import Problem
from partnership.models import Position
from partnership.models.position import profile_of
from partnership.positions.actions import edition_of
from partnership.positions.desk import Desk
from partnership.positions.open_points import Lacks, OpenPoint, lack, open_points
from partnership.profile import Profile
from partnership.reading import Row, read
from partnership.turnout import FEWEST_PARTIES


@dataclass(frozen=True, slots=True)
class Step:
    """Where one question stands between the others."""

    axis: Axis
    total: int
    previous: str
    """Address of the question before; empty for the first."""
    following: str
    """Address of the next question, or of the check page after the last."""


def step(desk: Desk, axis: Axis) -> Step:
    place = AXES.index(axis)
    previous = desk.question(AXES[place - 1]) if place else ""
    following = desk.question(AXES[place + 1]) if place + 1 < len(AXES) else desk.check
    return Step(axis, len(AXES), previous, following)


@dataclass(frozen=True, slots=True)
class Round:
    """How far the parties are with sharing. Says who is ready, never what anybody answered."""

    parties: int
    missing: tuple[str, ...]
    """Names of the parties we wait for."""

    @property
    def has_enough_parties(self) -> bool:
        return self.parties >= FEWEST_PARTIES

    @property
    def waits_for_one(self) -> bool:
        """True when the reveal follows as soon as the one party that is missing shares."""
        return self.has_enough_parties and len(self.missing) == 1


def round_of(desk: Desk) -> Round:
    parties = list(desk.partnership.parties.select_related("organisation"))
    return Round(len(parties), tuple(str(party) for party in parties if not party.has_handed_in))


@dataclass(frozen=True, slots=True)
class AnswerRow(Row):
    """One question on the check page."""

    position: Position | None
    lacks: Lacks | None
    change: str
    """Where to change the answer; empty once it no longer changes."""


@dataclass(frozen=True, slots=True)
class Overview:
    """All answers of a party, as it will share them."""

    rows: tuple[AnswerRow, ...]
    profile: Profile
    problems: tuple[Problem, ...]
    """What is missing before the party can share."""
    open_plain_questions: int
    """How many of the questions in plain words are empty; they may stay so."""
    hope_label: str
    """What stands before what the party hopes of the other side."""
    edition: int
    """Goes up with every change of an answer; handing in says which one was on the screen."""


def overview(desk: Desk) -> Overview:
    positions = desk.party.stated_positions()
    profile = profile_of(positions.values())
    lacking = open_points(positions)
    return Overview(
        rows=tuple(answer_row(desk, row, positions.get(row.axis.key)) for row in read(profile).rows),
        profile=profile,
        problems=tuple(problem(desk, point) for point in lacking),
        open_plain_questions=sum(plain_question_is_open(axis, positions) for axis in AXES),
        hope_label=hopes.label(desk.party.side),
        edition=edition_of(positions),
    )


def answer_row(desk: Desk, row: Row, position: Position | None) -> AnswerRow:
    change = desk.change(row.axis) if desk.is_open else ""
    return AnswerRow(row.axis, row.score, position, lack(position), change)


def problem(desk: Desk, point: OpenPoint) -> Problem:
    """Say what is missing, with the address of the field to mend it in."""
    values = {"number": point.axis.number, "label": _(point.axis.label)}
    page = desk.change(point.axis)
    if point.lacks is Lacks.ANSWER:
        return Problem(_("Vraag %(number)s, %(label)s: kies een antwoord.") % values, f"{page}#{field_id(point.axis)}")
    text = _("Vraag %(number)s, %(label)s: schrijf waarom u afwijkt van het ideaaltype.") % values
    return Problem(text, f"{page}#id_{point.axis.key}-reason")


def field_id(axis: Axis) -> str:
    return f"id_{axis.key}-answer_0"


def plain_question_is_open(axis: Axis, positions: Mapping[str, Position]) -> bool:
    return bool(axis.plain_question) and not (axis.key in positions and positions[axis.key].plain_answer)


def saved_at(positions: Mapping[str, Position]) -> dt.datetime | None:
    """Return when any of these answers was last saved, None when there are none."""
    return max((position.updated_at for position in positions.values()), default=None)
