"""What is agreed for one phase on one axis, as a form."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.answer import UNANSWERED, Answer
from partnership.axes import Axis
from partnership.forms.axis import AxisForm
from partnership.forms.fields import Paragraph, longest
from partnership.models import PhaseTerm
from partnership.sections.roles.actions import Term


class TermForm(AxisForm):
    """A question for one phase. It asks for an argument where the score deviates from the ideal type.

    Left empty, nothing is agreed for this phase apart from the whole.
    """

    field_order = ["answer", "argument"]

    argument = Paragraph(
        label=gettext_lazy("Waarom spreekt u dit af voor deze fase?"),
        help_text=gettext_lazy("Nodig als u afwijkt van het ideaaltype. Eén of twee zinnen."),
        max_length=longest(PhaseTerm, "argument"),
        required=False,
        rows=2,
    )

    def __init__(self, data=None, *, axis: Axis, term: PhaseTerm | None, whole: int | None = None):
        self.whole = whole
        """What is agreed for the whole partnership, if anything is."""
        super().__init__(data, axis=axis, without_score=_("Weten we nog niet"), stored=term, initial=said_in(term))

    def clean(self):
        cleaned = super().clean()
        if not self.errors and self._deviates(cleaned["answer"]) and not cleaned["argument"]:
            self.refuse("argument", _("Schrijf waarom u afwijkt van het ideaaltype."), code="no_argument")
        return cleaned

    @property
    def shows_argument(self) -> bool:
        """True when the argument must be in sight whatever is chosen: there is something in it, or wrong with it."""
        return bool(self["argument"].value() or self["argument"].errors or self.is_stale)

    def _deviates(self, answer: Answer) -> bool:
        return answer.has_score and answer.score != self.axis.ideal

    @property
    def term(self) -> Term:
        """What is agreed, once the form is valid."""
        return Term(self.axis.key, self.cleaned_data["answer"], self.cleaned_data["argument"])


def said_in(term: PhaseTerm | None) -> dict[str, object]:
    if term is None:
        return {"answer": UNANSWERED}
    return {"answer": Answer(term.score), "argument": term.argument}
