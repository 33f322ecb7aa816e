from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnership.forms.editing import AccessibleForm
from partnership.forms.fields import Line, SeveralField
from partnership.intake.actions import add_parties, add_party_by_hand
from partnership.intake.partner_search import possible_partners
from partnership.models import Layer, Organisation, Partnership, Party, User
from partnership.models.organisation import OrganisationQuerySet


class OrganisationSearch(forms.Form):
    """Search the registers for a partner."""

    q = Line(label=_("Zoek een organisatie"), max_length=100, required=False)


class NewPartnersForm(AccessibleForm):
    """Organisations from the registers that are to take part."""

    add = SeveralField(
        queryset=Organisation.objects.none(),
        error_messages={
            "required": _("Kies een organisatie."),
            "invalid_choice": _("Deze organisatie kennen wij niet. Zoek opnieuw."),
            "invalid_pk_value": _("Deze organisatie kennen wij niet. Zoek opnieuw."),
        },
    )

    def __init__(self, data=None, *, partnership: Partnership):
        super().__init__(data)
        self.partnership = partnership
        self.fields["add"].queryset = possible_partners(partnership)

    def save(self, *, by: User) -> list[Organisation]:
        return add_parties(self.partnership, self.cleaned_data["add"], by=by)


class ByHandForm(AccessibleForm):
    """An organisation that is in no register."""

    name = Line(
        label=_("Naam van de organisatie"),
        max_length=200,
        error_messages={"required": _("Typ de naam van de organisatie.")},
    )
    layer = forms.ChoiceField(
        label=_("Bestuurslaag"),
        choices=[("", _("Kies een bestuurslaag")), *Layer.choices],
        error_messages={
            "required": _("Kies een bestuurslaag. Is het geen overheid? Kies dan ‘andere organisatie’."),
            "invalid_choice": _("Deze bestuurslaag kennen wij niet. Kies er een uit de lijst."),
        },
    )
    in_register: Organisation | None = None
    """The organisation of the registers that has this name already."""

    def __init__(self, data=None, *, partnership: Partnership):
        super().__init__(data)
        self.partnership = partnership

    def clean_layer(self) -> Layer:
        return Layer(self.cleaned_data["layer"])

    def clean(self):
        cleaned = super().clean()
        self.in_register = registered_as(cleaned.get("name"), cleaned.get("layer"), possible_partners(self.partnership))
        if self.in_register:
            known = {"organisation": self.in_register.name}
            message = _("%(organisation)s staat al in de lijst. Voeg die toe.")
            self.add_error("name", ValidationError(message, code="in_register", params=known))
        return cleaned

    def save(self, *, by: User) -> list[Organisation]:
        return add_party_by_hand(self.partnership, **self.cleaned_data, by=by)


def registered_as(name: str | None, layer: Layer | None, registered: OrganisationQuerySet) -> Organisation | None:
    """Return the registered organisation that is meant by a name, or by a short name within a layer."""
    if not name:
        return None
    same = Q(name__iexact=name) | Q(short_name__iexact=name, layer=layer)
    return registered.filter(same).order_by("name").first()


class RemovalForm(forms.Form):
    """A party that is to be taken out, and what the reader has been told of what comes with that."""

    remove = forms.ModelChoiceField(Party.objects.none())
    knows_loss = forms.BooleanField(required=False)
    """That answers are lost."""
    knows_reveal = forms.BooleanField(required=False)
    """That all positions are revealed."""

    def __init__(self, data=None, *, partnership: Partnership):
        super().__init__(data)
        self.fields["remove"].queryset = partnership.parties.select_related("organisation")
