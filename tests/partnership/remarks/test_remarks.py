"""What parties say to each other about a question or a section: placed, replied to, settled, taken back."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from partnership.axes import AXES
from partnership.life import NotNow
from partnership.models import Remark, Status
from partnership.remarks import actions
from partnership.remarks.facts import remarks_on
from partnership.remarks.subjects import SUBJECTS
from partnership.sections.registry import SECTIONS
from tests import make

MEANS = SUBJECTS["means"]


@pytest.fixture
def remark(partnership, bob):
    return actions.place(partnership, MEANS, text="Klopt dit bedrag?", by=bob)


def found(partnership, user, subject=MEANS):
    return remarks_on(partnership, subject, user)


def texts(threads):
    return [thread.remark.text for thread in threads]


def test_there_are_remarks_on_the_task_on_every_question_and_on_every_section():
    assert set(SUBJECTS) == {"task", *(axis.key for axis in AXES), *(section.key for section in SECTIONS)}


def test_a_remark_keeps_who_said_it_and_for_which_party(partnership, bob, voorland, remark):
    assert (remark.by, remark.by_name, remark.party.organisation) == (bob, "Bob", voorland)


def test_a_coordinator_who_fills_in_for_nobody_speaks_for_no_party(partnership, admin):
    assert actions.place(partnership, MEANS, text="Graag voor vrijdag.", by=admin).party is None


def test_the_same_text_sent_twice_is_one_remark(partnership, bob, remark):
    assert actions.place(partnership, MEANS, text="Klopt dit bedrag?", by=bob) == remark
    assert Remark.objects.count() == 1


def test_two_people_may_say_the_same(partnership, alice, remark):
    actions.place(partnership, MEANS, text="Klopt dit bedrag?", by=alice)
    assert Remark.objects.count() == 2


def test_a_reply_stands_under_its_remark_and_never_reaches_the_memo_by_itself(partnership, alice, remark):
    reply = actions.place(partnership, MEANS, text="Ja.", by=alice, parent=remark, in_memo=True)
    assert not reply.in_memo
    (thread,) = found(partnership, alice).threads
    assert [said.remark for said in thread.replies] == [reply]


def test_settling_folds_it_and_opening_brings_it_back(partnership, alice, remark):
    assert actions.settle(remark, by=alice)
    assert (texts(found(partnership, alice).open), texts(found(partnership, alice).closed)) == ([], [remark.text])
    remark.refresh_from_db()
    assert remark.settled_by == alice
    assert actions.reopen(remark, by=alice)
    assert texts(found(partnership, alice).open) == [remark.text]


def test_of_two_clicks_one_settles(partnership, alice, bob, remark):
    assert actions.settle(remark, by=alice)
    assert not actions.settle(remark, by=bob)
    assert Remark.objects.get().settled_by == alice


def test_the_author_takes_it_back_and_puts_it_back(partnership, alice, bob, remark):
    assert actions.take_back(remark, by=bob)
    assert not actions.take_back(remark, by=bob)
    assert not found(partnership, alice).open
    assert actions.put_back(remark, by=bob)
    assert texts(found(partnership, alice).open) == [remark.text]


@pytest.mark.parametrize("action", [actions.take_back, actions.put_back])
def test_nobody_else_takes_it_back(partnership, alice, admin, remark, action):
    for somebody in (alice, admin):
        with pytest.raises(PermissionDenied):
            action(remark, by=somebody)


def test_replies_stay_when_the_remark_is_taken_back(partnership, alice, bob, remark):
    actions.place(partnership, MEANS, text="Ja.", by=alice, parent=remark)
    actions.take_back(remark, by=bob)
    (thread,) = found(partnership, alice).closed
    assert thread.first.is_taken_back
    assert [said.remark.text for said in thread.replies] == ["Ja."]


def test_what_was_taken_back_can_not_be_settled(partnership, alice, bob, remark):
    actions.take_back(remark, by=bob)
    assert not actions.settle(remark, by=alice)


def test_what_happens_to_a_remark_is_in_the_history(partnership, alice, bob, remark):
    actions.settle(remark, by=alice)
    actions.take_back(remark, by=bob)
    told = partnership.changes.filter(kind="remark").order_by("pk").values_list("field", "before", "after", "by_name")
    assert list(told)[:2] == [("", "", "toegevoegd", "Bob"), ("opmerking", "", "Klopt dit bedrag?", "Bob")]
    assert ("afgehandeld door", "", "Alice", "Alice") in told
    assert ("", "", "weggehaald", "Bob") in told
    assert not partnership.changes.filter(is_private=True).exists()


class TestForTheMemo:
    def memo(self, partnership):
        return [remark.text for remark in Remark.objects.for_memo(partnership)]

    def test_only_what_its_author_says(self, partnership, bob, remark):
        assert self.memo(partnership) == []
        actions.take_along(remark, by=bob, in_memo=True)
        assert self.memo(partnership) == [remark.text]
        actions.take_along(remark, by=bob, in_memo=False)
        assert self.memo(partnership) == []

    def test_only_the_author_says_so(self, alice, remark):
        with pytest.raises(PermissionDenied):
            actions.take_along(remark, by=alice, in_memo=True)

    def test_not_what_is_settled_or_taken_back(self, partnership, alice, bob):
        for text in ("Afgehandeld.", "Teruggetrokken.", "Open."):
            actions.place(partnership, MEANS, text=text, by=bob, in_memo=True)
        settled, gone, _open = Remark.objects.all()
        actions.settle(settled, by=alice)
        actions.take_back(gone, by=bob)
        assert self.memo(partnership) == ["Open."]

    def test_only_of_this_partnership_the_oldest_first(self, partnership, bob, alice, beekdam):
        other = make.partnership("Zon", coordinator=alice, parties=[beekdam])
        make.remark(other, alice, in_memo=True, text="Elders.")
        for text in ("Eerst.", "Dan."):
            actions.place(partnership, MEANS, text=text, by=bob, in_memo=True)
        assert self.memo(partnership) == ["Eerst.", "Dan."]


class TestOnAQuestion:
    """Before the reveal a remark on one of the six questions could give a position away."""

    @pytest.mark.parametrize("status", [Status.DRAFT, Status.POSITIONS])
    def test_there_are_none_before_the_reveal(self, alice, beekdam, status):
        blind = make.partnership(coordinator=alice, parties=[beekdam], status=status)
        with pytest.raises(NotNow, match="zodra de posities zijn onthuld"):
            actions.place(blind, SUBJECTS["ambition"], text="Wij willen 5.", by=alice)
        assert found(blind, alice, SUBJECTS["ambition"]) is None

    @pytest.mark.parametrize("status", [Status.CONVERSATION, Status.AGREED, Status.RUNNING])
    def test_there_are_after_it(self, alice, beekdam, status):
        revealed = make.partnership(coordinator=alice, parties=[beekdam], status=status)
        actions.place(revealed, SUBJECTS["ambition"], text="Wij willen 5.", by=alice)
        assert texts(found(revealed, alice, SUBJECTS["ambition"]).open) == ["Wij willen 5."]


def test_once_closed_nobody_says_anything_and_everybody_reads(alice, beekdam):
    closed = make.partnership(coordinator=alice, parties=[beekdam], status=Status.CLOSED)
    make.remark(closed, alice)
    with pytest.raises(NotNow):
        actions.place(closed, MEANS, text="Nog iets.", by=alice)
    seen = found(closed, alice)
    assert (texts(seen.open), seen.may_write) == (["Klopt dit bedrag?"], False)


def test_who_only_oversees_reads_no_remarks(partnership, bea, remark):
    assert found(partnership, bea) is None
    assert not Remark.objects.visible_to(bea).exists()


@pytest.mark.parametrize("who", ["alice", "bob", "rob", "admin"])
def test_who_takes_part_reads_them(partnership, request, remark, who):
    user = request.getfixturevalue(who)
    assert texts(found(partnership, user).open) == [remark.text]
    assert Remark.objects.visible_to(user).get() == remark


def test_a_reader_only_reads(partnership, rob, remark):
    (thread,) = found(partnership, rob).threads
    assert not thread.may_write


def test_two_hundred_remarks_cost_the_database_what_two_do(partnership, alice, bob):
    asked = []
    for number in (2, 198):
        for one in range(number):
            settled = {"settled_at": timezone.now() - dt.timedelta(days=one), "settled_by": alice} if one % 3 else {}
            make.remark(partnership, bob, text=f"{number} {one}", **settled)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            found(partnership, alice)
        asked.append(len(queries))
    assert asked[0] == asked[1] <= 6
