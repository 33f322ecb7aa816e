"""One coordinator at a time; the next one is somebody who takes part."""

import pytest

from partnership.invitations.handover import CoordinatorChanged, candidates, hand_over
from partnership.models import Change, Partnership, Status
from partnership.profile import IDEAL
from tests import make
from tests.at_once import at_once
from tests.shown import html


def page(partnership):
    return f"/samenwerkingen/{partnership.pk}/mensen/overdragen/"


def give(client, partnership, to, **more):
    sent = {"to": to.pk, "from": partnership.coordinator_id, "sure": "1"} | more
    return client.post(page(partnership), sent, follow=True)


def coordinator(partnership):
    partnership.refresh_from_db()
    return partnership.coordinator


@pytest.fixture
def sem(party):
    """Was invited to fill in for Voorland."""
    user = make.user("sem@voorland.example", name="Sem Yilmaz")
    make.participant(party, user)
    return user


# --- who may, and to whom


@pytest.mark.parametrize(("who", "status"), [("bob", 403), ("rob", 403), ("bea", 403), ("charlie", 404)])
def test_only_the_coordinator_hands_over(client, partnership, sem, request, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.get(page(partnership)).status_code == status
    assert client.post(page(partnership), {"to": sem.pk, "sure": "1"}).status_code == status
    assert coordinator(partnership).email == "alice@beekdam.example"


def test_it_can_go_to_who_works_for_a_party_or_was_invited_to_fill_in(partnership, party, sem, bob, rob, charlie, bea):
    make.participant(party, make.user("lezer@voorland.example"), "reader")
    make.user("weg@voorland.example", editor_of=party.organisation, is_active=False)
    assert set(candidates(partnership)) == {sem, bob, rob}


def test_the_list_says_for_whom_people_take_part(as_alice, partnership, sem):
    assert "Sem Yilmaz, Provincie Voorland" in html(as_alice.get(page(partnership)))


def test_with_nobody_to_choose_a_sentence_says_what_to_do(as_alice, partnership):
    assert "Er doet nog niemand anders mee" in html(as_alice.get(page(partnership)))


@pytest.mark.parametrize("who", ["charlie", "bea"])
def test_a_stranger_cannot_be_chosen(as_alice, partnership, request, who):
    shown = html(give(as_alice, partnership, request.getfixturevalue(who)))
    assert "Deze persoon doet niet mee, of niet meer." in shown
    assert coordinator(partnership).email == "alice@beekdam.example"


# --- handing over


def test_first_a_page_says_what_it_means(as_alice, partnership, sem, mailoutbox):
    shown = html(as_alice.post(page(partnership), {"to": sem.pk}))
    assert "Wilt u de samenwerking overdragen aan Sem Yilmaz?" in shown
    assert "U blijft meedoen voor Gemeente Beekdam." in shown
    assert coordinator(partnership).email == "alice@beekdam.example"
    assert mailoutbox == []


def test_who_takes_part_for_nobody_reads_that_access_ends(client, party, sem):
    carla = make.user("carla@regio.example")
    Partnership.objects.update(coordinator=carla)
    client.force_login(carla)
    assert "U ziet de samenwerking daarna niet meer" in html(client.post(page(party.partnership), {"to": sem.pk}))
    party.partnership.refresh_from_db()
    shown = give(client, party.partnership, sem)
    assert shown.redirect_chain[-1][0] == "/samenwerkingen/"


def test_the_new_coordinator_gets_a_mail_and_the_rights(
    as_alice, partnership, sem, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        shown = html(give(as_alice, partnership, sem))
    assert "Sem Yilmaz is nu de coördinator." in shown
    assert coordinator(partnership) == sem
    assert [message.to for message in mailoutbox] == [["sem@voorland.example"]]
    assert "Alice heeft de samenwerking" in mailoutbox[0].body
    assert as_alice.get(page(partnership)).status_code == 403


def test_the_history_tells_from_whom_to_whom(as_alice, partnership, sem):
    give(as_alice, partnership, sem)
    change = Change.objects.get()
    assert (change.field, change.before, change.after) == ("coördinator", "Alice", "Sem Yilmaz")


def test_an_administrator_hands_over_too(client, admin, partnership, sem):
    client.force_login(admin)
    assert "Alice kan dat dan niet meer." in html(client.post(page(partnership), {"to": sem.pk}))
    give(client, partnership, sem)
    assert coordinator(partnership) == sem


def test_when_the_coordinator_changed_meanwhile_nothing_happens(client, admin, partnership, sem, bob):
    client.force_login(admin)
    shown = html(give(client, partnership, sem, **{"from": bob.pk}))
    assert "De coördinator is intussen veranderd." in shown
    assert coordinator(partnership).email == "alice@beekdam.example"


@pytest.mark.parametrize("seen", ["", "x", "9" * 30])
def test_a_form_that_does_not_say_who_was_coordinator_changes_nothing(as_alice, partnership, sem, seen):
    give(as_alice, partnership, sem, **{"from": seen})
    assert coordinator(partnership).email == "alice@beekdam.example"


def test_also_what_is_closed_can_be_handed_over(as_alice, alice, beekdam, rob):
    closed = make.partnership(coordinator=alice, parties=[beekdam], status=Status.CLOSED, agreed=IDEAL)
    give(as_alice, closed, rob)
    assert coordinator(closed) == rob


@pytest.mark.django_db(transaction=True)
def test_of_two_who_hand_over_at_the_same_moment_one_succeeds(alice, partnership, sem, bob):
    def give_to(user):
        return lambda: hand_over(partnership, user, seen=alice.pk, by=alice).coordinator

    outcomes = at_once(give_to(sem), give_to(bob))
    assert [type(one) for one in outcomes if one not in (sem, bob)] == [CoordinatorChanged]
    assert coordinator(partnership) in outcomes
    assert Change.objects.count() == 1
