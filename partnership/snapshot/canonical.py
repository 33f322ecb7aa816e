"""A snapshot as JSON: always the same bytes for the same data, and back with every value checked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from partnership.snapshot.snapshot import SCHEMA, Snapshot

if TYPE_CHECKING:
    from pydantic import TypeAdapter

MOST_BYTES: Final = 8_000_000
"""Of JSON that is read: some ten times the fullest partnership."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in JSON that does not fit the schema."""

    place: str
    """Where, such as 'parties.3.positions.0.score'; empty for the whole."""
    kind: str
    """What the library calls it, such as 'int_type' or 'missing'."""


class Malformed(ValueError):
    """Bytes that are not the JSON of a snapshot; `problems` holds what does not fit."""

    def __init__(self, problems: tuple[Problem, ...]):
        super().__init__("; ".join(f"{problem.place}: {problem.kind}" for problem in problems))
        self.problems = problems


@cache
def adapter() -> TypeAdapter[Snapshot]:
    from pydantic import TypeAdapter

    return TypeAdapter(Snapshot)


def to_json(snapshot: Snapshot) -> bytes:
    """Return the canonical JSON: UTF-8, names in alphabetical order, no white space (after RFC 8785)."""
    data = adapter().dump_python(snapshot, mode="json")
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def from_json(data: bytes) -> Snapshot:
    """Return the snapshot in JSON. Raises Malformed when it is too large, no JSON, or does not fit the schema."""
    from pydantic import ValidationError

    if len(data) > MOST_BYTES:
        raise Malformed((Problem("", "too_large"),))
    try:
        return adapter().validate_json(data, strict=True)
    except ValidationError as error:
        raise Malformed(tuple(map(problem, error.errors(include_url=False, include_input=False)))) from error


def problem(error: Any) -> Problem:
    return Problem(".".join(map(str, error["loc"])), error["type"])


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) that the JSON of every snapshot follows."""
    found = adapter().json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:onderlegger:{SCHEMA}", **found}
