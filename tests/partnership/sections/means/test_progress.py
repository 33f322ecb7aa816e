import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.intake.facts import gather
from partnership.intake.tasks import task_list_of
from partnership.models.funding import Instruments
from partnership.progress import TaskStatus
from partnership.sections.means.progress import progress, status_of
from partnership.sections.registry import SECTIONS
from tests import make

COMPLETE = {
    "who_pays": "Ieder de helft.",
    "instruments": Instruments(["own-means"]),
    "has_conditions": "no",
    "afterwards": "Dan stopt het.",
}


def made(partnership):
    return progress(partnership, list(partnership.parties.all()))


def per_party(partnership):
    return [status for _party, status in made(partnership).per_party]


@pytest.mark.parametrize(
    ("years", "wanted", "status"),
    [
        ([], [2027], TaskStatus.NOT_YET),
        ([], [], TaskStatus.NOT_YET),
        ([2027], [2027, 2028], TaskStatus.BUSY),
        ([2027, 2028, 2030], [2027, 2028], TaskStatus.DONE),
        ([2030], [], TaskStatus.DONE),
    ],
)
def test_a_party_is_done_once_every_year_has_something(years, wanted, status):
    assert status_of(years, wanted) == status


def test_nought_is_an_answer_and_a_note_alone_is_not(partnership, of_beekdam, of_voorland):
    for year in (2027, 2028):
        make.contribution(of_beekdam, year, euro=0)
    make.contribution(of_voorland, 2027, note="Nog te bepalen")
    assert per_party(partnership) == [TaskStatus.DONE, TaskStatus.NOT_YET, TaskStatus.NOT_YET]


def test_it_is_said_what_is_open(partnership, of_beekdam):
    assert made(partnership).note == "Nog open: de bijdrage van 3 partijen, hoe het geld komt"
    make.contribution(of_beekdam, 2027, euro=5)
    make.funding(partnership, **COMPLETE)
    assert made(partnership).note == "Nog open: de bijdrage van 2 partijen"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({}, TaskStatus.NOT_YET),
        ({"who_pays": "Ieder de helft."}, TaskStatus.BUSY),
        (COMPLETE | {"has_conditions": "unknown"}, TaskStatus.BUSY),
        (COMPLETE | {"has_conditions": "yes"}, TaskStatus.BUSY),
        (COMPLETE | {"has_conditions": "yes", "conditions": "Voor water"}, TaskStatus.DONE),
        (COMPLETE, TaskStatus.DONE),
    ],
)
def test_the_shared_part_is_done_when_all_of_it_is_said(partnership, said, status):
    make.funding(partnership, **said)
    assert made(partnership).status == status


def task_of(partnership, user):
    tasks = task_list_of(gather(partnership, user, may_describe=False)).tasks
    return next(task for task in tasks if task.name == "Waarmee")


def test_the_task_is_not_done_while_the_shared_part_is_open(partnership, alice):
    for party in partnership.parties.all():
        for year in (2027, 2028):
            make.contribution(party, year, euro=5)
    assert task_of(partnership, alice).status == TaskStatus.BUSY
    make.funding(partnership, **COMPLETE)
    done = task_of(partnership, alice)
    assert (done.status, done.note) == (TaskStatus.DONE, "")


def test_it_takes_two_queries(partnership):
    parties = list(partnership.parties.all())
    with CaptureQueriesContext(connection) as queries:
        progress(partnership, parties)
    assert len(queries) == 2
    assert any(section.key == "means" for section in SECTIONS)
