import pytest
from django.db import IntegrityError
from django.http import Http404

from partnership.answer import UNANSWERED, WITHOUT_SCORE, Answer
from partnership.editions import Overtaken
from partnership.models import Change, Position, Status
from partnership.positions.actions import (
    AlreadyHandedIn,
    Incomplete,
    Statement,
    edition_of,
    hand_in,
    state_positions,
)
from partnership.positions.open_points import Lacks
from partnership.profile import IDEAL, Profile
from tests import make


def share(party, by):
    return hand_in(party, seen=edition_of(party.stated_positions()), by=by)


def stored(party):
    return {
        position.axis: (position.score, position.reason, position.plain_answer) for position in party.positions.all()
    }


def test_what_a_party_says_is_stored_with_who_said_it(party, alice):
    state_positions(party, [Statement("decentral_funds", Answer(1), "Geen geld.", "Het Rijk betaalt.")], by=alice)
    position = party.positions.get()
    assert (position.score, position.reason, position.plain_answer) == (1, "Geen geld.", "Het Rijk betaalt.")
    assert (position.updated_by, position.edition) == (alice, 1)


def test_what_a_party_hopes_is_stored_and_only_for_itself_in_the_history(party, alice):
    state_positions(party, [Statement("ambition", Answer(3), hope="Dat het Rijk open is.")], by=alice)
    assert party.positions.get().hope == "Dat het Rijk open is."
    change = Change.objects.get(after="Dat het Rijk open is.")
    assert (change.field, change.is_private) == ("wat de partij van de andere kant hoopt", True)


def test_not_knowing_is_stored_as_an_answer(party, alice):
    state_positions(party, [Statement("ambition", WITHOUT_SCORE)], by=alice)
    assert party.positions.get().is_unknown


def test_an_axis_without_an_answer_stays_unanswered(party, alice):
    assert state_positions(party, [Statement("ambition", UNANSWERED)], by=alice) == 0
    assert not party.positions.exists()


def test_an_axis_without_an_answer_keeps_what_it_had(party, alice):
    state_positions(party, [Statement("ambition", Answer(4), "Daarom.")], by=alice)
    state_positions(party, [Statement("ambition", UNANSWERED)], by=alice)
    assert stored(party) == {"ambition": (4, "Daarom.", "")}


def test_saying_something_else_raises_the_edition(party, alice):
    state_positions(party, [Statement("ambition", Answer(4))], by=alice)
    state_positions(party, [Statement("ambition", Answer(5))], by=alice)
    assert party.positions.get().edition == 2


def test_saying_the_same_again_changes_nothing(party, alice, bob):
    state_positions(party, [Statement("ambition", Answer(4), "Daarom.")], by=alice)
    assert state_positions(party, [Statement("ambition", Answer(4), "Daarom.")], by=bob) == 0
    position = party.positions.get()
    assert (position.edition, position.updated_by) == (1, alice)


def test_several_axes_are_saved_together_or_not_at_all(party, alice):
    with pytest.raises(IntegrityError):
        state_positions(party, [Statement("ambition", Answer(3)), Statement("nonsense", Answer(3))], by=alice)
    assert not party.positions.exists()


def test_positions_no_longer_change_once_they_are_shared(party, alice):
    make.positions(party, IDEAL)
    share(party, alice)
    with pytest.raises(AlreadyHandedIn):
        state_positions(party, [Statement("ambition", Answer(5), "Toch anders.")], by=alice)
    assert stored(party)["ambition"][0] == 3


def test_the_first_party_to_share_opens_the_round(party, partnership, alice):
    make.positions(party, IDEAL)
    assert share(party, alice) is False
    party.refresh_from_db()
    partnership.refresh_from_db()
    assert party.has_handed_in
    assert party.handed_in_by == alice
    assert partnership.status == Status.POSITIONS
    assert not partnership.is_revealed


def test_six_times_not_knowing_may_be_shared(party, alice):
    make.positions(party, Profile(), reason="")
    share(party, alice)
    party.refresh_from_db()
    assert party.has_handed_in


def test_sharing_needs_an_answer_on_every_axis(party, alice):
    make.positions(party, IDEAL)
    party.positions.filter(axis="obligation").delete()
    with pytest.raises(Incomplete) as refused:
        share(party, alice)
    assert [(point.axis.key, point.lacks) for point in refused.value.missing] == [("obligation", Lacks.ANSWER)]


def test_sharing_needs_a_reason_for_every_deviation(party, alice):
    make.positions(party, Profile(3, 1, 1, 3, 5, 1), reason=" ")
    with pytest.raises(Incomplete) as refused:
        share(party, alice)
    lacking = [(point.axis.key, point.lacks) for point in refused.value.missing]
    assert lacking == [("decentral_funds", Lacks.REASON), ("execution_responsibility", Lacks.REASON)]


def test_nothing_is_stored_when_sharing_is_refused(party, partnership, alice):
    with pytest.raises(Incomplete):
        share(party, alice)
    party.refresh_from_db()
    partnership.refresh_from_db()
    assert not party.has_handed_in
    assert partnership.status == Status.DRAFT


def test_sharing_twice_is_refused_and_keeps_the_first_moment(party, alice, rob):
    make.positions(party, IDEAL)
    share(party, alice)
    party.refresh_from_db()
    moment = party.handed_in_at
    with pytest.raises(AlreadyHandedIn):
        share(party, rob)
    party.refresh_from_db()
    assert (party.handed_in_at, party.handed_in_by) == (moment, alice)


@pytest.mark.parametrize("seen", [None, 0, 5, 7])
def test_answers_that_were_not_on_the_screen_are_not_shared(party, alice, seen):
    make.positions(party, IDEAL)
    with pytest.raises(Overtaken):
        hand_in(party, seen=seen, by=alice)
    party.refresh_from_db()
    assert not party.has_handed_in


def test_the_last_party_to_share_reveals_everything(party, other, partnership, alice, bob):
    make.positions(party, IDEAL)
    make.positions(other, IDEAL)
    assert share(party, alice) is False
    assert not Position.objects.visible_to(alice).filter(party=other).exists()
    assert share(other, bob) is True
    assert Position.objects.visible_to(alice).filter(party=other).count() == 6


def test_a_party_alone_can_share_and_nothing_is_revealed(alice, beekdam):
    alone = make.partnership(coordinator=alice)
    party = make.party(alone, beekdam, profile=IDEAL)
    assert share(party, alice) is False
    alone.refresh_from_db()
    assert alone.status == Status.POSITIONS


def test_a_party_that_was_taken_out_meanwhile_says_and_shares_nothing(party, alice):
    type(party).objects.filter(pk=party.pk).delete()
    with pytest.raises(Http404):
        state_positions(party, [Statement("ambition", Answer(1))], by=alice)
    with pytest.raises(Http404):
        hand_in(party, seen=0, by=alice)
