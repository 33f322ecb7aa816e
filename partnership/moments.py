"""How a moment is written on a page."""

from __future__ import annotations

import datetime as dt

from django.utils import formats, timezone
from django.utils.translation import gettext as _


def moment(when: dt.datetime) -> str:
    """Return 'om 14:02' for a moment of today and 'op 18 november 2026' for an earlier one, in local time."""
    local = timezone.localtime(when)
    if local.date() == timezone.localdate():
        return _("om %(time)s") % {"time": f"{local:%H:%M}"}
    return _("op %(day)s") % {"day": formats.date_format(local, "j F Y")}
