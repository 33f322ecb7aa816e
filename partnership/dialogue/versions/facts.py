"""The versions of an agreement beside each other: what stood in each, and what changed from one to the next."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from partnership.dialogue.lines import Line, lines_of
from partnership.models import Partnership, PastAgreement, User


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the agreement."""

    number: int
    agreed_at: dt.datetime
    lines: tuple[Line, ...]
    reason: str = ""
    """Why the parties went back to the conversation; empty for the version that holds."""
    reopened_at: dt.datetime | None = None
    reopened_by: User | None = None

    @property
    def is_past(self) -> bool:
        return self.reopened_at is not None

    @property
    def is_first(self) -> bool:
        return all(line.before is None for line in self.lines)

    @property
    def changed(self) -> int:
        """On how many axes it says something else than the version before."""
        return sum(line.is_changed for line in self.lines)


def versions_of(partnership: Partnership) -> list[Version]:
    """Return the versions, the newest first: the agreement that holds, if there is one, and those before it."""
    past = partnership.past_agreements.select_related("reopened_by").prefetch_related(
        "terms", "reservations__party__organisation"
    )
    versions: list[Version] = []
    for agreement in past.order_by("version"):
        versions.append(past_version(agreement, lines_before(versions)))
    if partnership.has_agreement:
        versions.append(current_version(partnership, lines_before(versions)))
    return versions[::-1]


def lines_before(versions: list[Version]) -> tuple[Line, ...]:
    return versions[-1].lines if versions else ()


def past_version(past: PastAgreement, before: tuple[Line, ...]) -> Version:
    return Version(
        number=past.version,
        agreed_at=past.agreed_at,
        lines=lines_of(past.terms.all(), past.reservations.all(), before),
        reason=past.reason,
        reopened_at=past.reopened_at,
        reopened_by=past.reopened_by,
    )


def current_version(partnership: Partnership, before: tuple[Line, ...]) -> Version:
    reservations = partnership.reservations.select_related("party__organisation")
    lines = lines_of(partnership.agreements.settled(), reservations, before)
    return Version(partnership.version, partnership.agreed_at, lines)
