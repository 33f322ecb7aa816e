"""On what ground and with whose consent, as facts: for the page, the task list, the signals and the memo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils import timezone

from partnership.democracy import BODIES, MomentKind, precedes
from partnership.law import Authority, Character
from partnership.models import DemocraticMoment, LegalBasis, MomentState, Partnership, Party, User
from partnership.signals.design import Consultation
from partnership.wording import day


@dataclass(frozen=True, slots=True)
class Basis:
    """What the agreement is in law. Empty parts are not known yet."""

    character: Character | None = None
    character_text: str = ""
    authority: Authority | None = None
    article: str = ""
    ground: str = ""
    """The law or rule by which taking part is obliged."""
    leaving: str = ""
    consultation_starts_on: dt.date | None = None
    consultation_ends_on: dt.date | None = None
    saved_at: dt.datetime | None = None
    saved_by: User | None = None

    @property
    def is_begun(self) -> bool:
        """True once somebody saved something here."""
        return self.saved_at is not None

    @property
    def consultation(self) -> Consultation | None:
        """None without a consultation, or while one of its days is not known."""
        return Consultation.between(self.consultation_starts_on, self.consultation_ends_on)


@dataclass(frozen=True, slots=True)
class Moment:
    """One democratic moment of a party."""

    pk: int
    party: Party
    kind: MomentKind
    body: str
    happens_on: dt.date | None
    when_text: str
    what: str
    is_held: bool
    edition: int
    updated_at: dt.datetime

    @property
    def when(self) -> str:
        """Return '20 januari 2027', or the words for what has no day."""
        return day(self.happens_on) if self.happens_on else self.when_text

    def precedes(self, agreed_on: dt.date | None) -> bool:
        """True when this moment can steer the agreement."""
        return precedes(self.kind, self.happens_on, agreed_on, is_held=self.is_held)


@dataclass(frozen=True, slots=True)
class PartyMoments:
    """The moments of one party, those with a day first."""

    party: Party
    moments: tuple[Moment, ...]
    agreed_on: dt.date | None

    @property
    def has_body(self) -> bool:
        """True for a layer of government: elsewhere nobody is elected."""
        return self.party.organisation.layer in BODIES

    @property
    def has_moment_before(self) -> bool:
        """True with a moment before the agreement."""
        return any(moment.precedes(self.agreed_on) for moment in self.moments)

    @property
    def lacks_moment(self) -> bool:
        return self.has_body and not self.has_moment_before

    def of_kind(self, kind: MomentKind) -> tuple[Moment, ...]:
        return tuple(moment for moment in self.moments if moment.kind == kind)


@dataclass(frozen=True, slots=True)
class LegitimacyFacts:
    basis: Basis
    parties: tuple[PartyMoments, ...]
    """All parties of the partnership, also those without a moment."""

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The moments of all parties in the order of time, those in words last."""
        everybody = (moment for party in self.parties for moment in party.moments)
        return tuple(sorted(everybody, key=lambda moment: (moment.happens_on or dt.date.max, moment.pk)))

    @property
    def without_moment(self) -> tuple[Party, ...]:
        """The parties with a democratic body of their own that has no say before they agree."""
        return tuple(one.party for one in self.parties if one.lacks_moment)

    @property
    def is_begun(self) -> bool:
        return self.basis.is_begun or any(party.moments for party in self.parties)


def legitimacy_of(partnership: Partnership, parties: Sequence[Party]) -> LegitimacyFacts:
    """Return what is stored about these parties, in two queries for 2 parties as for 40."""
    moments = moments_of(parties)
    agreed_on = timezone.localdate(partnership.agreed_at) if partnership.agreed_at else None
    return LegitimacyFacts(
        basis=basis_in(stored_basis(partnership)),
        parties=tuple(PartyMoments(party, moments[party.pk], agreed_on) for party in parties),
    )


def stored_basis(partnership: Partnership) -> LegalBasis | None:
    """Return the row; None while nobody saved anything."""
    return LegalBasis.objects.filter(partnership=partnership, edition__gt=0).select_related("updated_by").first()


def basis_in(stored: LegalBasis | None) -> Basis:
    if stored is None:
        return Basis()
    return Basis(
        character=Character(stored.character) if stored.character else None,
        character_text=stored.character_text,
        authority=Authority(stored.authority) if stored.authority else None,
        article=stored.article,
        ground=stored.ground,
        leaving=stored.leaving,
        consultation_starts_on=stored.consultation_starts_on,
        consultation_ends_on=stored.consultation_ends_on,
        saved_at=stored.updated_at,
        saved_by=stored.updated_by,
    )


def moments_of(parties: Sequence[Party]) -> Mapping[int, tuple[Moment, ...]]:
    """Return the moments by party pk, in the order of time."""
    by_pk = {party.pk: party for party in parties}
    found: dict[int, list[Moment]] = {pk: [] for pk in by_pk}
    for stored in DemocraticMoment.objects.filter(party__in=by_pk):
        found[stored.party_id].append(moment_in(stored, by_pk[stored.party_id]))
    return {pk: tuple(moments) for pk, moments in found.items()}


def moment_in(stored: DemocraticMoment, party: Party) -> Moment:
    return Moment(
        pk=stored.pk,
        party=party,
        kind=MomentKind(stored.kind),
        body=stored.body,
        happens_on=stored.happens_on,
        when_text=stored.when_text,
        what=stored.what,
        is_held=stored.state == MomentState.HELD,
        edition=stored.edition,
        updated_at=stored.updated_at,
    )
