"""The moments at which elected people have a say in a partnership (ROB 2021, par. 3.4.2 and par. 5.3)."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from partnership.words import gettext_noop as _


class MomentKind(StrEnum):
    """What a democratic body does at a moment. Texts are Dutch message ids."""

    FRAME = "frame"
    DECIDE = "decide"
    ACCOUNT = "account"

    @property
    def label(self) -> str:
        return KINDS[self][0]

    @property
    def meaning(self) -> str:
        return KINDS[self][1]

    @property
    def is_beforehand(self) -> bool:
        """True for what can steer an agreement; account comes after it."""
        return self is not MomentKind.ACCOUNT


KINDS: Final = MappingProxyType(
    {
        MomentKind.FRAME: (_("Stelt het kader"), _("Vooraf: wat wil zij bereiken, en waar liggen de grenzen?")),
        MomentKind.DECIDE: (_("Besluit"), _("Over de afspraak zelf, of over geld en mensen.")),
        MomentKind.ACCOUNT: (_("Krijgt verantwoording"), _("Achteraf of tussendoor: wat is ervan terechtgekomen?")),
    }
)
"""Label and meaning, in the order of time."""

BODIES: Final = MappingProxyType(
    {
        "municipality": _("gemeenteraad"),
        "province": _("Provinciale Staten"),
        "water-authority": _("algemeen bestuur"),
        "rijk": _("Tweede Kamer"),
    }
)
"""The elected body of each layer of government; what is no layer has none."""


def precedes(kind: MomentKind, happens_on: dt.date | None, agreed_on: dt.date | None, *, is_held: bool) -> bool:
    """Return whether a moment can steer an agreement.

    1. Account comes afterwards and never does.
    2. While nothing is agreed, every other moment does.
    3. Once there is an agreement, a moment on a day does if the day is not after it, and one in words if it was
       held: what is only planned by then comes too late.
    """
    if not kind.is_beforehand:
        return False
    if agreed_on is None:
        return True
    return happens_on <= agreed_on if happens_on else is_held
