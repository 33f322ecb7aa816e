"""What forms about the six questions share: an answer on the scale, texts beside it, one summary of what is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext as _

from partnership.answer import UNANSWERED
from partnership.axes import Axis
from partnership.forms.choosing import Stored
from partnership.forms.editing import EditionForm
from partnership.forms.problems import Problem, problems_in
from partnership.forms.scale import AnswerField

__all__ = ["AxisForm", "Problem", "problems_in"]


class AxisForm(EditionForm):
    """A form on one axis. Fields that need the axis are made here, the others are declared as usual.

    Left empty it is valid and says nothing: it changes nothing either, whatever a colleague saved. Text without an
    answer is refused, because there is nothing to keep it with, unless the form `keeps_half`.
    """

    keeps_half = False

    def __init__(
        self,
        data=None,
        *,
        axis: Axis,
        without_score: str,
        stored: Stored | None,
        initial: Mapping[str, object],
        extra_fields: Mapping[str, forms.Field] = {},
    ):
        self.axis = axis
        self.without_score = without_score
        answer = AnswerField(axis, without_score=without_score)
        self.base_fields = {**self.base_fields, "answer": answer, **extra_fields}
        super().__init__(data, stored=stored, prefix=axis.key, initial=dict(initial))

    @property
    def changed_data(self) -> list[str]:
        return super().changed_data if self.is_filled_in else []

    @property
    def is_filled_in(self) -> bool:
        return any(self[name].typed for name in self.says)

    @property
    def heading(self) -> str:
        return f"{self.axis.number}. "

    @property
    def says(self) -> list[str]:
        """Names of the fields a person fills in."""
        return [name for name in self.fields if name != "edition"]

    @property
    def address(self) -> str:
        """Where on its page the question is answered."""
        return f"#{self['answer'].auto_id}_0"

    def clean(self):
        cleaned = super().clean()
        has_text = any(cleaned.get(name) for name in self.says if name != "answer")
        if cleaned.get("answer") == UNANSWERED and has_text and not self.keeps_half:
            message = _("Kies een antwoord, of ‘%(without_score)s’. Uw tekst staat er nog.")
            self.refuse("answer", message % {"without_score": self.without_score}, code="text_without_answer")
        return cleaned

    def refuse(self, name: str | None, message: str, *, code: str) -> None:
        self.add_error(name, forms.ValidationError(message, code=code))
