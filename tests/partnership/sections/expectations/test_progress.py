import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.progress import TaskStatus
from partnership.sections.expectations.progress import progress
from tests import make


def made(partnership):
    return progress(partnership, list(partnership.parties.select_related("organisation")))


def statuses(partnership):
    return [status for _party, status in made(partnership).per_party]


def test_without_anything_nobody_has_begun(partnership):
    assert statuses(partnership) == [TaskStatus.NOT_YET] * 3
    assert made(partnership).note == "Nog niet iedereen heeft een verwachting opgeschreven."


def test_a_party_is_done_once_it_expects_something_and_has_answered_all(partnership, of_beekdam, of_voorland):
    asked = make.expectation(of_beekdam, of_voorland)
    assert statuses(partnership) == [TaskStatus.DONE, TaskStatus.NOT_YET, TaskStatus.NOT_YET]
    make.expectation(of_voorland, of_beekdam)
    assert statuses(partnership)[:2] == [TaskStatus.BUSY, TaskStatus.BUSY]
    make.expectation_answer(asked, of_voorland)
    assert statuses(partnership)[:2] == [TaskStatus.BUSY, TaskStatus.DONE]


def test_who_only_answers_is_busy(partnership, of_beekdam, of_voorland):
    make.expectation_answer(make.expectation(of_beekdam, of_voorland), of_voorland)
    assert statuses(partnership)[1] == TaskStatus.BUSY


def test_it_is_said_what_is_open_and_what_is_late(partnership, of_beekdam, of_voorland):
    make.expectation(of_beekdam, of_voorland, due_on=dt.date(2020, 1, 1))
    make.expectation(of_beekdam, "everyone")
    assert made(partnership).note == "Nog 3 antwoorden open, 1 verwachting te laat"


def test_when_all_is_answered_nothing_is_said(partnership, of_beekdam, of_voorland, of_ministry):
    parties = [of_beekdam, of_voorland, of_ministry]
    for party, other in zip(parties, parties[1:] + parties[:1], strict=True):
        make.expectation_answer(make.expectation(party, other), other)
    assert (set(statuses(partnership)), made(partnership).note) == ({TaskStatus.DONE}, "")


def test_before_the_reveal_nobody_learns_that_something_is_expected_of_another(blind):
    beekdam, voorland, _ministry = blind.parties.all()
    make.expectation(voorland, beekdam)
    before = made(blind)
    make.expectation(beekdam, voorland, due_on=dt.date(2020, 1, 1))
    after = made(blind)
    assert before.note == after.note
    assert before.per_party[1:] == after.per_party[1:]


@pytest.mark.parametrize("number", [1, 9])
def test_it_takes_two_queries(partnership, of_beekdam, of_voorland, number):
    for _ in range(number):
        make.expectation(of_beekdam, of_voorland)
    parties = list(partnership.parties.select_related("organisation"))
    with CaptureQueriesContext(connection) as queries:
        progress(partnership, parties)
    assert len(queries) == 2
