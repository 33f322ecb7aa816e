"""The participation ladder: which roles the Rijk can have in a phase (ROB 2012, in ROB 2021, par. 2.4).

No role is the best one; the parties choose, and may choose another one for the next phase.
"""

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

    @property
    def meaning(self) -> str:
        """What the Rijk does in this role, in one or two sentences."""
        return MEANINGS[self]


LADDER: Final = tuple(RijkRole)
"""From most letting go to most steering."""

LABELS: Final = MappingProxyType(
    {
        RijkRole.LET_GO: _("loslaten"),
        RijkRole.FACILITATE: _("faciliteren"),
        RijkRole.STIMULATE: _("stimuleren"),
        RijkRole.DIRECT: _("regisseren"),
        RijkRole.REGULATE: _("reguleren"),
    }
)

MEANINGS: Final = MappingProxyType(
    {
        RijkRole.LET_GO: _("Het Rijk laat het aan de regio over: wat er gebeurt, en hoe."),
        RijkRole.FACILITATE: _("De regio neemt het initiatief. Het Rijk helpt, bijvoorbeeld met kennis of ruimte."),
        RijkRole.STIMULATE: _("Het Rijk wil dat er iets gebeurt en moedigt dat aan. Anderen doen het."),
        RijkRole.DIRECT: _("Ook anderen hebben een rol, maar het Rijk heeft de leiding."),
        RijkRole.REGULATE: _("Het Rijk maakt de regels en let erop dat iedereen zich eraan houdt."),
    }
)

SOURCE: Final = _("ROB 2012, aangehaald in ROB 2021, par. 2.4")
