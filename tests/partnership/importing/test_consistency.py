"""A memo that fits its schema and contradicts itself is refused, with the place of each contradiction."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from partnership.importing import consistency
from partnership.importing.consistency import problems_in
from partnership.importing.fitting import LONGEST, misfits, values_in
from partnership.intake import actions as intake
from partnership.models.democratic_moment import MOST_MOMENTS
from partnership.models.phase import MOST_PHASES
from partnership.sections.expectations.actions import MOST_EXPECTATIONS
from partnership.sections.means.forms import MOST_HOURS
from partnership.sides import Side
from partnership.snapshot import parts
from tests.partnership.importing.memos import DAY

TOMORROW = DAY + dt.timedelta(days=1)
LONG_AGO = dt.date(2020, 1, 1)


def found(memo):
    return {(problem.place, problem.kind) for problem in problems_in(memo, DAY)}


def with_party(memo, number, **fields):
    """Return a memo in which one party says something else."""
    parties = list(memo.parties)
    parties[number] = replace(parties[number], **fields)
    return replace(memo, parties=tuple(parties))


def with_position(memo, **fields):
    first, *others = memo.parties[0].positions
    return with_party(memo, 0, positions=(replace(first, **fields), *others))


def with_expectation(memo, **fields):
    return replace(memo, expectations=(replace(memo.expectations[0], **fields),))


def with_answer(memo, **fields):
    return with_expectation(memo, answers=(replace(memo.expectations[0].answers[0], **fields),))


def test_a_memo_that_was_made_here_has_no_problems(memo):
    assert problems_in(memo, DAY) == ()
    assert list(misfits(memo)) == []


@pytest.mark.parametrize(
    ("change", "place", "kind"),
    [
        (lambda m: replace(m, status="not-described"), "status", "not_described"),
        (lambda m: replace(m, title=" "), "title", "empty"),
        (lambda m: replace(m, reveal=None), "reveal", "missing"),
        (lambda m: replace(m, status="positions"), "reveal", "too_early"),
        (lambda m: replace(m, status="positions"), "terms", "too_early"),
        (lambda m: replace(m, status="positions"), "reservations", "too_early"),
        (lambda m: replace(m, agreed_on=None), "agreed_on", "missing"),
        (lambda m: replace(m, status="conversation"), "agreed_on", "too_early"),
        (lambda m: replace(m, terms=()), "terms", "without_score"),
        (lambda m: replace(m, noted=m.terms[:1]), "noted.0.axis", "twice"),
        (lambda m: replace(m, terms=m.terms * 2), "terms.6.axis", "twice"),
        (lambda m: replace(m, parties=()), "parties", "empty"),
        (lambda m: with_party(m, 1, key="p1"), "parties.1.key", "twice"),
        (lambda m: with_party(m, 1, organisation=m.parties[0].organisation), "parties.1.organisation", "twice"),
        (lambda m: with_party(m, 0, side=Side.RIJK), "parties.0.side", "other_side"),
        (lambda m: replace(m, reveal=replace(m.reveal, parties=9)), "reveal.parties", "miscounted"),
        (lambda m: replace(m, reveal=replace(m.reveal, in_time=5)), "reveal.in_time", "miscounted"),
        (lambda m: with_party(m, 0, positions=()), "parties.0.positions", "incomplete"),
        (lambda m: with_party(m, 0, positions=None), "parties.0.positions", "incomplete"),
        (lambda m: with_party(m, 0, handed_in_on=None), "parties.0.positions", "not_in"),
        (lambda m: with_party(m, 3, came_later=True), "parties.3.came_later", "too_early"),
        (lambda m: with_position(m, reason=" "), "parties.0.positions.0.reason", "needs_reason"),
        (lambda m: with_position(m, axis="obligation"), "parties.0.positions.1.axis", "twice"),
        (
            lambda m: replace(m, reservations=(replace(m.reservations[0], party="p9"),)),
            "reservations.0.party",
            "unknown_party",
        ),
        (lambda m: with_expectation(m, party="p9"), "expectations.0.party", "unknown_party"),
        (lambda m: with_expectation(m, of_party="p9"), "expectations.0.of_party", "unknown_party"),
        (lambda m: with_expectation(m, of_party=None), "expectations.0.of_party", "one_of_two"),
        (lambda m: with_expectation(m, of_group="rijk"), "expectations.0.of_party", "one_of_two"),
        (lambda m: with_expectation(m, of_party="p1"), "expectations.0.of_party", "of_itself"),
        (lambda m: with_expectation(m, what=""), "expectations.0.what", "empty"),
        (lambda m: with_answer(m, party="p9"), "expectations.0.answers.0.party", "unknown_party"),
        (lambda m: with_answer(m, party="p2"), "expectations.0.answers.0.party", "not_asked"),
        (lambda m: with_answer(m, state_note=""), "expectations.0.answers.0.state_note", "needs_reason"),
        (lambda m: with_answer(m, answer=None), "expectations.0.answers.0.state", "without_yes"),
        (lambda m: with_answer(m, answer="declined"), "expectations.0.answers.0.reason", "needs_reason"),
        (
            lambda m: replace(m, division=replace(m.division, decides=parts.Who(parties=("p9",)))),
            "division.decides.parties.0",
            "unknown_party",
        ),
        (lambda m: replace(m, funding=replace(m.funding, has_conditions="no")), "funding.conditions", "no_conditions"),
        (
            lambda m: with_party(m, 0, moments=(parts.Moment(kind="decide", body="Raad"),)),
            "parties.0.moments.0.when",
            "one_of_two",
        ),
        (
            lambda m: with_party(m, 0, rijk_checks=(parts.RijkCheck(key="x"),)),
            "parties.0.rijk_checks.0.key",
            "literal_error",
        ),
        (
            lambda m: with_party(m, 0, contributions=(parts.Contribution(year=2027, euro=Decimal("1.001")),)),
            "parties.0.contributions.0.euro",
            "decimal_max_places",
        ),
        (
            lambda m: with_party(m, 0, contributions=(parts.Contribution(year=2027, hours=MOST_HOURS + 1),)),
            "parties.0.contributions.0.hours",
            "less_than_equal",
        ),
        (lambda m: replace(m, starts_on=DAY, ends_on=LONG_AGO), "ends_on", "out_of_order"),
        (lambda m: replace(m, starts_on=DAY, review_on=LONG_AGO), "review_on", "out_of_order"),
        (lambda m: replace(m, taken_on=TOMORROW), "taken_on", "in_future"),
        (lambda m: replace(m, agreed_on=LONG_AGO), "agreed_on", "out_of_order"),
        (lambda m: replace(m, agreed_on=TOMORROW), "agreed_on", "in_future"),
        (lambda m: replace(m, reveal=replace(m.reveal, on=LONG_AGO)), "parties.0.handed_in_on", "out_of_order"),
        (lambda m: with_party(m, 4, handed_in_on=LONG_AGO), "parties.4.handed_in_on", "out_of_order"),
        (
            lambda m: replace(m, phases=(replace(m.phases[0], ends_on=LONG_AGO),)),
            "phases.0.ends_on",
            "out_of_order",
        ),
    ],
)
def test_a_contradiction_is_named_by_its_place(memo, change, place, kind):
    assert (place, kind) in found(change(memo))


@pytest.mark.parametrize(
    ("change", "place", "kind"),
    [
        (lambda m: replace(m, title="x" * 201), "title", "string_too_long"),
        (lambda m: with_position(m, hope="x" * 2_001), "parties.0.positions.0.hope", "string_too_long"),
        (lambda m: replace(m, task="\x00"), "task", "hidden_characters"),
        (lambda m: replace(m, task="\u202eom"), "task", "hidden_characters"),
        (lambda m: replace(m, starts_on=dt.date(1, 1, 1)), "starts_on", "outside_years"),
        (lambda m: replace(m, ends_on=dt.date(9999, 12, 31)), "ends_on", "outside_years"),
        (
            lambda m: with_party(m, 0, contributions=(parts.Contribution(year=1900),)),
            "parties.0.contributions.0.year",
            "outside_years",
        ),
    ],
)
def test_what_does_not_fit_where_it_is_kept_is_named_by_its_place(memo, change, place, kind):
    assert (place, kind) in {(problem.place, problem.kind) for problem in misfits(change(memo))}


def test_every_limit_on_a_text_is_of_a_place_that_there_is(memo):
    remembered = {kind_of_place for _place, kind_of_place, _value in values_in(memo)}
    empty_here = {"noted.argument"}
    assert LONGEST.keys() - remembered == empty_here
    assert None not in LONGEST.values()


def test_there_may_be_as_much_of_everything_as_the_pages_allow():
    assert consistency.MOST_PARTIES == intake.MOST_PARTIES
    assert consistency.MOST_PHASES == MOST_PHASES
    assert consistency.MOST_MOMENTS == MOST_MOMENTS
    assert consistency.MOST_EXPECTATIONS == MOST_EXPECTATIONS
    assert consistency.MOST_HOURS == MOST_HOURS


def test_no_more_problems_are_named_than_anybody_reads(memo):
    assert (
        len(
            problems_in(
                replace(memo, reservations=(parts.Reservation(party="x", axis="ambition", text=""),) * 500), DAY
            )
        )
        == 200
    )
