import io

from django.core.management import call_command

from partnership.models import Status
from survey.models import Round
from survey.outcomes.facts import outcome_of
from survey.statements import Group
from tests import make


def load():
    told = io.StringIO()
    call_command("load_survey_examples", stdout=told)
    return told.getvalue()


def test_agreed_examples_get_two_rounds_with_results_once(alice):
    make.partnership("Dorpen", status=Status.AGREED, is_example=True, coordinator=alice)
    make.partnership("Echt", status=Status.AGREED, coordinator=alice)
    make.partnership("Concept", is_example=True, coordinator=alice)
    assert "1 toegevoegd" in load()
    assert "0 toegevoegd" in load()
    latest, earlier = Round.objects.over()
    assert {latest.partnership.title, earlier.partnership.title} == {"Dorpen"}
    shown, _sides = outcome_of(latest)
    assert (shown.rijk, shown.decentral) == (14, 27)
    assert all(line.since_before(Group.RIJK) is not None for line in shown.lines)


def test_of_the_last_example_a_list_shows_who_has_answered(alice):
    for title in ("Dorpen", "Wegen"):
        make.partnership(title, status=Status.AGREED, is_example=True, coordinator=alice)
    load()
    asked = Round.objects.exclude(pk__in=Round.objects.over()).get()
    assert (asked.partnership.title, asked.is_open) == ("Wegen", True)
    assert (asked.invitations.listed().count(), asked.invitations.answered().count()) == (8, 3)
