"""How far the parties are with sharing, how long there is, and the day that the coordinator sets."""

import datetime as dt

import pytest
from django.utils import timezone

from partnership import history
from partnership.editions import Overtaken
from partnership.invitations import actions
from partnership.invitations.actions import set_deadline
from partnership.invitations.sharing import Sharing, sharing_of
from partnership.models import Change, Reminder, Status
from tests import make
from tests.forms_on_page import filled_in
from tests.shown import html

DAY = dt.date(2026, 12, 4)


def sharing(days, **more):
    """Return how far it is, so many days before the deadline."""
    values = {"parties": 5, "ready": 2, "reminded_on": None, "reminds_itself": True} | more
    return Sharing(due_on=DAY, today=DAY - dt.timedelta(days=days), **values)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (11, "Nog 11 dagen."),
        (1, "Nog 1 dag."),
        (0, "Dit is de laatste dag."),
        (-1, "De datum is voorbij."),
    ],
)
def test_the_time_that_is_left_is_said_in_words(days, said):
    assert sharing(days).time_left == said


@pytest.mark.parametrize(("days", "goes"), [(11, True), (4, True), (3, False), (-1, False)])
def test_the_next_reminder_goes_three_days_before(days, goes):
    assert sharing(days).next_reminder == (dt.date(2026, 12, 1) if goes else None)


def test_without_a_day_there_is_nothing_to_say():
    nothing = Sharing(5, 2, None, DAY, None, True)
    assert (nothing.days_left, nothing.time_left, nothing.next_reminder) == (None, "", None)


def test_an_example_reminds_nobody():
    assert sharing(11, reminds_itself=False).next_reminder is None


def test_the_last_reminder_counts_only_for_who_is_still_missing(partnership):
    first, second = partnership.parties.all()
    Reminder.objects.create(party=first, day=DAY)
    Reminder.objects.create(party=second, day=DAY - dt.timedelta(days=1))
    first.handed_in_at = timezone.now()
    stand = sharing_of(partnership, [first, second])
    assert (stand.parties, stand.ready, stand.reminded_on) == (2, 1, DAY - dt.timedelta(days=1))


# --- setting the day


def page(partnership):
    return f"/samenwerkingen/{partnership.pk}/mensen/"


def set_day(client, partnership, day, opened=None):
    """Send the form as it was opened: just now, or at another moment."""
    typed = opened or filled_in(client.get(page(partnership)))
    return client.post(page(partnership), typed | {"positions_due_on": day}, follow=True)


def stored(partnership):
    partnership.refresh_from_db()
    return partnership.positions_due_on


def in_days(days):
    return timezone.localdate() + dt.timedelta(days=days)


def test_the_coordinator_sets_the_day_and_the_history_tells(as_alice, partnership):
    shown = html(set_day(as_alice, partnership, in_days(11).isoformat()))
    assert "De datum is opgeslagen." in shown
    assert stored(partnership) == in_days(11)
    assert Change.objects.get().field == "posities delen tot en met"


@pytest.mark.parametrize("who", ["bob", "rob", "bea"])
def test_nobody_else_does(client, partnership, request, who):
    client.force_login(request.getfixturevalue(who))
    assert "positions_due_on" not in html(client.get(page(partnership)))
    assert client.post(page(partnership), {"positions_due_on": in_days(3)}).status_code == 403


def test_a_day_that_has_passed_is_refused_with_a_sentence(as_alice, partnership):
    shown = html(set_day(as_alice, partnership, in_days(-1)))
    assert "Deze dag is al voorbij." in shown
    assert "<title>Fout: " in shown
    assert stored(partnership) is None


def test_a_day_that_passed_since_may_stay(as_alice, partnership):
    type(partnership).objects.update(positions_due_on=in_days(-3))
    shown = html(set_day(as_alice, partnership, in_days(-3)))
    assert "Deze dag is al voorbij." not in shown


def test_the_day_can_be_taken_away(as_alice, partnership):
    type(partnership).objects.update(positions_due_on=in_days(3))
    set_day(as_alice, partnership, "")
    assert stored(partnership) is None


def test_of_two_people_the_second_chooses_which_day_stays(as_alice, partnership, admin):
    opened = filled_in(as_alice.get(page(partnership)))
    set_deadline(partnership, positions_due_on=in_days(3), edition=partnership.edition, by=admin)
    assert "Kies wat blijft staan" in html(set_day(as_alice, partnership, in_days(9).isoformat(), opened))
    assert stored(partnership) == in_days(3)


def test_a_day_and_the_description_are_saved_beside_each_other(as_alice, partnership, admin):
    opened = filled_in(as_alice.get(page(partnership)))
    history.save(partnership, edition=partnership.edition, by=admin, task="Iets anders")
    set_day(as_alice, partnership, in_days(9).isoformat(), opened)
    assert (stored(partnership), partnership.task) == (in_days(9), "Iets anders")


def test_saving_at_the_very_same_moment_is_looked_at_again(as_alice, partnership, admin, monkeypatch):
    def overtaken_once(*args, **kwargs):
        monkeypatch.undo()
        set_deadline(partnership, positions_due_on=in_days(3), edition=partnership.edition, by=admin)
        raise Overtaken

    opened = filled_in(as_alice.get(page(partnership)))
    monkeypatch.setattr(actions, "set_deadline", overtaken_once)
    assert "Kies wat blijft staan" in html(set_day(as_alice, partnership, in_days(9).isoformat(), opened))


def test_after_the_reveal_there_is_no_day_to_set(as_alice, alice, beekdam, voorland):
    revealed = make.partnership(coordinator=alice, parties=[beekdam, voorland], status=Status.CONVERSATION)
    assert "positions_due_on" not in html(as_alice.get(page(revealed)))
    assert "De posities zijn al onthuld." in html(set_day(as_alice, revealed, in_days(3), {"edition": "1"}))


def test_others_read_the_day(client, rob, partnership):
    type(partnership).objects.update(positions_due_on=in_days(11))
    client.force_login(rob)
    shown = html(client.get(page(partnership)))
    assert "Nog 11 dagen." in shown
    assert "Posities delen tot en met" in shown
