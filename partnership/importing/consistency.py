"""What a memo may hold beyond its schema: that its parts belong together and could have come about here. Pure."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from decimal import Decimal
from itertools import chain, islice, pairwise
from typing import Any, Final

from partnership.rijk_checks import CHECK
from partnership.sides import Side
from partnership.snapshot import parts
from partnership.snapshot.canonical import Problem
from partnership.snapshot.snapshot import Snapshot

MOST_PROBLEMS: Final = 200
MOST_PARTIES: Final = 60
MOST_PHASES: Final = 12
MOST_MOMENTS: Final = 20
MOST_EXPECTATIONS: Final = 150
"""What one partnership may have here; a test holds these against the pages that keep to them."""
MOST_HOURS: Final = Decimal("9999999.99")
CENT: Final = Decimal("0.01")
QUESTIONS: Final = 6
FEWEST_IN: Final = 2
SIDES: Final = {"rijk": Side.RIJK, "other": Side.OTHER}
GROUPS: Final = {"rijk": Side.RIJK, "decentral": Side.DECENTRAL}

Found = Iterator[Problem]


def problems_in(snapshot: Snapshot, today: dt.date) -> tuple[Problem, ...]:
    """Return what keeps a snapshot from being taken over, at most MOST_PROBLEMS; none when it can be."""
    checks: tuple[Callable[[Snapshot], Found], ...] = (
        life,
        parties,
        positions,
        agreement,
        references,
        said_once,
        expectations,
        sections,
        lambda one: days(one, today),
    )
    return tuple(islice(chain.from_iterable(check(snapshot) for check in checks), MOST_PROBLEMS))


def life(one: Snapshot) -> Found:
    """What is there belongs to where the partnership is in its life."""
    if one.status == "not-described":
        yield Problem("status", "not_described")
    if not one.title.strip():
        yield Problem("title", "empty")
    if one.is_revealed and one.reveal is None:
        yield Problem("reveal", "missing")
    if one.reveal and not one.is_revealed:
        yield Problem("reveal", "too_early")
    if one.has_agreement != (one.agreed_on is not None):
        yield Problem("agreed_on", "missing" if one.has_agreement else "too_early")
    if one.terms and not one.has_agreement:
        yield Problem("terms", "too_early")
    for name in ("noted", "reservations"):
        if getattr(one, name) and not one.is_revealed:
            yield Problem(name, "too_early")
    if one.agreement < 1:
        yield Problem("agreement", "greater_than_equal")


def parties(one: Snapshot) -> Found:
    """Each party is there once, on the side of its layer, and the reveal counted them."""
    if not one.parties:
        yield Problem("parties", "empty")
    yield from too_many("parties", one.parties, MOST_PARTIES)
    yield from twice("parties", one.parties, lambda party: party.key, "key")
    yield from twice("parties", one.parties, lambda party: identity(party.organisation), "organisation")
    for place, party in placed("parties", one.parties):
        if not party.key:
            yield Problem(f"{place}.key", "empty")
        if not party.organisation.name.strip():
            yield Problem(f"{place}.organisation.name", "empty")
        if party.side != SIDES.get(party.organisation.layer, Side.DECENTRAL):
            yield Problem(f"{place}.side", "other_side")
    if one.reveal:
        in_time = sum(is_in_time(party) for party in one.parties)
        if one.reveal.parties != len(one.parties):
            yield Problem("reveal.parties", "miscounted")
        if one.reveal.in_time != in_time or in_time < FEWEST_IN:
            yield Problem("reveal.in_time", "miscounted")


def is_in_time(party: parts.Party) -> bool:
    return party.handed_in_on is not None and not party.came_later


def identity(organisation: parts.Organisation) -> Hashable:
    return organisation.tooi or organisation.code or (organisation.name, organisation.layer)


def positions(one: Snapshot) -> Found:
    """After the reveal a party that is in has all positions there, and one that is not has none."""
    for place, party in placed("parties", one.parties):
        if party.came_later and not (one.is_revealed and party.handed_in_on):
            yield Problem(f"{place}.came_later", "too_early")
        if not one.is_revealed:
            yield from unchanged(place, party)
        elif party.handed_in_on is None:
            if party.positions:
                yield Problem(f"{place}.positions", "not_in")
        elif len(party.positions or ()) != QUESTIONS:
            yield Problem(f"{place}.positions", "incomplete")
        else:
            yield from reasons(place, party)


def unchanged(place: str, party: parts.Party) -> Found:
    for where, position in placed(f"{place}.positions", party.positions or ()):
        if position.earlier:
            yield Problem(f"{where}.earlier", "too_early")


def reasons(place: str, party: parts.Party) -> Found:
    """Who changed its mind said why."""
    for where, position in placed(f"{place}.positions", party.positions or ()):
        changes = [*(said.reason for said in position.earlier), position.reason][1:]
        if not all(reason.strip() for reason in changes):
            yield Problem(f"{where}.reason", "needs_reason")


def agreement(one: Snapshot) -> Found:
    if one.has_agreement and all(term.score is None for term in one.terms):
        yield Problem("terms", "without_score")
    settled = {term.axis for term in one.terms}
    for place, term in placed("noted", one.noted):
        if term.axis in settled:
            yield Problem(f"{place}.axis", "twice")


def references(one: Snapshot) -> Found:
    """Whoever is named takes part."""
    keys = {party.key for party in one.parties}
    for place, key in named(one):
        if key not in keys:
            yield Problem(place, "unknown_party")


def named(one: Snapshot) -> Iterator[tuple[str, str]]:
    """Yield every key of a party, with its place."""
    for place, reservation in placed("reservations", one.reservations):
        yield f"{place}.party", reservation.party
    for place, expectation in placed("expectations", one.expectations):
        yield f"{place}.party", expectation.party
        if expectation.of_party is not None:
            yield f"{place}.of_party", expectation.of_party
        for where, answer in placed(f"{place}.answers", expectation.answers):
            yield f"{where}.party", answer.party
    for task in ("executes", "monitors", "decides"):
        yield from placed(f"division.{task}.parties", getattr(one.division, task).parties)


def said_once(one: Snapshot) -> Found:
    """What is asked once is answered once."""
    yield from twice("terms", one.terms, lambda term: term.axis, "axis")
    yield from twice("noted", one.noted, lambda term: term.axis, "axis")
    yield from twice("corners", one.corners, lambda text: text.corner, "corner")
    yield from twice("signal_answers", one.signal_answers, lambda answer: answer.signal, "signal")
    yield from twice("funding.instruments", one.funding.instruments, lambda instrument: instrument)
    for place, party in placed("parties", one.parties):
        yield from twice(f"{place}.positions", party.positions or (), lambda position: position.axis, "axis")
        yield from twice(f"{place}.corners", party.corners, lambda text: text.corner, "corner")
        yield from twice(f"{place}.contributions", party.contributions, lambda paid: paid.year, "year")
        yield from twice(f"{place}.rijk_checks", party.rijk_checks, lambda check: check.key, "key")
    for place, phase in placed("phases", one.phases):
        yield from twice(f"{place}.terms", phase.terms, lambda term: term.axis, "axis")
    for place, expectation in placed("expectations", one.expectations):
        yield from twice(f"{place}.answers", expectation.answers, lambda answer: answer.party, "party")


def expectations(one: Snapshot) -> Found:
    """Each is of another party or of a group, and only those of whom it is expected answer."""
    yield from too_many("expectations", one.expectations, MOST_EXPECTATIONS)
    sides = {party.key: party.side for party in one.parties}
    for place, expectation in placed("expectations", one.expectations):
        if (expectation.of_party is None) == (expectation.of_group is None):
            yield Problem(f"{place}.of_party", "one_of_two")
        if expectation.of_party == expectation.party:
            yield Problem(f"{place}.of_party", "of_itself")
        if not expectation.what.strip():
            yield Problem(f"{place}.what", "empty")
        for where, answer in placed(f"{place}.answers", expectation.answers):
            if answer.party in sides and not answers(answer.party, expectation, sides):
                yield Problem(f"{where}.party", "not_asked")
            yield from answered(where, answer)


def answers(key: str, expectation: parts.Expectation, sides: dict[str, Side]) -> bool:
    """True when this party is one of whom it is expected."""
    if expectation.of_party is not None:
        return key == expectation.of_party
    side = GROUPS.get(expectation.of_group or "")
    return key != expectation.party and side in (None, sides[key])


def answered(place: str, answer: parts.ExpectationAnswer) -> Found:
    if answer.answer == "declined" and not answer.reason.strip():
        yield Problem(f"{place}.reason", "needs_reason")
    if answer.state is not None and answer.answer != "accepted":
        yield Problem(f"{place}.state", "without_yes")
    if answer.state == "fails" and not answer.state_note.strip():
        yield Problem(f"{place}.state_note", "needs_reason")


def sections(one: Snapshot) -> Found:
    """What the sections ask of what is filled in there."""
    yield from too_many("phases", one.phases, MOST_PHASES)
    if one.funding.conditions and one.funding.has_conditions != "yes":
        yield Problem("funding.conditions", "no_conditions")
    for place, party in placed("parties", one.parties):
        yield from too_many(f"{place}.moments", party.moments, MOST_MOMENTS)
        for where, moment in placed(f"{place}.moments", party.moments):
            if (moment.happens_on is None) == (not moment.when):
                yield Problem(f"{where}.when", "one_of_two")
        for where, check in placed(f"{place}.rijk_checks", party.rijk_checks):
            if check.key not in CHECK:
                yield Problem(f"{where}.key", "literal_error")
        for where, paid in placed(f"{place}.contributions", party.contributions):
            yield from amounts(where, paid)


def amounts(place: str, paid: parts.Contribution) -> Found:
    for name, amount in (("euro", paid.euro), ("hours", paid.hours)):
        if amount is not None and amount != amount.quantize(CENT):
            yield Problem(f"{place}.{name}", "decimal_max_places")
    if paid.hours is not None and paid.hours > MOST_HOURS:
        yield Problem(f"{place}.hours", "less_than_equal")


def days(one: Snapshot, today: dt.date) -> Found:
    """What ends does not end before it began, and what is told has happened."""
    yield from in_order("ends_on", one.starts_on, one.ends_on)
    yield from in_order("review_on", one.starts_on, one.review_on)
    yield from in_order("taken_on", one.taken_on, today, "in_future")
    basis = one.legal_basis
    yield from in_order("legal_basis.consultation_ends_on", basis.consultation_starts_on, basis.consultation_ends_on)
    for place, phase in placed("phases", one.phases):
        yield from in_order(f"{place}.ends_on", phase.starts_on, phase.ends_on)
    if one.reveal:
        yield from in_order("agreed_on", one.reveal.on, one.agreed_on)
        yield from in_order("reveal.on", one.reveal.on, one.taken_on, "in_future")
        yield from in_order("agreed_on", one.agreed_on, one.taken_on, "in_future")
    for place, party in placed("parties", one.parties):
        yield from days_of_party(place, party, one)


def days_of_party(place: str, party: parts.Party, one: Snapshot) -> Found:
    yield from in_order(f"{place}.handed_in_on", party.handed_in_on, one.taken_on, "in_future")
    if one.reveal is None:
        return
    sides = (one.reveal.on, party.handed_in_on) if party.came_later else (party.handed_in_on, one.reveal.on)
    yield from in_order(f"{place}.handed_in_on", *sides)
    for where, position in placed(f"{place}.positions", party.positions or ()):
        told = [one.reveal.on, *(said.until for said in position.earlier), one.taken_on]
        for before, after in pairwise(told):
            yield from in_order(f"{where}.earlier", before, after)


def in_order(place: str, before: dt.date | None, after: dt.date | None, kind: str = "out_of_order") -> Found:
    if before and after and after < before:
        yield Problem(place, kind)


def placed(place: str, items: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """Yield each item with its place, such as 'parties.3'."""
    return ((f"{place}.{number}", item) for number, item in enumerate(items))


def too_many(place: str, items: tuple[Any, ...], most: int) -> Found:
    if len(items) > most:
        yield Problem(place, "too_long")


def twice(place: str, items: Iterable[Any], key: Callable[[Any], Hashable], field: str = "") -> Found:
    """Find what has the same key as one before it."""
    counted: Counter[Hashable] = Counter()
    for where, item in placed(place, items):
        counted[key(item)] += 1
        if counted[key(item)] == 2:
            yield Problem(f"{where}.{field}" if field else where, "twice")
