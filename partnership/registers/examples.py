"""The example partnerships as fixtures/examples.toml describes them. Reading only; writing is next door."""

from __future__ import annotations

import datetime as dt
import tomllib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from partnership.models import Layer, Status
from partnership.profile import Profile


@dataclass(frozen=True, slots=True)
class ExampleOrganisation:
    code: str
    name: str
    short_name: str
    layer: Layer


@dataclass(frozen=True, slots=True)
class ExampleAnswer:
    """A score with words; without a score it means 'we do not know yet', or for an agreement: there is none."""

    score: int | None
    reason: str = ""
    plain_answer: str = ""
    hope: str = ""


@dataclass(frozen=True, slots=True)
class ExampleParty:
    organisation: str
    answers: Mapping[str, ExampleAnswer]
    handed_in_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    uid: uuid.UUID
    status: Status
    programme: str
    """Key of the programme."""
    provinces: tuple[str, ...]
    """Codes of real provinces, so that filters find something."""
    coordinator: str
    """E-mail address of a demo person."""
    description: Mapping[str, Any]
    """Fields of the partnership that go in as they are."""
    created_at: dt.datetime
    updated_at: dt.datetime
    agreed_at: dt.datetime | None
    parties: tuple[ExampleParty, ...]
    agreement: Mapping[str, ExampleAnswer]
    parts: Mapping[str, Any]
    """What the sections say of it, as it stands in the file, by key; `example_parts` knows what to do with it."""

    @property
    def in_at_reveal(self) -> tuple[ExampleParty, ...]:
        """The parties that had handed in when the positions were revealed."""
        moment = self.description.get("revealed_at")
        return tuple(party for party in self.parties if moment and party.handed_in_at and party.handed_in_at <= moment)

    @property
    def agreed_profile(self) -> Profile:
        return profile_of(self.agreement)


@dataclass(frozen=True, slots=True)
class ExampleBook:
    organisations: tuple[ExampleOrganisation, ...]
    examples: tuple[Example, ...]


def profile_of(answers: Mapping[str, ExampleAnswer]) -> Profile:
    """Return the scores; raises InvalidScore for a score off the scale or an unknown axis."""
    return Profile.from_mapping({axis: answer.score for axis, answer in answers.items()})


def read_examples(path: Path) -> ExampleBook:
    """Return the examples in the file; raises InvalidScore, KeyError or TypeError when it is not in order."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    organisations = (
        ExampleOrganisation(**fields | {"layer": Layer(fields["layer"])}) for fields in content["organisations"]
    )
    return ExampleBook(tuple(organisations), tuple(map(read_example, content["examples"])))


def read_example(fields: Mapping[str, Any]) -> Example:
    description = dict(fields)
    take = description.pop
    example = Example(
        uid=uuid.UUID(take("uid")),
        status=Status(take("status")),
        programme=take("programme"),
        provinces=tuple(take("provinces")),
        coordinator=take("coordinator"),
        created_at=take("created_at"),
        updated_at=take("updated_at"),
        agreed_at=take("agreed_at", None),
        parties=tuple(map(read_party, take("parties"))),
        agreement=read_answers(take("agreement", {}), words="argument"),
        parts={key: take(key) for key, said in fields.items() if key in description and is_part(said)},
        description=description,
    )
    profile_of(example.agreement)
    return example


def is_part(said: Any) -> bool:
    """True for a table or a list of tables; what is a single value describes the partnership itself."""
    return isinstance(said, dict | list)


def read_party(fields: Mapping[str, Any]) -> ExampleParty:
    answers = read_answers(fields.get("positions", {}), words="reason")
    profile_of(answers)
    return ExampleParty(fields["organisation"], answers, fields.get("handed_in_at"))


def read_answers(answers: Mapping[str, Mapping[str, Any]], words: str) -> dict[str, ExampleAnswer]:
    return {
        axis: ExampleAnswer(
            score=None if answer.get("unknown") else answer["score"],
            reason=answer.get(words, ""),
            plain_answer=answer.get("plain_answer", ""),
            hope=answer.get("hope", ""),
        )
        for axis, answer in answers.items()
    }
