"""All positions become visible to all parties at once, exactly once."""

import datetime as dt

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from partnership.answer import Answer
from partnership.editions import Overtaken
from partnership.life import NotNow
from partnership.models import Partnership, Status
from partnership.positions.actions import (
    AlreadyHandedIn,
    RevealedMeanwhile,
    Statement,
    edition_of,
    hand_in,
    state_positions,
)
from partnership.profile import IDEAL
from partnership.reveal import reveal_if_complete, reveal_now
from tests import make
from tests.at_once import at_once

TODAY = timezone.localdate()
YESTERDAY = TODAY - dt.timedelta(days=1)


def test_all_positions_are_revealed_when_every_party_has_shared(beekdam, voorland, alice):
    partnership = make.partnership(status=Status.POSITIONS)
    make.party(partnership, beekdam, profile=IDEAL, handed_in=True)
    make.party(partnership, voorland, profile=IDEAL, handed_in=True)
    assert reveal_if_complete(partnership, by=alice) is True
    partnership.refresh_from_db()
    assert partnership.status == Status.CONVERSATION
    assert partnership.is_revealed


def test_nothing_is_revealed_while_a_party_is_missing(beekdam, voorland, alice):
    partnership = make.partnership(status=Status.POSITIONS)
    make.party(partnership, beekdam, profile=IDEAL, handed_in=True)
    make.party(partnership, voorland, profile=IDEAL)
    assert reveal_if_complete(partnership, by=alice) is False
    partnership.refresh_from_db()
    assert partnership.status == Status.POSITIONS


@pytest.mark.parametrize("number", [0, 1])
def test_there_is_nothing_to_reveal_between_fewer_than_two_parties(number, alice):
    partnership = make.partnership(status=Status.POSITIONS)
    for place in range(number):
        make.party(partnership, make.organisation(f"Gemeente {place}"), profile=IDEAL, handed_in=True)
    assert reveal_if_complete(partnership, by=alice) is False


def test_taking_out_the_party_that_was_waited_for_reveals_the_rest(beekdam, voorland, alice):
    partnership = make.partnership(status=Status.POSITIONS)
    make.party(partnership, beekdam, profile=IDEAL, handed_in=True)
    make.party(partnership, voorland, profile=IDEAL, handed_in=True)
    make.party(partnership, make.organisation("Waterschap De Voorde", layer="water-authority")).delete()
    assert reveal_if_complete(partnership, by=alice) is True


def test_a_reveal_happens_once(beekdam, voorland, alice):
    partnership = make.partnership(status=Status.POSITIONS)
    make.party(partnership, beekdam, profile=IDEAL, handed_in=True)
    make.party(partnership, voorland, profile=IDEAL, handed_in=True)
    reveal_if_complete(partnership, by=alice)
    partnership.refresh_from_db()
    moment = partnership.revealed_at
    assert reveal_if_complete(partnership, by=alice) is False
    partnership.refresh_from_db()
    assert partnership.revealed_at == moment


def test_a_reveal_does_not_take_an_agreement_back(beekdam, voorland, alice):
    partnership = make.partnership(agreed=IDEAL)
    make.party(partnership, beekdam, profile=IDEAL, handed_in=True)
    make.party(partnership, voorland, profile=IDEAL, handed_in=True)
    assert reveal_if_complete(partnership, by=alice) is False
    partnership.refresh_from_db()
    assert partnership.status == Status.AGREED


def test_a_reveal_tells_who_was_there_and_when(beekdam, voorland, alice):
    partnership = make.partnership(status=Status.POSITIONS)
    make.party(partnership, beekdam, profile=IDEAL, handed_in=True)
    make.party(partnership, voorland, profile=IDEAL, handed_in=True)
    reveal_if_complete(partnership, by=alice)
    partnership.refresh_from_db()
    told = (partnership.revealed_on, partnership.parties_at_reveal, partnership.in_at_reveal)
    assert told == (timezone.localdate(partnership.revealed_at), 2, 2)
    assert set(partnership.changes.values_list("field", "after")) >= {
        ("partijen bij de onthulling", "2"),
        ("ingebracht bij de onthulling", "2"),
    }


# --- without everybody


@pytest.fixture
def waiting(beekdam, voorland, alice):
    """Two parties are in, De Voorde is not; yesterday was the last day."""
    made = make.partnership(status=Status.POSITIONS, coordinator=alice, positions_due_on=YESTERDAY)
    devoorde = make.organisation("Waterschap De Voorde", layer="water-authority")
    make.party(made, beekdam, profile=IDEAL, handed_in=True)
    make.party(made, voorland, profile=IDEAL, handed_in=True)
    make.party(made, devoorde, profile=IDEAL)
    return made


def missing_party(partnership):
    return partnership.parties.missing().get()


def share(party, by, **said):
    return hand_in(party, seen=edition_of(party.stated_positions()), by=by, **said)


def test_after_the_last_day_the_coordinator_reveals_without_who_is_missing(waiting, alice):
    turnout = reveal_now(waiting, by=alice)
    waiting.refresh_from_db()
    assert (turnout.parties, turnout.handed_in) == (waiting.parties_at_reveal, waiting.in_at_reveal) == (3, 2)
    assert waiting.status == Status.CONVERSATION
    assert missing_party(waiting).is_left_out


