"""What goes by itself, and when."""

import datetime as dt
import io

import pytest
from django.core.management import call_command
from django.utils import timezone

from survey.models import Invitation, Remark, Response, Round, Tally
from survey.retention import CODE_DAYS, RESPONSE_DAYS, purge
from tests import make

TODAY = timezone.localdate()


@pytest.fixture
def over(partnership):
    made = make.survey_round(partnership, days=(-9, -1))
    make.survey_invitation(made, draft="geheim")
    make.responses(made, "rijk", 6)
    Remark.objects.create(round=made, text="Meer mensen graag.")
    return made


def left():
    return [model.objects.count() for model in (Tally, Invitation, Response, Remark)]


def test_a_round_that_is_over_is_counted_and_its_drafts_go(over):
    assert purge().rounds == 1
    assert Round.objects.get().counted_on == TODAY
    assert Invitation.objects.get().draft == ""


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (CODE_DAYS, [2, 1, 6, 1]),
        (CODE_DAYS + 1, [2, 0, 6, 1]),
        (RESPONSE_DAYS, [2, 0, 6, 1]),
        (RESPONSE_DAYS + 1, [2, 0, 0, 0]),
    ],
)
def test_codes_go_first_then_responses_and_remarks_and_counts_stay(over, days, expected):
    purge()
    purge(TODAY + dt.timedelta(days=days))
    assert left() == expected


def test_an_open_round_keeps_everything(round_):
    make.survey_invitation(round_, draft="geheim")
    make.responses(round_, "rijk", 2)
    purge()
    assert (Round.objects.get().counted_on, Invitation.objects.get().draft) == (None, "geheim")
    assert Response.objects.count() == 2


def test_the_command_says_what_it_did_and_does_it_once(over):
    told = io.StringIO()
    call_command("purge", stdout=told)
    call_command("purge", stdout=told)
    first, second = told.getvalue().splitlines()
    assert first.startswith("Geteld: 1 vragenlijsten.")
    assert second == "Geteld: 0 vragenlijsten. Verwijderd: 0 codes, 0 antwoorden, 0 opmerkingen."
