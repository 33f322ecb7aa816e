"""Whether the region deals with one Rijk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from partnership.memo.blocks import Block, Line, Section
from partnership.memo.labels import YES_NO
from partnership.memo.wording import one_line
from partnership.memo.writing import answered, flat, listed_in_full
from partnership.rijk_checks import CHECK
from partnership.sides import Side
from partnership.snapshot.parts import Contact
from partnership.snapshot.snapshot import Snapshot
from partnership.wording import listed


def one_rijk(snapshot: Snapshot) -> Section | None:
    """Return what is known of it; None where the Rijk takes no part."""
    if not any(party.side == Side.RIJK for party in snapshot.parties):
        return None
    division = snapshot.division
    names = [one_line(ministry.name) for ministry in division.ministries]
    blocks: tuple[Block, ...] = (
        *answered(_("Eén aanspreekpunt"), contact(division.contact)),
        *answered(_("Ministeries"), listed(names)),
        *answered(_("Eerstverantwoordelijk"), one_line(division.leading.name) if division.leading else ""),
        *counts(snapshot),
    )
    return Section("one-rijk", _("Eén Rijk"), blocks, behind=("rijk-answers",))


def contact(person: Contact) -> str:
    if not person.is_named:
        return ""
    ministry = person.ministry.name if person.ministry else ""
    who = ", ".join(filter(None, map(one_line, (person.name, person.function, ministry))))
    return f"{who}. {_('Mandaat:')} {flat(person.mandate) or _('niet ingevuld')}"


def counts(snapshot: Snapshot) -> tuple[Block, ...]:
    """Return how the parties of the Rijk answer."""
    given = Counter(answer.answer for party in snapshot.parties for answer in party.rijk_checks)
    counted = ", ".join(f"{_(YES_NO[key])}: {given[key]}" for key in YES_NO if given[key])
    return answered(_("Antwoorden op de vragen over één Rijk"), counted)


def rijk_answers(snapshot: Snapshot) -> Section | None:
    """Return what each party of the Rijk answers; None where none of them did."""
    lines = list(lines_of(snapshot))
    return Section("rijk-answers", title(), listed_in_full(lines)) if lines else None


def lines_of(snapshot: Snapshot) -> Iterator[Line]:
    for party in snapshot.parties:
        for answer in party.rijk_checks:
            check = CHECK.get(answer.key)
            label = _(check.label) if check else answer.key
            said = _(YES_NO[answer.answer]) if answer.answer else _("niet ingevuld")
            yield Line(f"{said}. {flat(answer.explanation)}".strip(), f"{one_line(party.name)}, {label.lower()}")


def title() -> str:
    return _("Eén Rijk: de antwoorden")
