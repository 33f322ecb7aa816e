"""What is wrong with a set of register files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

SHOWN: Final = 20
"""How many problems a message names before it counts the rest."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and where: a file, and where they are known a line and a column."""

    file: str
    sentence: str
    line: int | None = None
    column: str = ""

    def __str__(self) -> str:
        places = [self.file]
        if self.line is not None:
            places.append(_("regel %(line)s") % {"line": self.line})
        if self.column:
            places.append(_("kolom ‘%(column)s’") % {"column": self.column})
        return ", ".join(places) + ": " + self.sentence


class BrokenRegisters(Exception):
    """The files cannot be loaded. Nothing was changed."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        lines = [_("De registers zijn niet geladen. Er is niets veranderd.")]
        lines += map(str, self.problems[:SHOWN])
        rest = len(self.problems) - SHOWN
        if rest > 0:
            lines.append(ngettext("En nog %(n)s ander probleem.", "En nog %(n)s andere problemen.", rest) % {"n": rest})
        return "\n".join(lines)
