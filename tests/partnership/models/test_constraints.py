"""What the database itself refuses, whatever the code around it says; every promise is tried from both sides."""

import datetime as dt
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models import Value
from django.db.models.functions import Concat

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
    Status,
    User,
)
from tests import make
from tests.partnership.models.stored import DAY, LATER, NOW, again, change, store

pytestmark = pytest.mark.django_db

EARLIER = DAY - dt.timedelta(days=1)


@pytest.fixture
def stored(beekdam, alice):
    """One row of every model, by model."""
    return store(beekdam, alice)


REVEALED = {"status": Status.CONVERSATION, **make.as_revealed(2, at=NOW)}
LATE = {"status": Status.CONVERSATION, **make.as_revealed(3, without=1, at=NOW)}
AGREED = {**REVEALED, "status": Status.AGREED, "agreed_at": NOW, "agreed_steps": 0, "agreed_to_rijk": 0}
CHECKS = {
    "agreement_axis_known": (Agreement, {"axis": "accountability"}, {"axis": "trust"}),
    "agreement_score_on_scale": (Agreement, {"score": None}, {"score": 6}),
    "change_private_to_a_party": (Change, {"is_private": True}, {"is_private": True, "party": None}),
    "corner_text_corner_known": (CornerText, {"corner": "capacity"}, {"corner": "trust"}),
    "corner_text_in_order_known": (CornerText, {"in_order": "unknown"}, {"in_order": "perfect"}),
    "contribution_euro_not_negative": (Contribution, {"euro": 0}, {"euro": Decimal("-0.01")}),
    "contribution_hours_not_negative": (Contribution, {"hours": None}, {"hours": -1}),
    "contribution_year_possible": (Contribution, {"year": 2100}, {"year": 2101}),
    "expectation_answer_failing_with_a_note": (
        ExpectationAnswer,
        {"state": "fails", "state_note": "De grond is niet van ons."},
        {"state": "fails", "state_note": ""},
    ),
    "expectation_answer_known": (ExpectationAnswer, {"answer": "", "state": ""}, {"answer": "perhaps", "state": ""}),
    "expectation_answer_no_with_a_reason": (
        ExpectationAnswer,
        {"answer": "declined", "state": "", "reason": "Nee."},
        {"answer": "declined", "state": "", "reason": ""},
    ),
    "expectation_answer_state_after_yes": (ExpectationAnswer, {"state": "busy"}, {"answer": "", "state": "busy"}),
    "expectation_of_a_party_or_a_group": (Expectation, {"of_group": "everyone"}, {"of_group": ""}),
    "expectation_of_another": (
        Expectation,
        {"of_party": None},
        {"of_party": models.F("party"), "of_group": ""},
    ),
    "funding_conditions_known": (Funding, {"has_conditions": "no"}, {"has_conditions": "perhaps"}),
    "funding_conditions_only_where_there_are": (
        Funding,
        {"has_conditions": "yes", "conditions": "Voor water"},
        {"has_conditions": "no", "conditions": "Voor water"},
    ),
    "invitation_email_in_lower_case": (
        Invitation,
        {"email": Concat(Value("a"), "email")},
        {"email": Concat(Value("A"), "email")},
    ),
    "invitation_language_known": (Invitation, {"language": "en"}, {"language": "fr"}),
    "invitation_role_known": (Invitation, {"role": "reader"}, {"role": "owner"}),
    "democratic_moment_kind_known": (DemocraticMoment, {"kind": "account"}, {"kind": "applaud"}),
    "democratic_moment_on_a_day_or_in_words": (
        DemocraticMoment,
        {"happens_on": None, "when_text": "voorjaar 2027"},
        {"happens_on": None, "when_text": ""},
    ),
    "democratic_moment_state_known": (DemocraticMoment, {"state": "held"}, {"state": "forgotten"}),
    "known_deal_certainty_known": (KnownDeal, {"certainty": "uncertain"}, {"certainty": "sure"}),
    "legal_basis_authority_known": (LegalBasis, {"authority": "both"}, {"authority": "force"}),
    "legal_basis_character_known": (LegalBasis, {"character": ""}, {"character": "promise"}),
    "legal_basis_consultation_ends_after_start": (
        LegalBasis,
        {"consultation_ends_on": DAY},
        {"consultation_ends_on": EARLIER},
    ),
    "bundle_state_known": (Bundle, {"state": "running"}, {"state": "lost"}),
    "final_memo_sealed_with_hash": (
        FinalMemo,
        {"sealed": b"%PDF", "sealed_sha256": "0" * 64},
        {"sealed": b"%PDF", "sealed_sha256": ""},
    ),
    "memo_number_from_one": (Memo, {"number": 3}, {"number": 0}),
    "signatory_email_in_lower_case": (Signatory, {"email": "a@b.nl"}, {"email": Value("A@b.nl")}),
    "signatory_decides_whole": (
        Signatory,
        {"decision": "declined", "decided_at": NOW, "reason": "Nog niet."},
        {"decision": "declined", "decided_at": NOW, "reason": ""},
    ),
    "membership_role_known": (Membership, {"role": "reader"}, {"role": "owner"}),
    "organisation_ends_after_start": (
        Organisation,
        {"valid_from": DAY, "valid_until": LATER},
        {"valid_from": DAY, "valid_until": DAY},
    ),
    "organisation_layer_known": (Organisation, {"layer": "province"}, {"layer": "europe"}),
    "participant_role_known": (Participant, {"role": "editor"}, {"role": "owner"}),
    "partnership_ends_after_start": (
        Partnership,
        {"starts_on": DAY, "ends_on": DAY},
        {"starts_on": DAY, "ends_on": EARLIER},
    ),
    "partnership_review_after_start": (
        Partnership,
        {"starts_on": DAY, "review_on": DAY},
        {"starts_on": DAY, "review_on": EARLIER},
    ),
    "partnership_known_deal_has_no_coordinator": (
        Partnership,
        {"status": Status.NOT_DESCRIBED},
        {"status": Status.NOT_DESCRIBED, "coordinator": "alice"},
    ),
    "partnership_revealed_from_conversation_on": (
        Partnership,
        REVEALED,
        {**REVEALED, "status": Status.POSITIONS},
    ),
    "partnership_reveal_is_told_whole": (Partnership, REVEALED, {**REVEALED, "parties_at_reveal": None}),
    "partnership_revealed_between_two": (
        Partnership,
        REVEALED,
        {**REVEALED, "parties_at_reveal": 1, "in_at_reveal": 1},
    ),
    "partnership_revealed_complete_or_late": (Partnership, LATE, {**LATE, "positions_due_on": LATE["revealed_on"]}),
    "partnership_status_known": (Partnership, {"status": Status.POSITIONS}, {"status": "forgotten"}),
    "partnership_steps_once_agreed": (
        Partnership,
        AGREED,
        {**AGREED, "agreed_steps": None},
    ),
    "phase_ends_after_start": (Phase, {"ends_on": DAY}, {"ends_on": EARLIER}),
    "phase_role_known": (Phase, {"role": "unknown"}, {"role": "king"}),
    "phase_term_axis_known": (PhaseTerm, {"axis": "accountability"}, {"axis": "trust"}),
    "phase_term_score_on_scale": (PhaseTerm, {"score": None}, {"score": 0}),
    "changed_position_axis_known": (ChangedPosition, {"axis": "accountability"}, {"axis": "trust"}),
    "changed_position_has_a_reason": (ChangedPosition, {"reason": "Omdat"}, {"reason": ""}),
    "changed_position_score_on_scale": (ChangedPosition, {"score": None}, {"score": 0}),
    "position_axis_known": (Position, {"axis": "accountability"}, {"axis": "trust"}),
    "position_score_on_scale": (Position, {"score": 1}, {"score": 0}),
    "rijk_check_answer_known": (RijkCheck, {"answer": ""}, {"answer": "perhaps"}),
    "rijk_check_key_known": (RijkCheck, {"key": "money"}, {"key": "weather"}),
    "past_reservation_axis_known": (PastReservation, {"axis": "accountability"}, {"axis": "trust"}),
    "past_term_axis_known": (PastTerm, {"axis": "accountability"}, {"axis": "trust"}),
    "past_term_score_on_scale": (PastTerm, {"score": None}, {"score": 6}),
    "remark_reply_is_only_a_reply": (Remark, {"parent": None, "in_memo": True}, {"in_memo": True}),
    "reservation_axis_known": (Reservation, {"axis": "accountability"}, {"axis": "trust"}),
    "user_email_in_lower_case": (User, {"email": Concat(Value("a"), "email")}, {"email": Concat(Value("A"), "email")}),
    "user_language_known": (User, {"language": "en"}, {"language": "fr"}),
}
"""Per constraint its model, values it takes and values it refuses."""
ONCE = {
    "agreement_once": Agreement,
    "bundle_file_once": BundleFile,
    "corner_text_once_per_party": CornerText,
    "corner_text_once_together": CornerText,
    "contribution_once_a_year": Contribution,
    "expectation_answer_once": ExpectationAnswer,
    "invitation_pending_once": Invitation,
    "membership_once": Membership,
    "memo_number_once": Memo,
    "signatory_once": Signatory,
    "participant_once": Participant,
    "party_once": Party,
    "reminder_once_a_day": Reminder,
    "reminder_once_before_a_deadline": Reminder,
    "phase_term_once": PhaseTerm,
    "past_agreement_once": PastAgreement,
    "past_term_once": PastTerm,
    "position_once": Position,
    "rijk_check_once": RijkCheck,
    "signal_answer_once": SignalAnswer,
}


