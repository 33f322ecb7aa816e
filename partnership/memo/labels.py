"""What a memo calls the values in a snapshot. Texts are Dutch message ids, the same as those of the models."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from partnership.axes import AXES
from partnership.sides import Side
from partnership.words import gettext_noop as _

STATUSES: Final = MappingProxyType(
    {
        "not-described": _("Nog niet beschreven"),
        "draft": _("Concept"),
        "positions": _("Posities"),
        "conversation": _("Gesprek"),
        "agreed": _("Afgesproken"),
        "running": _("Loopt"),
        "closed": _("Afgerond"),
    }
)
LAYERS: Final = MappingProxyType(
    {
        "rijk": _("Rijk"),
        "province": _("provincie"),
        "municipality": _("gemeente"),
        "water-authority": _("waterschap"),
        "other": _("andere organisatie"),
    }
)
SUBJECTS: Final = MappingProxyType(
    {
        "task": _("Opgave"),
        "triangle": _("Meerwaarde, steun en capaciteit"),
        **{axis.key: axis.label for axis in AXES},
        "roles": _("Wie doet wat"),
        "means": _("Waarmee"),
        "legitimacy": _("Recht, looptijd en democratie"),
        "expectations": _("Verwachtingen over en weer"),
        "one-rijk": _("Eén Rijk"),
    }
)
"""What a remark is about."""
IN_ORDER: Final = MappingProxyType(
    {"yes": _("Ja"), "partly": _("Deels"), "not-yet": _("Nog niet"), "unknown": _("Weten we nog niet")}
)
YES_NO: Final = MappingProxyType(
    {"yes": _("ja"), "partly": _("deels"), "no": _("nee"), "unknown": _("weten we nog niet")}
)
CONDITIONS: Final = MappingProxyType({"yes": _("Ja"), "no": _("Nee"), "unknown": _("Weten we nog niet")})
RECEIVERS: Final = MappingProxyType(
    {
        "rijk": _("Alle partijen van het Rijk"),
        "decentral": _("Alle decentrale partijen"),
        "everyone": _("Alle andere partijen"),
    }
)
REPLIES: Final = MappingProxyType({"accepted": _("Ja, dat doen wij"), "declined": _("Nee, dat doen wij niet")})
STATES: Final = MappingProxyType(
    {"not-begun": _("Nog niet begonnen"), "busy": _("Bezig"), "done": _("Gedaan"), "fails": _("Lukt niet")}
)
SIDES: Final = MappingProxyType(
    {Side.RIJK: _("Rijk"), Side.DECENTRAL: _("Decentrale partijen"), Side.OTHER: _("Andere organisaties")}
)
