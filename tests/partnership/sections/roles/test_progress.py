"""How far the parties are with who does what, in the words of the task list."""

import pytest

from partnership.progress import Progress, TaskStatus
from partnership.sections.roles.progress import progress
from tests import make


def progress_of(partnership):
    return progress(partnership, tuple(partnership.parties.select_related("organisation")))


@pytest.fixture
def divided(partnership):
    """Everything is filled in."""
    make.division(partnership, executors_text="Wij", monitors_text="Zij", deciders_text="De stuurgroep")
    make.phase(partnership, role="direct")
    return partnership


def test_nothing_filled_in_is_not_yet_and_says_nothing(partnership):
    assert progress_of(partnership) == Progress(TaskStatus.NOT_YET)


def test_everything_filled_in_is_done(divided):
    assert progress_of(divided) == Progress(TaskStatus.DONE)


def test_begun_is_busy_and_says_what_is_open(partnership):
    make.division(partnership, executors_text="Wij")
    made = progress_of(partnership)
    assert made.status == TaskStatus.BUSY
    assert made.note == "Nog open: wie de voortgang volgt, wie beslist en de fasen"


def test_a_phase_alone_is_a_beginning(partnership):
    make.phase(partnership, role="direct")
    assert progress_of(partnership).status == TaskStatus.BUSY


@pytest.mark.parametrize(("role", "note"), [("", "Nog open: de rol van het Rijk in 2 fasen"), ("unknown", "")])
def test_a_role_is_open_until_somebody_answers_even_that_it_is_not_known(divided, role, note):
    for name in ("Bouw", "Beheer"):
        make.phase(divided, name, role=role)
    assert progress_of(divided).note == note


def test_a_contact_is_open_as_soon_as_a_ministry_takes_part(divided):
    make.party(divided, make.organisation("Ministerie van BZK", layer="rijk"))
    assert progress_of(divided).note == "Nog open: een aanspreekpunt van het Rijk"
    type(divided.division).objects.update(contact_name="A. de Boer")
    assert progress_of(divided).status == TaskStatus.DONE
