"""What the log says of an error: where it happened and why, and never what somebody wrote."""

from __future__ import annotations

import logging
import re
from typing import Final

ROW: Final = re.compile(r"\nDETAIL:.*?(?=\n\nThe above exception|\n\nDuring handling|\Z)", re.DOTALL)
"""PostgreSQL adds the row that it refuses, which may be the position of a party; it is several lines long."""


class WithoutRows(logging.Formatter):
    def formatException(self, ei) -> str:  # noqa: N802 - the name that logging knows
        return ROW.sub("", super().formatException(ei))
