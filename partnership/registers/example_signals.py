"""What the parties of an example said about points to discuss: `[examples.signal_answers]`, by key of the rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from partnership.models import Partnership, SignalAnswer
from partnership.registers.example_rows import saved
from partnership.signals import RULES


def add_signal_answers(partnership: Partnership, said: Mapping[str, str], when: dt.datetime) -> None:
    """Add them; raises KeyError for a rule that does not exist."""
    rules = {rule.key for rule in RULES}
    for key, text in said.items():
        if key not in rules:
            raise KeyError(key)
        by = partnership.coordinator
        saved(SignalAnswer(partnership=partnership, signal=key, text=text, edition=1, updated_by=by))
    partnership.signal_answers.update(updated_at=when)
