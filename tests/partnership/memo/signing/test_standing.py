"""Where a version stands: the first rule that holds decides."""

import pytest
from django.utils import timezone

from partnership.memo.signing.standing import Stand, signing_of, signings_of
from partnership.models import FinalMemo, Partnership, Signatory, Status
from partnership.profile import IDEAL
from tests import make


@pytest.fixture
def agreed(alice, beekdam, voorland):
    return make.partnership(coordinator=alice, parties=[beekdam, voorland], agreed=IDEAL)


@pytest.fixture
def memo(agreed):
    return make.memo(agreed)


def decide(memo, *people, decision="signed"):
    for party, person in zip(memo.partnership.parties.order_by("pk"), people, strict=False):
        reason = "Zo niet." if decision == "declined" else ""
        make.signatory(memo, party, person, decision=decision, decided_at=timezone.now(), reason=reason)


def stand(memo):
    memo.partnership = Partnership.objects.get(pk=memo.partnership_id)
    return signing_of(memo).stand


def final(memo):
    return FinalMemo.objects.create(
        memo=memo, settled_on=timezone.localdate(), made_at=timezone.now(), pdf=b"%PDF", pdf_sha256="0" * 64
    )


def test_the_newest_version_of_the_agreement_can_be_signed(memo):
    assert stand(memo) is Stand.OPEN


def test_without_an_agreement_there_is_nothing_to_sign(alice, beekdam, voorland):
    talking = make.partnership(coordinator=alice, parties=[beekdam, voorland], status="conversation")
    assert stand(make.memo(talking)) is Stand.INTERIM


def test_a_newer_version_takes_the_place_of_one_that_is_being_signed(memo, alice):
    decide(memo, alice)
    newer = make.memo(memo.partnership, 2)
    assert (stand(memo), stand(newer)) == (Stand.REPLACED, Stand.OPEN)


def test_a_newer_version_takes_nothing_from_one_that_all_signed(memo, alice, bob):
    decide(memo, alice, bob)
    make.memo(memo.partnership, 2)
    assert stand(memo) is Stand.SIGNED
    final(memo)
    assert stand(memo) is Stand.SETTLED


def test_one_who_declines_takes_the_version_off_the_table(memo, alice):
    decide(memo, alice, decision="declined")
    assert stand(memo) is Stand.DECLINED


@pytest.mark.parametrize(
    "change", [{"status": "conversation", "agreed_at": None, "agreed_steps": None}, {"version": 2}]
)
def test_a_version_of_an_agreement_that_no_longer_holds_is_not_signed(memo, change):
    Partnership.objects.update(**change)
    assert stand(memo) is Stand.REOPENED


def test_once_the_partnership_is_over_nobody_signs_and_what_all_signed_stays_signed(memo, alice, bob):
    Partnership.objects.update(status=Status.CLOSED)
    memo.partnership.refresh_from_db()
    assert stand(memo) is Stand.OVER
    decide(memo, alice, bob)
    assert stand(memo) is Stand.SIGNED


def test_some_signatures_are_not_all(memo, alice):
    decide(memo, alice)
    signing = signing_of(memo)
    assert (signing.stand, signing.signed, len(signing.seats), signing.settled_on) == (Stand.OPEN, 1, 2, None)


def test_all_signatures_settle_on_the_day_of_the_last(memo, alice, bob):
    decide(memo, alice, bob)
    assert signing_of(memo).settled_on == timezone.localdate()


def test_many_versions_take_as_many_queries_as_one(memo, alice, django_assert_num_queries):
    make.memo(memo.partnership, 2)
    make.signatory(memo, memo.partnership.parties.first(), alice)
    with django_assert_num_queries(4):
        assert len(signings_of(memo.partnership)) == 2


def test_no_files_are_fetched_for_it(memo):
    assert {"pdf", "snapshot"} <= signings_of(memo.partnership)[0].memo.get_deferred_fields()


def test_only_who_is_named_and_acts_for_the_party_is_a_signatory(memo, alice, bob, charlie):
    party = memo.partnership.parties.first()
    named = make.signatory(memo, party, alice)
    Signatory.objects.filter(pk=named.pk).update(email=charlie.email)
    assert not any(Signatory.objects.for_user(one).exists() for one in (alice, bob, charlie))
    make.participant(party, charlie, role="reader")
    assert Signatory.objects.for_user(charlie).get() == named
