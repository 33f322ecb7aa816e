"""What holds when several people act at the same time, or the views are passed by."""

import uuid

import pytest

from partnership.editions import Overtaken
from partnership.intake import actions
from partnership.models import Party, Position
from partnership.positions.actions import AlreadyHandedIn
from partnership.profile import IDEAL, Profile
from tests import make


def begin(by, organisation, **more):
    return actions.start(by=by, organisation=organisation, title="Deal", programme=None, uid=uuid.uuid4(), **more)


def test_a_start_from_answers_leaves_unknown_axes_unanswered(alice, beekdam):
    begin(alice, beekdam, profile=Profile(ambition=4))
    assert [position.axis for position in Position.objects.all()] == ["ambition"]


def test_of_two_descriptions_at_the_same_moment_the_second_writes_nothing(partnership, alice, voorland):
    actions.describe(partnership, by=alice, edition=1, provinces=[], title="Eerste")
    with pytest.raises(Overtaken):
        actions.describe(partnership, by=alice, edition=1, provinces=[voorland], title="Tweede")
    partnership.refresh_from_db()
    assert (partnership.title, list(partnership.provinces.all())) == ("Eerste", [])


def test_a_partner_is_not_added_to_a_partnership_that_was_revealed_meanwhile(partnership, alice, charlie):
    make.reveal(make.Partnership.objects.get(pk=partnership.pk))
    with pytest.raises(actions.AlreadyRevealed):
        actions.add_parties(partnership, [charlie.organisations.get()], by=alice)


def test_too_many_at_once_adds_none(partnership, alice):
    many = [make.organisation(f"Gemeente {number}") for number in range(actions.MOST_PARTIES)]
    with pytest.raises(actions.TooManyParties):
        actions.add_parties(partnership, many, by=alice)
    assert partnership.parties.count() == 2


def test_a_party_that_shared_meanwhile_is_not_removed(partnership, alice):
    party = partnership.parties.first()
    Party.objects.filter(pk=party.pk).update(handed_in_at=partnership.created_at)
    with pytest.raises(AlreadyHandedIn):
        actions.remove_party(party, by=alice)


def test_removing_a_party_twice_is_removing_it_once(partnership, alice):
    party = partnership.parties.first()
    assert actions.remove_party(party, by=alice) is False
    assert actions.remove_party(Party(pk=999, partnership=partnership), by=alice) is False


def test_a_party_that_is_taken_out_finds_its_answers_back_when_it_takes_part_again(partnership, alice):
    party = partnership.parties.first()
    make.positions(party, IDEAL)
    actions.remove_party(party, by=alice)
    assert party not in partnership.parties.all()
    assert not Position.objects.visible_to(alice).exists()

    actions.add_parties(partnership, [party.organisation], by=alice)
    assert partnership.parties.get(organisation=party.organisation) == party
    assert Position.objects.visible_to(alice).count() == 6


def test_choosing_partners_does_not_make_an_open_description_stale(partnership, alice, charlie):
    actions.add_parties(partnership, [charlie.organisations.get()], by=alice)
    partnership.refresh_from_db()
    assert partnership.edition == 1
