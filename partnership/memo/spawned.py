"""A press in a process of its own, seen from the process that asks: started, kept, timed, ended and started anew.

Pure: what the limits are, is told.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from signal import SIGABRT, SIGTRAP
from threading import Event, Lock, Timer
from typing import Final

from partnership.memo.engine import AddressRefused, CannotPrint, Enclosure
from partnership.memo.pressroom import Answer, packed, receive, send

ROOT: Final = Path(__file__).resolve().parents[2]
STARTING: Final = 60
"""Seconds for the engine to get ready, on the slowest of machines."""
PRINTS: Final = 500
"""After so many a process is replaced: what the engine may keep by mistake, it does not keep for good."""
KNOWN: Final = ("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TZ", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
KNOWN_BEGINNINGS: Final = ("FONTCONFIG_", "XDG_", "PYTHON")
"""What a press may know of the environment. The key and the database of the site are not among it."""
GIVEN_UP: Final = {-SIGABRT, -SIGTRAP}
"""How a library ends the process when it gets no more memory."""


class TooMuch(CannotPrint):
    """The text takes more time or memory than one print may have."""


class PressBroke(CannotPrint):
    """The engine failed, or its process ended for another reason than a limit."""


class WorkerGone(PressBroke):
    """The process that prints is no longer there."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one print may take."""

    seconds: int
    megabytes: int
    """Of memory, the engine itself (some 350) included."""


class Worker:
    """A process that prints, from its start to its end."""

    def __init__(self, limits: Limits):
        self.prints = 0
        self._limits = limits
        self._is_ready = False
        self._process = subprocess.Popen(  # noqa: S603 - our own module, with two numbers
            [sys.executable, "-m", "partnership.memo.pressroom", str(limits.seconds), str(limits.megabytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=environment(),
        )

    @property
    def is_worn(self) -> bool:
        """True when it is gone, or has printed so much that another should take over."""
        return self._process.poll() is not None or self.prints >= PRINTS

    def print(self, job: bytes) -> bytes:
        """Return what is in the answer to a job."""
        self._wait_until_ready()
        with self._ended_after(self._limits.seconds) as is_late:
            with suppress(BrokenPipeError):  # when it is gone, so is its answer
                send(self._process.stdin, job)
            answer = receive(self._process.stdout)
        if answer is None:
            ended_with = self.end()
            raise TooMuch if is_late() or ended_with in GIVEN_UP else WorkerGone(f"the press ended with {ended_with}")
        self.prints += 1
        if answer[0] == Answer.OUT_OF_MEMORY:
            self.end()
        return content_of(answer)

    def end(self) -> int:
        """End the process, and return the code that it ended with."""
        self._process.kill()
        code = self._process.wait()
        self._process.stdout.close()
        with suppress(BrokenPipeError):  # a part of a job may still have been on its way
            self._process.stdin.close()
        return code

    def _wait_until_ready(self) -> None:
        if self._is_ready:
            return
        with self._ended_after(STARTING):
            self._is_ready = receive(self._process.stdout) is not None
        if not self._is_ready:
            raise PressBroke(f"the press did not start and ended with {self.end()}")

    @contextmanager
    def _ended_after(self, seconds: float) -> Iterator[Callable[[], bool]]:
        """End the process when what happens inside takes longer, which wakes up whoever waits for an answer."""
        is_late = Event()

        def ring() -> None:
            is_late.set()
            self._process.kill()

        timer = Timer(seconds, ring)
        timer.daemon = True
        timer.start()
        try:
            yield is_late.is_set
        finally:
            timer.cancel()


class SpawnedPress:
    """Prints in one process that it keeps, for whoever asks, in turns. Threads may share it."""

    def __init__(self, limits: Limits):
        self._limits = limits
        self._turn = Lock()
        self._worker: Worker | None = None

    def print(self, html: str, enclosures: Sequence[Enclosure] = ()) -> bytes:
        """Return the PDF, the same as print_here() gives; raises a CannotPrint when there is none."""
        job = packed(html, tuple(enclosures))
        with self._turn:
            try:
                return self._kept().print(job)
            except WorkerGone:
                # Somebody else may have ended it, such as a system short of memory. Another one tries, once.
                return self._kept().print(job)

    def start(self) -> None:
        """Start the process without waiting for it: the first print finds it ready."""
        with self._turn:
            self._kept()

    def close(self) -> None:
        """End the process. A later print starts another."""
        with self._turn:
            self._end()

    def _kept(self) -> Worker:
        if self._worker is None or self._worker.is_worn:
            self._end()
            self._worker = Worker(self._limits)
        return self._worker

    def _end(self) -> None:
        if self._worker:
            self._worker.end()
        self._worker = None


def environment() -> dict[str, str]:
    """Return what the process may know of ours."""
    return {name: value for name, value in os.environ.items() if name in KNOWN or name.startswith(KNOWN_BEGINNINGS)}


def content_of(answer: bytes) -> bytes:
    """Return the PDF in an answer, or raise what the answer says instead."""
    kind, content = Answer(answer[0]), answer[1:]
    if kind == Answer.REFUSED:
        raise AddressRefused(content.decode())
    if kind == Answer.OUT_OF_MEMORY:
        raise TooMuch
    if kind == Answer.FAILED:
        raise PressBroke(content.decode())
    return content
