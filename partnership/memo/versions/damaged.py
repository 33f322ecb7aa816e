"""A kept file that is no longer what was kept: nothing of it is shown or sent, and a page says so."""

from __future__ import annotations

import logging
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.exceptions import ExceptionMiddleware
from partnership.models import Memo
from partnership.models.memo import hash_of

logger = logging.getLogger(__name__)
CONFLICT: Final = 409


class Damaged(Exception):
    """What is kept of a version differs from what was kept, or cannot be read."""

    def __init__(self, number: int):
        super().__init__(f"version {number}")
        self.number = number


def intact(content: bytes, sha256: str, number: int) -> bytes:
    """Return a file of a version if it is still what was kept; raises Damaged."""
    if hash_of(content) != sha256:
        raise Damaged(number)
    return content


def require_intact(memo: Memo) -> None:
    """Refuse to go on with a version of which a file is no longer what was kept; raises Damaged."""
    intact(bytes(memo.snapshot), memo.snapshot_sha256, memo.number)
    intact(bytes(memo.pdf), memo.pdf_sha256, memo.number)


class DamagedMiddleware(ExceptionMiddleware):
    """Answer a Damaged with its page."""

    kind = Damaged

    def answer(self, request: HttpRequest, exception: Damaged) -> HttpResponse:
        logger.error("Damaged %s for %s: run verify_memos", exception, request.path)
        context = {"number": exception.number}
        return render(request, "memo/versions/damaged.html", context, status=CONFLICT)
