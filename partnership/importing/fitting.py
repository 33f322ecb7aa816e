"""Whether texts and days of a snapshot fit where they are kept: no longer than a form takes, no sign that hides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Final

from django.db.models import Model

from partnership.forms.days import EARLIEST_YEAR, LATEST_YEAR
from partnership.forms.fields import HIDDEN_CHARACTERS
from partnership.models import (
    Agreement,
    ChangedPosition,
    Contribution,
    CornerText,
    DemocraticMoment,
    Division,
    Expectation,
    ExpectationAnswer,
    Funding,
    LegalBasis,
    Organisation,
    Partnership,
    Phase,
    PhaseTerm,
    Position,
    Reservation,
    RijkCheck,
    SignalAnswer,
)
from partnership.snapshot.canonical import Problem
from partnership.snapshot.snapshot import Snapshot

WHERE: Final[dict[type[Model], dict[str, str]]] = {
    Partnership: {name: name for name in ("title", "task", "value_what", "value_for_whom", "value_noticed", "region")},
    Organisation: {"parties.organisation.name": "name", "parties.organisation.short_name": "short_name"},
    Position: {f"parties.positions.{name}": name for name in ("reason", "plain_answer", "hope")},
    ChangedPosition: {"parties.positions.earlier.reason": "reason"},
    CornerText: {"corners.text": "text", "parties.corners.text": "text"},
    Contribution: {"parties.contributions.note": "note"},
    DemocraticMoment: {
        "parties.moments.body": "body",
        "parties.moments.when": "when_text",
        "parties.moments.what": "what",
    },
    RijkCheck: {"parties.rijk_checks.explanation": "explanation"},
    Agreement: {"terms.argument": "argument", "noted.argument": "argument"},
    Reservation: {"reservations.text": "text"},
    SignalAnswer: {"signal_answers.signal": "signal", "signal_answers.text": "text"},
    Expectation: {"expectations.what": "what", "expectations.due_words": "due_words"},
    ExpectationAnswer: {f"expectations.answers.{name}": name for name in ("reason", "state_note")},
    Division: {
        "division.executes.text": "executors_text",
        "division.monitors.text": "monitors_text",
        "division.monitoring": "monitoring",
        "division.decides.text": "deciders_text",
        "division.contact.name": "contact_name",
        "division.contact.function": "contact_function",
        "division.contact.mandate": "contact_mandate",
    },
    Phase: {"phases.name": "name", "phases.does": "does"},
    PhaseTerm: {"phases.terms.argument": "argument"},
    Funding: {f"funding.{name}": name for name in ("who_pays", "conditions", "afterwards")},
    LegalBasis: {f"legal_basis.{name}": name for name in ("character_text", "article", "ground", "leaving")},
}
"""Which column keeps which text."""
LONGEST: Final[dict[str, int]] = {
    place: model._meta.get_field(column).max_length
    for model, columns in WHERE.items()
    for place, column in columns.items()
}
YEAR: Final = "parties.contributions.year"
YEARS: Final = {None, *range(EARLIEST_YEAR, LATEST_YEAR + 1)}
"""In which something can happen; and what tells no year at all."""


def misfits(snapshot: Snapshot) -> Iterator[Problem]:
    for place, kind_of_place, value in values_in(snapshot):
        if isinstance(value, str):
            if len(value) > LONGEST.get(kind_of_place, len(value)):
                yield Problem(place, "string_too_long")
            if HIDDEN_CHARACTERS.search(value):
                yield Problem(place, "hidden_characters")
        elif year_of(kind_of_place, value) not in YEARS:
            yield Problem(place, "outside_years")


def year_of(kind_of_place: str, value: Any) -> int | None:
    if isinstance(value, dt.date):
        return value.year
    return value if kind_of_place == YEAR else None


def values_in(part: Any, place: str = "", kind_of_place: str = "") -> Iterator[tuple[str, str, Any]]:
    """Yield each value of a snapshot with its place, such as 'parties.3.key', and its kind of place, 'parties.key'."""
    if is_dataclass(part):
        for field in fields(part):
            names = (f"{path}.{field.name}" if path else field.name for path in (place, kind_of_place))
            yield from values_in(getattr(part, field.name), *names)
    elif isinstance(part, tuple):
        for number, item in enumerate(part):
            yield from values_in(item, f"{place}.{number}", kind_of_place)
    else:
        yield place, kind_of_place, part
