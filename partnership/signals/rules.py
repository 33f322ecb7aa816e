"""All rules, in the order in which their signals are shown."""

from __future__ import annotations

from typing import Final

from partnership.signals.design import Design
from partnership.signals.legitimacy_rules import LEGITIMACY_RULES
from partnership.signals.means_rules import MEANS_RULES
from partnership.signals.question_rules import QUESTION_RULES
from partnership.signals.role_rules import ROLE_RULES
from partnership.signals.rule import Rule, Signal

RULES: Final[tuple[Rule, ...]] = (*QUESTION_RULES, *ROLE_RULES, *MEANS_RULES, *LEGITIMACY_RULES)


def signals_for(design: Design) -> tuple[Signal, ...]:
    """Return the signals that hold for a design, in the order of RULES."""
    seen = ((rule, rule.holds(design)) for rule in RULES)
    return tuple(rule.signal(values) for rule, values in seen if values is not None)
