"""What a reader is asked to do next."""

import datetime as dt

import pytest
from django.utils import timezone

from partnership.invitations.secret import Secret
from partnership.models import Status
from partnership.profile import IDEAL
from tests import make
from tests.partnership.intake.states import describe, facts_for, hand_in, page, step_for


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


def test_an_invitation_that_did_not_go_by_mail_leads_to_where_it_can_be_sent_again(alice, partnership):
    describe(partnership)
    other = make.party(partnership, make.organisation("Gemeente Leek"))
    make.participant(partnership.parties.get(organisation__layer="province"), make.user("iemand@voorland.example"))
    sent = make.invitation(other, sent_at=None)
    assert step_for(alice, partnership).text.startswith("Voor Gemeente Leek kan nog niemand invullen.")
    assert step_for(alice, partnership).address.endswith("/mensen/")
    sent.sent_at = timezone.now()
    sent.save()
    assert step_for(alice, partnership).label == "Beantwoord de zes vragen"


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


@pytest.fixture
def running(alice, beekdam, voorland):
    return make.partnership(
        coordinator=alice,
        parties=[beekdam, voorland],
        agreed=IDEAL,
        status=Status.RUNNING,
        starts_on=dt.date(2020, 1, 1),
        ends_on=dt.date(2199, 12, 31),
    )


def test_while_it_runs_and_nothing_is_to_be_signed_a_party_reads_when_they_look_back(bob, running):
    assert step_for(bob, running).text == (
        "De samenwerking loopt. Lees in het memo wat de partijen van elkaar verwachten."
    )
    running.review_on = dt.date(2199, 1, 1)
    assert step_for(bob, running).text == (
        "De samenwerking loopt. Op 1 januari 2199 kijkt u samen terug: kloppen de afspraken nog?"
    )
    running.review_on = timezone.localdate()
    assert "kijkt u samen terug" in step_for(bob, running).text
    running.review_on = dt.date(2021, 1, 1)
    assert "De dag om samen terug te kijken was 1 januari 2021." in step_for(bob, running).text


def test_while_it_runs_the_coordinator_reads_the_same_once_the_memo_is_settled(alice, running):
    assert step_for(alice, running).label == "Maak een versie"
    make.final_memo(make.memo(running, agreement=running.version))
    assert step_for(alice, running).text.startswith("De samenwerking loopt.")


def test_after_the_last_day_of_it_the_coordinator_rounds_it_off(alice, bob, running):
    running.ends_on = dt.date(2021, 6, 30)
    step = step_for(alice, running)
    assert step.text == "De looptijd eindigde op 30 juni 2021. Is de samenwerking klaar? Rond haar dan af."
    assert step.address.endswith("/status/")
    assert step_for(bob, running).label == "Bekijk het memo"


def test_in_the_archive_nobody_is_asked_to_round_it_off(alice, running):
    running.ends_on, running.archived_at = dt.date(2021, 6, 30), timezone.now()
    assert step_for(alice, running).label == "Bekijk het memo"


def test_when_it_is_over_everybody_reads_so(alice, running):
    running.status = Status.CLOSED
    assert step_for(alice, running).text.startswith("De samenwerking is afgerond.")


def test_in_the_archive_nothing_is_asked_of_anybody(alice, beekdam, voorland):
    agreed = make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL, archived_at=timezone.now())
    assert step_for(alice, agreed).label == "Bekijk het memo"


def test_a_party_for_which_somebody_only_reads_along_still_needs_who_fills_in(alice, bob, partnership):
    describe(partnership)
    other = make.party(partnership, make.organisation("Gemeente Leek", code="GM9"))
    make.participant(other, make.user("lezer@leek.example"), role="reader")
    make.invitation(other, "nog@leek.example", role="reader", secret=Secret.new())
    assert (
        step_for(alice, partnership).text
        == "Voor Gemeente Leek kan nog niemand invullen. Nodig iemand uit die dat doet."
    )
    make.invitation(other, role="editor")
    assert step_for(alice, partnership).label == "Beantwoord de zes vragen"


def test_a_party_that_has_shared_needs_no_invitation_any_more(alice, partnership):
    describe(partnership)
    other = make.party(partnership, make.organisation("Gemeente Leek"), handed_in=True)
    assert other not in facts_for(alice, partnership).deserted


def overdue(partnership, *organisations):
    """Yesterday was the last day, and these are in."""
    partnership.positions_due_on = timezone.localdate() - dt.timedelta(days=1)
    hand_in(partnership, *organisations)


def test_after_the_last_day_the_coordinator_who_has_shared_reveals(alice, partnership, beekdam, voorland):
    make.party(partnership, make.organisation("Gemeente Leek"))
    overdue(partnership, beekdam, voorland)
    step = step_for(alice, partnership)
    assert step.text.startswith("De datum is voorbij.")
    assert step.label == "Onthul zonder wie er nog niet is"
    assert step.address.endswith("/onthullen/")


def test_the_reveal_is_offered_once_on_the_page(client, alice, partnership, beekdam, voorland):
    make.party(partnership, make.organisation("Gemeente Leek"))
    overdue(partnership, beekdam, voorland)
    assert page(client, alice, partnership).content.decode().count("Onthul zonder wie er nog niet is") == 1


def test_the_coordinator_whose_own_party_is_missing_answers_before_the_reveal(
    client, alice, partnership, voorland, devoorde
):
    describe(partnership)
    make.party(partnership, devoorde)
    overdue(partnership, voorland, devoorde)
    assert step_for(alice, partnership).label == "Beantwoord de zes vragen"
    assert "Onthul zonder wie er nog niet is" in page(client, alice, partnership).content.decode()


def test_until_the_last_day_and_for_others_there_is_only_waiting(alice, bob, partnership, beekdam, voorland):
    make.invitation(make.party(partnership, make.organisation("Gemeente Leek")))
    describe(partnership)
    overdue(partnership, beekdam, voorland)
    assert "U hebt uw posities" in step_for(bob, partnership).text
    partnership.positions_due_on = timezone.localdate()
    partnership.save()
    assert "U hebt uw posities" in step_for(alice, partnership).text


def test_a_reader_is_told_that_a_colleague_answers(rob, partnership):
    assert "Een invuller van uw organisatie" in step_for(rob, partnership).text
    assert step_for(rob, partnership).address == ""


def test_a_reader_finds_what_the_own_organisation_answered_so_far_and_nothing_of_another(
    client, rob, partnership, beekdam, voorland
):
    make.positions(partnership.parties.get(organisation=voorland), IDEAL, reason="Van een ander")
    assert step_for(rob, partnership).address == ""
    make.positions(partnership.parties.get(organisation=beekdam), IDEAL, reason="Van ons")
    step = step_for(rob, partnership)
    assert step.label == "Lees de antwoorden van uw organisatie"
    client.force_login(rob)
    html = client.get(step.address).content.decode()
    assert "Van ons" in html
    assert "Van een ander" not in html


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
