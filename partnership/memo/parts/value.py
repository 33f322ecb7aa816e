"""What the partnership is for: the task, and the public value, shared and of each party."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from partnership.corners import CORNER, CORNERS
from partnership.memo.blocks import Block, Line, Section
from partnership.memo.labels import IN_ORDER
from partnership.memo.wording import one_line
from partnership.memo.writing import answered, flat, listed_in_full, said
from partnership.snapshot.parts import CornerText, Party
from partnership.snapshot.snapshot import Snapshot


def value(snapshot: Snapshot) -> Section:
    """Return what all parties say together."""
    blocks: list[Block] = [
        *answered(_("Opgave"), snapshot.task),
        *answered(_("Wat levert het op?"), snapshot.value_what),
        *answered(_("Voor wie?"), snapshot.value_for_whom),
        *answered(_("Hoe merken wij het?"), snapshot.value_noticed),
    ]
    for text in snapshot.corners:
        blocks += said(text.text, _(CORNER[text.corner].together or CORNER[text.corner].label))
    return Section("value", _("Opgave en publieke waarde"), tuple(blocks), behind=("value-per-party",))


def value_per_party(snapshot: Snapshot) -> Section | None:
    """Return what the parties say for themselves; None where none of them did."""
    lines = [line for party in snapshot.parties for line in lines_of(party)]
    if not lines:
        return None
    return Section("value-per-party", title(), listed_in_full([*counts(snapshot), *lines]))


def counts(snapshot: Snapshot) -> Iterator[Line]:
    """Yield per corner how many parties have it in order."""
    for corner in CORNERS:
        texts = (text for party in snapshot.parties for text in party.corners if text.corner == corner.key)
        found = Counter(text.in_order for text in texts if text.in_order)
        if found:
            counted = ", ".join(f"{_(label).lower()}: {found[key]}" for key, label in IN_ORDER.items() if found[key])
            yield Line(_("op orde? %(counted)s") % {"counted": counted}, _(corner.label))


def lines_of(party: Party) -> Iterator[Line]:
    for text in party.corners:
        yield Line(flat(text.text) or _("Geen toelichting"), f"{one_line(party.name)}, {about(text)}")


def about(text: CornerText) -> str:
    name = _(CORNER[text.corner].label).lower()
    if not text.in_order:
        return name
    return _("%(corner)s (op orde: %(answer)s)") % {"corner": name, "answer": _(IN_ORDER[text.in_order]).lower()}


def title() -> str:
    return _("Waarde, steun en capaciteit per partij")
