from __future__ import annotations

import uuid
from typing import Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from partnership.forms.editing import AccessibleForm
from partnership.importing.judging import Judged
from partnership.importing.reading import Why
from partnership.importing.wording import reason
from partnership.snapshot import parts
from partnership.uploads import MOST_BYTES, is_too_large

LEAVE_OUT: Final = "leave-out"
ADD: Final = "add"


class MemoForm(AccessibleForm):
    """The file of a memo: the PDF, or its data as JSON."""

    file = forms.FileField(
        label=_("Het memo"),
        help_text=_("De pdf van een memo uit Onderlegger, of het JSON-bestand dat erin zit."),
        widget=forms.FileInput(attrs={"accept": ".pdf,.json,application/pdf,application/json"}),
        max_length=1000,
        error_messages={
            "required": _("Kies het bestand van een memo."),
            "empty": _("Dit bestand is leeg. Kies de pdf of het JSON-bestand van het memo."),
            "invalid": _("Kies het bestand van een memo."),
            "missing": _("Kies het bestand van een memo."),
            "max_length": _("De naam van dit bestand is te lang. Geef het een kortere naam."),
        },
    )

    def __init__(self, request):
        sent = (request.POST, request.FILES) if request.method == "POST" else ()
        super().__init__(*sent)
        self.is_too_large = is_too_large(request)

    def add_error(self, field, error):
        """Say that a file was too large, instead of that there is none."""
        if field == "file" and self.is_too_large and field not in self.errors:
            error = reason(Why.TOO_LARGE, most_bytes=MOST_BYTES)
        super().add_error(field, error)


class ConfirmForm(AccessibleForm):
    """What the reader chooses about parties that are not found here, and that a memo may come in a second time."""

    uid = forms.UUIDField(widget=forms.HiddenInput, required=False)
    """Of what was on the screen."""
    again = forms.BooleanField(
        label=_("Ja, neem dit memo nog een keer over"),
        error_messages={
            "required": _("Dit memo is al een keer overgenomen. Zet een vinkje als u het toch nog eens wilt.")
        },
    )

    def __init__(self, data=None, *, found: Judged, uid: uuid.UUID, is_again: bool):
        super().__init__(data, initial={"uid": uid})
        self.shown = uid
        if not is_again:
            del self.fields["again"]
        self.asked = {f"party-{number}": party for number, party in enumerate(found.unmatched)}
        for name, party in self.asked.items():
            self.fields[name] = choice_about(party)

    @property
    def choices(self) -> list[forms.BoundField]:
        return [self[name] for name in self.asked]

    def clean_uid(self) -> uuid.UUID:
        if self.cleaned_data["uid"] != self.shown:
            raise ValidationError(_("U heeft intussen een ander memo gekozen. Controleer het opnieuw."), code="other")
        return self.shown

    @property
    def left_out(self) -> frozenset[str]:
        return self.chosen(LEAVE_OUT)

    @property
    def by_hand(self) -> frozenset[str]:
        return self.chosen(ADD)

    def chosen(self, choice: str) -> frozenset[str]:
        """Return the keys of the parties about which this was chosen."""
        return frozenset(party.key for name, party in self.asked.items() if self.cleaned_data[name] == choice)


def choice_about(party: parts.Party) -> forms.ChoiceField:
    name = party.organisation.name
    return forms.ChoiceField(
        label=name,
        help_text=_("Deze organisatie staat hier niet in het register."),
        choices=[
            (ADD, _("Voeg toe als organisatie zonder register")),
            (LEAVE_OUT, _("Laat deze partij weg, met alles wat zij zei")),
        ],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies wat er met %(name)s gebeurt.") % {"name": name},
            "invalid_choice": _("Kies wat er met %(name)s gebeurt.") % {"name": name},
        },
    )
