"""How lists of names are said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MOST_NAMES: Final = 5


def listed(names: Sequence[str], *, most: int = MOST_NAMES) -> str:
    """Return 'A', 'A en B', 'A, B en C' or, with more than `most` names, 'A, B en 12 andere partijen'."""
    if len(names) > most:
        others = len(names) - most + 1
        shown = list(names[: most - 1])
        last = ngettext("%(n)d andere partij", "%(n)d andere partijen", others) % {"n": others}
    else:
        *shown, last = names or [""]
    if not shown:
        return last
    return _("%(most)s en %(last)s") % {"most": ", ".join(shown), "last": last}
