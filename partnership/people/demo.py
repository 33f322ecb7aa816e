"""The people of the demonstration, as data. They exist only where DEMO is on; none of them is a real person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from partnership.words import gettext_noop as _


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody a visitor can be. The texts are Dutch message ids."""

    email: str
    name: str
    role: str
    """What this person is, in a few words."""
    can_do: str
    """What this person can do here, in one or two sentences."""
    organisation: str = ""
    """Code of the organisation this person works for; empty for those who belong to none."""
    is_editor: bool = False
    """May state the position of the organisation; otherwise only read."""
    is_overseer: bool = False
    is_administrator: bool = False


DEMO_PEOPLE: Final[tuple[DemoPerson, ...]] = (
    DemoPerson(
        email="nora@voorland.example",
        name="Nora van Dam",
        role=_("Regionaal coördinator, provincie"),
        can_do=_("Beschrijft de samenwerking, brengt de inzet van Provincie Voorland in en haalt het memo op."),
        organisation="voorbeeld-provincie-voorland",
        is_editor=True,
    ),
    DemoPerson(
        email="janneke@beekdam.example",
        name="Janneke Voorbeeld",
        role=_("Invuller, gemeente"),
        can_do=_("Beantwoordt de zes vragen voor Gemeente Beekdam en coördineert een paar voorbeelden."),
        organisation="voorbeeld-gemeente-beekdam",
        is_editor=True,
    ),
    DemoPerson(
        email="lotte@heidekamp.example",
        name="Lotte Heuvel",
        role=_("Invuller, gemeente"),
        can_do=_("Beantwoordt de zes vragen voor Gemeente Heidekamp."),
        organisation="voorbeeld-gemeente-heidekamp",
        is_editor=True,
    ),
    DemoPerson(
        email="sem@devoorde.example",
        name="Sem Yilmaz",
        role=_("Invuller, waterschap"),
        can_do=_("Beantwoordt de zes vragen voor Waterschap De Voorde."),
        organisation="voorbeeld-waterschap-de-voorde",
        is_editor=True,
    ),
    DemoPerson(
        email="anne@ministerie.example",
        name="Anne de Boer",
        role=_("Invuller, Rijk"),
        can_do=_("Beantwoordt de zes vragen voor het Rijk."),
        organisation="voorbeeld-rijk",
        is_editor=True,
    ),
    DemoPerson(
        email="rik@beekdam.example",
        name="Rik de Lezer",
        role=_("Lezer, gemeente"),
        can_do=_("Leest mee voor Gemeente Beekdam en verandert niets."),
        organisation="voorbeeld-gemeente-beekdam",
    ),
    DemoPerson(
        email="bea@bzk.example",
        name="Bea Kaya",
        role=_("Medewerker van BZK"),
        can_do=_("Ziet het overzicht van alle samenwerkingen en schrijft de casussen."),
        is_overseer=True,
    ),
    DemoPerson(
        email="admin@onderlegger.example",
        name="Adem Beheer",
        role=_("Beheerder"),
        can_do=_("Beheert organisaties en gebruikers. Ziet geen posities voor de onthulling."),
        is_administrator=True,
    ),
)
"""In the order in which the page 'Kies een rol' shows them."""
