"""The six agreements: what stands there per question, beside the ideal type and the positions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.axes import AXES, AXIS, Axis
from partnership.memo.blocks import (
    Beside,
    Block,
    Column,
    Heading,
    Kind,
    Line,
    Lines,
    Paragraph,
    Row,
    Section,
    Table,
    Width,
)
from partnership.memo.parts import positions
from partnership.memo.parts.figures import radar_of
from partnership.memo.seen import Answers, Seen, View
from partnership.memo.wording import axis_name, one_line
from partnership.memo.writing import flat, length, listed_in_full
from partnership.profile import spread
from partnership.snapshot.parts import Reservation
from partnership.wording import distance

FITS_IN_CORE: Final = 600
"""Characters of the reservations; more of them go to the appendix."""
FITS_IN_A_CELL: Final = 240
"""Characters of an argument in the table; with a longer one they all go below it."""
NOTHING: Final = "–"


@dataclass(frozen=True, slots=True)
class Stated:
    """What stands there on one question."""

    axis: Axis
    score: int | None
    argument: str
    without_score: str
    """Why there is no score, where there is none."""

    @property
    def in_words(self) -> str:
        if self.score is None:
            return self.without_score
        return f"{self.score}. {_(self.axis.level(self.score))}"

    @property
    def distance(self) -> str:
        if self.score is None:
            return NOTHING
        return distance(abs(self.axis.deviation(self.score)), self.axis.leans_to(self.score))

    @property
    def distance_and_argument(self) -> str:
        if self.score is not None and self.score != self.axis.ideal and not self.argument.strip():
            return f"{self.distance}. {_('Nog geen argument.')}"
        return f"{self.distance}. {flat(self.argument)}" if self.argument.strip() else self.distance


def agreements(seen: Seen) -> Section:
    blocks = (*figure_and_texts(seen), table_of(seen))
    return Section("agreements", _("De zes afspraken"), blocks, behind=("arguments", "positions"))


def figure_and_texts(seen: Seen) -> tuple[Block, ...]:
    """Return the radar with what there is to say beside it."""
    texts = (Paragraph(explanation(seen), kind=Kind.LEAD), *reservations(seen), *moves(seen))
    if radar := radar_of(seen):
        return (Beside(radar, texts),)
    return (*texts, Paragraph(_("Er is nog geen score om te tekenen."), kind=Kind.EMPTY))


def explanation(seen: Seen) -> str:
    match seen.view:
        case View.AGREED:
            return _("De partijen spraken bij elke vraag een score af. Bij elke afwijking hoort een argument.")
        case View.POSITIONS:
            return _("De posities zijn nog geen afspraak. Het grootste verschil is een goed begin van het gesprek.")
        case View.OWN:
            return _("Hier staan alleen uw eigen posities. Zodra alle partijen delen, ziet iedereen alle posities.")
    return _("De posities zijn nog niet te zien. Zodra alle partijen delen, ziet iedereen alle posities.")


def table_of(seen: Seen) -> Table:
    if seen.view is View.POSITIONS or (len(seen.answers) > 1 and seen.view is not View.AGREED):
        return differences(seen)
    stated = stated_in(seen)
    fits = fits_in_cells(stated)
    shows_positions = seen.view is View.AGREED and len(seen.answers) > 1
    return Table(
        "agreements", caption(seen), columns(seen, shows_positions, fits), rows(seen, stated, shows_positions, fits)
    )


def stated_in(seen: Seen) -> tuple[Stated, ...]:
    """Return what the table shows: the agreement, the own position, or that it is not visible."""
    unanswered = _("niet ingevuld")
    if seen.view is View.AGREED:
        found = {axis: (term.score, term.argument) for axis, term in seen.terms.items()}
        return stated(found, _("geen overeenstemming"), unanswered)
    if seen.answers:
        own: Answers = seen.answers[0]
        said_there = {axis: (position.score, position.reason) for axis, position in own.positions.items()}
        return stated(said_there, _("weten we nog niet"), unanswered)
    return stated({}, "", _("nog niet zichtbaar"))


def stated(found: Mapping[str, tuple[int | None, str]], without_score: str, unanswered: str) -> tuple[Stated, ...]:
    return tuple(
        Stated(axis, *found[axis.key], without_score) if axis.key in found else Stated(axis, None, "", unanswered)
        for axis in AXES
    )


def caption(seen: Seen) -> str:
    if seen.view is View.AGREED:
        return _("Afgesproken scores, van 1 tot 5, met het argument bij elke afwijking")
    if seen.answers:
        values = {"party": one_line(seen.answers[0].name)}
        return _("Posities van %(party)s, van 1 tot 5, met het argument bij elke afwijking") % values
    return _("De zes vragen en het ideaaltype")


def columns(seen: Seen, shows_positions: bool, fits: bool) -> tuple[Column, ...]:
    what = _("Afspraak") if seen.view is View.AGREED else _("Positie")
    return (
        Column(_("Vraag"), Width.MEDIUM),
        Column(_("Ideaal"), Width.TINY),
        *([Column(_("Posities"), Width.LITTLE)] if shows_positions else []),
        Column(what, Width.TEXT if fits else Width.SHARE),
        Column(_("Afwijking en argument") if fits else _("Afwijking")),
    )


def rows(seen: Seen, stated: Sequence[Stated], shows_positions: bool, fits: bool) -> tuple[Row, ...]:
    ranges = positions.ranges(seen)
    return tuple(
        Row(
            (
                axis_name(one.axis),
                str(one.axis.ideal),
                *([ranges[one.axis.key]] if shows_positions else []),
                one.in_words,
                one.distance_and_argument if fits else one.distance,
            )
        )
        for one in stated
    )


def in_full(seen: Seen) -> Section | None:
    """Return the arguments and the reservations that the first pages have no room for; None when there are none."""
    stated = stated_in(seen) if seen.view in (View.AGREED, View.OWN) else ()
    arguments = [Line(flat(one.argument), axis_name(one.axis)) for one in stated if one.argument.strip()]
    reserved = reserved_in(seen)
    blocks: list[Block] = []
    if not fits_in_cells(stated):
        blocks += [Heading(_("Argumenten")), *listed_in_full(arguments)]
    if length(reserved) > FITS_IN_CORE:
        blocks += [Heading(_("Voorbehouden")), *listed_in_full(reserved)]
    return Section("arguments", title(), tuple(blocks)) if blocks else None


def title() -> str:
    return _("Argumenten en voorbehouden")


def fits_in_cells(stated: Sequence[Stated]) -> bool:
    return all(len(one.argument) <= FITS_IN_A_CELL for one in stated)


def differences(seen: Seen) -> Table:
    """Return per question how far the positions lie apart, while nothing is agreed."""
    apart = spread(party.profile for party in seen.answers)
    ranges = positions.ranges(seen)
    columns = (
        Column(_("Vraag"), Width.WIDE),
        Column(_("Ideaal"), Width.SMALL),
        Column(_("Posities")),
        Column(_("Verschil in stappen")),
    )
    rows = tuple(
        Row((axis_name(axis), str(axis.ideal), ranges[axis.key], positions.difference(apart[axis.key])))
        for axis in AXES
    )
    return Table("differences", _("Laagste en hoogste positie per vraag, van 1 tot 5"), columns, rows)


def reservations(seen: Seen) -> tuple[Paragraph | Lines, ...]:
    found = reserved_in(seen)
    if not found:
        return (Paragraph(_("Er zijn geen voorbehouden."), kind=Kind.NOTE),) if seen.view is View.AGREED else ()
    if length(found) <= FITS_IN_CORE:
        return (Lines(tuple(found)),)
    text = ngettext("Er is %(n)s voorbehoud.", "Er zijn %(n)s voorbehouden.", len(found)) % {"n": len(found)}
    return (Paragraph(text),)


def reserved_in(seen: Seen) -> list[Line]:
    found = sorted(seen.snapshot.reservations, key=lambda one: AXIS[one.axis].number)
    return [Line(flat(one.text), reserved_by(seen, one)) for one in found]


def reserved_by(seen: Seen, one: Reservation) -> str:
    values = {"party": one_line(seen.snapshot.party(one.party).name), "question": axis_name(AXIS[one.axis])}
    return _("Voorbehoud van %(party)s bij %(question)s") % values


def moves(seen: Seen) -> tuple[Paragraph, ...]:
    """Return how many positions changed since round one."""
    if not seen.snapshot.is_revealed:
        return ()
    moved = list(positions.moved(seen))
    if not moved:
        return (Paragraph(_("Sinds de eerste ronde veranderde geen enkele positie."), kind=Kind.NOTE),)
    text = ngettext(
        "Sinds de eerste ronde veranderde %(n)s positie.",
        "Sinds de eerste ronde veranderden %(n)s posities.",
        len(moved),
    ) % {"n": len(moved)}
    return (Paragraph(text, kind=Kind.NOTE),)
