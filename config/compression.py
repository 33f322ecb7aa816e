"""Which answers are compressed on their way to the reader."""

from __future__ import annotations

import re
from typing import Final

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

TEXT: Final = re.compile(r"text/|application/(javascript|([\w.-]+\+)?(json|xml))\b|image/svg\+xml\b")
"""How content types of text begin. PDFs, ZIPs, office documents, fonts and pictures come compressed already."""


class TextGZipMiddleware(GZipMiddleware):
    """Django's own, with its random bytes against BREACH, for text alone: the rest takes time and gets no smaller."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if not TEXT.match(response.get("Content-Type", "")):
            return response
        return super().process_response(request, response)
