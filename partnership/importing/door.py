"""The door to reading: every file that somebody sends is read in a process of its own, within time and memory.

With PRINT_IN_PROCESS it is read here, for tests that look at the outcome.
"""

from __future__ import annotations

import logging
import subprocess
import sys
from threading import BoundedSemaphore
from typing import Final

from django.conf import settings

from partnership.importing.reading import CannotRead, Why, read
from partnership.importing.readingroom import Answer, unpacked
from partnership.memo.spawned import ROOT, environment
from partnership.snapshot.canonical import Malformed, from_json
from partnership.snapshot.snapshot import Snapshot

logger = logging.getLogger(__name__)

SECONDS: Final = 20
MEGABYTES: Final = 512
PLACES: Final = 2
"""Files that a process of the server has read at once; the next one hears that it is busy."""

_places = BoundedSemaphore(PLACES)


def read_apart(data: bytes) -> Snapshot:
    """Return the snapshot in a file; raises CannotRead, or Malformed where JSON does not fit the schema."""
    if settings.PRINT_IN_PROCESS:
        return read(data)
    if not _places.acquire(blocking=False):
        raise CannotRead(Why.BUSY)
    try:
        return snapshot_in(answer_about(data))
    finally:
        _places.release()


def answer_about(data: bytes, *, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> bytes:
    """Have a file read by another process and return its answer; raises CannotRead when it passes a limit."""
    try:
        done = subprocess.run(  # noqa: S603 - our own module, with a number
            [sys.executable, "-m", "partnership.importing.readingroom", str(megabytes)],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a library complains there of what stands in the file
            timeout=seconds,
            cwd=ROOT,
            env=environment(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise CannotRead(Why.TOO_MUCH) from None
    if not done.stdout:
        logger.warning("A file could not be read; the process ended with %s", done.returncode)
        raise CannotRead(Why.TOO_MUCH)
    return done.stdout


def snapshot_in(answer: bytes) -> Snapshot:
    """Return the snapshot in an answer, or raise what the answer says instead."""
    kind, content = Answer(answer[0]), answer[1:]
    if kind == Answer.CANNOT:
        raise CannotRead(Why(content.decode()))
    if kind == Answer.MALFORMED:
        raise Malformed(unpacked(content))
    if kind == Answer.FAILED:
        logger.error("Reading a file failed: %s", content.decode())
        raise CannotRead(Why.FAILED)
    return from_json(content)
