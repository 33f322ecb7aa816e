"""A snapshot holds what its taker may see, all of it, and nothing more."""

import datetime as dt

import pytest

from partnership.models import Status
from partnership.profile import IDEAL, Profile
from partnership.snapshot.canonical import from_json, to_json
from partnership.snapshot.taking import take
from tests import make

DAY = dt.date(2026, 11, 24)
STRICT = Profile(4, 2, 2, 4, 2, 2)


@pytest.fixture
def blind(alice, beekdam, voorland):
    made = make.partnership(coordinator=alice, status=Status.POSITIONS)
    for place in (beekdam, voorland, make.organisation("Gemeente Waterwijk")):
        one = make.party(made, place, profile=STRICT)
        make.contribution(one, euro=5)
        make.expectation(one, "everyone")
    return made


def by_name(snapshot):
    return {party.organisation.name: party for party in snapshot.parties}


def test_before_the_reveal_it_holds_the_own_position_only(blind, bob, beekdam, voorland):
    seen = by_name(take(blind, bob, on=DAY))
    assert seen[voorland.name].positions
    assert seen[beekdam.name].positions is None
    assert seen[beekdam.name].contributions == ()


def test_before_the_reveal_it_holds_the_own_expectations_only(blind, bob):
    assert [one.party for one in take(blind, bob, on=DAY).expectations] == ["p2"]


def test_who_oversees_everything_takes_no_position_before_the_reveal(blind, bea):
    assert all(party.positions is None for party in take(blind, bea, on=DAY).parties)


def test_after_the_reveal_it_is_the_same_for_everybody(blind, alice, bob, bea, beekdam):
    make.reveal(blind, without=[beekdam])
    assert take(blind, alice, on=DAY) == take(blind, bob, on=DAY) == take(blind, bea, on=DAY)


def test_of_a_party_that_is_not_in_nothing_of_its_own_goes_along(blind, alice, beekdam):
    make.reveal(blind, without=[beekdam])
    left_out = by_name(take(blind, alice, on=DAY))[beekdam.name]
    assert left_out.positions is None
    assert left_out.contributions == ()


def test_an_agreement_goes_along_in_the_order_of_the_questions(alice, beekdam, voorland):
    agreed = make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=STRICT)
    taken = take(agreed, alice, on=DAY)
    assert [term.score for term in taken.terms] == list(STRICT.scores)
    assert taken.agreed_profile == STRICT


def test_what_is_noted_while_they_talk_is_for_those_who_take_part(alice, bea, beekdam, voorland):
    talking = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    make.agreement(talking, STRICT)
    assert [term.score for term in take(talking, alice, on=DAY).noted] == list(STRICT.scores)
    overseen = take(talking, bea, on=DAY)
    assert overseen.noted == ()
    assert len(overseen.talked) == 6


def test_the_day_to_look_back_goes_along(partnership, alice):
    partnership.review_on = dt.date(2028, 10, 1)
    assert take(partnership, alice, on=DAY).review_on == dt.date(2028, 10, 1)


def test_before_the_agreement_there_are_no_terms(alice, beekdam, voorland):
    talking = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    assert take(talking, alice, on=DAY).terms == ()


@pytest.mark.parametrize("parties", [2, 40])
def test_it_takes_as_many_queries_for_40_parties_as_for_2(alice, parties, django_assert_num_queries):
    places = [make.organisation(f"Gemeente {number}") for number in range(parties)]
    made = make.partnership(coordinator=alice, parties=places, agreed=IDEAL)
    with django_assert_num_queries(17):
        take(made, alice, on=DAY)


def test_it_survives_the_way_to_json_and_back(blind, alice):
    make.reveal(blind)
    taken = take(blind, alice, on=DAY, number=3)
    assert from_json(to_json(taken)) == taken
