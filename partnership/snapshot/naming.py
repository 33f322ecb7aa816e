"""How a snapshot names an organisation: so that another installation finds it again."""

from __future__ import annotations

from partnership.models import Organisation
from partnership.snapshot import parts


def organisation_part(organisation: Organisation) -> parts.Organisation:
    return parts.Organisation(
        name=organisation.name,
        layer=organisation.layer,
        short_name=organisation.short_name,
        tooi=organisation.tooi_uri,
        code=organisation.code or "",
    )
