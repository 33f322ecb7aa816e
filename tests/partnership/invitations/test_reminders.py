"""Reminding: only who is missing, at most once a day, and once by itself before the deadline."""

import datetime as dt
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from partnership.invitations.reminders import remind
from partnership.models import Membership, Partnership, Reminder, Status
from partnership.profile import IDEAL
from tests import make
from tests.at_once import at_once
from tests.shown import html

TODAY = timezone.localdate


@pytest.fixture
def waiting(alice, beekdam, voorland):
    """Beekdam has shared, Voorland has not."""
    made = make.partnership(coordinator=alice, status=Status.POSITIONS)
    make.party(made, beekdam, handed_in=True)
    make.party(made, voorland)
    return made


def page(partnership):
    return f"/samenwerkingen/{partnership.pk}/mensen/herinneren/"


def recipients(mailoutbox):
    return sorted(message.to[0] for message in mailoutbox)


def due_in(partnership, days):
    Partnership.objects.filter(pk=partnership.pk).update(positions_due_on=TODAY() + dt.timedelta(days=days))


def run():
    output = StringIO()
    call_command("send_reminders", stdout=output)
    return output.getvalue().strip()


def other_day(**changes):
    """Let what happened today have happened yesterday."""
    Reminder.objects.update(day=TODAY() - dt.timedelta(days=1), **changes)


# --- by the coordinator


@pytest.mark.parametrize(("who", "status"), [("bob", 403), ("rob", 403), ("bea", 403), ("charlie", 404)])
def test_only_the_coordinator_reminds(client, waiting, request, who, status, mailoutbox):
    client.force_login(request.getfixturevalue(who))
    assert client.get(page(waiting)).status_code == client.post(page(waiting)).status_code == status
    assert mailoutbox == []


def test_looking_sends_nothing_and_says_to_how_many_it_would_go(as_alice, waiting, bob, mailoutbox):
    make.participant(waiting.parties.last(), make.user("sem@voorland.example"))
    shown = html(as_alice.get(page(waiting)))
    assert "Stuur 2 mensen een herinnering" in shown
    assert "Gemeente Beekdam" not in shown[shown.index("<main") :]
    assert mailoutbox == []


def test_it_goes_to_who_can_share_for_the_missing_parties_and_to_nobody_else(as_alice, waiting, bob, rob, mailoutbox):
    party = waiting.parties.last()
    make.participant(party, make.user("sem@voorland.example"))
    make.participant(party, make.user("lezer@voorland.example"), "reader")
    make.user("weg@voorland.example", editor_of=party.organisation, is_active=False)
    shown = html(as_alice.post(page(waiting), follow=True))
    assert recipients(mailoutbox) == ["bob@voorland.example", "sem@voorland.example"]
    assert "De herinnering is naar 2 mensen gestuurd." in shown
    assert f"Herinnering gestuurd op {TODAY().day}" in shown


def test_without_anybody_who_fills_in_it_goes_to_who_reads(as_alice, waiting, voorland, mailoutbox):
    make.user("lezer@voorland.example", reader_of=voorland)
    as_alice.post(page(waiting))
    assert recipients(mailoutbox) == ["lezer@voorland.example"]


def test_a_party_with_nobody_is_told_and_can_be_invited(as_alice, waiting):
    shown = html(as_alice.get(page(waiting)))
    assert "Er is nu niemand om te herinneren" in shown
    assert f"/mensen/{waiting.parties.last().pk}/uitnodigen/" in shown


def test_a_party_whose_people_have_yet_to_come_is_told(as_alice, waiting):
    make.invitation(waiting.parties.last())
    assert "is uitgenodigd" in html(as_alice.get(page(waiting)))


def test_a_party_is_reminded_once_a_day(as_alice, waiting, bob, mailoutbox):
    as_alice.post(page(waiting))
    assert "vandaag al herinnerd" in html(as_alice.get(page(waiting)))
    assert "Er is nu niemand om te herinneren." in html(as_alice.post(page(waiting), follow=True))
    assert len(mailoutbox) == Reminder.objects.count() == 1
    other_day()
    as_alice.post(page(waiting))
    assert len(mailoutbox) == 2


def test_who_reminds_does_not_remind_themselves(as_alice, alice, waiting, voorland, mailoutbox):
    Membership.objects.create(user=alice, organisation=voorland, role="editor")
    assert "dat bent u zelf" in html(as_alice.get(page(waiting)))
    as_alice.post(page(waiting))
    assert mailoutbox == []


