"""What a party hopes that the other side of the table does: the question, and what stands before the answer."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from partnership.models import Side

QUESTIONS: Final = MappingProxyType(
    {
        Side.RIJK: _("Wat hoopt u dat de regio doet?"),
        Side.DECENTRAL: _("Wat hoopt u dat het Rijk doet?"),
        Side.OTHER: _("Wat hoopt u dat de andere partijen doen?"),
    }
)
LABELS: Final = MappingProxyType(
    {
        Side.RIJK: _("Hoopt van de regio:"),
        Side.DECENTRAL: _("Hoopt van het Rijk:"),
        Side.OTHER: _("Hoopt van de andere partijen:"),
    }
)


def question(side: Side) -> str:
    """Return what a party of this side is asked, in the reader's language."""
    return gettext(QUESTIONS[side])


def label(side: Side) -> str:
    """Return what stands before the answer of a party of this side, where others read it."""
    return gettext(LABELS[side])
