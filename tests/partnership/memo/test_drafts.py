import datetime as dt

import pytest

from partnership.memo.drafts import memo_facts, today
from partnership.memo.seen import Seen, View
from partnership.models import Status
from partnership.profile import IDEAL, Profile
from partnership.snapshot.taking import take
from tests import make
from tests.partnership.memo.test_facts import lines, still_open, table

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 12, 18)


@pytest.fixture
def stated(partnership):
    """Both parties have answered; nothing has been revealed."""
    for party in partnership.parties.all():
        make.positions(party, Profile(4, 1, 3, 3, 3, 1))
    return partnership


def gather(partnership, user):
    return Seen(take(partnership, user, on=DAY))


def parties_heard(partnership, user):
    return [answers.name for answers in gather(partnership, user).answers]


def test_before_the_reveal_a_party_finds_its_own_position(stated, alice, rob, bob):
    assert parties_heard(stated, alice) == ["Gemeente Beekdam"]
    assert parties_heard(stated, rob) == ["Gemeente Beekdam"]
    assert parties_heard(stated, bob) == ["Provincie Voorland"]
    assert gather(stated, alice).view is View.OWN


def test_before_the_reveal_who_is_no_party_finds_no_position(stated, bea, admin):
    assert gather(stated, bea).answers == gather(stated, admin).answers == ()
    assert gather(stated, bea).view is View.HIDDEN


def test_a_coordinator_who_is_no_party_finds_no_position(stated, charlie):
    stated.coordinator = charlie
    stated.save()
    assert gather(stated, charlie).view is View.HIDDEN


def test_an_own_party_without_answers_is_heard_as_silent(partnership, alice):
    (own,) = gather(partnership, alice).answers
    assert len(own.unanswered) == 6


def test_after_the_reveal_everybody_who_sees_it_finds_all_positions(alice, bea, beekdam, voorland):
    revealed = make.partnership(status=Status.CONVERSATION)
    for place in (beekdam, voorland):
        make.party(revealed, place, profile=IDEAL, handed_in=True)
    for user in (alice, bea):
        assert parties_heard(revealed, user) == ["Gemeente Beekdam", "Provincie Voorland"]
    assert gather(revealed, alice).view is View.POSITIONS


@pytest.mark.parametrize("who", ["alice", "bob", "bea"])
def test_what_a_party_that_is_not_in_prepares_is_in_nobodys_memo(without_beekdam, request, who):
    seen = gather(without_beekdam, request.getfixturevalue(who))
    assert [answers.name for answers in seen.answers] == ["Provincie Voorland", "Gemeente Heidekamp"]
    assert seen.left_out == ["Gemeente Beekdam"]


def test_the_memo_says_who_is_not_in(without_beekdam, bea):
    facts = memo_facts(without_beekdam, bea, on=DAY)
    assert ("Gemeente Beekdam", *["niet ingebracht"] * 6) in [row.cells for row in table(facts, "positions").rows]
    assert "Niet ingebracht door: Gemeente Beekdam." in still_open(facts)


def test_a_draft_of_an_agreement_is_not_in_the_memo(alice, beekdam, voorland):
    talking = make.partnership(status=Status.CONVERSATION, parties=[beekdam, voorland])
    make.agreement(talking, IDEAL)
    assert gather(talking, alice).terms == {}


def test_an_agreement_is_in_the_memo(alice, beekdam, voorland):
    agreed = make.partnership(agreed=IDEAL, parties=[beekdam, voorland])
    assert gather(agreed, alice).view is View.AGREED
    assert gather(agreed, alice).snapshot.agreed_profile == IDEAL


def test_more_parties_take_no_more_queries(alice, beekdam, voorland, django_assert_num_queries):
    agreed = make.partnership(agreed=IDEAL, parties=[beekdam, voorland])
    for number in range(5):
        make.party(agreed, make.organisation(f"Gemeente {number}"), profile=IDEAL, handed_in=True)
    with django_assert_num_queries(18):
        gather(agreed, alice)


def test_reservations_and_remarks_that_go_to_the_memo_are_in_it(alice, beekdam, voorland):
    agreed = make.partnership(agreed=IDEAL, parties=[beekdam, voorland])
    party = agreed.parties.first()
    agreed.reservations.create(axis="ambition", party=party, text="De raad besluit nog.")
    for text, in_memo in (("Dit moet erin.", True), ("Dit blijft hier.", False)):
        agreed.remarks.create(subject="means", party=party, text=text, in_memo=in_memo, by=alice, by_name="Alice")
    memo = memo_facts(agreed, alice, on=today())
    (reserved,) = lines(memo, "agreements")
    assert reserved.label == "Voorbehoud van Gemeente Beekdam bij 1. Beleidsambitie Rijk"
    assert reserved.text == "De raad besluit nog."
    assert [line.text for line in lines(memo, "open") if line.label] == ["Dit moet erin."]
    assert lines(memo, "open")[-1].label == "Gemeente Beekdam over Waarmee"
