"""The JSON Schema of a memo, for anybody: what a machine needs to read the data in a PDF."""

from __future__ import annotations

import json
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import condition, require_safe

from partnership.models.memo import hash_of
from partnership.snapshot import canonical

SECONDS = 24 * 60 * 60


@cache
def published() -> bytes:
    return json.dumps(canonical.schema(), ensure_ascii=False, indent=2).encode()


def etag(request: HttpRequest) -> str:
    return f'"{hash_of(published())}"'


@require_safe
@condition(etag_func=etag)
def schema(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(published(), content_type="application/schema+json")
    patch_cache_control(response, public=True, max_age=SECONDS)
    return response
