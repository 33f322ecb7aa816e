"""One noun per file; import them from here."""

from cases.models.case import Case, CaseStatus
from cases.models.change import CaseChange
from cases.models.consent import CaseConsent, ConsentState
from cases.models.line import Finding, FindingSignal, Lesson, Tension
from cases.models.search_text import SearchText

__all__ = [
    "Case",
    "CaseChange",
    "CaseConsent",
    "CaseStatus",
    "ConsentState",
    "Finding",
    "FindingSignal",
    "Lesson",
    "SearchText",
    "Tension",
]