def test_each_gets_it_in_their_own_language(as_alice, waiting, bob, mailoutbox):
    bob.language = "en"
    bob.save()
    as_alice.post(page(waiting))
    assert mailoutbox[0].extra_headers["Content-Language"] == "en"


def test_after_the_reveal_there_is_nobody_to_remind(as_alice, alice, beekdam, voorland, mailoutbox):
    revealed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    shown = html(as_alice.post(page(revealed), follow=True))
    assert "De posities zijn al onthuld." in shown
    assert mailoutbox == []


def test_a_party_alone_has_nobody_to_wait_for(as_alice, alice, beekdam, rob, mailoutbox):
    alone = make.partnership(coordinator=alice, parties=[beekdam])
    as_alice.post(page(alone))
    assert mailoutbox == []


def test_when_no_mail_got_through_it_can_be_tried_again(as_alice, waiting, bob, monkeypatch):
    monkeypatch.setattr("partnership.invitations.reminders.deliver", lambda messages: set())
    shown = html(as_alice.post(page(waiting), follow=True))
    assert "Voor 1 persoon kon de e-mail niet worden verstuurd." in shown
    assert not Reminder.objects.exists()


def test_the_reminder_says_until_when_and_who_asks(as_alice, waiting, bob, mailoutbox):
    due_in(waiting, 5)
    as_alice.post(page(waiting))
    [message] = mailoutbox
    assert "U kunt dat doen tot en met" in message.body
    assert "Alice vraagt u om dat te doen." in message.body
    assert f"/samenwerkingen/{waiting.pk}/" in message.body


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_the_same_moment_send_one_reminder(alice, bob, waiting, mailoutbox):
    outcomes = at_once(*[lambda: remind(waiting, by=alice)] * 2)
    assert sorted(outcome.people for outcome in outcomes) == [0, 1]
    assert len(mailoutbox) == Reminder.objects.count() == 1


# --- by itself


@pytest.mark.parametrize(("days", "goes"), [(4, False), (3, True), (1, True), (0, True), (-1, False)])
def test_it_goes_from_three_days_before_the_deadline_on(waiting, bob, mailoutbox, days, goes):
    due_in(waiting, days)
    assert run() == f"Verstuurde herinneringen: {int(goes)}. Partijen: {int(goes)}."
    assert recipients(mailoutbox) == ["bob@voorland.example"] * goes


def test_it_goes_once_however_often_the_timer_runs(waiting, bob, mailoutbox):
    due_in(waiting, 3)
    run()
    run()
    other_day()
    due_in(waiting, 2)
    Reminder.objects.update(due_on=TODAY() + dt.timedelta(days=2))
    run()
    assert len(mailoutbox) == 1


def test_a_later_deadline_has_a_reminder_of_its_own(waiting, bob, mailoutbox):
    due_in(waiting, 0)
    run()
    other_day()
    due_in(waiting, 3)
    run()
    assert len(mailoutbox) == 2


def test_a_party_that_was_reminded_today_is_left_for_tomorrow(as_alice, waiting, bob, mailoutbox):
    due_in(waiting, 3)
    as_alice.post(page(waiting))
    run()
    assert len(mailoutbox) == 1
    other_day()
    run()
    assert len(mailoutbox) == 2


@pytest.mark.parametrize(
    "fields",
    [
        {"is_example": True},
        {"archived_at": timezone.now()},
        {"positions_due_on": None},
    ],
)
def test_it_goes_nowhere_else(waiting, bob, mailoutbox, fields):
    due_in(waiting, 3)
    Partnership.objects.update(**fields)
    run()
    assert mailoutbox == []


def test_it_goes_to_nobody_after_the_reveal(waiting, bob, mailoutbox):
    due_in(waiting, 3)
    make.reveal(waiting)
    run()
    assert mailoutbox == []


def test_nothing_goes_to_who_has_shared(waiting, bob, mailoutbox):
    due_in(waiting, 3)
    waiting.parties.update(handed_in_at=timezone.now())
    run()
    assert mailoutbox == []


def test_a_mail_server_that_is_down_makes_the_command_fail_with_a_sentence(waiting, bob, monkeypatch):
    due_in(waiting, 3)
    monkeypatch.setattr("partnership.invitations.reminders.deliver", lambda messages: set())
    with pytest.raises(CommandError, match="Niet verstuurd: 1"):
        run()
    assert not Reminder.objects.exists()


def test_no_reminder_goes_out_of_a_round_that_ended(as_alice, waiting, bob, mailoutbox):
    make.positions(waiting.parties.last(), IDEAL)
    waiting.parties.update(handed_in_at=timezone.now())
    as_alice.post(page(waiting))
    assert mailoutbox == []
