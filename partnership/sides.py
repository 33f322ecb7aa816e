"""The sides of the table, as data."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import Final

from partnership.words import gettext_noop as _


class Side(StrEnum):
    """Which side of the table an organisation sits on."""

    RIJK = "rijk"
    DECENTRAL = "decentral"
    OTHER = "other"
    """No government: a knowledge institute, a company, a foundation."""

    @property
    def label(self) -> str:
        """What it is called within a sentence."""
        return LABELS[self]


LABELS: Final = MappingProxyType(
    {
        Side.RIJK: _("het Rijk"),
        Side.DECENTRAL: _("de regio"),
        Side.OTHER: _("andere organisaties"),
    }
)
