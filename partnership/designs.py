"""What the rules look at in one partnership, fetched for one reader."""

from __future__ import annotations

from collections.abc import Sequence

from partnership.attention import Point, Stated, points_for
from partnership.models import Partnership, Party, Position, Status, User
from partnership.models.position import profile_of
from partnership.newest import newest
from partnership.profile import Profile
from partnership.sections.legitimacy.facts import legitimacy_of
from partnership.sections.means.facts import Means as MeansFacts
from partnership.sections.means.facts import means_of
from partnership.sections.roles.facts import DivisionFacts, PhaseFacts, division_of, phases_of
from partnership.sides import Side
from partnership.signals import Contribution, Design, Division, Means, Phase, Stage


def points_in(
    partnership: Partnership, user: User, *, stated: Sequence[Stated] | None = None, with_own: bool = True
) -> tuple[Point, ...]:
    """Return the points to discuss for what this user may see.

    Before the reveal that is the own position; without `with_own` only what all parties may see. Who has fetched
    already what the parties stated, as far as the user may see it, gives it along.
    """
    parties = list(partnership.parties.select_related("organisation"))
    if stated is None:
        sees_any = partnership.is_revealed or with_own
        stated = stated_by(parties, user) if sees_any else ()
    agreed = partnership.agreed_profile if partnership.has_agreement else None
    return points_for(shared_design(partnership, parties, user), stated, agreed)


def shared_design(partnership: Partnership, parties: Sequence[Party], user: User) -> Design:
    """Return all that rules look at apart from the scores, in as many queries for 40 parties as for 2.

    The parties have their organisation. Of amounts only those that the user may see are counted.
    """
    if partnership.status == Status.NOT_DESCRIBED:
        return Design(Profile())
    return Design(
        profile=Profile(),
        talked=axes_talked_about(partnership),
        public_value_described=partnership.public_value_described,
        stage=Stage(partnership.status),
        parties=tuple(str(party) for party in parties if party.side != Side.OTHER),
        ends_on=partnership.ends_on,
        means=means_in(means_of(partnership, user, parties)),
        roles=roles_in(division_of(partnership, parties), phases_of(partnership)),
        legitimacy=legitimacy_of(partnership, parties).for_signals,
    )


def axes_talked_about(partnership: Partnership) -> frozenset[str]:
    """Return the axes with an agreed score, or without one and an argument why."""
    return frozenset(term.axis for term in partnership.agreements.all() if term.score is not None or term.argument)


def means_in(facts: MeansFacts) -> Means | None:
    means = Means(
        instruments=facts.funding.instruments,
        has_conditions=bool(facts.funding.has_conditions),
        rijk=put_in_by(Side.RIJK, facts),
        decentral=put_in_by(Side.DECENTRAL, facts),
        other=put_in_by(Side.OTHER, facts),
        last_year=facts.last_year,
    )
    return means if means.has_contributions or facts.funding.is_begun else None


def put_in_by(side: Side, facts: MeansFacts) -> Contribution:
    amounts = facts.of(side)
    return Contribution(amounts.euro, amounts.hours)


def roles_in(division: DivisionFacts, phases: Sequence[PhaseFacts]) -> Division | None:
    if not division.is_begun and not phases:
        return None
    return Division(
        executes=division.executes.sides,
        has_monitor=division.monitors.is_named,
        has_decider=division.decides.is_named,
        ministries=len(division.ministries),
        has_counterpart=division.has_counterpart,
        phases=tuple(Phase(phase.role, phase.ends_on) for phase in phases),
    )


def stated_by(parties: Sequence[Party], user: User) -> tuple[Stated, ...]:
    """Return what the parties said, as far as the user may see it; who said nothing visible is left out.

    After the reveal so is a party that is not in: its own people see its draft, and it is no part of the design.
    """
    answers: dict[int, list[Position]] = {}
    for position in newest(Position.objects.visible_to(user).filter(party__in=parties), user):
        answers.setdefault(position.party_id, []).append(position)
    return tuple(stated(party, answers[party.pk]) for party in parties if party.pk in answers and not party.is_left_out)


def stated(party: Party, answers: Sequence[Position]) -> Stated:
    unknown = frozenset(position.axis for position in answers if position.is_unknown)
    return Stated(str(party), party.side, profile_of(answers), unknown)
