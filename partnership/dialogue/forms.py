"""What is agreed on one axis, as a form. A draft is lenient; recording is strict."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.answer import UNANSWERED, Answer
from partnership.dialogue.actions import Term
from partnership.dialogue.comparison import AxisComparison
from partnership.forms.axis import AxisForm
from partnership.forms.fields import Paragraph
from partnership.models import Agreement, User
from partnership.signals import DIFFERING


class TermForm(AxisForm):
    """What the parties agree on one axis, beside where they stand.

    With `is_final` it asks for an answer, and for an argument where the score deviates from the ideal type or the
    parties lie DIFFERING steps or more apart.
    """

    field_order = ["answer", "argument"]

    argument = Paragraph(
        label=gettext_lazy("Waarom spreekt u dit af?"),
        help_text=gettext_lazy("Eén of twee zinnen. Dit komt in het memo."),
        max_length=Agreement._meta.get_field("argument").max_length,
        required=False,
        rows=3,
    )

    def __init__(self, data=None, *, part: AxisComparison, agreement: Agreement | None, is_final: bool = False):
        self.part = part
        self.is_final = is_final
        super().__init__(
            data,
            axis=part.axis,
            without_score=_("Geen overeenstemming"),
            stored=StoredTerm.of(agreement),
            initial=said_in(agreement),
        )

    @property
    def parties_differ(self) -> bool:
        return (self.part.spread.steps or 0) >= DIFFERING

    def clean(self):
        cleaned = super().clean()
        if self.is_final and not self.errors:
            self._ask_for_the_rest(cleaned["answer"], cleaned["argument"])
        return cleaned

    def _ask_for_the_rest(self, answer: Answer, argument: str) -> None:
        deviates = answer.score is not None and answer.score != self.axis.ideal
        if not answer.is_given:
            self.refuse("answer", _("Kies wat u afspreekt, of ‘Geen overeenstemming’."), code="unanswered")
        elif deviates and not argument:
            self.refuse("argument", _("Schrijf waarom u afwijkt van het ideaaltype."), code="no_argument")
        elif self.parties_differ and not argument:
            self.refuse(
                "argument", _("De partijen verschillen hier. Schrijf hoe u tot dit besluit komt."), code="no_argument"
            )

    @property
    def term(self) -> Term:
        """What is agreed, once the form is valid."""
        return Term(self.axis.key, self.cleaned_data["answer"], self.cleaned_data["argument"])


@dataclass(frozen=True, slots=True)
class StoredTerm:
    """An agreement as something with editions: the moment it was recorded tells one from the next."""

    edition: int
    updated_at: dt.datetime
    updated_by: User | None

    @classmethod
    def of(cls, agreement: Agreement | None) -> StoredTerm | None:
        if agreement is None:
            return None
        recorded_at = agreement.recorded_at
        return cls(int(recorded_at.timestamp() * 1_000_000), recorded_at, agreement.recorded_by)


def said_in(agreement: Agreement | None) -> dict[str, object]:
    if agreement is None:
        return {"answer": UNANSWERED}
    return {"answer": Answer(agreement.score), "argument": agreement.argument}


def refuse_without_any_score(sheet: Sequence[TermForm]) -> None:
    """An agreement without a single score is no agreement: say so at the first question."""
    if any(form.errors for form in sheet) or any(form.cleaned_data["answer"].has_score for form in sheet):
        return
    message = _("U hebt op geen enkele vraag een score afgesproken. Leg de afspraken vast als dat wel zo is.")
    sheet[0].refuse("answer", message, code="no_score")
