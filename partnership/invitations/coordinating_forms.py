"""What only the coordinator decides: the day before which positions are shared, and who coordinates next."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnership.forms.days import DayField
from partnership.forms.editing import AccessibleForm, EditionForm
from partnership.invitations.handover import candidates, places_in
from partnership.models import Partnership, User


class CandidateField(forms.ModelChoiceField):
    """People by their name and the organisations they take part for."""

    places: Mapping[int, list[str]] = {}

    def label_from_instance(self, user: User) -> str:
        return ", ".join([str(user), *self.places.get(user.pk, [])])


class HandOverForm(AccessibleForm):
    """Who becomes the coordinator."""

    to = CandidateField(
        User.objects.none(),
        label=_("Wie wordt de coördinator?"),
        empty_label=_("Kies iemand die meedoet"),
        error_messages={
            "required": _("Kies wie de coördinator wordt."),
            "invalid_choice": _("Deze persoon doet niet mee, of niet meer. Kies iemand uit de lijst."),
        },
    )

    def __init__(self, data=None, *, partnership: Partnership):
        super().__init__(data)
        self.fields["to"].places = places_in(partnership)
        self.fields["to"].queryset = candidates(partnership)


class DeadlineForm(EditionForm):
    """Until which day the parties can share their positions."""

    positions_due_on = DayField(
        label=_("Posities delen tot en met"), help_text=_("Leeg laten mag: dan is er geen datum."), required=False
    )

    def __init__(self, data=None, *, stored: Partnership):
        super().__init__(data, stored=stored, initial={"positions_due_on": stored.positions_due_on})

    def clean_positions_due_on(self):
        day = self.cleaned_data["positions_due_on"]
        if day and "positions_due_on" in self.changed_data and day < timezone.localdate():
            raise ValidationError(_("Deze dag is al voorbij. Kies vandaag of een latere dag."), code="in_the_past")
        return day
