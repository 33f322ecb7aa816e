"""All checks as one form. Nothing is required: a half filled form is kept too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.forms.editing import EditionForm
from partnership.forms.fields import Paragraph, longest
from partnership.models import RijkAnswer, RijkCheck, User
from partnership.rijk_checks import CHECKS, Check
from partnership.sections.one_rijk.actions import Answered

SAID: Final = ("answer", "explanation")
"""What a party says of each check; the ends of the names of its fields."""


@dataclass(frozen=True, slots=True)
class StoredChecks:
    """The answers of a party as one thing with editions: the sum goes up with every change."""

    edition: int
    updated_at: dt.datetime
    updated_by: User | None

    @classmethod
    def of(cls, rows: Mapping[str, RijkCheck]) -> StoredChecks | None:
        if not rows:
            return None
        last = max(rows.values(), key=lambda row: row.updated_at)
        return cls(sum(row.edition for row in rows.values()), last.updated_at, last.updated_by)


@dataclass(frozen=True, slots=True)
class Question:
    """A check with its two fields, for the page."""

    check: Check
    answer: forms.BoundField
    explanation: forms.BoundField


class ChecksForm(EditionForm):
    """What a party of the Rijk answers; `stored` has its rows by key."""

    def __init__(self, data=None, *, stored: Mapping[str, RijkCheck]):
        self.base_fields = {**self.base_fields, **fields()}
        initial = {f"{key}-{name}": getattr(row, name) for key, row in stored.items() for name in SAID}
        super().__init__(data, stored=StoredChecks.of(stored), initial=initial)

    @property
    def checks(self) -> Iterator[Question]:
        for check in CHECKS:
            yield Question(check, self[f"{check.key}-answer"], self[f"{check.key}-explanation"])

    @property
    def answers(self) -> list[Answered]:
        """What the party says, once the form is valid."""
        said = self.cleaned_data
        return [Answered(check.key, *(said[f"{check.key}-{name}"] for name in SAID)) for check in CHECKS]


def fields() -> dict[str, forms.Field]:
    made: dict[str, forms.Field] = {}
    for check in CHECKS:
        made[f"{check.key}-answer"] = answer_field(check)
        made[f"{check.key}-explanation"] = Paragraph(
            label=_("Toelichting bij ‘%(check)s’") % {"check": _(check.label)},
            max_length=longest(RijkCheck, "explanation"),
            required=False,
            rows=2,
        )
    return made


def answer_field(check: Check) -> forms.Field:
    return forms.ChoiceField(
        label=_(check.question),
        help_text=f"{_(check.why)} {_('Bron: %(source)s') % {'source': _(check.source)}}",
        choices=[(answer.value, capfirst(str(answer.label))) for answer in RijkAnswer],
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Kies een van de vier antwoorden.")},
    )
