"""What shows whether a region deals with one Rijk, as data (ROB 2021, par. 5.4 and 5.5). All texts are message ids."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from partnership.words import gettext_noop as _


@dataclass(frozen=True, slots=True)
class Check:
    """A question that every party of the Rijk answers for itself."""

    key: str
    label: str
    question: str
    why: str
    source: str


CHECKS: Final[tuple[Check, ...]] = (
    Check(
        key="minister",
        label=_("Eén verantwoordelijke minister"),
        question=_("Is er één minister verantwoordelijk voor deze opgave?"),
        why=_("Een minister die over de hele opgave gaat, kan kiezen waar ministeries van elkaar verschillen."),
        source=_("ROB 2021, par. 5.4.1"),
    ),
    Check(
        key="counterpart",
        label=_("Eén aanspreekpunt"),
        question=_("Heeft de regio één aanspreekpunt voor alle ministeries?"),
        why=_("Dan hoeft de regio niet zelf uit te zoeken welk ministerie waarover gaat."),
        source=_("ROB 2021, par. 5.5.4"),
    ),
    Check(
        key="vision",
        label=_("Visie op samenwerken"),
        question=_("Heeft het ministerie een visie op samenwerken met andere overheden?"),
        why=_("Dan weten medewerkers en partners wat zij van het ministerie mogen verwachten."),
        source=_("ROB 2021, par. 5.5.2"),
    ),
    Check(
        key="presence",
        label=_("Aanwezig in de regio, met mandaat"),
        question=_("Werken er in de regio mensen van het Rijk die zelf mogen beslissen?"),
        why=_("Wie ter plekke werkt en mag beslissen, hoeft niet voor elke stap terug naar Den Haag."),
        source=_("ROB 2021, par. 5.5.4"),
    ),
    Check(
        key="knowledge",
        label=_("Kennis van de regio"),
        question=_("Kent het ministerie deze regio en wat er speelt?"),
        why=_("Bestuurders en topambtenaren die komen kijken en meedenken, begrijpen de opgave beter."),
        source=_("ROB 2021, par. 5.5.1"),
    ),
    Check(
        key="exchange",
        label=_("Uitwisseling van mensen"),
        question=_("Werken mensen van het Rijk een tijd bij de regio, of andersom?"),
        why=_("Wie een tijd bij de ander werkt, begrijpt de ander beter."),
        source=_("ROB 2021, par. 5.5.4"),
    ),
    Check(
        key="money",
        label=_("Geld dat meeloopt"),
        question=_("Loopt het geld mee met de samenwerking, bijvoorbeeld via een gezamenlijk fonds?"),
        why=_("De manier van betalen hoort te passen bij een opgave van meer overheden samen."),
        source=_("ROB 2021, par. 5.4.3"),
    ),
)
CHECK: Final = MappingProxyType({check.key: check for check in CHECKS})
