"""All positions become visible to all parties at once, exactly once."""

import pytest
from django.db import transaction

from partnership.models import Partnership, Status
from partnership.positions.actions import edition_of, hand_in
from partnership.profile import IDEAL
from partnership.reveal import reveal_if_complete
from tests import make
from tests.at_once import at_once


def test_all_positions_are_revealed_when_every_party_has_shared(beekdam, voorland):
    partnership = make.partnership(status=Status.POSITIONS)
    make.party(partnership, beekdam, profile=IDEAL, handed_in=True)
    make.party(partnership, voorland, profile=IDEAL, handed_in=True)
    assert reveal_if_complete(partnership) is True
    partnership.refresh_from_db()
    assert partnership.status == Status.CONVERSATION
    assert partnership.is_revealed


def test_nothing_is_revealed_while_a_party_is_missing(beekdam, voorland):
    partnership = make.partnership(status=Status.POSITIONS)
    make.party(partnership, beekdam, profile=IDEAL, handed_in=True)
    make.party(partnership, voorland, profile=IDEAL)
    assert reveal_if_complete(partnership) is False
    partnership.refresh_from_db()
    assert partnership.status == Status.POSITIONS


@pytest.mark.parametrize("number", [0, 1])
def test_there_is_nothing_to_reveal_between_fewer_than_two_parties(db, number):
    partnership = make.partnership(status=Status.POSITIONS)
    for place in range(number):
        make.party(partnership, make.organisation(f"Gemeente {place}"), profile=IDEAL, handed_in=True)
    assert reveal_if_complete(partnership) is False


def test_taking_out_the_party_that_was_waited_for_reveals_the_rest(beekdam, voorland):
    partnership = make.partnership(status=Status.POSITIONS)
    make.party(partnership, beekdam, profile=IDEAL, handed_in=True)
    make.party(partnership, voorland, profile=IDEAL, handed_in=True)
    make.party(partnership, make.organisation("Waterschap De Voorde", layer="water-authority")).delete()
    assert reveal_if_complete(partnership) is True


def test_a_reveal_happens_once(beekdam, voorland):
    partnership = make.partnership(status=Status.POSITIONS)
    make.party(partnership, beekdam, profile=IDEAL, handed_in=True)
    make.party(partnership, voorland, profile=IDEAL, handed_in=True)
    reveal_if_complete(partnership)
    partnership.refresh_from_db()
    moment = partnership.revealed_at
    assert reveal_if_complete(partnership) is False
    partnership.refresh_from_db()
    assert partnership.revealed_at == moment


def test_a_reveal_does_not_take_an_agreement_back(beekdam, voorland):
    partnership = make.partnership(agreed=IDEAL)
    make.party(partnership, beekdam, profile=IDEAL, handed_in=True)
    make.party(partnership, voorland, profile=IDEAL, handed_in=True)
    assert reveal_if_complete(partnership) is False
    partnership.refresh_from_db()
    assert partnership.status == Status.AGREED


@pytest.mark.django_db(transaction=True)
def test_of_a_reveal_that_fails_nothing_remains(beekdam, voorland, alice):
    partnership = make.partnership(status=Status.POSITIONS)
    make.party(partnership, beekdam, profile=IDEAL, handed_in=True)
    last = make.party(partnership, voorland, profile=IDEAL)

    @transaction.atomic
    def share_and_fail():
        hand_in(last, seen=6, by=alice)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        share_and_fail()
    last.refresh_from_db()
    partnership.refresh_from_db()
    assert not last.has_handed_in
    assert not partnership.is_revealed


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("number", [2, 5])
def test_parties_that_share_at_the_same_moment_give_one_reveal(number, alice):
    partnership = make.partnership(status=Status.POSITIONS)
    parties = [make.party(partnership, make.organisation(f"Gemeente {n}"), profile=IDEAL) for n in range(number)]

    def share(party):
        seen = edition_of(party.stated_positions())
        return lambda: hand_in(party, seen=seen, by=alice)

    outcomes = at_once(*map(share, parties))
    assert sorted(outcomes) == [False] * (number - 1) + [True]
    assert Partnership.objects.get().status == Status.CONVERSATION
