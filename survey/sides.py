"""Whose answers they are, as people choose and read it."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from survey.statements import Group

SIDES: Final = (
    (Group.RIJK.value, _("het Rijk")),
    (Group.DECENTRAL.value, _("een gemeente, provincie of waterschap")),
)
"""The two groups, as somebody says for whom they work."""

SHORT: Final = {Group.RIJK.value: _("het Rijk"), Group.DECENTRAL.value: _("een decentrale overheid")}
"""The same in a table."""
