"""What loading did."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Tally:
    """How many lines of one register were new, different and the same."""

    label: str
    added: int = 0
    changed: int = 0
    same: int = 0

    def __str__(self) -> str:
        return _("%(label)s: %(added)s toegevoegd, %(changed)s gewijzigd, %(same)s gelijk") % {
            "label": _(self.label),
            "added": self.added,
            "changed": self.changed,
            "same": self.same,
        }


@dataclass(frozen=True, slots=True)
class Report:
    """The tallies of all registers, in the order of REGISTERS."""

    tallies: tuple[Tally, ...]

    def __str__(self) -> str:
        return "\n".join(map(str, self.tallies))

    def __getitem__(self, label: str) -> Tally:
        """Return the tally with this label (a Dutch message id, such as 'gemeenten')."""
        return next(tally for tally in self.tallies if tally.label == label)
