"""What the partnership is for: the task, and the public value, shared and of each party."""

from __future__ import annotations

from collections import Counter

from django.utils.translation import gettext as _

from partnership.corners import CORNER, CORNERS, Corner
from partnership.memo.blocks import Block, Heading, Line, Section
from partnership.memo.labels import IN_ORDER
from partnership.memo.two_pages import beginnings
from partnership.memo.wording import one_line
from partnership.memo.writing import ROOM, answered, flat, listed_in_full, said
from partnership.snapshot.parts import CornerText, Party
from partnership.snapshot.snapshot import Snapshot


def value(snapshot: Snapshot) -> Section:
    """Return what all parties say together."""
    asked = tuple(block for label, text in asked_in(snapshot) for block in answered(label, text))
    corners = tuple(block for label, text in corners_in(snapshot) for block in said(text, label))
    full, brief = (*asked, *corners), beginnings(asked)
    return Section("value", _("Opgave en publieke waarde"), full, brief=brief, behind=("value-per-party",))


def asked_in(snapshot: Snapshot) -> list[tuple[str, str]]:
    """Return what is asked with what is said, in order."""
    return [
        (_("Opgave"), snapshot.task),
        (_("Wat levert het op?"), snapshot.value_what),
        (_("Voor wie?"), snapshot.value_for_whom),
        (_("Hoe merken wij het?"), snapshot.value_noticed),
    ]


def corners_in(snapshot: Snapshot) -> list[tuple[str, str]]:
    return [(_(CORNER[one.corner].together or CORNER[one.corner].label), one.text) for one in snapshot.corners]


def value_per_party(snapshot: Snapshot) -> Section | None:
    """Return what the parties say for themselves, by corner; None where none of them did."""
    blocks = [block for corner in CORNERS for block in of_corner(snapshot, corner)]
    return Section("value-per-party", _("Waarde, steun en capaciteit per partij"), tuple(blocks)) if blocks else None


def of_corner(snapshot: Snapshot, corner: Corner) -> tuple[Block, ...]:
    """Return how many parties have it in order, and what each says of it."""
    given = [(party, text) for party in snapshot.parties for text in party.corners if text.corner == corner.key]
    if not given:
        return ()
    found = Counter(text.in_order for _party, text in given if text.in_order)
    counted = ", ".join(f"{_(label).lower()}: {found[key]}" for key, label in IN_ORDER.items() if found[key])
    lines = (Line(flat(text.text) or _("Geen toelichting"), about(party, text)) for party, text in given)
    return (
        Heading(_(corner.label)),
        *said(counted, _("Op orde?")),
        *listed_in_full(lines, ROOM // len(CORNERS)),
    )


def about(party: Party, text: CornerText) -> str:
    """Return whose text it is, with whether it has this in order."""
    answer = f" ({_(IN_ORDER[text.in_order]).lower()})" if text.in_order else ""
    return f"{one_line(party.name)}{answer}"
