"""What the sections call the sides of the table; Dutch message ids."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from partnership.models import Side
from partnership.words import gettext_noop as _

SIDES: Final = MappingProxyType(
    {
        Side.RIJK: _("Rijk"),
        Side.DECENTRAL: _("Decentrale partijen"),
        Side.OTHER: _("Andere organisaties"),
    }
)
"""In the order of the table."""
