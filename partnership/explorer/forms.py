from __future__ import annotations

from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _

from partnership.answer import Answer
from partnership.axes import AXES, LEVELS, Axis
from partnership.forms.scale import AnswerField
from partnership.reading import Row


@dataclass(frozen=True, slots=True)
class Scale:
    """One question with its field."""

    axis: Axis
    field: forms.BoundField
    levels: tuple[Row, ...]
    """What each score would say about the partnership."""


class ExplorerForm(forms.Form):
    """The six scales, read from an address. What it cannot read it leaves out, and says so."""

    def __init__(self, data):
        super().__init__(data)
        for axis in AXES:
            self.fields[axis.key] = AnswerField(axis, without_score=_("Weten we nog niet"))

    @property
    def answers(self) -> dict[str, Answer]:
        """What was answered per axis, as far as it can be read; axes without an answer are not in it."""
        self.is_valid()
        return {key: answer for key, answer in self.cleaned_data.items() if answer.is_given}

    @property
    def scales(self) -> list[Scale]:
        """The six questions, in the order of AXES."""
        return [Scale(axis, self[axis.key], tuple(Row(axis, level) for level in LEVELS)) for axis in AXES]

    @property
    def left_out(self) -> list[str]:
        """The labels of the questions of which the answer could not be read."""
        return [_(axis.label) for axis in AXES if axis.key in self.errors]
