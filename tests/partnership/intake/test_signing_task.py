"""The task of signing: where the newest version stands, per party, and whom it waits for."""

import pytest
from django.utils import timezone

from partnership.intake.facts import gather
from partnership.intake.next_step import next_step_of
from partnership.intake.tasks import task_list_of
from partnership.models import Partnership, Status
from partnership.profile import IDEAL
from partnership.progress import TaskStatus
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def agreed(alice, beekdam, voorland):
    return make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL)


def listed(partnership, user):
    return task_list_of(gather(partnership, user, may_describe=False))


def task(partnership, user):
    return listed(partnership, user).tasks[-1]


def sign(memo, *people):
    for party, person in zip(memo.partnership.parties.order_by("pk"), people, strict=False):
        make.signatory(memo, party, person, decision="signed", decided_at=timezone.now())


def test_without_a_version_it_cannot_start_yet(agreed, partnership, alice):
    for one in (agreed, partnership):
        found = task(one, alice)
        assert (found.name, found.status, found.address) == ("Memo ondertekenen", TaskStatus.LOCKED, "")
        assert "zodra er een versie" in found.note


def test_once_it_is_over_nobody_is_told_that_it_can_still_start(agreed, alice):
    agreed.status = Status.CLOSED
    found = task(agreed, alice)
    assert (found.status, found.address) == (TaskStatus.LOCKED, "")
    assert found.note == "Het memo is niet ondertekend voordat de samenwerking was afgerond."


def test_an_interim_version_says_why_nobody_signs(alice, beekdam, voorland):
    talking = make.partnership(coordinator=alice, parties=[beekdam, voorland], status="conversation")
    make.memo(talking)
    found = task(talking, alice)
    assert found.status == TaskStatus.LOCKED
    assert "tussenstand" in found.note


def test_it_shows_per_party_how_far_it_is(agreed, alice, bob):
    memo = make.memo(agreed)
    sign(memo, alice)
    found = task(agreed, bob)
    assert [status for _party, status in found.per_party] == [TaskStatus.DONE, TaskStatus.NOT_YET]
    assert found.address == f"/samenwerkingen/{agreed.pk}/memo/versies/1/"
    assert task(agreed, alice).status == TaskStatus.WAITING
    assert found.status == TaskStatus.NOT_YET


def test_we_wait_for_who_has_not_signed(agreed, alice, bob):
    sign(make.memo(agreed), alice)
    assert listed(agreed, alice).waits_for == ("Provincie Voorland",)
    assert listed(agreed, bob).waits_for == ("Provincie Voorland (uw organisatie)",)


def test_when_all_have_signed_it_is_done_and_waits_for_nobody(agreed, alice, bob):
    sign(make.memo(agreed), alice, bob)
    assert task(agreed, alice).status == TaskStatus.DONE
    assert listed(agreed, alice).waits_for == ()


def test_only_the_newest_version_counts(agreed, alice, bob):
    sign(make.memo(agreed), alice, bob)
    make.memo(Partnership.objects.get(pk=agreed.pk), 2)
    assert task(agreed, alice).status == TaskStatus.NOT_YET


def test_who_is_to_sign_reads_that_first(agreed, alice, bob, voorland):
    memo = make.memo(agreed)
    make.signatory(memo, agreed.parties.get(organisation=voorland), bob)
    step = next_step_of(gather(agreed, bob, may_describe=False))
    assert step.text == "U bent gevraagd om het memo te ondertekenen namens Provincie Voorland."
    assert step.address == f"/samenwerkingen/{agreed.pk}/memo/versies/1/"
    assert "ondertekenen" not in next_step_of(gather(agreed, alice, may_describe=True)).text


def test_who_has_signed_is_asked_nothing_more(agreed, alice):
    sign(make.memo(agreed), alice)
    assert "gevraagd" not in next_step_of(gather(agreed, alice, may_describe=True)).text


# --- the next step, from the agreement to the settled memo


@pytest.fixture
def no_sections(monkeypatch):
    """As when the parties have completed all sections."""
    monkeypatch.setattr("partnership.intake.next_step.SECTIONS", ())


def step(partnership, user, *, coordinates=False):
    return next_step_of(gather(Partnership.objects.get(pk=partnership.pk), user, may_describe=coordinates))


