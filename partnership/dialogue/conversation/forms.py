"""What somebody at the table may write on the screen of one question."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from partnership.forms.editing import AccessibleForm, EditionForm
from partnership.forms.fields import Paragraph, longest
from partnership.models import Party, Reservation
from partnership.models.party import PartyQuerySet

LONGEST = longest(Reservation, "text")


class NewReservationForm(AccessibleForm):
    """A reservation of one of these parties. Left empty it says nothing; with one party it does not ask which."""

    party = forms.ModelChoiceField(
        label=_("Welke partij?"),
        queryset=Party.objects.none(),
        required=False,
        empty_label=_("Kies een partij"),
        error_messages={"invalid_choice": _("Deze partij doet niet mee. Kies een partij uit de lijst.")},
    )
    text = Paragraph(label=_("Welk voorbehoud?"), max_length=LONGEST, required=False, rows=2)

    def __init__(self, data=None, *, parties: PartyQuerySet, number: int):
        super().__init__(data, prefix=f"voorbehoud-{number}")
        self.fields["party"].queryset = parties
        self.only_party = parties[0] if len(parties) == 1 else None
        if self.only_party:
            del self.fields["party"]

    def clean(self):
        cleaned = super().clean()
        if self.errors:
            return cleaned
        if cleaned["text"] and not self.speaks_for:
            self.add_error(
                "party", forms.ValidationError(_("Kies welke partij dit voorbehoud maakt."), code="no_party")
            )
        if cleaned.get("party") and not cleaned["text"]:
            message = _("Schrijf op welk voorbehoud deze partij maakt, of kies geen partij.")
            self.add_error("text", forms.ValidationError(message, code="no_text"))
        return cleaned

    @property
    def speaks_for(self):
        """The party that makes the reservation; None while nobody chose one."""
        return self.only_party or self.cleaned_data.get("party")

    @property
    def text_given(self) -> str:
        """What it says, once the form is valid; empty when it says nothing."""
        return self.cleaned_data["text"]


class ReservationForm(EditionForm):
    """A reservation that stands there already, in other words."""

    text = Paragraph(
        label=_("Welk voorbehoud?"),
        max_length=LONGEST,
        error_messages={"required": _("Schrijf op welk voorbehoud de partij maakt, of haal het weg.")},
        rows=4,
    )
