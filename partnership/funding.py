"""How money reaches who spends it (ROB 2021, par. 3.3.2, par. 5.4.3 and annex II)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from partnership.words import gettext_noop as _


class Instrument(StrEnum):
    GENERAL_GRANT = "general-grant"
    """Algemene uitkering: free to spend, without account to the Rijk."""
    DECENTRALISATION_GRANT = "decentralisation-grant"
    """Decentralisatie-uitkering: for a policy, yet free to spend, without account to the Rijk."""
    SPECIFIC_GRANT = "specific-grant"
    """Specifieke uitkering: for one purpose, with account to the Rijk."""
    JOINT_FUND = "joint-fund"
    """A fund of several layers together for a shared task."""
    OWN_MEANS = "own-means"
    """Every party pays for itself."""

    @property
    def meaning(self) -> Meaning:
        return MEANINGS[self]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an instrument is called and what it brings along; Dutch message ids."""

    label: str
    explanation: str
    source: str


MEANINGS: Final = MappingProxyType(
    {
        Instrument.GENERAL_GRANT: Meaning(
            _("Algemene uitkering"),
            _(
                "Geld uit het gemeentefonds of het provinciefonds. Wie het krijgt, mag het vrij besteden en legt"
                " daarover geen verantwoording af aan het Rijk."
            ),
            _("ROB 2021, bijlage II; Financiële-verhoudingswet, art. 6"),
        ),
        Instrument.DECENTRALISATION_GRANT: Meaning(
            _("Decentralisatie-uitkering"),
            _(
                "Ook geld uit die fondsen, voor een bepaald onderwerp. Bij de Regio Deals vond de Algemene Rekenkamer"
                " dat voorwaarden niet bij deze uitkering horen."
            ),
            _("ROB 2021, par. 3.3.2"),
        ),
        Instrument.SPECIFIC_GRANT: Meaning(
            _("Specifieke uitkering (SPUK)"),
            _("Geld van het Rijk voor één doel. Wie het krijgt, legt aan het Rijk verantwoording af."),
            _("ROB 2021, par. 3.3.2 en bijlage II; Financiële-verhoudingswet, art. 15a"),
        ),
        Instrument.JOINT_FUND: Meaning(
            _("Gezamenlijk fonds"),
            _(
                "Eén pot met geld van meerdere overheidslagen. De ROB stelt dit voor bij een opgave die zij samen"
                " hebben."
            ),
            _("ROB 2021, par. 5.4.3"),
        ),
        Instrument.OWN_MEANS: Meaning(
            _("Eigen middelen"),
            _("Iedere partij betaalt haar deel uit haar eigen begroting."),
            _("ROB 2021, par. 5.3, vraag 3"),
        ),
    }
)
