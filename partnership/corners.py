"""The three corners of the strategic triangle, as data (Moore; ROB 2021, ch. 2)."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from partnership.words import gettext_noop as _


@dataclass(frozen=True, slots=True)
class Corner:
    """One corner. All texts are Dutch message ids, in our own words."""

    key: str
    label: str
    together: str
    """What the parties describe for the partnership as a whole; empty where the task already asks it."""
    own: str
    """What each party describes for itself."""
    hint: str
    in_order: str
    """The question whether it is in order at this party."""
    why: str


CORNERS: Final[tuple[Corner, ...]] = (
    Corner(
        key="value",
        label=_("Maatschappelijke meerwaarde"),
        together="",
        own=_("Wat wil uw organisatie zelf bereiken met deze samenwerking?"),
        hint=_("Noem ook doelen die anderen misschien niet hebben. Dat mag: het helpt als iedereen ze kent."),
        in_order=_("Is voor uw organisatie duidelijk wat de samenwerking oplevert?"),
        why=_("Een waarde is pas gedeeld als de doelen van alle partijen op tafel liggen."),
    ),
    Corner(
        key="legitimacy",
        label=_("Legitimiteit en steun"),
        together=_("Wie steunt deze samenwerking, en wie nog niet?"),
        own=_("Welke steun en welk mandaat heeft uw organisatie?"),
        hint=_("Denk aan raad, staten, algemeen bestuur of Tweede Kamer, en aan inwoners en bedrijven."),
        in_order=_("Is er bij uw organisatie genoeg steun en mandaat?"),
        why=_("Zonder steun van bestuur en omgeving houdt geen afspraak stand."),
    ),
    Corner(
        key="capacity",
        label=_("Operationele capaciteit"),
        together=_("Welke mensen, kennis en werkwijze zijn samen nodig?"),
        own=_("Welke mensen, kennis en middelen heeft uw organisatie hiervoor?"),
        hint=_("Samenwerken kost zelf ook tijd. Reken die mee."),
        in_order=_("Heeft uw organisatie genoeg mensen en kennis?"),
        why=_("Te weinig mensen is in alle lagen van de overheid een van de grootste knelpunten (ROB 2021, par. 3.5)."),
    ),
)

CORNER: Final = MappingProxyType({corner.key: corner for corner in CORNERS})
"""The corners by key."""
