"""Who takes part, in which role, and by whom it is represented."""

from __future__ import annotations

from collections import Counter
from typing import Final

from django.utils.translation import gettext as _

from partnership.memo.blocks import Block, Line, Lines, Paragraph, Section
from partnership.memo.labels import LAYERS
from partnership.memo.wording import one_line
from partnership.memo.writing import ROOM_FOR_ALL, answered, empty, listed_in_full
from partnership.snapshot.parts import Party
from partnership.snapshot.snapshot import Snapshot
from partnership.wording import listed

FEW: Final = 180
"""Characters of all names together."""


def parties(snapshot: Snapshot) -> Section:
    return Section("parties", _("Partijen"), blocks_of(snapshot), brief=in_brief(snapshot))


def blocks_of(snapshot: Snapshot) -> tuple[Block, ...]:
    if not snapshot.parties:
        return (empty(),)
    lines = [line_of(snapshot, party) for party in snapshot.parties]
    if any(line.text or line.note for line in lines):
        return (*listed_in_full(lines, ROOM_FOR_ALL), *lacking(snapshot))
    return (Paragraph(listed([line.label for line in lines])), *lacking(snapshot))


def in_brief(snapshot: Snapshot) -> tuple[Block, ...]:
    """Return the names, or how many there are of each layer when those take too much room."""
    names = listed([one_line(party.name) for party in snapshot.parties])
    if len(names) <= FEW:
        return (Paragraph(names),) if names else ()
    found = Counter(_(LAYERS[party.organisation.layer]) for party in snapshot.parties)
    return (Lines(tuple(Line(str(n), layer[:1].upper() + layer[1:]) for layer, n in found.items()), runs_on=True),)


def line_of(snapshot: Snapshot, party: Party) -> Line:
    """Return a party with its layer, its role and who speaks for it, as far as they are known."""
    name, layer = one_line(party.name), _(LAYERS[party.organisation.layer])
    roles = listed(roles_of(snapshot, party))
    people = listed(people_of(party))
    sentences = (
        # A name mostly begins with its layer.
        "" if name.lower().startswith(layer.lower()) else layer,
        roles,
        _("vertegenwoordigd door %(people)s") % {"people": people} if people else "",
    )
    text = ", ".join(filter(None, sentences))
    return Line(f"{text}." if text else "", name, came(snapshot, party))


def people_of(party: Party) -> list[str]:
    return [one_line(person.name) for person in party.representatives]


def lacking(snapshot: Snapshot) -> tuple[Block, ...]:
    """Return whose role or representatives are not filled in."""
    without = {
        _("rol"): [party for party in snapshot.parties if not roles_of(snapshot, party)],
        _("vertegenwoordigers"): [party for party in snapshot.parties if not people_of(party)],
    }
    return tuple(
        block
        for what, found in without.items()
        if found
        for block in answered(_("%(what)s van %(names)s") % {"what": what, "names": named(snapshot, found)}, "")
    )


def named(snapshot: Snapshot, found: list[Party]) -> str:
    return _("elke partij") if len(found) == len(snapshot.parties) else listed([one_line(each.name) for each in found])


def roles_of(snapshot: Snapshot, party: Party) -> list[str]:
    division = snapshot.division
    tasks = {
        _("voert uit"): division.executes,
        _("volgt de voortgang"): division.monitors,
        _("beslist als partijen er niet uitkomen"): division.decides,
    }
    return [task for task, who in tasks.items() if party.key in who.parties]


def came(snapshot: Snapshot, party: Party) -> str:
    """Return what a reader must know of how it came in; mostly nothing."""
    if party.came_later:
        return _("Bracht haar posities in na de onthulling.")
    return _("Bracht geen posities in.") if snapshot.is_revealed and not party.is_in else ""
