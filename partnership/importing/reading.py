"""The snapshot in a file that somebody sends: JSON, or a PDF that carries it. Pure, and made for hostile bytes.

What is read here is decided by whoever made the file, so `door.py` has it done in a process of its own, with limits.
"""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import islice
from types import MappingProxyType
from typing import Final

from partnership.snapshot.canonical import MOST_BYTES, Malformed, Problem, from_json
from partnership.snapshot.snapshot import Snapshot

ATTACHMENT: Final = "memo.json"
"""How the data of a memo is called in its PDF."""
MOST_ATTACHMENTS: Final = 50
PDF: Final = b"%PDF-"
HEAD: Final = 1024
"""Bytes in which a PDF says that it is one; programs may put something before it."""
UNPACKED: Final = 2 * MOST_BYTES
"""Bytes that a part of a PDF may become when it is unpacked."""
LIMITS: Final[Mapping[str, int]] = MappingProxyType(
    {
        f"{name}_maximum_output_length": UNPACKED
        for name in ("zlib", "lzw", "run_length", "brotli", "jbig2", "array_based_stream")
    }
    | {"stream_decoding_work_maximum_length": 3 * UNPACKED, "zlib_maximum_recovery_input_length": 1_000_000}
)
"""What the library may do with a file; the process it stands in has limits of its own."""


class Why(StrEnum):
    """Why there is nothing to read in a file."""

    EMPTY = "empty"
    NO_MEMO = "no-memo"
    """Neither a PDF nor JSON."""
    NO_DATA = "no-data"
    """A PDF without the data of a memo."""
    LOCKED = "locked"
    """A PDF that asks for a password."""
    SEVERAL = "several"
    """A PDF with the data of more than one memo: nobody knows which of them counts."""
    BROKEN = "broken"
    """A PDF that cannot be followed."""
    TOO_LARGE = "too-large"
    TOO_MUCH = "too-much"
    """Reading takes more time or memory than one file may have."""
    BUSY = "busy"
    FAILED = "failed"


class CannotRead(Exception):
    """The file holds no memo that can be read."""

    def __init__(self, why: Why):
        super().__init__(why)
        self.why = why


def read(data: bytes) -> Snapshot:
    """Return the snapshot in a file; raises CannotRead, or Malformed where JSON does not fit the schema."""
    if not data.strip():
        raise CannotRead(Why.EMPTY)
    if PDF in data[:HEAD]:
        return snapshot_in(enclosed(data))
    if not looks_like_json(data):
        raise CannotRead(Why.NO_MEMO)
    return snapshot_in(data.removeprefix(b"\xef\xbb\xbf"))


def snapshot_in(data: bytes) -> Snapshot:
    """Return the snapshot in JSON, in which every name stands once: of two, readers differ about which one counts."""
    snapshot = from_json(data)
    if found := tuple(Problem(place, "twice") for place in doubles(json.loads(data, object_pairs_hook=Pairs))):
        raise Malformed(found)
    return snapshot


class Pairs(tuple):
    """A JSON object as it is written: names with their values."""


def doubles(node: object, place: str = "") -> Iterator[str]:
    """Yield the place of every name that stands in one object more than once."""
    if not isinstance(node, Pairs | list):
        return
    inside = tuple(node if isinstance(node, Pairs) else enumerate(node))
    for name, times in Counter(name for name, _value in inside).items():
        if times > 1:
            yield f"{place}{name}"
    for name, value in inside:
        yield from doubles(value, f"{place}{name}.")


def looks_like_json(data: bytes) -> bool:
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def enclosed(pdf: bytes) -> bytes:
    """Return the data of the memo in a PDF. Pages, pictures and other attachments are not looked at."""
    from pypdf import apply_configuration
    from pypdf.errors import LimitReachedError

    try:
        with apply_configuration(**LIMITS):
            return only_data(pdf)
    except (CannotRead, MemoryError):
        raise
    except LimitReachedError as limit:
        raise CannotRead(Why.TOO_MUCH) from limit
    except Exception as problem:  # whatever a library meets in a file that somebody made to break it
        raise CannotRead(Why.BROKEN) from problem


def only_data(pdf: bytes) -> bytes:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(pdf))
    if reader.is_encrypted:
        raise CannotRead(Why.LOCKED)
    attachments = islice(reader.attachment_list, MOST_ATTACHMENTS)
    found = {attachment.content for attachment in attachments if attachment.name == ATTACHMENT}
    if len(found) > 1:
        raise CannotRead(Why.SEVERAL)
    if not found:
        raise CannotRead(Why.NO_DATA)
    return found.pop()
