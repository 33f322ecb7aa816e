"""The positions of all parties: where they stand, why, and who moved since round one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _

from partnership.axes import AXES, Axis
from partnership.memo.blocks import Block, Column, Heading, Kind, Line, Paragraph, Row, Section, Table, Width
from partnership.memo.parts.figures import strips_of
from partnership.memo.seen import Answers, Seen
from partnership.memo.wording import axis_name, one_line, steps
from partnership.memo.writing import flat, listed_in_full
from partnership.profile import Spread, spread
from partnership.snapshot.parts import Position
from partnership.wording import day

MOST_PARTIES: Final = 40
"""Rows of the table; the others are counted under it."""
NOTHING: Final = "–"


def title() -> str:
    return _("Posities per partij")


def all_positions(seen: Seen) -> Section | None:
    """Return the appendix; None where there are no positions, or those of one party that stand in the first pages."""
    if len(seen.answers) < 2 and not any(texts(seen)):
        return None
    blocks: list[Block] = []
    if len(seen.answers) > 1:
        blocks += [strips_of(seen), table(seen), *counted_only(seen)]
        blocks += [Heading(_("Wie veranderde van mening?")), *who_moved(seen)]
    for heading, lines in texts(seen):
        blocks += [Heading(heading), *listed_in_full(lines)]
    return Section("positions", title(), tuple(blocks))


def table(seen: Seen) -> Table:
    apart = spread(party.profile for party in seen.answers)
    on_axes = [apart[axis.key] for axis in AXES]
    columns = (Column(_("Partij"), Width.WIDE), *(Column(f"{axis.number}. {_(axis.short_label)}") for axis in AXES))
    shown = [Row((one_line(party.name), *map(score_of, on_all(party)))) for party in seen.answers[:MOST_PARTIES]]
    figures = (
        Row((_("Laagste en hoogste, n met een score"), *map(range_with_number, on_axes)), is_total=True),
        Row((_("Verschil in stappen"), *map(difference, on_axes))),
    )
    return Table("positions", _("Posities van elke partij, van 1 tot 5"), columns, (*shown, *left_out(seen), *figures))


def on_all(party: Answers) -> list[Position | None]:
    return [party.positions.get(axis.key) for axis in AXES]


def left_out(seen: Seen) -> Iterator[Row]:
    """Yield a row without scores for each party that is not in, as far as there is room."""
    for name in seen.left_out[: max(0, MOST_PARTIES - len(seen.answers))]:
        yield Row((one_line(name), *[_("niet ingebracht")] * len(AXES)))


def counted_only(seen: Seen) -> tuple[Block, ...]:
    left = len(seen.answers) - MOST_PARTIES
    if left <= 0:
        return ()
    text = _("Partijen die niet in deze tabel staan, maar wel meetellen in de cijfers eronder: %(n)s.") % {"n": left}
    return (Paragraph(text, kind=Kind.NOTE),)


def score_of(position: Position | None) -> str:
    if position is None:
        return _("niet ingevuld")
    return _("weten we nog niet") if position.score is None else str(position.score)


def range_of(apart: Spread) -> str:
    if apart.lowest is None:
        return NOTHING
    if apart.lowest == apart.highest:
        return str(apart.lowest)
    return _("%(lowest)s tot %(highest)s") % {"lowest": apart.lowest, "highest": apart.highest}


def ranges(seen: Seen) -> dict[str, str]:
    """Return the lowest and the highest position on each axis, with how many parties have a score."""
    apart = spread(party.profile for party in seen.answers)
    return {axis: range_with_number(one) for axis, one in apart.items()}


def range_with_number(apart: Spread) -> str:
    return f"{range_of(apart)} {number_of(apart)}" if apart.n else NOTHING


def number_of(apart: Spread) -> str:
    """Return '(n = 3)', which stays on one line."""
    return f"(n = {apart.n})".replace(" ", "\N{NO-BREAK SPACE}")


def difference(apart: Spread) -> str:
    return NOTHING if apart.n < 2 else str(apart.steps)


def moved(seen: Seen) -> Iterator[tuple[Answers, Axis, Position]]:
    """Yield the positions that differ from those of round one, or were told anew."""
    for party in seen.answers:
        for axis in AXES:
            position = party.positions.get(axis.key)
            if position and position.earlier:
                yield party, axis, position


def who_moved(seen: Seen) -> tuple[Block, ...]:
    lines = [move_of(*one) for one in moved(seen)]
    if not lines:
        return (Paragraph(_("Niemand, sinds de eerste ronde.")),)
    return listed_in_full(lines)


def move_of(party: Answers, axis: Axis, position: Position) -> Line:
    first, last = position.earlier[0], position.earlier[-1]
    values = {"old": in_words(first.score), "new": in_words(position.score), "day": day(last.until)}
    text = _("van %(old)s naar %(new)s, op %(day)s") % values
    if first.score is not None and position.score is not None:
        text += f" ({steps(abs(position.score - first.score))})"
    return Line(f"{text}.", f"{one_line(party.name)}, {axis_name(axis)}")


def in_words(score: int | None) -> str:
    return _("weten we nog niet") if score is None else str(score)


def texts(seen: Seen) -> Iterator[tuple[str, list[Line]]]:
    """Yield the reasons per question, then who pays and who monitors, then what parties hope of the other side."""
    for axis in AXES if len(seen.answers) > 1 else ():
        heading = _("Redenen bij %(question)s") % {"question": axis_name(axis)}
        yield from some(
            heading,
            [Line(flat(said.reason), with_score(party, said)) for party, said in on(axis, seen) if said.reason.strip()],
        )
    for axis in AXES:
        if axis.plain_question:
            yield from some(
                _(axis.plain_question),
                [
                    Line(flat(said.plain_answer), one_line(party.name))
                    for party, said in on(axis, seen)
                    if said.plain_answer.strip()
                ],
            )
    hopes = [
        Line(flat(said.hope), f"{one_line(party.name)}, {axis_name(axis)}")
        for axis in AXES
        for party, said in on(axis, seen)
        if said.hope.strip()
    ]
    yield from some(_("Wat partijen van de andere kant hopen"), hopes)


def some(heading: str, lines: list[Line]) -> Iterator[tuple[str, list[Line]]]:
    if lines:
        yield heading, lines


def with_score(party: Answers, position: Position) -> str:
    return f"{one_line(party.name)} ({score_of(position)})"


def on(axis: Axis, seen: Seen) -> Iterator[tuple[Answers, Position]]:
    """Yield the parties that answered a question, with their answer."""
    for party in seen.answers:
        if axis.key in party.positions:
            yield party, party.positions[axis.key]
