"""The tasks of a partnership: who is done, and with what."""

import datetime as dt

import pytest

from partnership.axes import AXES
from partnership.intake.tasks import task_list_of
from partnership.models import Membership, Status
from partnership.profile import IDEAL, Profile
from partnership.progress import TaskStatus
from partnership.rijk_checks import CHECKS
from partnership.sections.registry import SECTIONS
from tests import make
from tests.partnership.intake.states import describe, facts_for, hand_in, page, step_for, tasks_for

DESCRIPTION, PARTNERS, TRIANGLE, QUESTIONS, SHARING, COMPARISON, AGREEMENT = range(7)
ONE_RIJK, MEMO = 11, 12


def test_the_tasks_are_numbered_through_five_groups(alice, partnership):
    tasks = task_list_of(facts_for(alice, partnership))
    assert [group.name for group in tasks.groups] == ["Voorbereiden", "Posities", "Gesprek", "Uitwerken", "Memo"]
    assert [task.number for task in tasks.tasks] == list(range(1, 15))


def test_every_section_is_a_task(alice, partnership):
    names = [task.name for task in tasks_for(alice, partnership)]
    assert [section.name for section in SECTIONS if section.name not in names] == []


def test_the_description_is_not_yet_begun_busy_or_done(alice, partnership):
    assert tasks_for(alice, partnership)[DESCRIPTION].status == TaskStatus.NOT_YET
    partnership.task = "Water vasthouden"
    assert tasks_for(alice, partnership)[DESCRIPTION].status == TaskStatus.BUSY
    assert tasks_for(alice, partnership)[DESCRIPTION].note == "Nog leeg: meerwaarde, gebied"
    describe(partnership)
    assert tasks_for(alice, partnership)[DESCRIPTION].status == TaskStatus.DONE


def test_of_a_value_that_is_half_described_the_rest_is_named(alice, partnership):
    partnership.task, partnership.region, partnership.value_what = "Water vasthouden", "Het beekdal", "Een volle beek"
    assert tasks_for(alice, partnership)[DESCRIPTION].note == "Nog leeg: voor wie, hoe wij het merken"


def test_choosing_partners_is_done_with_two_parties(alice, beekdam, partnership):
    assert tasks_for(alice, partnership)[PARTNERS].status == TaskStatus.DONE
    alone = make.partnership(coordinator=alice, parties=[beekdam])
    assert tasks_for(alice, alone)[PARTNERS].status == TaskStatus.BUSY
    assert tasks_for(alice, make.partnership(coordinator=alice))[PARTNERS].status == TaskStatus.NOT_YET


def test_a_partnership_without_the_rijk_gets_a_note(alice, bob, partnership):
    assert "geen partij van het Rijk" in tasks_for(alice, partnership)[PARTNERS].note
    rijk = make.party(partnership, make.organisation("Ministerie", layer="rijk"))
    make.invitation(rijk)
    assert tasks_for(alice, partnership)[PARTNERS].note == ""


def test_parties_for_which_nobody_takes_part_get_a_note(alice, bob, partnership):
    for number in range(2):
        make.party(partnership, make.organisation(f"Gemeente {number}"))
    assert "2 partijen hebben nog geen invuller." in tasks_for(alice, partnership)[PARTNERS].note


def test_the_day_before_which_positions_are_shared_stands_at_its_task(alice, partnership):
    assert tasks_for(alice, partnership)[SHARING].note == ""
    partnership.positions_due_on = dt.date(2027, 3, 1)
    assert tasks_for(alice, partnership)[SHARING].note == "tot en met 1 maart 2027"


def test_answering_is_not_yet_busy_or_done_per_party(alice, beekdam, partnership):
    party = partnership.parties.get(organisation=beekdam)
    own = lambda: tasks_for(alice, partnership)[QUESTIONS].per_party[0]  # noqa: E731
    assert own() == (party, TaskStatus.NOT_YET)
    make.Position.objects.create(party=party, axis="ambition", score=None)
    assert own() == (party, TaskStatus.BUSY)
    party.positions.all().delete()
    make.positions(party, Profile())
    assert own() == (party, TaskStatus.DONE), "'we do not know yet' is an answer"


def test_who_has_answered_waits_for_others(alice, beekdam, partnership):
    make.positions(partnership.parties.get(organisation=beekdam), IDEAL)
    assert tasks_for(alice, partnership)[QUESTIONS].status == TaskStatus.WAITING


def test_who_has_shared_waits_for_others(alice, beekdam, partnership):
    hand_in(partnership, beekdam)
    assert tasks_for(alice, partnership)[SHARING].status == TaskStatus.WAITING


def test_who_has_not_shared_still_has_to(bob, beekdam, partnership):
    hand_in(partnership, beekdam)
    task = tasks_for(bob, partnership)[SHARING]
    assert task.status == TaskStatus.NOT_YET
    assert [status for _party, status in task.per_party] == [TaskStatus.DONE, TaskStatus.NOT_YET]


