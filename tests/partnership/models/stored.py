"""One row of every model, and what is tried on such a row."""

import datetime as dt

from django.utils import timezone

from partnership.models import (
    Agreement,
    Bundle,
    BundleFile,
    Change,
    ChangedPosition,
    Contribution,
    CornerText,
    DemocraticMoment,
    Division,
    Expectation,
    ExpectationAnswer,
    FinalMemo,
    Funding,
    Invitation,
    KnownDeal,
    LegalBasis,
    Membership,
    Memo,
    Organisation,
    Participant,
    Partnership,
    Party,
    PastAgreement,
    PastReservation,
    PastTerm,
    Phase,
    PhaseTerm,
    Position,
    Remark,
    Reminder,
    Reservation,
    RijkCheck,
    SignalAnswer,
    Signatory,
    User,
)
from partnership.models.fixed import Fixed
from tests import make

NOW = timezone.now()
DAY = dt.date(2027, 3, 1)
LATER = DAY + dt.timedelta(days=1)


def store(beekdam, alice):
    """Return one row of every model, by model."""
    partnership = make.partnership(parties=[beekdam])
    party = partnership.parties.get()
    expectation = make.expectation(party, "rijk")
    memo = make.memo(partnership, by=alice)
    bundle = make.bundle(alice, partnership)
    past = PastAgreement.objects.create(partnership=partnership, version=1, agreed_at=NOW, reason="De raad wil anders.")
    return {
        Organisation: beekdam,
        User: alice,
        Membership: alice.memberships.get(),
        Partnership: partnership,
        KnownDeal: make.known_deal().known_facts,
        Party: party,
        Position: Position.objects.create(party=party, axis="ambition", score=3),
        Participant: make.participant(party, alice),
        Invitation: make.invitation(party),
        Reminder: Reminder.objects.create(party=party, day=DAY, due_on=LATER),
        Change: make.change(party, alice),
        CornerText: CornerText.objects.create(partnership=partnership, party=party, corner="value"),
        Contribution: make.contribution(party),
        Funding: make.funding(partnership),
        Expectation: expectation,
        ExpectationAnswer: make.expectation_answer(expectation, party),
        SignalAnswer: SignalAnswer.objects.create(partnership=partnership, signal="who-pays-decides"),
        ChangedPosition: ChangedPosition.objects.create(party=party, axis="ambition", score=2, reason="Een reden"),
        Agreement: Agreement.objects.create(partnership=partnership, axis="ambition", score=3),
        Division: make.division(partnership),
        RijkCheck: make.rijk_check(party),
        LegalBasis: make.legal_basis(partnership, consultation_starts_on=DAY),
        DemocraticMoment: make.moment(party),
        Phase: make.phase(partnership, starts_on=DAY),
        PhaseTerm: PhaseTerm.objects.create(phase=make.phase(partnership), axis="ambition", score=3),
        Reservation: make.reservation(party),
        Remark: make.remark(partnership, alice, parent=make.remark(partnership, alice)),
        Bundle: bundle,
        BundleFile: BundleFile.objects.create(bundle=bundle, kind="zip", content=b"", size=0),
        Memo: memo,
        FinalMemo: make.final_memo(memo),
        Signatory: make.signatory(memo, party, alice),
        PastAgreement: past,
        PastTerm: PastTerm.objects.create(agreement=past, axis="ambition", score=3),
        PastReservation: PastReservation.objects.create(agreement=past, axis="ambition", party=party, text="Nog niet."),
    }


def change(row, values):
    if isinstance(row, ChangedPosition):
        # Written once: another value is another row.
        told = {"party": row.party, "axis": row.axis, "score": row.score, "reason": row.reason}
        ChangedPosition.objects.create(**told | values)
        return
    if isinstance(row, Fixed):
        other = make.memo(row.partnership, 7, by=row.partnership.parties.first().organisation.users.first())
        told = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if field.name != "id"}
        fresh = {"number": 2} if isinstance(row, Memo) else {"memo_id": other.pk}
        type(row).objects.create(**told | fresh | values)
        return
    if "revealed_at" in values:
        # On a row that is stored the guards come first; they have tests of their own.
        Partnership.objects.create(title=row.title, **values)
        return
    type(row)._base_manager.filter(pk=row.pk).update(**values)


def again(row):
    """Store a row a second time, under a key of its own."""
    row.pk, row._state.adding = None, True
    if isinstance(row, Invitation):
        row.link_digest = "another"
    row.save(force_insert=True)
