"""Who does what and in which phases, as facts: for the page, the task list, the signals and the memo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from partnership.ladder import RijkRole
from partnership.models import Division, Organisation, Partnership, Party, Phase, PhaseTerm, Side, User
from partnership.models.position import profile_of
from partnership.profile import Profile
from partnership.wording import period, short_period


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a task belongs to: parties of the partnership, somebody in words, or both."""

    parties: tuple[Party, ...] = ()
    text: str = ""

    @property
    def is_named(self) -> bool:
        return bool(self.parties or self.text)

    @property
    def names(self) -> tuple[str, ...]:
        """The parties and then the words; empty while nobody is named."""
        return tuple(filter(None, (*map(str, self.parties), self.text)))


@dataclass(frozen=True, slots=True)
class Contact:
    """The one person of the Rijk that all others can turn to."""

    name: str = ""
    function: str = ""
    ministry: Organisation | None = None
    mandate: str = ""
    """What this person may decide."""

    @property
    def is_named(self) -> bool:
        """True with a name or a function: a function stays when a person leaves."""
        return bool(self.name or self.function)


@dataclass(frozen=True, slots=True)
class DivisionFacts:
    """Who does what. Empty parts are not known yet."""

    executes: Who = Who()
    monitors: Who = Who()
    monitoring: str = ""
    """How the progress is followed."""
    decides: Who = Who()
    """Who decides at an impasse."""
    contact: Contact = Contact()
    ministries: tuple[Organisation, ...] = ()
    """Those that are a party first, then those that work along."""
    leading: Organisation | None = None
    is_begun: bool = False
    """True once somebody saved something here."""
    saved_at: dt.datetime | None = None
    saved_by: User | None = None

    @property
    def has_counterpart(self) -> bool:
        """True when the ministries have one contact for all others."""
        return self.contact.is_named


@dataclass(frozen=True, slots=True)
class PhaseFacts:
    """One phase."""

    pk: int
    name: str
    starts_on: dt.date
    ends_on: dt.date | None
    role: RijkRole | None
    """None while it is not known."""
    is_answered: bool
    """True with a role, and with 'we do not know yet'."""
    does: str
    terms: tuple[PhaseTerm, ...]
    """What is agreed for this phase alone, in the order of the six questions."""

    @property
    def period(self) -> str:
        return period(self.starts_on, self.ends_on)

    @property
    def short_period(self) -> str:
        return short_period(self.starts_on, self.ends_on)

    @property
    def profile(self) -> Profile:
        """The scores agreed for this phase; unknown where there is none."""
        return profile_of(self.terms)

    @property
    def has_profile(self) -> bool:
        return bool(self.terms)


def division_of(partnership: Partnership, parties: Sequence[Party] | None = None) -> DivisionFacts:
    """Return who does what, in as many queries for 2 parties as for 40. With `parties` these are not fetched again."""
    present = tuple(partnership.parties.select_related("organisation") if parties is None else parties)
    at_the_table = [party.organisation for party in present if party.side == Side.RIJK]
    stored = stored_division(partnership)
    if stored is None:
        return DivisionFacts(ministries=tuple(at_the_table))
    return DivisionFacts(
        executes=Who(tuple(stored.executors.all()), stored.executors_text),
        monitors=Who(tuple(stored.monitors.all()), stored.monitors_text),
        monitoring=stored.monitoring,
        decides=Who(tuple(stored.deciders.all()), stored.deciders_text),
        contact=contact_in(stored),
        ministries=together(at_the_table, stored),
        leading=stored.leading_ministry,
        is_begun=stored.edition > 0,
        saved_at=stored.updated_at,
        saved_by=stored.updated_by,
    )


def stored_division(partnership: Partnership) -> Division | None:
    """Return the row with all it refers to; None while nobody saved anything."""
    parties = Party.objects.select_related("organisation")
    names = ("executors", "monitors", "deciders")
    division = Division.objects.filter(partnership=partnership, edition__gt=0)
    return (
        division.select_related("contact_ministry", "leading_ministry", "updated_by")
        .prefetch_related(*(Prefetch(name, parties) for name in names), "ministries")
        .first()
    )


def contact_in(stored: Division) -> Contact:
    return Contact(stored.contact_name, stored.contact_function, stored.contact_ministry, stored.contact_mandate)


def together(at_the_table: Sequence[Organisation], stored: Division) -> tuple[Organisation, ...]:
    """Return the ministries that are a party, those that work along and the one that leads, each once."""
    leading = [stored.leading_ministry] if stored.leading_ministry else []
    return tuple(dict.fromkeys((*at_the_table, *stored.ministries.all(), *leading)))


def phases_of(partnership: Partnership) -> tuple[PhaseFacts, ...]:
    """Return the phases in the order in which they begin."""
    return tuple(map(phase_facts, partnership.phases.prefetch_related("terms")))


def phase_facts(phase: Phase) -> PhaseFacts:
    terms = sorted(phase.terms.all(), key=lambda term: term.question.number)
    return PhaseFacts(
        pk=phase.pk,
        name=phase.name,
        starts_on=phase.starts_on,
        ends_on=phase.ends_on,
        role=phase.rijk_role,
        is_answered=bool(phase.role),
        does=phase.does,
        terms=tuple(terms),
    )
