"""What the parties of the Rijk answer in an example: `[examples.rijk_checks.<code of the organisation>]`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from partnership.models import Partnership, RijkCheck
from partnership.registers.example_rows import parties_by_code, saved


def add_rijk_checks(partnership: Partnership, said: Mapping[str, Any], when: dt.datetime) -> None:
    parties = parties_by_code(partnership)
    for code, answers in said.items():
        for key, columns in answers.items():
            saved(RijkCheck(party=parties[code], key=key, edition=1, **columns))
        parties[code].rijk_checks.update(updated_at=when)
