"""What a respondent fills in. Nothing is required and nothing is chosen beforehand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _

from partnership.forms.editing import AccessibleForm
from partnership.forms.fields import Paragraph, PlainText
from survey.answers import SCORES, UNKNOWN, Answers
from survey.sides import SIDES
from survey.statements import Statement

SCALE: Final = (*((score, score) for score in SCORES), (UNKNOWN, _("weet ik niet")))
WRONG: Final = _("Kies 1, 2, 3, 4 of 5, of ‘weet ik niet’.")


class CodeForm(AccessibleForm):
    """The code from a mail or from a list."""

    code = PlainText(
        label=_("Uw code"),
        help_text=_("Twaalf letters. Hoofdletters en streepjes maken niet uit."),
        max_length=40,
        error_messages={"required": _("Vul uw code in.")},
        widget=forms.TextInput(
            attrs={"class": "short", "autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class SideForm(AccessibleForm):
    """For whom somebody works who came by the open link."""

    side = forms.ChoiceField(
        label=_("Waar werkt u?"),
        choices=SIDES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies waar u werkt."), "invalid_choice": _("Kies waar u werkt.")},
    )


class PartForm(AccessibleForm):
    """The statements of one page."""

    def __init__(self, data=None, *, statements: Iterable[Statement], answers: Answers):
        self.statements = {statement.key: statement for statement in statements}
        super().__init__(data, initial={key: answers.to(one) for key, one in self.statements.items()})
        for number, key in enumerate(self.statements, answers.instrument.number(next(iter(self.statements.values())))):
            self.fields[key] = forms.ChoiceField(
                label=_(self.statements[key].text),
                choices=SCALE,
                required=False,
                widget=forms.RadioSelect,
                error_messages={"invalid_choice": WRONG},
            )
            self.fields[key].number = number


class RemarkForm(AccessibleForm):
    """What somebody wants to add before sending."""

    remark = Paragraph(
        label=_("Wilt u nog iets kwijt?"),
        help_text=_("Dit hoeft niet. Noem geen namen en niets waaraan men u of een ander herkent."),
        max_length=1000,
        required=False,
    )
