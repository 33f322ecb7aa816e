"""Who does what in an example: `[examples.division]` and `[[examples.phases]]`.

Parties and ministries stand there by the code of their organisation.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final

from partnership.models import Division, Organisation, Partnership, Party, Phase, PhaseTerm
from partnership.registers.example_rows import parties_by_code, saved

SEVERAL_PARTIES: Final = ("executors", "monitors", "deciders")
ONE_MINISTRY: Final = ("contact_ministry", "leading_ministry")


def add_division(partnership: Partnership, said: Mapping[str, Any], when: dt.datetime) -> None:
    columns = dict(said)
    several = {name: parties(partnership, columns.pop(name, ())) for name in SEVERAL_PARTIES}
    several["ministries"] = organisations(columns.pop("ministries", ()))
    for name in ONE_MINISTRY:
        if name in columns:
            (columns[name],) = organisations([columns[name]])
    division = saved(Division(partnership=partnership, edition=1, updated_by=partnership.coordinator, **columns))
    for name, chosen in several.items():
        getattr(division, name).set(chosen)
    Division.objects.filter(pk=division.pk).update(updated_at=when)


def add_phases(partnership: Partnership, said: Sequence[Mapping[str, Any]], when: dt.datetime) -> None:
    for phase in said:
        columns = dict(phase)
        terms = columns.pop("agreement", {})
        made = saved(Phase(partnership=partnership, edition=1, updated_by=partnership.coordinator, **columns))
        for axis, term in terms.items():
            add_term(made, axis, term)
        made.terms.update(updated_at=when)
    partnership.phases.update(updated_at=when)


def add_term(phase: Phase, axis: str, said: Mapping[str, Any]) -> None:
    score = None if said.get("unknown") else said["score"]
    columns = {"axis": axis, "score": score, "argument": said.get("argument", "")}
    saved(PhaseTerm(phase=phase, edition=1, updated_by=phase.updated_by, **columns))


def parties(partnership: Partnership, codes: Sequence[str]) -> list[Party]:
    """Return the parties with these codes, in this order; raises KeyError for who does not take part."""
    by_code = parties_by_code(partnership)
    return [by_code[code] for code in codes]


def organisations(codes: Sequence[str]) -> list[Organisation]:
    """Return the organisations with these codes, in this order; raises KeyError for one that does not exist."""
    by_code = Organisation.objects.in_bulk(codes, field_name="code")
    return [by_code[code] for code in codes]