def test_a_task_of_some_parties_has_no_status_for_the_others(alice, client, partnership):
    ministry = make.party(partnership, make.organisation("Ministerie van BZK", layer="rijk"))
    task = tasks_for(alice, partnership)[ONE_RIJK]
    assert [status for _party, status in task.per_party] == [None, None, TaskStatus.NOT_YET]
    assert page(client, alice, partnership).content.decode().count("niet nodig") == 2
    for check in CHECKS:
        make.rijk_check(ministry, check.key)
    assert tasks_for(alice, partnership)[ONE_RIJK].status == TaskStatus.DONE


def test_before_the_reveal_the_conversation_cannot_start(alice, partnership):
    tasks = tasks_for(alice, partnership)
    assert [tasks[COMPARISON].status, tasks[AGREEMENT].status] == [TaskStatus.LOCKED] * 2
    assert [tasks[COMPARISON].address, tasks[AGREEMENT].address] == ["", ""]


def test_after_the_reveal_there_is_something_to_compare_and_to_agree(alice, beekdam, voorland):
    revealed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    tasks = tasks_for(alice, revealed)
    assert tasks[COMPARISON].status == TaskStatus.BUSY
    assert tasks[COMPARISON].address.endswith("/vergelijken/")
    assert tasks[AGREEMENT].status == TaskStatus.NOT_YET
    make.Agreement.objects.create(partnership=revealed, axis="obligation", score=1, is_open=True)
    assert tasks_for(alice, revealed)[AGREEMENT].status == TaskStatus.NOT_YET
    make.Agreement.objects.create(partnership=revealed, axis="ambition", score=3)
    task = tasks_for(alice, revealed)[AGREEMENT]
    assert (task.status, task.note) == (TaskStatus.BUSY, "Vastgelegd: 1 van de 6 vragen.")


@pytest.mark.parametrize(
    ("who", "leads_to"), [("alice", "gesprek"), ("bob", "gesprek"), ("rob", "gesprek"), ("bea", "")]
)
def test_who_takes_part_follows_the_conversation_from_the_list(alice, beekdam, voorland, request, who, leads_to):
    revealed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    task = tasks_for(request.getfixturevalue(who), revealed)[AGREEMENT]
    assert task.address == (f"/samenwerkingen/{revealed.pk}/{leads_to}/" if leads_to else "")


@pytest.mark.parametrize("who", ["alice", "bob", "bea"])
def test_an_agreement_can_be_read_from_the_list(alice, beekdam, voorland, request, who):
    agreed = make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL)
    assert tasks_for(request.getfixturevalue(who), agreed)[AGREEMENT].address.endswith("/afspraken/")


@pytest.mark.parametrize(
    ("agreed", "who", "label"),
    [
        (0, "alice", "Vergelijk de posities"),
        (1, "alice", "Ga verder met het gesprek"),
        (1, "bob", "Volg het gesprek"),
        (1, "bea", "Vergelijk de posities"),
        (6, "alice", "Bekijk de afspraken"),
        (6, "bob", "Volg het gesprek"),
    ],
)
def test_the_next_step_follows_the_conversation(alice, beekdam, voorland, request, agreed, who, label):
    revealed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    for axis in AXES[:agreed]:
        make.Agreement.objects.create(partnership=revealed, axis=axis.key, score=axis.ideal)
    assert step_for(request.getfixturevalue(who), revealed).label == label


def test_during_the_conversation_a_party_hears_what_it_has_not_filled_in(alice, bob, rob, beekdam, voorland):
    revealed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    left = "Daarnaast is voor Provincie Voorland ‘Meerwaarde, steun en capaciteit’ nog niet af."
    assert step_for(bob, revealed).text.endswith(left)
    assert "Daarnaast" not in step_for(rob, revealed).text
    make.Agreement.objects.create(partnership=revealed, axis="ambition", score=3)
    assert step_for(bob, revealed).text.endswith(left)


def test_with_an_agreement_everything_after_the_positions_is_done(alice, beekdam, voorland):
    agreed = make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL)
    tasks = tasks_for(alice, agreed)
    assert {tasks[number].status for number in (COMPARISON, AGREEMENT, MEMO)} == {TaskStatus.DONE}


def test_who_may_not_do_a_task_sees_its_status_without_a_link(rob, partnership):
    tasks = tasks_for(rob, partnership)
    own = (DESCRIPTION, PARTNERS, QUESTIONS, SHARING, COMPARISON, AGREEMENT)
    assert [bool(tasks[number].address) for number in own] == [False] * 6


def test_another_party_answers_and_does_not_describe(bob, partnership):
    tasks = tasks_for(bob, partnership)
    own = (DESCRIPTION, PARTNERS, QUESTIONS, SHARING, COMPARISON, AGREEMENT, MEMO)
    assert [bool(tasks[number].address) for number in own] == [False, False, True, True, False, False, True]


def test_who_fills_in_for_several_parties_gets_the_one_that_is_open(alice, beekdam, voorland, partnership):
    Membership.objects.create(user=alice, organisation=voorland, role="editor")
    describe(partnership)
    hand_in(partnership, beekdam)
    open_party = partnership.parties.get(organisation=voorland)
    assert step_for(alice, partnership).address.endswith(f"?party={open_party.pk}")
