"""Points of attention that follow from a design: explained, with their source, never a verdict.

`design` holds the facts a rule may look at, `rule` what a rule is, and the other modules the rules per section.
"""

from partnership.signals.design import (
    DIFFERING,
    Consultation,
    Contribution,
    Design,
    Division,
    Legitimacy,
    Means,
    Phase,
    Stage,
)
from partnership.signals.rule import Explained, Rule, Section, Signal, Value, Values
from partnership.signals.rules import RULES, signals_for

__all__ = [
    "DIFFERING",
    "RULES",
    "Consultation",
    "Contribution",
    "Design",
    "Division",
    "Explained",
    "Legitimacy",
    "Means",
    "Phase",
    "Rule",
    "Section",
    "Signal",
    "Stage",
    "Value",
    "Values",
    "signals_for",
]
