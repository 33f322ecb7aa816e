"""What a memo calls the values in a snapshot. Texts are Dutch message ids, the same as those of the models."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from partnership.axes import AXES
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
