"""The points to discuss, and what the parties said about each."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from partnership.attention import Point, Stated, points_for
from partnership.memo.blocks import Block, Kind, Line, Lines, Paragraph, Section
from partnership.memo.seen import Answers, Seen, View
from partnership.memo.wording import one_line
from partnership.memo.writing import said
from partnership.snapshot.design import design_of
from partnership.wording import listed


def points_in(seen: Seen) -> tuple[Point, ...]:
    """Return the points in the order of the rules."""
    agreed = seen.snapshot.agreed_profile if seen.view is View.AGREED else None
    return points_for(design_of(seen.snapshot), tuple(map(stated, seen.answers)), agreed)


def stated(answers: Answers) -> Stated:
    return Stated(one_line(answers.name), answers.party.side, answers.profile, answers.unknown)


def signals(seen: Seen, points: tuple[Point, ...]) -> Section:
    """Return each point with what the parties answered."""
    answers = answers_in(seen)
    heading = _("Punten om te bespreken")
    if not points:
        nothing = Paragraph(_("De regels van Onderlegger geven nu geen punten."))
        return Section("signals", heading, (nothing,), behind=("rules",))
    left = waiting(points, answers)
    full = (*(block for point in points for block in told(point, answers.get(point.key, ""))), *left)
    brief = (Paragraph("; ".join(point.title for point in points) + "."), *left)
    return Section("signals", heading, full, brief=brief, behind=("rules",))


def answers_in(seen: Seen) -> dict[str, str]:
    """Return what the parties answered, by signal."""
    given = {one.signal: one.text for one in seen.snapshot.signal_answers}
    return {key: text for key, text in given.items() if text.strip()}


def told(point: Point, answer: str) -> tuple[Block, ...]:
    """Return a point with its answer."""
    return (Paragraph(point.sentence, point.title), *said(answer, _("Besproken"), Kind.QUOTE))


def waiting(points: tuple[Point, ...], answers: Mapping[str, str]) -> tuple[Block, ...]:
    """Say how many points the parties gave no answer to."""
    open_points = [point for point in points if point.key not in answers]
    if not open_points:
        return ()
    if len(open_points) == len(points):
        return (Paragraph(_("De partijen gaven hierop nog geen antwoord."), kind=Kind.NOTE),)
    titles = listed([f"‘{point.title}’" for point in open_points])
    return (Paragraph(_("Nog geen antwoord op: %(titles)s.") % {"titles": titles}, kind=Kind.NOTE),)


def rules(points: tuple[Point, ...]) -> Section | None:
    """Return why each point is there, and what to discuss; None without any."""
    if not points:
        return None
    lines = (
        Line(
            point.discuss,
            point.title,
            _("Regel: %(rule)s. Bron: %(source)s.") % {"rule": point.rule, "source": point.source},
        )
        for point in points
    )
    return Section("rules", _("Waar de punten vandaan komen"), (Lines(tuple(lines)),))
