"""What may be in a request before Django reads it."""

from __future__ import annotations

from typing import Any, Final

from django.utils.http import parse_header_parameters

UNREAD: Final = "application/octet-stream"
"""A kind of content in which Django looks for no form."""
NULL: Final = "\\000"
"""How a cookie holds a null character."""

Environ = dict[str, Any]


def readable(environ: Environ) -> Environ:
    """Return the WSGI environment without what would break the reading of it; no browser sends such things.

    Python has character sets that give half characters, or no text at all, and a database takes no null character.
    Content in another character set than UTF-8 becomes content without a form, and cookies with a null no cookies.
    """
    changed = dict(environ)
    charset = parse_header_parameters(environ.get("CONTENT_TYPE", ""))[1].get("charset", "utf-8")
    if charset.lower() not in ("utf-8", "utf8"):
        changed["CONTENT_TYPE"] = UNREAD
    if NULL in environ.get("HTTP_COOKIE", ""):
        del changed["HTTP_COOKIE"]
    return changed
