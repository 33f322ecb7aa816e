"""What the sections say of an example: one line here per key of fixtures/examples.toml, one module per section."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from partnership.models import Partnership
from partnership.registers.example_expectations import add_expectations
from partnership.registers.example_legitimacy import add_legal_basis, add_moments
from partnership.registers.example_means import add_contributions, add_funding
from partnership.registers.example_rijk_checks import add_rijk_checks
from partnership.registers.example_roles import add_division, add_phases
from partnership.registers.example_signals import add_signal_answers
from partnership.registers.example_triangle import add_triangle

Writer = Callable[[Partnership, Any, dt.datetime], None]
"""Adds what the file says under one key to a partnership that has its parties, as saved at a moment."""

WRITERS: Final[Mapping[str, Writer]] = MappingProxyType(
    {
        "triangle": add_triangle,
        "division": add_division,
        "phases": add_phases,
        "rijk_checks": add_rijk_checks,
        "legal_basis": add_legal_basis,
        "democratic_moments": add_moments,
        "contributions": add_contributions,
        "funding": add_funding,
        "expectations": add_expectations,
        "signal_answers": add_signal_answers,
    }
)


def add_parts(partnership: Partnership, parts: Mapping[str, Any], when: dt.datetime) -> None:
    """Add what the sections say; raises KeyError for a key that no section knows."""
    for key, said in parts.items():
        WRITERS[key](partnership, said, when)