def test_on_the_last_day_itself_there_is_still_time(waiting, alice):
    Partnership.objects.update(positions_due_on=TODAY)
    with pytest.raises(NotNow, match="tot en met"):
        reveal_now(waiting, by=alice)


def test_without_a_last_day_everybody_is_waited_for(waiting, alice):
    Partnership.objects.update(positions_due_on=None)
    with pytest.raises(NotNow, match="Kies dan eerst"):
        reveal_now(waiting, by=alice)


def test_one_party_is_not_revealed_to_nobody(waiting, alice, voorland):
    waiting.parties.filter(organisation=voorland).update(handed_in_at=None)
    with pytest.raises(NotNow, match="minstens twee partijen"):
        reveal_now(waiting, by=alice)
    waiting.refresh_from_db()
    assert not waiting.is_revealed


def test_the_second_click_is_told_that_it_has_happened(waiting, alice):
    reveal_now(waiting, by=alice)
    with pytest.raises(NotNow, match="al onthuld"):
        reveal_now(waiting, by=alice)


def test_what_is_put_away_is_not_revealed(waiting, alice):
    Partnership.objects.update(archived_at=timezone.now())
    with pytest.raises(NotNow, match="archief"):
        reveal_now(waiting, by=alice)


def test_who_was_left_out_says_first_that_it_knows_the_others(waiting, alice):
    reveal_now(waiting, by=alice)
    late = missing_party(waiting)
    with pytest.raises(RevealedMeanwhile):
        share(late, alice)
    assert share(late, alice, knows_reveal=True) is False
    late.refresh_from_db()
    assert late.came_later
    assert not late.is_left_out


def test_who_was_in_at_the_reveal_did_not_come_later(waiting, alice):
    reveal_now(waiting, by=alice)
    assert not any(party.came_later for party in waiting.parties.handed_in())


def test_the_last_one_to_share_did_not_come_later_than_its_own_reveal(waiting, alice):
    assert share(missing_party(waiting), alice) is True
    assert not any(party.came_later for party in waiting.parties.all())


def test_after_the_agreement_nobody_comes_in_any_more(waiting, alice):
    reveal_now(waiting, by=alice)
    Partnership.objects.update(status=Status.AGREED, agreed_at=timezone.now(), agreed_steps=0, agreed_to_rijk=0)
    with pytest.raises(NotNow, match="De afspraken zijn vastgelegd"):
        share(missing_party(waiting), alice, knows_reveal=True)


# --- at the same moment


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


@pytest.mark.django_db(transaction=True)
def test_a_reveal_and_the_last_party_at_the_same_moment_give_one_reveal(waiting, alice):
    late = missing_party(waiting)
    seen = edition_of(late.stated_positions())
    shared, clicked = at_once(
        lambda: hand_in(late, seen=seen, by=alice), lambda: reveal_now(Partnership.objects.get(), by=alice)
    )
    waiting.refresh_from_db()
    if shared is True:
        assert isinstance(clicked, NotNow)
        assert waiting.in_at_reveal == 3
    else:
        assert isinstance(shared, RevealedMeanwhile)
        assert (clicked.handed_in, waiting.in_at_reveal) == (2, 2)
    assert waiting.changes.filter(field="onthuld op").count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("number", [2, 4])
def test_reveals_at_the_same_moment_are_one_reveal_and_no_error_page(waiting, alice, number):
    address = f"/samenwerkingen/{waiting.pk}/onthullen/"
    clients = [Client() for _click in range(number)]
    for client in clients:
        client.force_login(alice)
    replies = at_once(*(lambda client=client: client.post(address) for client in clients))
    assert {reply.status_code for reply in replies} == {302}
    assert sorted(reply.url.rpartition("/vergelijken")[1] for reply in replies) == [""] * (number - 1) + [
        "/vergelijken"
    ]
    assert waiting.changes.filter(field="onthuld op").count() == 1


@pytest.mark.django_db(transaction=True)
def test_sharing_and_revealing_at_the_same_moment_gives_nobody_an_error_page(waiting, alice):
    late = missing_party(waiting)
    sem = make.user("sem@devoorde.example", editor_of=late.organisation)
    start = f"/samenwerkingen/{waiting.pk}"
    coordinator, editor = Client(), Client()
    coordinator.force_login(alice)
    editor.force_login(sem)
    edition = edition_of(late.stated_positions())
    clicked, shared = at_once(
        lambda: coordinator.post(f"{start}/onthullen/"),
        lambda: editor.post(f"{start}/controleren/", {"edition": edition}),
    )
    assert clicked.status_code == 302
    assert shared.status_code in (200, 302)
    assert (shared.status_code == 200) == ("intussen onthuld" in shared.content.decode())


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", range(5))
def test_who_saves_an_answer_while_a_colleague_shares_is_answered(waiting, alice, turn):
    """Neither waits for the other, in whichever order they lock the party and write the history of the partnership."""
    late = missing_party(waiting)
    seen = edition_of(late.stated_positions())
    stated = [Statement("ambition", Answer(3), f"Reden {turn}")]
    shared, saved = at_once(lambda: hand_in(late, seen=seen, by=alice), lambda: state_positions(late, stated, by=alice))
    assert shared is True or isinstance(shared, Overtaken), shared
    assert saved == 1 or isinstance(saved, AlreadyHandedIn), saved
