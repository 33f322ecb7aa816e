"""Load the examples, and in a demonstration the people who go with them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from partnership.registers.demo_people import add_people, known_people
from partnership.registers.example_writing import RegistersMissing, add_examples, add_organisations
from partnership.registers.examples import read_examples

EXAMPLES = settings.BASE_DIR / "fixtures" / "examples.toml"


class CannotLoadExamples(Exception):
    """The examples do not go in. The text is a sentence in the active language; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Additions:
    """How many of one kind were added, and how many were there already and stay as they are."""

    label: str
    added: int
    left: int

    def __str__(self) -> str:
        values = {"label": self.label, "added": self.added, "left": self.left}
        return _("%(label)s: %(added)s toegevoegd, %(left)s al aanwezig") % values


@transaction.atomic
def load_examples(*, with_people: bool = False, path: Path = EXAMPLES) -> tuple[Additions, ...]:
    """Add the examples that are not there yet, and the demo people when asked; return what was added and left.

    Outside a demonstration the examples have no coordinator. Raises CannotLoadExamples when demo people are asked for
    outside a demonstration, and when the registers are not loaded yet.
    """
    if with_people and not settings.DEMO:
        raise CannotLoadExamples(_("De demopersonen horen alleen bij een demonstratie (DEMO=1)."))
    book = read_examples(path)
    report = [Additions(_("voorbeeldorganisaties"), *add_organisations(book.organisations))]
    if with_people:
        report.append(Additions(_("demopersonen"), *add_people()))
    try:
        report.append(
            Additions(_("voorbeelden"), *add_examples(book.examples, known_people() if settings.DEMO else {}))
        )
    except RegistersMissing as missing:
        raise CannotLoadExamples(_("Laad eerst de registers met load_registers. %(why)s") % {"why": missing}) from None
    return tuple(report)
