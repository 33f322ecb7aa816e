import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.models import Reply, State
from partnership.sections.expectations.facts import expectations_of
from tests import make

TODAY = dt.date(2027, 3, 1)
EARLIER, LATER = TODAY - dt.timedelta(days=1), TODAY + dt.timedelta(days=1)


def found(partnership, user):
    return expectations_of(partnership, user, list(partnership.parties.select_related("organisation")))


def receivers(expectation):
    return [str(answer.party) for answer in expectation.answers]


def test_without_expectations_there_is_nothing(partnership, alice):
    assert found(partnership, alice) == ()


def test_what_is_expected_of_a_party_that_party_answers(partnership, alice, of_beekdam, of_ministry):
    make.expectation(of_beekdam, of_ministry, due_on=TODAY, due_words="en daarna elk jaar")
    (one,) = found(partnership, alice)
    assert (one.party, one.of_party, one.of_group) == (of_beekdam, of_ministry, None)
    assert (one.what, one.due_on, one.due_words) == ("Eén aanspreekpunt", TODAY, "en daarna elk jaar")
    assert receivers(one) == ["Ministerie van Voorbeelden"]


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ("rijk", ["Ministerie van Voorbeelden"]),
        ("decentral", ["Provincie Voorland"]),
        ("everyone", ["Provincie Voorland", "Ministerie van Voorbeelden"]),
    ],
)
def test_what_is_expected_of_a_group_each_of_it_answers_but_who_expects_it(
    partnership, alice, of_beekdam, group, expected
):
    make.expectation(of_beekdam, group)
    assert receivers(found(partnership, alice)[0]) == expected


def test_a_side_where_nobody_takes_part_yet_has_nobody_to_answer(partnership, alice, of_beekdam, of_ministry):
    make.expectation(of_beekdam, "rijk")
    of_ministry.withdrawn_at = partnership.created_at
    of_ministry.save()
    (one,) = found(partnership, alice)
    assert one.answers == ()
    assert not one.is_open
    assert not one.is_settled


def test_answers_stand_by_their_party(partnership, alice, of_beekdam, of_voorland, of_ministry):
    asked = make.expectation(of_beekdam, "everyone")
    make.expectation_answer(asked, of_ministry, state=State.BUSY, state_on=TODAY)
    (one,) = found(partnership, alice)
    assert one.answer_of(of_voorland).is_open
    assert one.answer_of(of_ministry).state is State.BUSY
    assert one.answer_of(of_beekdam) is None
    assert (one.count(Reply.ACCEPTED), one.count(None), one.count(State.BUSY)) == (1, 1, 1)


@pytest.mark.parametrize(
    ("answer", "is_open", "is_settled"),
    [
        ({"answer": ""}, True, False),
        ({"answer": "accepted"}, False, False),
        ({"answer": "accepted", "state": "busy"}, False, False),
        ({"answer": "accepted", "state": "fails", "state_note": "Geen geld."}, False, False),
        ({"answer": "accepted", "state": "done"}, False, True),
        ({"answer": "declined"}, False, True),
    ],
)
def test_somebody_is_waited_for_until_it_is_done_or_declined(
    partnership, alice, of_beekdam, of_ministry, answer, is_open, is_settled
):
    make.expectation_answer(make.expectation(of_beekdam, of_ministry, due_on=EARLIER), of_ministry, **answer)
    (one,) = found(partnership, alice)
    assert (one.is_open, one.is_settled) == (is_open, is_settled)
    assert one.is_late(TODAY) is not is_settled


@pytest.mark.parametrize(("due_on", "late"), [(EARLIER, True), (TODAY, False), (LATER, False), (None, False)])
def test_it_is_late_once_its_day_has_passed(partnership, alice, of_beekdam, of_ministry, due_on, late):
    make.expectation(of_beekdam, of_ministry, due_on=due_on)
    assert found(partnership, alice)[0].is_late(TODAY) is late


def test_of_several_it_is_late_while_one_of_them_is_waited_for(partnership, alice, of_beekdam, of_voorland):
    asked = make.expectation(of_beekdam, "everyone", due_on=EARLIER)
    make.expectation_answer(asked, of_voorland, state=State.DONE)
    assert found(partnership, alice)[0].is_late(TODAY)


def test_what_was_taken_away_is_not_there(partnership, alice, of_beekdam, of_ministry):
    make.expectation(of_beekdam, of_ministry, removed_at=partnership.created_at)
    assert found(partnership, alice) == ()


@pytest.mark.parametrize("who", ["of_beekdam", "of_ministry"])
def test_of_and_from_a_party_that_left_nothing_is_shown(partnership, alice, of_beekdam, of_ministry, who, request):
    make.expectation(of_beekdam, of_ministry)
    left = request.getfixturevalue(who)
    left.withdrawn_at = partnership.created_at
    left.save()
    assert found(partnership, alice) == ()


@pytest.mark.parametrize(("who", "sees"), [("alice", 1), ("rob", 1), ("bob", 0), ("bea", 0), ("admin", 0)])
def test_before_the_reveal_only_the_party_itself_sees_what_it_expects(blind, request, who, sees):
    beekdam, voorland, _ministry = blind.parties.all()
    make.expectation(beekdam, voorland)
    assert len(found(blind, request.getfixturevalue(who))) == sees


def test_it_takes_as_many_queries_for_many_as_for_few(partnership, alice, of_beekdam, of_ministry):
    make.expectation_answer(make.expectation(of_beekdam, of_ministry), of_ministry)
    parties = list(partnership.parties.select_related("organisation"))
    with CaptureQueriesContext(connection) as few:
        expectations_of(partnership, alice, parties)
    for number in range(12):
        party = make.party(partnership, make.organisation(f"Gemeente {number}"))
        make.expectation_answer(make.expectation(party, of_ministry), of_ministry)
    parties = list(partnership.parties.select_related("organisation"))
    with CaptureQueriesContext(connection) as many:
        assert len(expectations_of(partnership, alice, parties)) == 13
    assert len(many) == len(few) == 2
