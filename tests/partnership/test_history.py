"""What changed, by whom, from what to what: written with the change itself, and seen by who may see it."""

import pytest
from django.db import transaction

from partnership import history
from partnership.answer import Answer
from partnership.editions import Overtaken
from partnership.intake.actions import remove_party
from partnership.models import Change, Partnership, Party
from partnership.positions.actions import Statement, state_positions
from tests import make
from tests.at_once import at_once


def told(changes):
    return [(change.field, change.before, change.after) for change in changes.order_by("pk")]


def test_a_saved_field_is_told_from_what_to_what(partnership, alice):
    history.save(partnership, edition=partnership.edition, by=alice, region="Het beekdal", task=partnership.task)
    (change,) = Change.objects.all()
    assert (change.field, change.before, change.after) == ("gebied", "", "Het beekdal")
    assert (change.by, change.by_name, change.partnership) == (alice, "Alice", partnership)


def test_a_choice_is_told_in_words(partnership, alice):
    history.save(partnership, edition=partnership.edition, by=alice, status="positions")
    assert told(Change.objects) == [("status", "Concept", "Posities")]


def test_saving_the_same_is_no_change(partnership, alice):
    assert not history.save(partnership, edition=partnership.edition, by=alice, title=partnership.title)
    assert not Change.objects.exists()


def test_what_is_overtaken_is_not_told(partnership, alice):
    with pytest.raises(Overtaken):
        history.save(partnership, edition=partnership.edition + 1, by=alice, title="Anders")
    assert not Change.objects.exists()


def test_what_is_rolled_back_is_not_told(partnership, alice):
    with transaction.atomic():
        history.save(partnership, edition=partnership.edition, by=alice, title="Anders")
        transaction.set_rollback(True)
    assert not Change.objects.exists()


def test_a_new_row_is_told_with_what_was_filled_in(partnership, alice):
    history.create(Party(partnership=partnership, organisation=make.organisation("Gemeente Heidekamp")), by=alice)
    assert ("", "", "toegevoegd") in told(Change.objects)
    assert ("organisatie", "", "Gemeente Heidekamp") in told(Change.objects)


def test_what_a_row_has_several_of_is_told_by_name(partnership, voorland, beekdam, alice):
    assert history.choose(partnership, "provinces", [voorland, beekdam], by=alice)
    assert not history.choose(partnership, "provinces", [beekdam, voorland], by=alice)
    assert told(Change.objects) == [("provincies", "", "Gemeente Beekdam, Provincie Voorland")]
    assert set(partnership.provinces.all()) == {voorland, beekdam}


def test_the_name_stays_when_the_person_goes(partnership, bob):
    history.note(partnership, "gebied", "", "Het beekdal", by=bob)
    bob.delete()
    assert Change.objects.get().by_name == "Bob"


class TestWhoSees:
    @pytest.fixture
    def answer(self, partnership, voorland, bob):
        """Bob's party answers, before anything is shared."""
        party = partnership.parties.get(organisation=voorland)
        state_positions(party, [Statement("ambition", Answer(4), "Om het doel")], by=bob)

    def seen_by(self, user):
        return {change.after for change in Change.objects.visible_to(user)}

    def test_an_answer_is_seen_by_the_party_alone(self, answer, alice, bob, bea, admin, charlie):
        assert {"4", "Om het doel"} <= self.seen_by(bob)
        assert [self.seen_by(other) for other in (alice, bea, admin, charlie)] == [set()] * 4

    def test_the_rest_is_seen_by_all_parties_and_the_administrator(
        self, partnership, alice, rob, bob, bea, admin, charlie
    ):
        history.note(partnership, "gebied", "", "Het beekdal", by=alice)
        assert [self.seen_by(one) for one in (alice, rob, bob, admin)] == [{"Het beekdal"}] * 4
        assert [self.seen_by(one) for one in (bea, charlie)] == [set()] * 2


@pytest.mark.django_db(transaction=True)
def test_of_people_who_save_at_the_same_moment_one_wins_and_one_is_told(partnership, alice, bob):
    def save(by):
        mine = Partnership.objects.get(pk=partnership.pk)
        return lambda: history.save(mine, edition=mine.edition, by=by, region=f"Van {by}")

    outcomes = at_once(*(save(by) for by in (alice, bob) * 4))
    assert outcomes.count(True) == 1
    assert sum(isinstance(outcome, Overtaken) for outcome in outcomes) == 7
    (change,) = Change.objects.all()
    assert change.after == Partnership.objects.get().region == f"Van {change.by_name}"


@pytest.mark.django_db(transaction=True)
def test_an_item_that_is_taken_away_twice_at_the_same_moment_goes_once(partnership, beekdam, alice):
    party = partnership.parties.get(organisation=beekdam)
    outcomes = at_once(*[lambda: remove_party(party, by=alice)] * 4)
    assert outcomes == [False] * 4
    assert list(Change.objects.values_list("after", flat=True)) == ["weggehaald"]
