"""The process that reads what somebody sends: `python -m partnership.importing.readingroom MEGABYTES`.

It gets one file on standard input, writes one answer to standard output and ends. It knows no settings, no database
and no secrets. See door.py for who starts it.
"""

from __future__ import annotations

import json
import sys
import traceback
from dataclasses import asdict
from enum import IntEnum
from itertools import islice
from typing import Final

from partnership.importing.reading import CannotRead, read
from partnership.memo.pressroom import keep_within, private_output
from partnership.snapshot.canonical import Malformed, Problem, to_json

MOST_PROBLEMS: Final = 200
"""Far more than anybody reads."""


class Answer(IntEnum):
    """The first byte of an answer; what follows is the JSON of a snapshot, or says why there is none."""

    SNAPSHOT = 1
    CANNOT = 2
    MALFORMED = 3
    FAILED = 4


def answer_to(data: bytes) -> tuple[Answer, bytes]:
    """Read a file, or say why not."""
    try:
        return Answer.SNAPSHOT, to_json(read(data))
    except CannotRead as problem:
        return Answer.CANNOT, problem.why.encode()
    except Malformed as malformed:
        return Answer.MALFORMED, packed(malformed.problems)
    except MemoryError:
        raise
    except Exception:
        return Answer.FAILED, traceback.format_exc().encode()


def packed(problems: tuple[Problem, ...]) -> bytes:
    return json.dumps([asdict(problem) for problem in islice(problems, MOST_PROBLEMS)]).encode()


def unpacked(problems: bytes) -> tuple[Problem, ...]:
    return tuple(Problem(**problem) for problem in json.loads(problems))


def main(megabytes: int) -> None:
    output = private_output()
    keep_within(megabytes)
    answer, content = answer_to(sys.stdin.buffer.read())
    output.write(bytes([answer]) + content)
    output.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]))
