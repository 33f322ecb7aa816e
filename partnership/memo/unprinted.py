"""A memo that cannot be printed gets a page that says why, wherever it was asked for."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from partnership.exceptions import ExceptionMiddleware
from partnership.memo.press import CannotPrint, PressBusy, TooMuch

logger = logging.getLogger(__name__)
UNPROCESSABLE, UNAVAILABLE = 422, 503
RETRY_AFTER = "30"
"""Seconds. Most prints take less than one."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What a reader hears when there is no PDF."""

    status: int
    heading: str
    what: str
    way_out: str


def reason_of(problem: CannotPrint) -> Reason:
    """Return why there is no PDF, in the reader's language."""
    if isinstance(problem, TooMuch):
        return Reason(
            UNPROCESSABLE,
            _("Dit memo is te groot voor een pdf"),
            _("Er staat meer in dan wij in één keer op papier kunnen zetten."),
            _("Maak de langste teksten korter en probeer het opnieuw."),
        )
    if isinstance(problem, PressBusy):
        return Reason(
            UNAVAILABLE,
            _("Het is nu even te druk"),
            _("Veel mensen maken op dit moment een pdf."),
            _("Wacht een halve minuut en probeer het opnieuw."),
        )
    return Reason(
        UNAVAILABLE,
        _("De pdf is niet gelukt"),
        _("Er ging iets mis bij het maken van de pdf."),
        _("Probeer het opnieuw. Lukt het dan weer niet? Geef het door aan uw beheerder."),
    )


class CannotPrintMiddleware(ExceptionMiddleware):
    """Answer a CannotPrint with its page."""

    kind = CannotPrint

    def answer(self, request: HttpRequest, exception: CannotPrint) -> HttpResponse:
        logger.error("No PDF for %s: %s: %s", request.path, type(exception).__name__, exception)
        reason = reason_of(exception)
        response = render(request, "memo/unprinted.html", {"reason": reason}, status=reason.status)
        if reason.status == UNAVAILABLE:
            response["Retry-After"] = RETRY_AFTER
        return response
