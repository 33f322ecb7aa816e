"""The points to discuss, and what the parties said about each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext as _

from partnership.attention import Point, Stated, points_for
from partnership.memo.blocks import Block, Kind, Line, Lines, Paragraph, Section
from partnership.memo.seen import Answers, Seen, View
from partnership.memo.wording import one_line
from partnership.memo.writing import ROOM_FOR_ALL, flat, listed_in_full, said
from partnership.snapshot.design import design_of
from partnership.wording import listed

FITS_IN_CORE: Final = 1_500
"""Characters of the points and their answers; with more of them only the titles stand in the first pages."""


def points_in(seen: Seen) -> tuple[Point, ...]:
    """Return the points in the order of the rules."""
    agreed = seen.snapshot.agreed_profile if seen.view is View.AGREED else None
    return points_for(design_of(seen.snapshot), tuple(map(stated, seen.answers)), agreed)


def stated(answers: Answers) -> Stated:
    return Stated(one_line(answers.name), answers.party.side, answers.profile, answers.unknown)


def signals(seen: Seen, points: tuple[Point, ...]) -> Section:
    """Return each point with what the parties answered."""
    blocks = blocks_of(points, answers_in(seen))
    return Section("signals", _("Punten om te bespreken"), blocks, behind=("answers", "rules"))


def answers_in(seen: Seen) -> dict[str, str]:
    """Return what the parties answered, by signal."""
    given = {one.signal: one.text for one in seen.snapshot.signal_answers}
    return {key: text for key, text in given.items() if text.strip()}


def blocks_of(points: tuple[Point, ...], answers: Mapping[str, str]) -> tuple[Block, ...]:
    if not points:
        return (Paragraph(_("De regels van Onderlegger geven nu geen punten.")),)
    if not fits(points, answers):
        return (Lines(tuple(Line("", point.title) for point in points)), *waiting(points, answers))
    blocks: list[Block] = []
    for point in points:
        blocks += [
            Paragraph(point.sentence, point.title),
            *said(answers.get(point.key, ""), _("Besproken"), Kind.QUOTE),
        ]
    return (*blocks, *waiting(points, answers))


def fits(points: tuple[Point, ...], answers: Mapping[str, str]) -> bool:
    return sum(len(point.sentence) + len(answers.get(point.key, "")) for point in points) <= FITS_IN_CORE


def waiting(points: tuple[Point, ...], answers: Mapping[str, str]) -> tuple[Block, ...]:
    """Say how many points the parties gave no answer to."""
    open_points = [point for point in points if point.key not in answers]
    if not open_points:
        return ()
    if len(open_points) == len(points):
        return (Paragraph(_("De partijen gaven hierop nog geen antwoord."), kind=Kind.NOTE),)
    titles = listed([f"‘{point.title}’" for point in open_points])
    return (Paragraph(_("Nog geen antwoord op: %(titles)s.") % {"titles": titles}, kind=Kind.NOTE),)


def in_full(seen: Seen, points: tuple[Point, ...]) -> Section | None:
    """Return the points with their answers; None where the first pages say it all."""
    answers = answers_in(seen)
    if fits(points, answers):
        return None
    lines = (
        Line(
            point.sentence,
            point.title,
            _("Besproken: %(answer)s") % {"answer": flat(answers[point.key])} if point.key in answers else "",
        )
        for point in points
    )
    return Section("answers", _("De punten en wat de partijen erover zeggen"), listed_in_full(lines, ROOM_FOR_ALL))


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
