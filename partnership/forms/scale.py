"""The scale of one axis as a form field: five levels and an answer without a score, nothing preselected."""

from __future__ import annotations

from typing import Final

from django import forms
from django.utils.translation import gettext as _

from partnership.answer import UNANSWERED, WITHOUT_SCORE, Answer
from partnership.axes import LEVELS, Axis

NO_SCORE: Final = "none"
"""How a form sends an answer without a score."""


class ScaleWidget(forms.RadioSelect):
    """Radio buttons that carry which one is the ideal type.

    Each choice has `data.level` (1–5, or None for the answer without a score) and `data.is_ideal`. The attribute
    `data-ideal` marks the ideal type; the style sheet asks for a reason at the other choices.
    """

    def __init__(self, *, ideal: int):
        super().__init__()
        self.ideal = ideal

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        level = None if value == NO_SCORE else int(value)
        option |= {"level": level, "is_ideal": level == self.ideal}
        if level == self.ideal:
            option["attrs"]["data-ideal"] = True
        return option


class AnswerField(forms.ChoiceField):
    """Cleans to an Answer; nothing chosen is UNANSWERED, not an error."""

    def __init__(self, axis: Axis, *, without_score: str):
        levels = [(str(level), _(axis.level(level))) for level in LEVELS]
        super().__init__(
            choices=[*levels, (NO_SCORE, without_score)],
            widget=ScaleWidget(ideal=axis.ideal),
            label=_(axis.question),
            required=False,
        )
        message = _("Kies een antwoord van 1 tot en met 5, of ‘%(without_score)s’.") % {"without_score": without_score}
        self.error_messages["invalid_choice"] = message

    def clean(self, value) -> Answer:
        chosen = super().clean(value)
        if not chosen:
            return UNANSWERED
        return WITHOUT_SCORE if chosen == NO_SCORE else Answer(int(chosen))

    def prepare_value(self, value):
        if not isinstance(value, Answer):
            return value
        if not value.is_given:
            return ""
        return NO_SCORE if value.score is None else str(value.score)

    def in_words(self, value) -> str:
        """Return '4. Meedoen is verplicht, de manier waarop is vrij.'; empty for no answer."""
        chosen = str(self.prepare_value(value) or "")
        label = next((str(label) for key, label in self.choices if key == chosen), "")
        return label if chosen == NO_SCORE or not label else f"{chosen}. {label}"

    def has_changed(self, initial, data) -> bool:
        return super().has_changed(self.prepare_value(initial), data)
