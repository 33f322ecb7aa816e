"""What parties said about a signal: written by who fills in, read by all, and kept when the signal goes."""

import pytest

from partnership.models import SignalAnswer, Status
from partnership.profile import IDEAL, Profile
from tests import make

MISSING = "public-value-missing"


def address(partnership):
    return f"/samenwerkingen/{partnership.pk}/bespreken/"


def read(client, user, partnership):
    client.force_login(user)
    return client.get(address(partnership))


def answer(client, user, partnership, text, *, signal=MISSING, edition=0):
    client.force_login(user)
    data = {"signal": signal, f"{signal}-text": text, f"{signal}-edition": edition}
    return client.post(address(partnership), data, follow=True)


def test_what_is_said_about_a_point_is_read_by_all_parties(client, alice, bob, partnership):
    answer(client, alice, partnership, "Besproken: dat volgt in maart")
    page = read(client, bob, partnership).content.decode()
    assert "Besproken: dat volgt in maart" in page
    assert "Alle punten" in page or "Nog" in page


@pytest.mark.parametrize(("who", "is_there"), [("alice", True), ("bob", False), ("rob", False)])
def test_only_who_may_describe_the_task_is_sent_there(client, partnership, request, who, is_there):
    page = read(client, request.getfixturevalue(who), partnership).content.decode()
    assert (f"/samenwerkingen/{partnership.pk}/opgave/" in page) is is_there


def test_what_somebody_said_who_left_is_read_with_its_day(client, bob, partnership):
    SignalAnswer.objects.create(partnership=partnership, signal=MISSING, text="Besproken.", edition=1)
    shown = read(client, bob, partnership).content.decode()
    assert "Besproken." in shown
    assert "None" not in shown


def test_a_point_that_is_discussed_comes_after_those_that_are_not(client, alice, beekdam, voorland):
    revealed = make.partnership(coordinator=alice, status=Status.CONVERSATION)
    make.party(revealed, beekdam, profile=IDEAL, handed_in=True)
    make.party(revealed, voorland, profile=Profile(1, 3, 3, 3, 3, 1), handed_in=True)
    first = read(client, alice, revealed).context["discussion"].topics[0].point.key
    answer(client, alice, revealed, "Besproken", signal=first)
    topics = read(client, alice, revealed).context["discussion"].topics
    assert topics[-1].point.key == first
    assert topics[-1].is_answered


def test_before_the_reveal_it_holds_nothing_about_positions(client, alice, beekdam, partnership):
    make.positions(partnership.parties.get(organisation=beekdam), Profile(3, 3, 3, 3, 3, 1))
    topics = read(client, alice, partnership).context["discussion"].topics
    assert [topic.point.key for topic in topics] == [MISSING]


def test_what_was_said_stays_when_the_point_is_gone(client, alice, partnership):
    answer(client, alice, partnership, "Volgt in maart")
    partnership.value_what = partnership.value_for_whom = partnership.value_noticed = "Iets"
    partnership.save()
    page = read(client, alice, partnership).content.decode()
    assert "Eerder besproken" in page
    assert "Volgt in maart" in page


def test_the_second_who_saves_is_told(client, alice, bob, partnership):
    answer(client, alice, partnership, "Van Alice")
    reply = answer(client, bob, partnership, "Van Bob")
    assert "Van Alice" in reply.content.decode()
    assert SignalAnswer.objects.get().text == "Van Alice"


def test_it_is_told_in_the_history(client, alice, partnership):
    answer(client, alice, partnership, "Volgt in maart")
    assert partnership.changes.get(field="besproken").what == "De meerwaarde is nog niet beschreven"


def test_an_empty_answer_to_nothing_is_not_kept(client, alice, partnership):
    answer(client, alice, partnership, "")
    assert not SignalAnswer.objects.exists()


@pytest.mark.parametrize("signal", ["", "bestaat-niet", "\x00"])
def test_a_signal_that_does_not_exist_is_not_found(client, alice, partnership, signal):
    client.force_login(alice)
    assert client.post(address(partnership), {"signal": signal}).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("rob", 403), ("bea", 403), ("charlie", 404)])
def test_others_read_or_do_not_find_it(client, partnership, request, who, status):
    user = request.getfixturevalue(who)
    assert answer(client, user, partnership, "Nee").status_code == status
    assert read(client, user, partnership).status_code == (404 if status == 404 else 200)


def test_in_a_closed_partnership_it_gets_a_sentence(client, alice, beekdam, voorland):
    closed = make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL, status=Status.CLOSED)
    assert "afgerond" in answer(client, alice, closed, "Te laat").content.decode()
