"""What the sections hold, as parts of a snapshot: in as many queries for 40 parties as for 2."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from partnership.models import Contribution, Expectation, Partnership, Party, RijkCheck, User
from partnership.sections.expectations.facts import AnswerFacts, ExpectationFacts, facts_of
from partnership.sections.legitimacy.facts import Basis, Moment, basis_in, moments_of, stored_basis
from partnership.sections.means.facts import funding_of
from partnership.sections.roles.facts import PhaseFacts, Who, division_of, phases_of
from partnership.sections.triangle.facts import Texts, texts_of
from partnership.snapshot import parts
from partnership.snapshot.naming import organisation_part

Keys = Mapping[int, str]
ByParty = dict[int, dict[str, Any]]


def shared(partnership: Partnership, parties: Sequence[Party], keys: Keys, user: User) -> dict[str, Any]:
    """Return what the sections say about the partnership as a whole, by field of the snapshot."""
    return {
        "corners": corners(texts_of(partnership), None),
        "expectations": tuple(
            expectation_part(one, keys) for one in expectations(partnership, parties, user) if one.party.pk in keys
        ),
        **shared_for_rules(partnership, parties, keys),
    }


def shared_for_rules(partnership: Partnership, parties: Sequence[Party], keys: Keys) -> dict[str, Any]:
    """Return the part of `shared` that rules look at."""
    return {
        "division": division_part(partnership, parties, keys),
        "phases": tuple(map(phase_part, phases_of(partnership))),
        "funding": funding_part(partnership),
        "legal_basis": basis_part(basis_in(stored_basis(partnership))),
    }


def per_party(partnership: Partnership, parties: Sequence[Party], user: User) -> ByParty:
    """Return what the parties write in the sections for themselves, by party and by field."""
    for_rules = per_party_for_rules(partnership, parties, user)
    checks = checks_of(parties)
    texts = texts_of(partnership)
    return {
        party.pk: {
            "corners": corners(texts, party),
            "rijk_checks": tuple(checks[party.pk]),
            **for_rules[party.pk],
        }
        for party in parties
    }


def per_party_for_rules(partnership: Partnership, parties: Sequence[Party], user: User) -> ByParty:
    """Return the part of `per_party` that rules look at."""
    moments = moments_of(parties)
    contributions = contributions_of(partnership, parties, user)
    return {
        party.pk: {
            "contributions": tuple(contributions[party.pk]),
            "moments": tuple(map(moment_part, moments[party.pk])),
        }
        for party in parties
    }


def seen(rows: QuerySet, partnership: Partnership, user: User) -> QuerySet:
    """Return the rows that go in: after the reveal the same for everybody, before it those of the own parties."""
    visible = rows.visible_to(user)
    return visible.shared() if partnership.is_revealed else visible


def corners(texts: Texts, party: Party | None) -> tuple[parts.CornerText, ...]:
    pk = party.pk if party else None
    return tuple(
        parts.CornerText(
            corner=corner, text=text.text, in_order=parts.InOrder(text.in_order) if text.in_order else None
        )
        for (of, corner), text in sorted(texts.items(), key=lambda item: item[0][1])
        if of == pk and text.is_filled_in
    )


def contributions_of(
    partnership: Partnership, parties: Sequence[Party], user: User
) -> Mapping[int, list[parts.Contribution]]:
    found = defaultdict(list)
    rows = seen(Contribution.objects.filter(party__in=parties), partnership, user).filled_in()
    for row in rows:
        found[row.party_id].append(parts.Contribution(year=row.year, euro=row.euro, hours=row.hours, note=row.note))
    return found


def checks_of(parties: Sequence[Party]) -> Mapping[int, list[parts.RijkCheck]]:
    found = defaultdict(list)
    for row in RijkCheck.objects.filter(party__in=parties).order_by("key"):
        answer = parts.YesNo(row.answer) if row.answer else None
        if answer or row.explanation:
            found[row.party_id].append(parts.RijkCheck(key=row.key, answer=answer, explanation=row.explanation))
    return found


def moment_part(moment: Moment) -> parts.Moment:
    return parts.Moment(
        kind=moment.kind,
        body=moment.body,
        happens_on=moment.happens_on,
        when=moment.when_text,
        what=moment.what,
        is_held=moment.is_held,
    )


def expectations(partnership: Partnership, parties: Sequence[Party], user: User) -> tuple[ExpectationFacts, ...]:
    rows = seen(Expectation.objects.filter(party__in=parties), partnership, user)
    return facts_of(rows.order_by("pk"), parties)


def expectation_part(one: ExpectationFacts, keys: Keys) -> parts.Expectation:
    return parts.Expectation(
        party=keys[one.party.pk],
        what=one.what,
        speaks_for_side=one.speaks_for_side,
        of_party=keys[one.of_party.pk] if one.of_party else None,
        of_group=str(one.of_group) if one.of_group else None,
        due_on=one.due_on,
        due_words=one.due_words,
        answers=tuple(answer_part(answer, keys) for answer in one.answers),
    )


def answer_part(answer: AnswerFacts, keys: Keys) -> parts.ExpectationAnswer:
    return parts.ExpectationAnswer(
        party=keys[answer.party.pk],
        answer=str(answer.answer) if answer.answer else None,
        reason=answer.reason,
        state=str(answer.state) if answer.state else None,
        state_note=answer.state_note,
        state_on=answer.state_on,
    )


def division_part(partnership: Partnership, parties: Sequence[Party], keys: Keys) -> parts.Division:
    division = division_of(partnership, parties)
    contact = division.contact
    return parts.Division(
        executes=who_part(division.executes, keys),
        monitors=who_part(division.monitors, keys),
        monitoring=division.monitoring,
        decides=who_part(division.decides, keys),
        contact=parts.Contact(
            name=contact.name,
            function=contact.function,
            ministry=organisation_part(contact.ministry) if contact.ministry else None,
            mandate=contact.mandate,
        ),
        ministries=tuple(map(organisation_part, division.ministries)),
        leading=organisation_part(division.leading) if division.leading else None,
        is_begun=division.is_begun,
    )


def who_part(who: Who, keys: Keys) -> parts.Who:
    return parts.Who(parties=tuple(keys[party.pk] for party in who.parties if party.pk in keys), text=who.text)


def phase_part(phase: PhaseFacts) -> parts.Phase:
    return parts.Phase(
        name=phase.name,
        starts_on=phase.starts_on,
        ends_on=phase.ends_on,
        role=phase.role,
        is_answered=phase.is_answered,
        does=phase.does,
        terms=tuple(parts.Term(axis=term.axis, score=term.score, argument=term.argument) for term in phase.terms),
    )


def funding_part(partnership: Partnership) -> parts.Funding:
    funding = funding_of(partnership)
    return parts.Funding(
        who_pays=funding.who_pays,
        instruments=tuple(sorted(funding.instruments)),
        has_conditions=funding.conditional or None,
        conditions=funding.conditions,
        afterwards=funding.afterwards,
    )


def basis_part(basis: Basis) -> parts.LegalBasis:
    return parts.LegalBasis(
        character=basis.character,
        character_text=basis.character_text,
        authority=basis.authority,
        article=basis.article,
        ground=basis.ground,
        leaving=basis.leaving,
        consultation_starts_on=basis.consultation_starts_on,
        consultation_ends_on=basis.consultation_ends_on,
        is_begun=basis.is_begun,
    )
