"""The six questions in the memo: what stands there, per party, with which reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from partnership.axes import AXES, Axis
from partnership.memo.seen import Answers, Seen, View
from partnership.memo.wording import axis_name, one_line, paragraphs
from partnership.profile import Spread, spread
from partnership.snapshot.parts import Position
from partnership.wording import distance

MOST_PARTIES: Final = 40
"""Rows of the table per party; the others are counted under it."""
MOST_REASONED: Final = 5
"""With more parties than these, reasons stay on the compare page."""
FITS_IN_A_CELL: Final = 240
"""Characters of an argument in the table; with a longer one they all go below it."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question, what stands there and how far it lies from the ideal type."""

    name: str
    ideal: int
    score: str
    """A score, or why there is none."""
    meaning: str
    """What the score means; empty without a score."""
    distance: str
    argument: tuple[str, ...]
    """Its paragraphs."""
    lacks_argument: bool
    """True where a score deviates and nobody said why."""


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """One score per question: an own position, or what was agreed."""

    caption: str
    score_heading: str
    rows: tuple[AnswerRow, ...]
    shows_arguments: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A name, and something on each question in the order of AXES."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PositionTable:
    """The scores of each party, and below them what they have in common."""

    number: int
    headings: tuple[str, ...]
    parties: tuple[Row, ...]
    figures: tuple[Row, ...]
    left_out: int
    """How many parties have no row; the figures count them."""


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody wrote; the label says who, where more than one may have."""

    label: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quotes:
    heading: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class SixQuestions:
    """The part of the memo about the six questions."""

    heading: str
    explanation: str
    table: AnswerTable | None
    """None where the parties have positions and no agreement: then there is no single score to show."""
    positions: PositionTable | None
    """None where the reader sees the position of fewer than two parties."""
    reasons: tuple[Quotes, ...]
    """Arguments that do not fit in the table, or the reasons of the parties."""


def six_questions(seen: Seen) -> SixQuestions:
    """Return the six questions for what the reader may see."""
    if seen.view is View.AGREED:
        return _agreed(seen)
    if len(seen.answers) > 1:
        return _several(seen)
    return _own(seen.answers[0]) if seen.answers else _hidden()


def _agreed(seen: Seen) -> SixQuestions:
    stated = {axis: (agreement.score, agreement.argument) for axis, agreement in seen.terms.items()}
    rows = _rows(stated, without_score=_("geen overeenstemming"))
    caption = _("Afgesproken scores, van 1 tot 5, met het argument bij elke afwijking")
    return SixQuestions(
        heading=_("Afgesproken profiel"),
        explanation=_("De partijen spraken bij elke vraag een score af. Bij elke afwijking hoort een argument."),
        table=AnswerTable(caption, _("Afspraak"), rows, shows_arguments=_fit(rows)),
        positions=_position_table(seen, number=2) if len(seen.answers) > 1 else None,
        reasons=() if _fit(rows) else _arguments(rows),
    )


def _several(seen: Seen) -> SixQuestions:
    shows_reasons = len(seen.answers) <= MOST_REASONED
    return SixQuestions(
        heading=_("Posities van de partijen"),
        explanation=_("De posities zijn nog geen afspraak. Het grootste verschil is een goed begin van het gesprek.")
        if shows_reasons
        else _("De posities zijn nog geen afspraak. De redenen van de partijen staan op de pagina Vergelijken."),
        table=None,
        positions=_position_table(seen, number=1),
        reasons=_reasons(seen.answers) if shows_reasons else (),
    )


def _own(own: Answers) -> SixQuestions:
    stated = {axis: (position.score, position.reason) for axis, position in own.positions.items()}
    rows = _rows(stated, without_score=_("weten we nog niet"))
    caption = _("Eigen posities, van 1 tot 5, met het argument bij elke afwijking")
    return SixQuestions(
        heading=_("Posities van %(party)s") % {"party": one_line(own.name)},
        explanation=_("Hier staan alleen uw eigen posities. Zodra alle partijen delen, ziet iedereen alle posities."),
        table=AnswerTable(caption, _("Positie"), rows, shows_arguments=_fit(rows)),
        positions=None,
        reasons=() if _fit(rows) else _arguments(rows),
    )


def _hidden() -> SixQuestions:
    rows = tuple(_row(axis, None, "", _("nog niet zichtbaar")) for axis in AXES)
    return SixQuestions(
        heading=_("De zes vragen"),
        explanation=_("De posities zijn nog niet te zien. Zodra alle partijen delen, ziet iedereen alle posities."),
        table=AnswerTable(_("De zes vragen en het ideaaltype"), _("Positie"), rows, shows_arguments=False),
        positions=None,
        reasons=(),
    )


def _rows(stated: Mapping[str, tuple[int | None, str]], *, without_score: str) -> tuple[AnswerRow, ...]:
    """Return a row per question from what was stated: a score and an argument, by axis."""
    unanswered = _("niet ingevuld")
    return tuple(
        _row(axis, *stated[axis.key], without_score) if axis.key in stated else _row(axis, None, "", unanswered)
        for axis in AXES
    )


def _row(axis: Axis, score: int | None, argument: str, without_score: str) -> AnswerRow:
    texts = paragraphs(argument)
    return AnswerRow(
        name=axis_name(axis),
        ideal=axis.ideal,
        score=without_score if score is None else str(score),
        meaning="" if score is None else _(axis.level(score)),
        distance="–" if score is None else distance(abs(axis.deviation(score)), axis.leans_to(score)),
        argument=texts,
        lacks_argument=score not in (None, axis.ideal) and not texts,
    )


def _fit(rows: Iterable[AnswerRow]) -> bool:
    """True when every argument is short enough for a cell of the table."""
    return all(sum(map(len, row.argument)) <= FITS_IN_A_CELL for row in rows)


def _arguments(rows: Iterable[AnswerRow]) -> tuple[Quotes, ...]:
    return tuple(
        Quotes(_("Argument bij %(question)s") % {"question": row.name}, (Quote("", row.argument),))
        for row in rows
        if row.argument
    )


def _position_table(seen: Seen, *, number: int) -> PositionTable:
    answers = seen.answers
    apart = spread(party.profile for party in answers)
    on_axes = [apart[axis.key] for axis in AXES]
    return PositionTable(
        number=number,
        headings=tuple(f"{axis.number}. {_(axis.short_label)}" for axis in AXES),
        parties=(*(Row(one_line(party.name), _scores(party)) for party in answers[:MOST_PARTIES]), *_left_out(seen)),
        figures=(
            Row(_("Laagste en hoogste"), tuple(map(_range, on_axes))),
            Row(_("Verschil in stappen"), tuple("–" if each.n < 2 else str(each.steps) for each in on_axes)),
            Row(_("Partijen met een score (n)"), tuple(str(each.n) for each in on_axes)),
            Row(_("Ideaaltype"), tuple(str(axis.ideal) for axis in AXES)),
        ),
        left_out=max(0, len(answers) - MOST_PARTIES),
    )


def _left_out(seen: Seen) -> Iterator[Row]:
    """Yield a row without scores for each party that is not in, as far as there is room."""
    for name in seen.left_out[: max(0, MOST_PARTIES - len(seen.answers))]:
        yield Row(one_line(name), (_("niet ingebracht"),) * len(AXES))


def _scores(party: Answers) -> tuple[str, ...]:
    return tuple(_score(party.positions.get(axis.key)) for axis in AXES)


def _score(position: Position | None) -> str:
    if position is None:
        return _("niet ingevuld")
    return _("weten we nog niet") if position.score is None else str(position.score)


def _range(apart: Spread) -> str:
    if apart.lowest is None:
        return "–"
    if apart.lowest == apart.highest:
        return str(apart.lowest)
    return _("%(lowest)s tot %(highest)s") % {"lowest": apart.lowest, "highest": apart.highest}


def _reasons(answers: tuple[Answers, ...]) -> tuple[Quotes, ...]:
    """Return per question the reasons of the parties, for the questions where somebody gave one."""
    per_axis = (
        Quotes(
            _("Redenen bij %(question)s") % {"question": axis_name(axis)},
            tuple(
                Quote(f"{party} ({_score(position)})", paragraphs(position.reason))
                for party, position in _on(axis, answers)
                if position.reason.strip()
            ),
        )
        for axis in AXES
    )
    return tuple(quotes for quotes in per_axis if quotes.quotes)


def plain_answers(seen: Seen) -> tuple[Quotes, ...]:
    """Return who pays and who monitors, in the words of the parties whose position the reader may see."""
    return tuple(
        Quotes(
            _(axis.plain_question),
            tuple(
                Quote(party, paragraphs(position.plain_answer))
                for party, position in _on(axis, seen.answers[:MOST_PARTIES])
                if position.plain_answer.strip()
            ),
        )
        for axis in AXES
        if axis.plain_question
    )


def _on(axis: Axis, answers: tuple[Answers, ...]) -> Iterator[tuple[str, Position]]:
    """Yield the parties that answered a question, with their answer."""
    for party in answers:
        if axis.key in party.positions:
            yield one_line(party.name), party.positions[axis.key]
