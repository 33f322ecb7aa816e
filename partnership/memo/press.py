"""The door to printing. Every PDF of a page of HTML is made by `print_pdf`, or by an `own_press` for a long run.

The engine stands in a process of its own, one per process of the server, with a limit on time and on memory: how much
it takes is decided by whoever writes the text. With PRINT_IN_PROCESS it stands here, for tests that look at the result.
"""

from __future__ import annotations

import atexit
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from threading import BoundedSemaphore
from typing import Final, Protocol

from django.conf import settings

from partnership.memo.engine import AddressRefused, CannotPrint, Enclosure, print_here
from partnership.memo.spawned import Limits, PressBroke, SpawnedPress, TooMuch

__all__ = ["AddressRefused", "CannotPrint", "Enclosure", "Limits", "PressBroke", "PressBusy", "TooMuch", "print_pdf"]

PLACES: Final = 3
"""Who prints or waits for it at once; one less than the threads of a server process, which keeps answering pages."""
LONGEST: Final = 10_000_000
"""Characters of HTML. More is not even tried."""

_places = BoundedSemaphore(PLACES)


class PressBusy(CannotPrint):
    """So many wait for a print already that another would keep the server from its pages."""


class Press(Protocol):
    """Where a page of HTML becomes a PDF."""

    def print(self, html: str, enclosures: Sequence[Enclosure] = ()) -> bytes: ...


class PressHere:
    """The press of this process itself, without limits."""

    def print(self, html: str, enclosures: Sequence[Enclosure] = ()) -> bytes:
        return print_here(html, enclosures)


def print_pdf(html: str, enclosures: Sequence[Enclosure] = ()) -> bytes:
    """Return the PDF of a page of HTML, tagged for accessibility and fit for the archive.

    Equal HTML and enclosures give equal bytes. Raises a CannotPrint when there is no PDF; a view may leave that to the
    middleware, which answers with a page that says why.
    """
    if len(html) > LONGEST:
        raise TooMuch
    if settings.PRINT_IN_PROCESS:
        return print_here(html, enclosures)
    if not _places.acquire(blocking=False):
        raise PressBusy
    try:
        return shared_press().print(html, enclosures)
    finally:
        _places.release()


@contextmanager
def own_press(limits: Limits) -> Iterator[Press]:
    """Give a press to whoever prints much or long, so that nobody else waits for it; it is gone afterwards."""
    if settings.PRINT_IN_PROCESS:
        yield PressHere()
        return
    press = SpawnedPress(limits)
    try:
        yield press
    finally:
        press.close()


@cache
def shared_press() -> SpawnedPress:
    """Return the press of this process of the server. It is ended with it."""
    press = SpawnedPress(Limits(settings.PRINT_SECONDS, settings.PRINT_MEGABYTES))
    atexit.register(press.close)
    return press


def warm_up() -> None:
    """Start the press, without waiting for it, so that the first reader of a memo need not wait either."""
    if not settings.PRINT_IN_PROCESS:
        shared_press().start()


def close() -> None:
    """End the press of this process, if there is one."""
    if shared_press.cache_info().currsize:
        shared_press().close()
