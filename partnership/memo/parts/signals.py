"""The points to discuss, and what the parties said about each."""

from __future__ import annotations

from django.utils.translation import gettext as _

from partnership.attention import Point, Stated, points_for
from partnership.memo.blocks import Block, Kind, Line, Lines, Paragraph, Section
from partnership.memo.seen import Answers, Seen, View
from partnership.memo.wording import one_line
from partnership.memo.writing import more_in, said
from partnership.snapshot.design import design_of


def points_in(seen: Seen) -> tuple[Point, ...]:
    """Return the points in the order of the rules."""
    agreed = seen.snapshot.agreed_profile if seen.view is View.AGREED else None
    return points_for(design_of(seen.snapshot), tuple(map(stated, seen.answers)), agreed)


def stated(answers: Answers) -> Stated:
    return Stated(one_line(answers.name), answers.party.side, answers.profile, answers.unknown)


def signals(seen: Seen, points: tuple[Point, ...]) -> Section:
    """Return each point with what the parties answered."""
    discussed = {answer.signal: answer.text for answer in seen.snapshot.signal_answers}
    blocks: list[Block] = []
    for point in points:
        answer = said(discussed.get(point.key, ""), _("Besproken"), Kind.QUOTE)
        waiting = "" if answer else _("Nog geen antwoord van de partijen.")
        blocks += [Paragraph(f"{point.sentence} {point.discuss} {waiting}".strip(), point.title), *answer]
    if not points:
        blocks.append(Paragraph(_("De regels van Onderlegger geven nu geen punten.")))
    else:
        blocks.append(more_in(title()))
    return Section("signals", _("Punten om te bespreken"), tuple(blocks))


def rules(points: tuple[Point, ...]) -> Section | None:
    """Return why each point is there; None without any."""
    if not points:
        return None
    lines = (
        Line(_("Regel: %(rule)s. Bron: %(source)s.") % {"rule": one.rule, "source": one.source}, one.title)
        for one in points
    )
    return Section("rules", title(), (Lines(tuple(lines)),))


def title() -> str:
    return _("Waar de punten vandaan komen")