def test_after_the_agreement_a_party_first_completes_what_it_has_to_say(agreed, rob, alice, bob):
    for person, place in ((alice, "Gemeente Beekdam"), (bob, "Provincie Voorland")):
        found = step(agreed, person, coordinates=person == alice)
        assert found.text == (
            f"De afspraken zijn vastgelegd. Voor {place} is ‘Meerwaarde, steun en capaciteit’ nog niet af."
        )
        assert found.address == f"/samenwerkingen/{agreed.pk}/driehoek/"
    assert step(agreed, rob).label == "Bekijk het memo", "a reader fills in nothing"


def test_after_that_the_coordinator_makes_a_version_and_the_others_read(agreed, alice, bob, no_sections):
    assert step(agreed, alice, coordinates=True).address == f"/samenwerkingen/{agreed.pk}/memo/versies/maken/"
    assert step(agreed, bob).address == f"/samenwerkingen/{agreed.pk}/memo/"


def test_the_coordinator_hears_for_whom_nobody_signs_yet(agreed, alice, bob):
    memo = make.memo(agreed)
    make.signatory(memo, agreed.parties.first(), bob)
    found = step(agreed, alice, coordinates=True)
    assert found.text == "Kies wie versie 1 van het memo ondertekent namens Provincie Voorland."
    assert found.address == f"/samenwerkingen/{agreed.pk}/memo/versies/1/"


def test_a_party_hears_that_nobody_signs_for_it_yet(agreed, alice, bob):
    make.memo(agreed)
    assert step(agreed, bob).text == "Kies wie versie 1 van het memo ondertekent namens Provincie Voorland."


def test_while_the_parties_sign_everybody_hears_how_far_they_are(agreed, alice, rob):
    sign(make.memo(agreed), alice)
    assert step(agreed, rob).text == (
        "De partijen ondertekenen versie 1 van het memo. 1 van de 2 partijen heeft ondertekend."
    )


def test_everybody_hears_who_did_not_sign_and_where_the_reason_stands(agreed, alice, bob):
    memo = make.memo(agreed)
    declined = {"decision": "declined", "reason": "Te duur.", "decided_at": timezone.now()}
    make.signatory(memo, agreed.parties.first(), alice, **declined)
    for person, coordinates in ((alice, True), (bob, False)):
        found = step(agreed, person, coordinates=coordinates)
        assert found.text == "Gemeente Beekdam heeft versie 1 van het memo niet ondertekend. Lees waarom."
        assert "Te duur" not in found.text
        assert found.address == f"/samenwerkingen/{agreed.pk}/memo/versies/1/"


def test_once_all_have_signed_the_coordinator_begins_and_the_others_read(agreed, alice, bob):
    memo = make.memo(agreed)
    sign(memo, alice, bob)
    make.final_memo(memo)
    found = step(agreed, alice, coordinates=True)
    assert found.label == "Laat de samenwerking beginnen"
    assert found.address == f"/samenwerkingen/{agreed.pk}/status/"
    found = step(agreed, bob)
    assert found.text == "Alle partijen hebben versie 1 van het memo ondertekend."
    assert found.address == f"/samenwerkingen/{agreed.pk}/memo/"
    Partnership.objects.filter(pk=agreed.pk).update(status="running")
    assert step(agreed, alice, coordinates=True).label == "Bekijk het memo"


def test_when_nobody_can_sign_any_more_nobody_is_asked_to_prepare_it(agreed, alice):
    Partnership.objects.filter(pk=agreed.pk).update(status="closed")
    assert step(agreed, alice, coordinates=True).address == f"/samenwerkingen/{agreed.pk}/memo/"


@pytest.mark.parametrize("over", [{"status": Status.CLOSED}, {"archived_at": timezone.now()}])
def test_once_it_is_over_nobody_is_asked_to_sign_any_more(agreed, alice, over):
    make.signatory(make.memo(agreed), agreed.parties.first(), alice)
    assert "U bent gevraagd" in next_step_of(gather(agreed, alice, may_describe=False)).text
    Partnership.objects.update(**over)
    agreed.refresh_from_db()
    assert "U bent gevraagd" not in next_step_of(gather(agreed, alice, may_describe=False)).text


def test_of_a_version_that_was_not_signed_in_time_the_task_says_so(agreed, alice):
    make.memo(agreed)
    Partnership.objects.update(status=Status.CLOSED)
    agreed.refresh_from_db()
    found = task(agreed, alice)
    assert (found.status, found.note) == (
        TaskStatus.LOCKED,
        "Het memo is niet ondertekend voordat de samenwerking was afgerond.",
    )