def named(values, alice):
    return values | ({"coordinator": alice} if "coordinator" in values else {})


@pytest.mark.parametrize("name", CHECKS)
def test_the_database_takes_what_is_right(name, stored, alice):
    model, right, _wrong = CHECKS[name]
    change(stored[model], named(right, alice))


@pytest.mark.parametrize("name", CHECKS)
def test_the_database_refuses_what_is_wrong(name, stored, alice):
    model, _right, wrong = CHECKS[name]
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        change(stored[model], named(wrong, alice))


def test_a_conversation_cannot_be_without_its_reveal(partnership):
    with pytest.raises(IntegrityError), transaction.atomic():
        change(partnership, {"status": Status.CONVERSATION, "revealed_at": None})


@pytest.mark.parametrize("fact", ["revealed_at", "revealed_on", "parties_at_reveal", "in_at_reveal"])
def test_no_fact_of_a_reveal_can_be_left_out(db, fact):
    status = Status.POSITIONS if fact == "revealed_at" else Status.CONVERSATION
    with pytest.raises(IntegrityError, match="partnership_reveal_is_told_whole"), transaction.atomic():
        change(Partnership(title="Water"), {**REVEALED, "status": status, fact: None})


@pytest.mark.parametrize(
    "untrue",
    [
        {"in_at_reveal": 4},
        {"in_at_reveal": 0},
        {"positions_due_on": None},
        {"positions_due_on": LATE["revealed_on"] + dt.timedelta(days=1)},
    ],
)
def test_without_everybody_a_reveal_comes_only_after_the_last_day(db, untrue):
    with pytest.raises(IntegrityError, match="partnership_revealed_"), transaction.atomic():
        change(Partnership(title="Water"), {**LATE, **untrue})


