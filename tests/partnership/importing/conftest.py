"""A memo of everything: an agreed partnership of four parties with something in every section."""

import datetime as dt
from decimal import Decimal

import pytest

from partnership.funding import Instrument
from partnership.ladder import LADDER
from partnership.models import ChangedPosition, CornerText, Layer, MomentState, Partnership, SignalAnswer
from partnership.models.funding import Instruments
from partnership.profile import IDEAL, Profile
from partnership.snapshot.canonical import to_json
from partnership.snapshot.taking import take
from tests import make
from tests.partnership.importing.memos import DAY, pdf_with


@pytest.fixture
def ministry(db):
    return make.organisation("Ministerie van Water", Layer.RIJK, code="mnre0001", tooi_uri="https://tooi.example/mnre1")


@pytest.fixture
def full(alice, beekdam, voorland, ministry):
    """Agreed, with a party that came later and one that never came."""
    heidekamp, later = make.organisation("Gemeente Heidekamp"), make.organisation("Gemeente Later")
    made = make.partnership(
        status="positions",
        coordinator=alice,
        programme=make.programme(),
        task="De beek moet schoon.",
        region="Het dal",
        review_on=dt.date(2028, 1, 1),
    )
    places = [beekdam, voorland, ministry, heidekamp, later]
    parties = [make.party(made, place, profile=Profile(3, 1, 2, 5, None, 1)) for place in places]
    made.provinces.set([voorland])
    made = make.reveal(made, without=[heidekamp, later])
    parties[4].refresh_from_db()
    parties[4].handed_in_at = made.revealed_at + dt.timedelta(hours=1)
    parties[4].save()
    fill(made, parties, ministry)
    make.agreement(made, IDEAL)
    type(made).objects.filter(pk=made.pk).update(
        status="agreed", agreed_at=made.revealed_at, agreed_steps=0, agreed_to_rijk=0
    )
    made.refresh_from_db()
    return made


def fill(made, parties, ministry):
    own, theirs, rijk, _absent, _later = parties
    for score in (2, None):
        ChangedPosition.objects.create(party=own, axis="ambition", score=score, reason=f"Nu {score}.")
    for party in (None, own):
        CornerText.objects.create(partnership=made, party=party, corner="capacity", in_order="partly", text="Ja.")
    make.contribution(own, 2027, euro=Decimal("1250.50"), hours=0, note="In natura")
    make.moment(own, what="De raad beslist.", state=MomentState.HELD)
    make.moment(theirs, when_text="voorjaar 2028")
    make.rijk_check(rijk, explanation="Dat is zo.")
    expected = make.expectation(own, rijk, "Geld", due_on=dt.date(2027, 1, 1), due_words="eenmalig")
    make.expectation_answer(expected, rijk, state="fails", state_note="Te duur.", state_on=dt.date(2026, 11, 1))
    make.expectation_answer(make.expectation(rijk, "everyone", "Een bericht"), own, "declined", reason="Nee.")
    make.division(
        made,
        executors=[own],
        monitors_text="Een bureau",
        deciders=[theirs],
        contact_ministry=ministry,
        leading_ministry=ministry,
    )
    phase = make.phase(made, role="unknown", does="Niets")
    phase.terms.create(axis="obligation", score=2, argument="De wet.", edition=1)
    make.phase(made, "Uitvoering", dt.date(2028, 1, 1), ends_on=dt.date(2029, 1, 1), role=list(LADDER)[2])
    make.funding(made, instruments=Instruments(list(Instrument)[:2]), has_conditions="yes", conditions="Ja.")
    make.legal_basis(made, character="contract", authority="both", leaving="Met een brief.")
    make.reservation(theirs)
    SignalAnswer.objects.create(partnership=made, signal="some-signal", text="Besproken.", edition=1)


@pytest.fixture
def memo(full, alice):
    return take(full, alice, on=DAY)


@pytest.fixture
def pdf(memo):
    return pdf_with(to_json(memo))


@pytest.fixture
def elsewhere(memo, full):
    """The data of a memo of another place: nothing here was made from it, and nothing has its name."""
    Partnership.objects.all().delete()
    return to_json(memo)
