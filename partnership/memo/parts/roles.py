"""Who does what, and the role of the Rijk in every phase."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _

from partnership.axes import AXIS
from partnership.memo.blocks import Block, Kind, Line, Lines, Paragraph, Section
from partnership.memo.two_pages import beginnings
from partnership.memo.wording import axis_name, one_line
from partnership.memo.writing import answered, flat, listed_in_full
from partnership.snapshot.parts import Phase, Who
from partnership.snapshot.snapshot import Snapshot
from partnership.wording import listed, period

MOST_NAMES: Final = 8
MANY: Final = 3
"""Parties that are no longer named when it is all of them."""


def roles(snapshot: Snapshot) -> Section:
    return Section(
        "roles",
        _("Rollen per fase"),
        (*executes(snapshot), *phases(snapshot)),
        brief=(*beginnings(executes(snapshot)), *phases_in_brief(snapshot)),
        behind=("terms-per-phase",),
    )


def executes(snapshot: Snapshot) -> tuple[Block, ...]:
    return answered(_("Wie voert uit?"), named(snapshot, snapshot.division.executes))


def named(snapshot: Snapshot, who: Who) -> str:
    """Return the parties and then the words; empty while nobody is named."""
    names = [one_line(snapshot.party(key).name) for key in who.parties]
    shown = listed(names, most=MOST_NAMES) if names else ""
    if len(names) == len(snapshot.parties) >= MANY:
        shown = _("alle partijen")
    return "\n".join(filter(None, (shown, who.text.strip())))


def phases(snapshot: Snapshot) -> tuple[Block, ...]:
    found = snapshot.phases
    if not found:
        return answered(_("Rol van het Rijk"), "")
    note = Paragraph(_("Geen rol van het Rijk is de beste."), kind=Kind.NOTE)
    return (Lines(tuple(map(line_of, found))), note)


def phases_in_brief(snapshot: Snapshot) -> tuple[Block, ...]:
    """Return the role of the Rijk in every phase, and not what it does there."""
    found = (f"{named_phase(phase)}: {role(phase).lower()}" for phase in snapshot.phases)
    return answered(_("Rol van het Rijk"), "; ".join(found))


def named_phase(phase: Phase) -> str:
    return f"{one_line(phase.name)} ({when(phase)})"


def line_of(phase: Phase) -> Line:
    label = named_phase(phase)
    return Line(
        _("rol van het Rijk: %(role)s.") % {"role": role(phase).lower()} + f" {flat(phase.does)}".rstrip(), label
    )


def when(phase: Phase) -> str:
    return period(phase.starts_on, phase.ends_on)


def role(phase: Phase) -> str:
    if phase.role:
        label = _(phase.role.label)
        return label[:1].upper() + label[1:]
    return _("Weten we nog niet") if phase.is_answered else _("Niet ingevuld")


def terms_per_phase(snapshot: Snapshot) -> Section | None:
    """Return what is agreed for one phase alone; None where nothing is."""
    lines = [line for phase in snapshot.phases for line in terms_of(phase)]
    return Section("terms-per-phase", title(), listed_in_full(lines)) if lines else None


def terms_of(phase: Phase) -> list[Line]:
    unknown = _("weten we nog niet")
    return [
        Line(
            _("score %(score)s.") % {"score": unknown if term.score is None else term.score}
            + f" {flat(term.argument)}".rstrip(),
            f"{one_line(phase.name)}, {axis_name(AXIS[term.axis])}",
        )
        for term in phase.terms
    ]


def title() -> str:
    return _("Afspraken voor één fase")


def steering(snapshot: Snapshot) -> Section:
    """Return who follows the progress, and who decides when the parties do not agree."""
    division = snapshot.division
    blocks = (
        *answered(_("Wie volgt de voortgang?"), named(snapshot, division.monitors)),
        *answered(_("Hoe?"), division.monitoring),
        *answered(_("Wie beslist als partijen er niet uitkomen?"), named(snapshot, division.decides)),
    )
    return Section("steering", _("Voortgang en impasse"), blocks)
