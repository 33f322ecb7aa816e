"""The process that prints: `python -m partnership.memo.pressroom SECONDS MEGABYTES`, started by spawned.py.

It knows the engine and its limits; no settings, no database, no secrets. It reads jobs from standard input and writes
answers to standard output until nobody sends any more. A limit that is passed ends this process and no other.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import os
import resource
import signal
import struct
import sys
import traceback
from dataclasses import asdict
from enum import IntEnum
from typing import IO, Final

from partnership.memo.engine import AddressRefused, Enclosure, print_here, set_up

SIZE: Final = struct.Struct(">Q")
MARGIN: Final = 5
"""Seconds after which this process ends by itself, when whoever asked is no longer there to end it."""
PROOF: Final = '<!doctype html><html lang="nl"><head><title>Proef</title></head><body><p>Proef</p></body></html>'


class Answer(IntEnum):
    """The first byte of an answer; what follows is a PDF or a text."""

    READY = 1
    PRINTED = 2
    REFUSED = 3
    OUT_OF_MEMORY = 4
    FAILED = 5


def send(stream: IO[bytes], message: bytes) -> None:
    """Write a message behind its size."""
    stream.write(SIZE.pack(len(message)))
    stream.write(message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Return the next message; None when the other side is gone, also halfway."""
    head = stream.read(SIZE.size)
    if len(head) < SIZE.size:
        return None
    (size,) = SIZE.unpack(head)
    message = stream.read(size)
    return message if len(message) == size else None


def packed(html: str, enclosures: tuple[Enclosure, ...]) -> bytes:
    """Return a job as it travels."""
    return json.dumps({"html": html, "enclosures": [asdict(each) for each in enclosures]}, default=str).encode()


def unpacked(job: bytes) -> tuple[str, tuple[Enclosure, ...]]:
    parts = json.loads(job)
    enclosures = ({**each, "made_on": dt.date.fromisoformat(each["made_on"])} for each in parts["enclosures"])
    return parts["html"], tuple(Enclosure(**each) for each in enclosures)


def answer_to(job: bytes) -> tuple[Answer, bytes]:
    """Print a job, or say why not."""
    try:
        return Answer.PRINTED, print_here(*unpacked(job))
    except AddressRefused as problem:
        return Answer.REFUSED, str(problem).encode()
    except MemoryError:
        return Answer.OUT_OF_MEMORY, b""
    except Exception:
        return Answer.FAILED, traceback.format_exc().encode()


def private_output() -> IO[bytes]:
    """Return standard output for the answers alone: what a library prints goes where complaints go."""
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return output


def keep_within(megabytes: int) -> None:
    """Let this process never have more memory than this, and leave no dump of it when it ends."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":  # elsewhere the system accepts this limit and does not keep it, or refuses it
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


def main(seconds: int, megabytes: int) -> None:
    output = private_output()
    # Ctrl+C and the end of a service reach every process of the group: a print that began is still finished.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    keep_within(megabytes)
    set_up()
    print_here(PROOF)  # what the engine loads at its first print, it has loaded now
    # Looking for garbage takes a third of the time of a print. It is done between prints, when nobody waits.
    gc.disable()
    gc.collect()
    gc.freeze()
    send(output, bytes([Answer.READY]))
    while (job := receive(sys.stdin.buffer)) is not None:
        signal.alarm(seconds + MARGIN)
        answer, content = answer_to(job)
        signal.alarm(0)
        send(output, bytes([answer]) + content)
        if answer == Answer.OUT_OF_MEMORY:
            break  # nobody knows what was left half done
        gc.collect()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
