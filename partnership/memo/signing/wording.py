"""Where a version stands, in the reader's language."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from partnership.memo.signing.standing import Signing, Stand
from partnership.wording import listed

NAMES: Final = MappingProxyType(
    {
        Stand.SETTLED: gettext_noop("vastgesteld"),
        Stand.SIGNED: gettext_noop("ondertekend"),
        Stand.DECLINED: gettext_noop("niet ondertekend"),
        Stand.INTERIM: gettext_noop("tussenstand"),
        Stand.REPLACED: gettext_noop("vervangen"),
        Stand.REOPENED: gettext_noop("terug in gesprek"),
        Stand.OVER: gettext_noop("niet ondertekend"),
        Stand.OPEN: gettext_noop("te ondertekenen"),
    }
)
BADGES: Final = MappingProxyType({Stand.SETTLED: "done", Stand.SIGNED: "busy", Stand.OPEN: "wait"})
CLOSED: Final = MappingProxyType(
    {
        Stand.SETTLED: gettext_noop("Deze versie is vastgesteld. Er verandert niets meer aan."),
        Stand.SIGNED: gettext_noop("Alle partijen hebben deze versie ondertekend."),
        Stand.DECLINED: gettext_noop(
            "Een partij heeft deze versie niet ondertekend. Niemand kan haar nu nog ondertekenen."
        ),
        Stand.INTERIM: gettext_noop(
            "Deze versie is een tussenstand zonder afspraken. Leg eerst de afspraken vast en maak dan een nieuwe "
            "versie."
        ),
        Stand.REPLACED: gettext_noop("Er is een nieuwere versie. Deze kan niemand meer ondertekenen."),
        Stand.REOPENED: gettext_noop(
            "De partijen zijn terug in gesprek. Maak na de nieuwe afspraken een nieuwe versie om te ondertekenen."
        ),
        Stand.OVER: gettext_noop("Het memo is niet ondertekend voordat de samenwerking was afgerond."),
    }
)
"""Why nobody signs a version now."""


MOST_NAMES: Final = 5
"""Of the parties that have not signed yet; the others are counted."""


def name_of(signing: Signing) -> str:
    return _(NAMES[signing.stand])


def badge_of(signing: Signing) -> str:
    return BADGES.get(signing.stand, "off")


def why_closed(signing: Signing) -> str:
    """Return why nobody signs this version now; empty when it can be signed."""
    return "" if signing.is_open else _(CLOSED[signing.stand])


def progress_of(signing: Signing) -> str:
    told = {"n": signing.signed, "all": len(signing.seats)}
    text = ngettext(
        "%(n)d van de %(all)d partijen heeft ondertekend.",
        "%(n)d van de %(all)d partijen hebben ondertekend.",
        signing.signed,
    )
    return text % told


def who_has_signed(signing: Signing) -> str:
    """Return who is still to sign, or who declined, for a list of versions; empty where that is no question."""
    if signing.declined:
        return _("%(party)s ondertekende niet.") % {"party": signing.declined.party}
    if not signing.is_open:
        return ""
    missing = listed([str(seat.party) for seat in signing.seats if not seat.has_signed], most=MOST_NAMES)
    return f"{progress_of(signing)} " + _("Nog niet: %(parties)s.") % {"parties": missing}
