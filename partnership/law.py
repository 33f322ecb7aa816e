"""What an agreement is in law, and by what right its parties act (ROB 2021, par. 5.3 and annex II)."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import Final

from partnership.words import gettext_noop as _


class Character(StrEnum):
    """What the agreement is in law. Texts are Dutch message ids."""

    POLITICAL = "political"
    CONTRACT = "contract"
    JOINT_REGULATION = "joint-regulation"
    STATUTORY = "statutory"
    OTHER = "other"

    @property
    def label(self) -> str:
        return CHARACTERS[self][0]

    @property
    def meaning(self) -> str:
        """What it says, in one or two sentences."""
        return CHARACTERS[self][1]


class Authority(StrEnum):
    """By what right the parties do this: of their own accord, or because a law asks them to (Grondwet art. 124)."""

    AUTONOMY = "autonomy"
    DELEGATED = "delegated"
    """Medebewind."""
    BOTH = "both"

    @property
    def label(self) -> str:
        return AUTHORITIES[self][0]

    @property
    def meaning(self) -> str:
        return AUTHORITIES[self][1]


CHARACTERS: Final = MappingProxyType(
    {
        Character.POLITICAL: (
            _("Bestuursafspraak zonder rechtsgevolg"),
            _("Bestuurders beloven elkaar iets. Niemand kan daarmee naar de rechter."),
        ),
        Character.CONTRACT: (
            _("Convenant of overeenkomst"),
            _("Partijen tekenen voor wat zij doen. Meestal kan de een de ander daaraan houden, ook bij de rechter."),
        ),
        Character.JOINT_REGULATION: (
            _("Gemeenschappelijke regeling"),
            _("Gemeenten, provincies of waterschappen werken samen volgens de Wet gemeenschappelijke regelingen."),
        ),
        Character.STATUTORY: (
            _("Besluit op grond van een wet"),
            _("Een bestuur neemt een besluit dat in een wet staat. De wet zegt wie zich eraan moet houden."),
        ),
        Character.OTHER: (_("Iets anders"), _("Schrijf hieronder wat het is.")),
    }
)
"""Label and meaning, from the lightest form on."""

AUTHORITIES: Final = MappingProxyType(
    {
        Authority.AUTONOMY: (
            _("Eigen keuze (autonomie)"),
            _("Elke partij regelt haar eigen zaken en kiest zelf of zij meedoet."),
        ),
        Authority.DELEGATED: (
            _("Opdracht uit een wet (medebewind)"),
            _("Een wet vraagt gemeenten, provincies of waterschappen om dit te doen."),
        ),
        Authority.BOTH: (
            _("Allebei"),
            _("Een deel is opdracht uit een wet, een deel is eigen keuze."),
        ),
    }
)

SOURCE: Final = _("Grondwet, art. 124; Gemeentewet, art. 108; ROB 2021, bijlage II")
