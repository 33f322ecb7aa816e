"""The three lists of lines that a case has: what each is called, in addresses and on pages."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.keeping.forms import FindingForm, LineForm
from cases.models import Case, Finding, Lesson, Tension
from cases.models.line import Line


@dataclass(frozen=True, slots=True)
class Lines:
    """One of the lists."""

    key: str
    name: Promise
    model: type[Line]
    form: type[LineForm]
    add: Promise
    change: Promise
    none_yet: Promise

    def of(self, case: Case) -> QuerySet[Line]:
        """Return the lines of a case, also those that were taken away."""
        lines = self.model.everything.filter(case=case).select_related("case", "updated_by")
        return lines.prefetch_related("signals") if self.model is Finding else lines


LISTS: Final = MappingProxyType(
    {
        lines.key: lines
        for lines in (
            Lines(
                "bevindingen",
                _("Bevindingen"),
                Finding,
                FindingForm,
                _("Voeg een bevinding toe"),
                _("Wijzig de bevinding"),
                _("Er zijn nog geen bevindingen."),
            ),
            Lines(
                "lessen",
                _("Lessen"),
                Lesson,
                LineForm,
                _("Voeg een les toe"),
                _("Wijzig de les"),
                _("Er zijn nog geen lessen."),
            ),
            Lines(
                "tegenspraken",
                _("Waar de bron twee dingen zegt"),
                Tension,
                LineForm,
                _("Voeg een tegenspraak toe"),
                _("Wijzig de tegenspraak"),
                _("De bron spreekt zichzelf niet tegen, voor zover wij weten."),
            ),
        )
    }
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list as the page of a case shows it to who keeps it."""

    lines: Lines
    present: list[Line]
    removed: list[Line]


def listed(case: Case) -> list[Listed]:
    """Return the three lists; what was taken away last comes first."""
    every = [(lines, list(lines.of(case))) for lines in LISTS.values()]
    return [
        Listed(
            lines,
            [line for line in found if line.removed_at is None],
            sorted((line for line in found if line.removed_at), key=lambda line: line.removed_at, reverse=True),
        )
        for lines, found in every
    ]
