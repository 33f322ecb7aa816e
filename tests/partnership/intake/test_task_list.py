"""The home of a partnership: who is done, what is next, and never what somebody answered."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from partnership.axes import AXES
from partnership.intake.facts import gather
from partnership.intake.next_step import next_step_of
from partnership.intake.tasks import task_list_of
from partnership.models import Membership, Status
from partnership.profile import IDEAL, Profile
from partnership.progress import TaskStatus
from partnership.rights import may_describe
from partnership.rijk_checks import CHECKS
from partnership.sections.registry import SECTIONS
from tests import make

DESCRIPTION, PARTNERS, TRIANGLE, QUESTIONS, SHARING, COMPARISON, AGREEMENT = range(7)
ONE_RIJK, MEMO = 11, 12


def facts_for(user, partnership):
    return gather(partnership, user, may_describe=may_describe(user, partnership))


def tasks_for(user, partnership):
    return task_list_of(facts_for(user, partnership)).tasks


def step_for(user, partnership):
    return next_step_of(facts_for(user, partnership))


def hand_in(partnership, *organisations):
    partnership.parties.filter(organisation__in=organisations).update(handed_in_at=timezone.now())
    partnership.status = Status.POSITIONS
    partnership.save()


def describe(partnership):
    partnership.task, partnership.region = "Water vasthouden", "Het beekdal"
    partnership.value_what = partnership.value_for_whom = partnership.value_noticed = "Iets"
    partnership.save()


def page(client, user, partnership):
    client.force_login(user)
    return client.get(partnership.get_absolute_url())


# --- who may


def test_a_visitor_is_sent_to_the_login(client, partnership):
    assert client.get(partnership.get_absolute_url()).status_code == 302


def test_a_stranger_does_not_find_it(client, partnership, charlie):
    assert page(client, charlie, partnership).status_code == 404


def test_a_number_beyond_any_database_is_not_found(client, alice):
    client.force_login(alice)
    assert client.get(f"/samenwerkingen/{'9' * 40}/").status_code == 404


@pytest.mark.parametrize("who", ["alice", "rob", "bob", "bea", "admin"])
def test_who_takes_part_or_oversees_reads_it(client, partnership, request, who):
    assert page(client, request.getfixturevalue(who), partnership).status_code == 200


# --- the tasks


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
    assert "Voor 2 partijen is nog niemand uitgenodigd." in tasks_for(alice, partnership)[PARTNERS].note


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


# --- the next step


def test_the_coordinator_first_describes_then_chooses_then_invites_then_answers(alice, beekdam):
    draft = make.partnership(coordinator=alice, parties=[beekdam])
    assert step_for(alice, draft).label == "Beschrijf de opgave"
    describe(draft)
    assert step_for(alice, draft).label == "Kies de partners"
    other = make.party(draft, make.organisation("Provincie Verder", layer="province"))
    assert step_for(alice, draft).label == "Nodig mensen uit"
    assert step_for(alice, draft).address.endswith(f"/mensen/{other.pk}/uitnodigen/")
    make.invitation(other)
    assert step_for(alice, draft).label == "Beantwoord de zes vragen"


def test_when_several_parties_have_nobody_the_next_step_is_the_page_of_all_people(alice, partnership):
    describe(partnership)
    make.party(partnership, make.organisation("Gemeente Leek"))
    assert step_for(alice, partnership).address.endswith("/mensen/")
    assert "Provincie Voorland en Gemeente Leek" in step_for(alice, partnership).text


def test_who_has_begun_to_answer_goes_on_and_then_checks(bob, voorland, partnership):
    party = partnership.parties.get(organisation=voorland)
    make.positions(party, IDEAL)
    assert step_for(bob, partnership).label == "Controleer en deel uw posities"
    party.positions.first().delete()
    assert step_for(bob, partnership).label == "Ga verder met de zes vragen"
    assert "nog 1 vraag open" in step_for(bob, partnership).text


def test_who_has_shared_waits_and_can_go_on_with_a_section_meanwhile(bob, voorland, partnership):
    hand_in(partnership, voorland)
    step = step_for(bob, partnership)
    assert "U hebt uw posities om" in step.text
    assert "Intussen kunt u voor Provincie Voorland verder met ‘Meerwaarde, steun en capaciteit’." in step.text
    assert step.address.endswith("/driehoek/")


def test_who_has_shared_and_filled_in_all_sections_has_nothing_to_do_but_wait(bob, voorland, partnership, monkeypatch):
    hand_in(partnership, voorland)
    monkeypatch.setattr("partnership.intake.next_step.SECTIONS", ())
    assert step_for(bob, partnership).address == ""


def test_in_the_archive_nothing_is_asked_of_anybody(alice, beekdam, voorland):
    agreed = make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL, archived_at=timezone.now())
    assert step_for(alice, agreed).label == "Bekijk het memo"


def test_a_party_that_has_shared_needs_no_invitation_any_more(alice, partnership):
    describe(partnership)
    other = make.party(partnership, make.organisation("Gemeente Leek"), handed_in=True)
    assert other not in facts_for(alice, partnership).deserted


def test_a_reader_is_told_that_a_colleague_answers(rob, partnership):
    assert "Een invuller van uw organisatie" in step_for(rob, partnership).text


@pytest.mark.parametrize(
    ("status", "label"), [(Status.CONVERSATION, "Vergelijk de posities"), (Status.RUNNING, "Bekijk het memo")]
)
def test_after_the_reveal_everybody_reads_on(bob, alice, beekdam, voorland, status, label):
    revealed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=status)
    assert step_for(bob, revealed).label == label


def test_a_short_task_is_shown_whole_and_a_long_one_can_be_unfolded(client, bob, partnership):
    type(partnership).objects.update(task="Water vasthouden.\n\nEn bouwen.")
    html = page(client, bob, partnership).content.decode()
    assert "<p>En bouwen.</p>" in html
    assert "Lees de hele opgave" not in html
    type(partnership).objects.update(task="Water vasthouden. " * 40 + "\n\nTot slot.")
    html = page(client, bob, partnership).content.decode()
    assert "Lees de hele opgave" in html
    assert "<p>Tot slot.</p>" in html


# --- the page


def test_it_says_whom_it_waits_for_and_never_for_what(client, alice, beekdam, voorland, partnership):
    make.positions(partnership.parties.get(organisation=voorland), Profile(5, 5), reason="Een geheime reden")
    hand_in(partnership, beekdam)
    html = page(client, alice, partnership).content.decode()
    assert "Wij wachten op: Provincie Voorland" in html
    assert "geheime" not in html


@pytest.mark.parametrize("who", ["alice", "bea", "admin"])
def test_other_answers_give_the_same_page(client, voorland, partnership, request, who):
    """Blind: with other scores and reasons not one character of the page changes."""
    user = request.getfixturevalue(who)
    party = partnership.parties.get(organisation=voorland)

    def body():
        return re.sub(r'csrfmiddlewaretoken" value="\w+"', "", page(client, user, partnership).content.decode())

    make.positions(party, IDEAL)
    before = body()
    party.positions.update(score=5, reason="Heel anders")
    assert body() == before


def test_it_says_how_many_are_ready_and_how_long_there_is(client, alice, beekdam, partnership):
    hand_in(partnership, beekdam)
    type(partnership).objects.update(positions_due_on=timezone.localdate() + dt.timedelta(days=11))
    html = page(client, alice, partnership).content.decode()
    assert "1 van de 2 partijen is klaar." in html
    assert "Nog 11 dagen." in html
    assert "Posities delen tot en met" in html


def test_in_conversation_it_waits_for_the_coordinator(client, bob, alice, beekdam, voorland):
    revealed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    assert "Wij wachten op: Alice" in page(client, bob, revealed).content.decode()


def test_up_to_five_parties_have_a_column_each(client, alice, partnership):
    for number in range(3):
        make.party(partnership, make.organisation(f"Gemeente {number}"))
    html = page(client, alice, partnership).content.decode()
    assert '<th scope="col">Gemeente 2</th>' in html
    assert 'colspan="7"' in html


def test_above_five_parties_a_count_per_layer_takes_their_place(client, alice, beekdam, partnership):
    for number in range(10):
        make.party(partnership, make.organisation(f"Gemeente {number}"))
    hand_in(partnership, beekdam)
    html = page(client, alice, partnership).content.decode()
    assert '<th scope="col">Gemeente 2</th>' not in html
    assert '<th scope="col">Gemeenten</th>' in html
    assert "1 van 11 klaar" in html
    assert "0 van 1 klaar" in html
    assert "1 van 11 gedeeld" in html


def test_the_facts_name_coordinator_role_and_reference(client, alice, partnership):
    html = page(client, alice, partnership).content.decode()
    assert "Alice, Gemeente Beekdam" in html
    assert "Coördinator en invuller voor Gemeente Beekdam" in html
    assert partnership.reference in html


def test_an_example_says_so(client, alice, partnership):
    assert "verzonnen" not in page(client, alice, partnership).content.decode()
    partnership.is_example = True
    partnership.save()
    assert "verzonnen" in page(client, alice, partnership).content.decode()


def test_forty_parties_take_as_many_queries_as_two(client, alice, partnership):
    page(client, alice, partnership)
    with CaptureQueriesContext(connection) as two:
        client.get(partnership.get_absolute_url())
    for number in range(38):
        make.positions(make.party(partnership, make.organisation(f"Gemeente {number}")), IDEAL)
    with CaptureQueriesContext(connection) as forty:
        client.get(partnership.get_absolute_url())
    assert len(forty) == len(two)


# --- a known deal


@pytest.fixture
def deal(voorland):
    known = make.known_deal(
        "Regio Deal Beekland",
        code="beekland",
        rijk_contribution="7.500",
        certainty="derived",
        tranche=3,
        year=2020,
        note="Bedrag bij selectie",
        source_url="https://www.rijksoverheid.nl/beekland",
    )
    known.provinces.add(voorland)
    return known


def test_a_known_deal_shows_what_is_known_with_certainty_and_source(client, charlie, deal):
    html = page(client, charlie, deal).content.decode()
    for text in ("€ 7,5 miljoen", "bedrag afgeleid", "tranche 3 (2020)", "Provincie Voorland", "Bedrag bij selectie"):
        assert text in html
    assert 'href="https://www.rijksoverheid.nl/beekland"' in html


def test_an_editor_can_start_from_a_known_deal(client, charlie, deal):
    assert f'href="/samenwerkingen/nieuw/?from={deal.pk}"' in page(client, charlie, deal).content.decode()


def test_who_fills_in_for_nobody_sees_no_button_to_start(client, bea, deal):
    assert "/nieuw/?from=" not in page(client, bea, deal).content.decode()


def test_a_known_deal_names_the_partnership_that_describes_it_to_who_may_see_it(client, alice, charlie, beekdam, deal):
    make.partnership("Het Beekland samen", coordinator=alice, parties=[beekdam], started_from=deal)
    assert "Het Beekland samen" in page(client, alice, deal).content.decode()
    assert "Het Beekland samen" not in page(client, charlie, deal).content.decode()


def test_a_source_that_is_no_address_is_no_link(client, charlie):
    deal = make.known_deal(source_url="javascript:alert(1)")
    assert "javascript:" not in page(client, charlie, deal).content.decode()
