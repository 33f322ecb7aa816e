"""How far the parties are with law and democracy, in the words of the task list."""

import datetime as dt

import pytest

from partnership.progress import TaskStatus
from partnership.sections.legitimacy.progress import progress
from tests import make


@pytest.fixture
def made(partnership):
    return lambda: progress(partnership, tuple(partnership.parties.select_related("organisation")))


def statuses(made):
    return [status for _party, status in made().per_party]


def test_nothing_filled_in_is_not_yet_and_says_what_is_open(made):
    assert made().status == TaskStatus.NOT_YET
    assert statuses(made) == [TaskStatus.NOT_YET] * 2
    assert (
        made().note
        == "Samen nog open: de juridische vorm, autonomie of medebewind, de looptijd en hoe een partij eruit stapt"
    )


def test_a_party_is_done_with_a_moment_before_the_agreement(made, parties):
    make.moment(parties[0], "account")
    make.moment(parties[1], "decide")
    assert statuses(made) == [TaskStatus.BUSY, TaskStatus.DONE]


def test_who_has_no_elected_body_is_done(made, partnership):
    make.party(partnership, make.organisation("Stichting", layer="other"))
    assert statuses(made)[-1] == TaskStatus.DONE


def test_everything_filled_in_is_done(made, partnership):
    partnership.starts_on, partnership.ends_on = dt.date(2027, 1, 1), dt.date(2030, 1, 1)
    make.legal_basis(partnership, character="contract", authority="autonomy", leaving="Na twee jaar.")
    assert (made().status, made().note, made().is_shared_open) == (TaskStatus.DONE, "", False)


def test_a_ground_is_open_once_an_obligation_is_agreed(made, partnership):
    partnership.starts_on, partnership.ends_on = dt.date(2027, 1, 1), dt.date(2030, 1, 1)
    basis = make.legal_basis(partnership, character="contract", authority="both", leaving="Na twee jaar.")
    partnership.agreements.create(axis="obligation", score=2)
    assert (made().status, made().note) == (TaskStatus.BUSY, "Samen nog open: de wet of regel die verplicht")
    type(basis).objects.update(ground="Een wet")
    assert made().status == TaskStatus.DONE


def test_forty_parties_take_no_more_queries_than_two(made, partnership, django_assert_num_queries):
    for number in range(38):
        make.moment(make.party(partnership, make.organisation(f"Gemeente {number}")))
    parties = tuple(partnership.parties.select_related("organisation"))
    with django_assert_num_queries(3):
        progress(partnership, parties)
