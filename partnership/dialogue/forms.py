"""What is agreed on one axis, as a form. While the parties talk it is lenient; recording is strict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.answer import UNANSWERED, Answer
from partnership.dialogue.actions import Term
from partnership.dialogue.comparison import AxisComparison
from partnership.forms.axis import AxisForm
from partnership.forms.fields import Paragraph, longest
from partnership.models import Agreement
from partnership.signals import DIFFERING


class TermForm(AxisForm):
    """What the parties agree on one axis, beside where they stand.

    With `is_final` it asks for an answer, and for an argument where the score deviates from the ideal type or the
    parties lie DIFFERING steps or more apart. Otherwise it keeps whatever is filled in.
    """

    field_order = ["answer", "argument"]

    argument = Paragraph(
        label=gettext_lazy("Waarom spreekt u dit af?"),
        help_text=gettext_lazy("Eén of twee zinnen. Dit komt in het memo."),
        max_length=longest(Agreement, "argument"),
        required=False,
        rows=3,
    )

    def __init__(self, data=None, *, part: AxisComparison, agreement: Agreement | None, is_final: bool = False):
        self.part = part
        self.is_final = is_final
        self.keeps_half = not is_final
        super().__init__(
            data,
            axis=part.axis,
            without_score=_("Geen overeenstemming"),
            stored=agreement,
            initial=said_in(agreement),
        )

    @property
    def parties_differ(self) -> bool:
        return (self.part.spread.steps or 0) >= DIFFERING

    def clean(self):
        cleaned = super().clean()
        if self.is_final and not self.errors and (lack := self.lack(cleaned["answer"], cleaned["argument"])):
            self.refuse(lack.field, lack.message, code=lack.code)
        return cleaned

    def lack(self, answer: Answer, argument: str) -> Lack | None:
        """Return what is missing before this is an agreement; None when nothing is."""
        deviates = answer.score is not None and answer.score != self.axis.ideal
        if not answer.is_given:
            return Lack("answer", _("Kies wat u afspreekt, of ‘Geen overeenstemming’."), "unanswered")
        if deviates and not argument:
            return Lack("argument", _("Schrijf waarom u afwijkt van het ideaaltype."), "no_argument")
        if self.parties_differ and not argument:
            message = _("De partijen verschillen hier. Schrijf hoe u tot dit besluit komt.")
            return Lack("argument", message, "no_argument")
        return None

    @property
    def term(self) -> Term:
        """What is agreed, once the form is valid; open as long as something is missing."""
        answer, argument = self.cleaned_data["answer"], self.cleaned_data["argument"]
        return Term(self.axis.key, answer, argument, is_open=self.lack(answer, argument) is not None)


class Lack(NamedTuple):
    """What is missing in a term, and where."""

    field: str
    message: str
    code: str


def said_in(agreement: Agreement | None) -> dict[str, object]:
    if agreement is None:
        return {"answer": UNANSWERED}
    is_answered = not agreement.is_open or agreement.score is not None
    return {"answer": Answer(agreement.score) if is_answered else UNANSWERED, "argument": agreement.argument}


def refuse_without_any_score(sheet: Sequence[TermForm]) -> None:
    """An agreement without a single score is no agreement: say so at the first question."""
    if any(form.errors for form in sheet) or any(form.cleaned_data["answer"].has_score for form in sheet):
        return
    message = _("U hebt op geen enkele vraag een score afgesproken. Leg de afspraken vast als dat wel zo is.")
    sheet[0].refuse("answer", message, code="no_score")