def test_figures_of_an_agreement_cannot_come_before_it(partnership):
    with pytest.raises(IntegrityError), transaction.atomic():
        change(partnership, {"agreed_at": NOW, "agreed_steps": 0})


@pytest.mark.parametrize("name", ONCE)
def test_the_same_thing_is_stored_once(name, stored):
    if name == "corner_text_once_together":
        change(stored[CornerText], {"party": None})
        stored[CornerText].refresh_from_db()
    with pytest.raises(IntegrityError), transaction.atomic():
        again(stored[ONCE[name]])


def test_a_partnership_divides_its_tasks_once(stored):
    with pytest.raises(IntegrityError), transaction.atomic():
        again(stored[Division])


def test_a_partnership_has_one_legal_basis(stored):
    with pytest.raises(IntegrityError), transaction.atomic():
        again(stored[LegalBasis])


def test_a_moment_has_not_both_a_day_and_a_time_in_words(stored):
    with pytest.raises(IntegrityError), transaction.atomic():
        change(stored[DemocraticMoment], {"when_text": "voorjaar 2027"})


def test_every_promise_of_the_models_is_tried_here():
    models = apps.get_app_config("partnership").get_models()
    promised = {constraint.name for model in models for constraint in model._meta.constraints}
    assert promised == CHECKS.keys() | ONCE.keys()
