"""The files of a version, as they were kept: from one row straight to the reader, without making anything."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from partnership.memo.versions.damaged import intact

KEPT_BY_THE_READER: Final = "private, no-cache"
"""In no cache that others use, and used again only after asking: who has no access any more gets nothing."""


def sent(
    request: HttpRequest, content: bytes, *, sha256: str, number: int, content_type: str, name: str
) -> HttpResponse:
    """Return a file of a version for its reader; one that the reader has already is not sent again. Raises Damaged."""
    etag = quote_etag(sha256)
    response = get_conditional_response(request, etag=etag) or HttpResponse(
        intact(content, sha256, number),
        content_type=content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = KEPT_BY_THE_READER
    return response
