"""What a party says on one axis, as a form. It translates; it does not count."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.answer import UNANSWERED, Answer
from partnership.axes import Axis
from partnership.fields import Paragraph
from partnership.forms import EditionForm
from partnership.models import Position
from partnership.positions.actions import Statement
from partnership.scale import AnswerField

LONGEST_TEXT = Position._meta.get_field("reason").max_length


class PositionForm(EditionForm):
    """One of the six questions. `position` is what the party has said so far, None when it has not answered.

    Left empty it is valid and says nothing; text without a choice is not, because there is no answer to keep it with.
    """

    reason = Paragraph(
        label=gettext_lazy("Waarom wijkt u af van het ideaaltype?"),
        help_text=gettext_lazy(
            "Eén of twee zinnen. U mag dit later invullen, maar wel voordat u deelt. De andere partijen lezen dit als "
            "iedereen heeft gedeeld."
        ),
        max_length=LONGEST_TEXT,
        required=False,
        rows=3,
    )

    field_order = ["answer", "reason", "plain_answer"]

    def __init__(self, data=None, *, axis: Axis, position: Position | None):
        self.axis = axis
        self.base_fields = self.base_fields | fields_for(axis)
        super().__init__(data, stored=position, prefix=axis.key, initial=said_in(position))

    @property
    def changed_data(self) -> list[str]:
        """Nothing when the form is left empty: an empty form says nothing about what a colleague saved."""
        names = super().changed_data
        return names if any(self[name].data for name in self.fields if name != "edition") else []

    @property
    def shows_reason(self) -> bool:
        """True when the reason must be in sight whatever is chosen: there is something in it, or wrong with it."""
        return bool(self["reason"].value() or self["reason"].errors or self["reason"].now_stored)

    def clean(self):
        cleaned = super().clean()
        texts = cleaned.get("reason"), cleaned.get("plain_answer")
        if cleaned.get("answer") == UNANSWERED and any(texts):
            message = _("Kies een antwoord, of ‘Weten we nog niet’. Uw tekst staat er nog.")
            self.add_error("answer", forms.ValidationError(message, code="text_without_answer"))
        return cleaned

    @property
    def address(self) -> str:
        """Where on its page the question is answered."""
        return f"#{self['answer'].auto_id}_0"

    @property
    def statement(self) -> Statement:
        """What the party says, once the form is valid."""
        cleaned = self.cleaned_data
        return Statement(self.axis.key, cleaned["answer"], cleaned["reason"], cleaned.get("plain_answer", ""))


def fields_for(axis: Axis) -> dict[str, forms.Field]:
    """Return the fields that differ per axis."""
    fields = {"answer": AnswerField(axis, without_score=_("Weten we nog niet"))}
    if axis.plain_question:
        fields["plain_answer"] = Paragraph(
            label=_(axis.plain_question),
            help_text=_(axis.plain_hint),
            max_length=LONGEST_TEXT,
            required=False,
            rows=2,
        )
    return fields


def said_in(position: Position | None) -> dict[str, object]:
    if position is None:
        return {"answer": UNANSWERED, "reason": "", "plain_answer": ""}
    return {"answer": Answer(position.score), "reason": position.reason, "plain_answer": position.plain_answer}
