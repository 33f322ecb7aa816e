"""One noun per file; import them from here."""

from partnership.models.agreement import Agreement
from partnership.models.bundle import Bundle, BundleFile, BundleFileKind, BundleState
from partnership.models.change import Change
from partnership.models.changed_position import ChangedPosition
from partnership.models.contribution import Contribution
from partnership.models.corner_text import CornerText, InOrder
from partnership.models.democratic_moment import DemocraticMoment, MomentState
from partnership.models.division import Division
from partnership.models.expectation import Expectation, Receivers
from partnership.models.expectation_answer import ExpectationAnswer, Reply, State
from partnership.models.final_memo import FinalMemo
from partnership.models.funding import Conditions, Funding
from partnership.models.invitation import Invitation, InvitationState
from partnership.models.known_deal import Certainty, KnownDeal
from partnership.models.legal_basis import LegalBasis
from partnership.models.memo import Memo
from partnership.models.organisation import Layer, Organisation, Side
from partnership.models.origin import Origin
from partnership.models.participant import Participant
from partnership.models.partnership import Partnership, Status
from partnership.models.party import Party
from partnership.models.past_agreement import PastAgreement, PastReservation, PastTerm
from partnership.models.pending_import import PendingImport
from partnership.models.phase import Phase, PhaseTerm
from partnership.models.position import Position
from partnership.models.programme import Programme
from partnership.models.remark import Remark
from partnership.models.reminder import Reminder
from partnership.models.reservation import Reservation
from partnership.models.rijk_check import RijkAnswer, RijkCheck
from partnership.models.signal_answer import SignalAnswer
from partnership.models.signatory import Decision, Signatory
from partnership.models.user import Membership, MembershipRole, User

__all__ = [
    "Agreement",
    "Bundle",
    "BundleFile",
    "BundleFileKind",
    "BundleState",
    "Certainty",
    "Change",
    "ChangedPosition",
    "Conditions",
    "Contribution",
    "CornerText",
    "Decision",
    "DemocraticMoment",
    "Division",
    "Expectation",
    "ExpectationAnswer",
    "FinalMemo",
    "Funding",
    "InOrder",
    "Invitation",
    "InvitationState",
    "KnownDeal",
    "Layer",
    "LegalBasis",
    "Membership",
    "MembershipRole",
    "Memo",
    "MomentState",
    "Organisation",
    "Origin",
    "Participant",
    "Partnership",
    "Party",
    "PastAgreement",
    "PastReservation",
    "PastTerm",
    "PendingImport",
    "Phase",
    "PhaseTerm",
    "Position",
    "Programme",
    "Receivers",
    "Remark",
    "Reminder",
    "Reply",
    "Reservation",
    "RijkAnswer",
    "RijkCheck",
    "Side",
    "SignalAnswer",
    "Signatory",
    "State",
    "Status",
    "User",
]
