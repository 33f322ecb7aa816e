from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.forms.days import DayField
from partnership.forms.editing import EditionForm
from partnership.forms.fields import Line, Paragraph
from partnership.models import Expectation, ExpectationAnswer, Party, Receivers, Reply, State
from partnership.sections.expectations.wording import side_of

PARTY: Final = "party-"
"""How a form sends one party of whom something is expected, before its number."""


class ExpectationForm(EditionForm):
    """What a party expects, of whom and by when. Only of whom and what are required."""

    of = forms.ChoiceField(
        label=gettext_lazy("Van wie verwacht u iets?"),
        error_messages={
            "required": gettext_lazy("Kies van wie u iets verwacht."),
            "invalid_choice": gettext_lazy("Deze partij doet niet mee, of niet meer. Kies uit de lijst."),
        },
    )
    what = Paragraph(
        label=gettext_lazy("Wat verwacht u?"),
        help_text=gettext_lazy("Eén ding per keer, zo dat de ander er ja of nee op kan zeggen."),
        max_length=1000,
        rows=3,
        error_messages={"required": gettext_lazy("Schrijf wat u verwacht.")},
    )
    due_on = DayField(label=gettext_lazy("Uiterlijk op"), help_text=gettext_lazy("Als er een dag is."), required=False)
    due_words = Line(
        label=gettext_lazy("Of in woorden"),
        help_text=gettext_lazy("Bijvoorbeeld: elk half jaar."),
        max_length=100,
        required=False,
    )
    speaks_for_side = forms.BooleanField(required=False)

    def __init__(self, data=None, *, party: Party, parties: Sequence[Party], stored: Expectation | None):
        super().__init__(data, stored=stored, initial=said_in(stored))
        self.others = {f"{PARTY}{other.pk}": other for other in parties if other != party}
        others = [(key, str(other)) for key, other in self.others.items()]
        self.fields["of"].choices = [("", _("Kies van wie")), *Receivers.choices, *others]
        if side := side_of(party):
            self.fields["speaks_for_side"].label = _("Wij verwachten dit namens %(side)s.") % {"side": side}
        else:
            del self.fields["speaks_for_side"]

    @property
    def said(self) -> dict[str, object]:
        """What to save."""
        of = self.cleaned_data["of"]
        of_party = self.others.get(of)
        return {
            "of_party": of_party,
            "of_group": "" if of_party else of,
            "speaks_for_side": self.cleaned_data.get("speaks_for_side", False),
            **{name: self.cleaned_data[name] for name in ("what", "due_on", "due_words")},
        }


def said_in(stored: Expectation | None) -> dict[str, object]:
    if stored is None:
        return {}
    of = f"{PARTY}{stored.of_party_id}" if stored.of_party_id else stored.of_group
    return {"of": of} | {name: getattr(stored, name) for name in ("what", "due_on", "due_words", "speaks_for_side")}


class AnswerForm(EditionForm):
    """What a party answers and, once it said yes, how far it is."""

    answer = forms.ChoiceField(
        label=gettext_lazy("Doet u dit?"),
        choices=Reply.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies ja of nee."),
            "invalid_choice": gettext_lazy("Kies ja of nee."),
        },
    )
    reason = Paragraph(
        label=gettext_lazy("Toelichting"),
        help_text=gettext_lazy("Bij nee: schrijf waarom niet. Bij ja mag u iets toevoegen, zoals een voorwaarde."),
        max_length=1000,
        required=False,
        rows=3,
    )
    state = forms.ChoiceField(
        label=gettext_lazy("Hoe staat het ervoor?"),
        choices=State.choices,
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Kies hoe het ervoor staat.")},
    )
    state_note = Paragraph(
        label=gettext_lazy("Toelichting bij de stand"),
        help_text=gettext_lazy("Lukt het niet? Schrijf dan wat er in de weg staat."),
        max_length=1000,
        required=False,
        rows=3,
    )

    def __init__(self, data=None, *, stored: ExpectationAnswer | None):
        super().__init__(data, stored=stored, initial=self.kept_in(stored))
        said_yes = stored is not None and stored.answer == Reply.ACCEPTED
        self.has_state = said_yes and (data is None or "state_note" in data)
        """Once the party said yes, it says how far it is; not in a form that was opened before that."""
        if not self.has_state:
            del self.fields["state"], self.fields["state_note"]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("answer") == Reply.DECLINED and not cleaned.get("reason"):
            self.add_error("reason", ValidationError(_("Schrijf waarom u dit niet doet."), code="no_reason"))
        says_yes = cleaned.get("answer") == Reply.ACCEPTED
        if says_yes and cleaned.get("state") == State.FAILS and not cleaned.get("state_note"):
            self.add_error("state_note", ValidationError(_("Schrijf wat er in de weg staat."), code="no_note"))
        return cleaned
