"""What the rules look at, read from a snapshot."""

from __future__ import annotations

from partnership.democracy import BODIES
from partnership.profile import Profile
from partnership.sections.means.sums import Amounts, together
from partnership.sides import Side
from partnership.signals import Contribution, Design, Division, Legitimacy, Means, Phase, Stage
from partnership.signals.design import Consultation
from partnership.snapshot.snapshot import Snapshot


def design_of(snapshot: Snapshot) -> Design:
    """Return all that rules look at apart from the scores."""
    if snapshot.status == "not-described":
        return Design(Profile())
    return Design(
        profile=Profile(),
        talked=frozenset(snapshot.talked),
        public_value_described=snapshot.public_value_described,
        stage=Stage(snapshot.status),
        parties=tuple(party.name for party in snapshot.parties if party.side != Side.OTHER),
        ends_on=snapshot.ends_on,
        means=means_in(snapshot),
        roles=roles_in(snapshot),
        legitimacy=legitimacy_in(snapshot),
    )


def means_in(snapshot: Snapshot) -> Means | None:
    means = Means(
        instruments=frozenset(snapshot.funding.instruments),
        has_conditions=snapshot.funding.has_conditions == "yes",
        rijk=put_in_by(Side.RIJK, snapshot),
        decentral=put_in_by(Side.DECENTRAL, snapshot),
        other=put_in_by(Side.OTHER, snapshot),
        last_year=last_year(snapshot),
    )
    return means if means.has_contributions or snapshot.funding.is_begun else None


def put_in_by(side: Side, snapshot: Snapshot) -> Contribution:
    lines = (line for party in snapshot.parties if party.side == side for line in party.contributions)
    total = together(Amounts(line.euro, line.hours) for line in lines)
    return Contribution(total.euro, total.hours)


def last_year(snapshot: Snapshot) -> int | None:
    """Return the last year in which a party puts in money; None while there is none."""
    lines = (line for party in snapshot.parties for line in party.contributions)
    return max((line.year for line in lines if line.euro), default=None)


def roles_in(snapshot: Snapshot) -> Division | None:
    division = snapshot.division
    if not division.is_begun and not snapshot.phases:
        return None
    return Division(
        executes=frozenset(snapshot.party(key).side for key in division.executes.parties),
        has_monitor=division.monitors.is_named,
        has_decider=division.decides.is_named,
        ministries=len(division.ministries),
        has_counterpart=division.contact.is_named,
        phases=tuple(Phase(phase.role, phase.ends_on) for phase in snapshot.phases),
    )


def legitimacy_in(snapshot: Snapshot) -> Legitimacy | None:
    basis = snapshot.legal_basis
    if not basis.is_begun and not any(party.moments for party in snapshot.parties):
        return None
    return Legitimacy(
        has_legal_ground=bool(basis.ground),
        consultation=Consultation.between(basis.consultation_starts_on, basis.consultation_ends_on),
        without_moment=without_moment(snapshot),
    )


def without_moment(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the parties with an elected body of their own that has no say before they agree."""
    return tuple(
        party.name
        for party in snapshot.parties
        if party.organisation.layer in BODIES
        and not any(moment.precedes(snapshot.agreed_on) for moment in party.moments)
    )
