"""The participation ladder: which roles the Rijk can have in a phase (ROB 2021, par. 2.4). No role is the best one."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import Final

from partnership.words import gettext_noop as _


class RijkRole(StrEnum):
    """A role of the Rijk, from the least to the most steering."""

    LET_GO = "let-go"
    FACILITATE = "facilitate"
    STIMULATE = "stimulate"
    DIRECT = "direct"
    REGULATE = "regulate"

    @property
    def label(self) -> str:
        """What the source calls it, as within a sentence."""
        return LABELS[self]


LABELS: Final = MappingProxyType(
    {
        RijkRole.LET_GO: _("loslaten"),
        RijkRole.FACILITATE: _("faciliteren"),
        RijkRole.STIMULATE: _("stimuleren"),
        RijkRole.DIRECT: _("regisseren"),
        RijkRole.REGULATE: _("reguleren"),
    }
)
