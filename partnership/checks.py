"""What `manage.py check` asks of the machine and the database: the libraries and fonts of the memo, the certificate of
its seal, the version of PostgreSQL, and the guards.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as Caution
from django.db import connections
from django.utils.translation import gettext as _

from partnership.guards import placing
from partnership.memo.signing.seal import CannotSeal, Certificate, signer_of

LIBRARIES = {
    "GLib": ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"),
    "Pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "PangoFT2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    "HarfBuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
}
FONTCONFIG = ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll")
OLDEST_POSTGRESQL = 15


class FontSet(ctypes.Structure):
    """The start of fontconfig's FcFontSet."""

    _fields_ = [("nfont", ctypes.c_int), ("sfont", ctypes.c_int), ("fonts", ctypes.c_void_p)]


def document_engine_problems() -> list[str]:
    """Return sentences about what this machine lacks to print the memo as PDF; none when it can.

    Without the libraries the engine cannot be imported; without any font on the machine it ends the whole process.
    So it is found out here without touching the engine.
    """
    missing = [name for name, files in LIBRARIES.items() if load(files) is None]
    fontconfig = load(FONTCONFIG)
    if fontconfig is None:
        missing.append("fontconfig")
    problems = []
    if missing:
        names = ", ".join(missing)
        problems.append(_("Voor het memo als pdf ontbreken op de server: %(names)s.") % {"names": names})
    if fontconfig is not None and number_of_fonts(fontconfig) == 0:
        problems.append(_("Voor het memo als pdf staat er geen enkel lettertype op de server."))
    return problems


def load(files: Iterable[str]) -> ctypes.CDLL | None:
    """Return the first library that is there."""
    for file in files:
        try:
            return ctypes.CDLL(file)
        except OSError:
            continue
    return None


def number_of_fonts(fontconfig: ctypes.CDLL) -> int:
    """Return how many fonts of the machine programs can find."""
    fontconfig.FcInitLoadConfigAndFonts.restype = ctypes.c_void_p
    fontconfig.FcConfigGetFonts.argtypes = [ctypes.c_void_p, ctypes.c_int]
    fontconfig.FcConfigGetFonts.restype = ctypes.POINTER(FontSet)
    fontconfig.FcConfigDestroy.argtypes = [ctypes.c_void_p]
    config = fontconfig.FcInitLoadConfigAndFonts()
    if not config:
        return 0
    fonts = fontconfig.FcConfigGetFonts(config, 0)
    count = fonts.contents.nfont if fonts else 0
    fontconfig.FcConfigDestroy(config)
    return count


@register("documents")
def documents_can_be_printed(**kwargs: Any) -> list[CheckMessage]:
    hint = _("Op Debian en Ubuntu: %(command)s") % {"command": "make system-packages"}
    return [Caution(problem, hint=hint, id="partnership.W001") for problem in document_engine_problems()]


@register(Tags.database)
def postgresql_is_new_enough(databases: list[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    return [
        problem
        for alias in databases or []
        if connections[alias].vendor == "postgresql"
        for problem in version_problems(connections[alias].pg_version)
    ]


def version_problems(version: int) -> list[CheckMessage]:
    """Return the error for a PostgreSQL version as the server gives it, such as 150004; none when it is new enough."""
    if version >= OLDEST_POSTGRESQL * 10_000:
        return []
    sentence = _("DATABASE_URL wijst naar PostgreSQL %(version)s. Onderlegger vraagt versie %(oldest)s of nieuwer.")
    return [Error(sentence % {"version": version // 10_000, "oldest": OLDEST_POSTGRESQL}, id="partnership.E001")]


@register("documents")
def the_seal_works(**kwargs: Any) -> list[CheckMessage]:
    """An error, because a seal that was set up and fails would keep memos from being settled."""
    if not settings.SEAL_CERTIFICATE:
        return []
    try:
        signer_of(Certificate(settings.SEAL_CERTIFICATE, settings.SEAL_PASSWORD))
    except CannotSeal as problem:
        sentence = _("Het certificaat van SEAL_CERTIFICATE werkt niet: %(problem)s. Klopt SEAL_PASSWORD?")
        return [Error(sentence % {"problem": problem}, id="partnership.E004")]
    return []


@register(Tags.database)
def guards_are_in_place(databases: list[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Warns, because an error would keep `migrate` from putting them there."""
    sentence = _("In de database %(database)s ontbreekt een slot op wat vaststaat: %(names)s.")
    hint = _("Zet alle sloten terug met %(command)s.") % {"command": "manage.py migrate"}
    return [
        Caution(sentence % {"database": alias, "names": ", ".join(missing)}, hint=hint, id="partnership.W002")
        for alias in databases or []
        if (missing := placing.missing(connections[alias]))
    ]
