"""Writing what a memo says in the sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from django.db import models

from partnership import history
from partnership.importing.matching import Matches
from partnership.importing.rows import create, written
from partnership.models import (
    Contribution,
    CornerText,
    DemocraticMoment,
    Division,
    Expectation,
    ExpectationAnswer,
    Funding,
    LegalBasis,
    MomentState,
    Partnership,
    Party,
    Phase,
    PhaseTerm,
    RijkCheck,
    User,
)
from partnership.models.funding import Instruments
from partnership.models.phase import UNKNOWN_ROLE
from partnership.snapshot import parts
from partnership.snapshot.snapshot import Snapshot

Parties = Mapping[str, Party]


def write(memo: Snapshot, partnership: Partnership, parties: Parties, matches: Matches, *, by: User) -> None:
    create(corner_texts(memo, partnership, parties, by))
    create(moments(memo, parties, by))
    create(rijk_checks(memo, parties, by))
    write_blind(contributions(memo, parties, by), partnership, by)
    write_expectations(memo, partnership, parties, by)
    write_division(memo, partnership, parties, matches, by)
    write_phases(memo, partnership, by)
    write_funding(memo.funding, partnership, by)
    write_basis(memo.legal_basis, partnership, by)


def write_blind(rows: Iterable[models.Model], partnership: Partnership, by: User) -> None:
    """Save what stays with its party until the reveal; before it with its history, which stays there too."""
    if partnership.is_revealed:
        create(rows)
        return
    for row in rows:
        history.create(row, by=by, is_private=True)


def corner_texts(memo: Snapshot, partnership: Partnership, parties: Parties, by: User) -> Iterator[CornerText]:
    everybody = [(None, memo.corners), *((parties[party.key], party.corners) for party in memo.parties)]
    for party, texts in everybody:
        for one in texts:
            told = {"corner": one.corner, "text": one.text, "in_order": one.in_order or ""}
            yield CornerText(partnership=partnership, party=party, **told, **written(by))


def moments(memo: Snapshot, parties: Parties, by: User) -> Iterator[DemocraticMoment]:
    for party in memo.parties:
        for one in party.moments:
            yield DemocraticMoment(
                party=parties[party.key],
                kind=one.kind,
                body=one.body,
                happens_on=one.happens_on,
                when_text=one.when,
                what=one.what,
                state=MomentState.HELD if one.is_held else MomentState.PLANNED,
                **written(by),
            )


def rijk_checks(memo: Snapshot, parties: Parties, by: User) -> Iterator[RijkCheck]:
    for party in memo.parties:
        for one in party.rijk_checks:
            told = {"key": one.key, "answer": one.answer or "", "explanation": one.explanation}
            yield RijkCheck(party=parties[party.key], **told, **written(by))


def contributions(memo: Snapshot, parties: Parties, by: User) -> Iterator[Contribution]:
    for party in memo.parties:
        for one in party.contributions:
            told = {"year": one.year, "euro": one.euro, "hours": one.hours, "note": one.note}
            yield Contribution(party=parties[party.key], **told, **written(by))


def write_expectations(memo: Snapshot, partnership: Partnership, parties: Parties, by: User) -> None:
    said = [(one, expectation(one, parties, by)) for one in memo.expectations]
    write_blind((row for _one, row in said), partnership, by)
    create(
        answer_row(answer, row, parties, by)
        for one, row in said
        for answer in one.answers
        if answer != parts.ExpectationAnswer(party=answer.party)
    )


def expectation(one: parts.Expectation, parties: Parties, by: User) -> Expectation:
    return Expectation(
        party=parties[one.party],
        speaks_for_side=one.speaks_for_side,
        of_party=parties[one.of_party] if one.of_party else None,
        of_group=one.of_group or "",
        what=one.what,
        due_on=one.due_on,
        due_words=one.due_words,
        **written(by),
    )


def answer_row(answer: parts.ExpectationAnswer, row: Expectation, parties: Parties, by: User) -> ExpectationAnswer:
    return ExpectationAnswer(
        expectation=row,
        party=parties[answer.party],
        answer=answer.answer or "",
        reason=answer.reason,
        state=answer.state or "",
        state_note=answer.state_note,
        state_on=answer.state_on,
        **written(by),
    )


def write_division(memo: Snapshot, partnership: Partnership, parties: Parties, matches: Matches, by: User) -> None:
    division = memo.division
    if not division.is_begun:
        return
    row = Division.objects.create(
        partnership=partnership,
        executors_text=division.executes.text,
        monitors_text=division.monitors.text,
        monitoring=division.monitoring,
        deciders_text=division.decides.text,
        contact_name=division.contact.name,
        contact_function=division.contact.function,
        contact_ministry=matches.of(division.contact.ministry),
        contact_mandate=division.contact.mandate,
        leading_ministry=matches.of(division.leading),
        **written(by),
    )
    tasks = ((row.executors, division.executes), (row.monitors, division.monitors), (row.deciders, division.decides))
    for several, who in tasks:
        several.set(parties[key] for key in who.parties)
    at_the_table = {party.organisation for party in parties.values()}
    row.ministries.set({matches.of(one) for one in division.ministries} - at_the_table - {None, row.leading_ministry})


def write_phases(memo: Snapshot, partnership: Partnership, by: User) -> None:
    made = [(one, phase(one, partnership, by)) for one in memo.phases]
    create(row for _one, row in made)
    create(
        PhaseTerm(phase=row, axis=term.axis, score=term.score, argument=term.argument, **written(by))
        for one, row in made
        for term in one.terms
    )


def phase(one: parts.Phase, partnership: Partnership, by: User) -> Phase:
    unknown = UNKNOWN_ROLE if one.is_answered else ""
    told = {"name": one.name, "starts_on": one.starts_on, "ends_on": one.ends_on, "does": one.does}
    return Phase(partnership=partnership, role=one.role or unknown, **told, **written(by))


def write_funding(one: parts.Funding, partnership: Partnership, by: User) -> None:
    if one != parts.Funding():
        Funding.objects.create(
            partnership=partnership,
            who_pays=one.who_pays,
            instruments=Instruments(one.instruments),
            has_conditions=one.has_conditions or "",
            conditions=one.conditions,
            afterwards=one.afterwards,
            **written(by),
        )


def write_basis(one: parts.LegalBasis, partnership: Partnership, by: User) -> None:
    if one.is_begun:
        LegalBasis.objects.create(
            partnership=partnership,
            character=one.character or "",
            character_text=one.character_text,
            authority=one.authority or "",
            article=one.article,
            ground=one.ground,
            leaving=one.leaving,
            consultation_starts_on=one.consultation_starts_on,
            consultation_ends_on=one.consultation_ends_on,
            **written(by),
        )
