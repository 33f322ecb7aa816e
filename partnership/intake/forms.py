from __future__ import annotations

import uuid
from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _

from partnership.forms.days import DayField, check_period, review_before_start
from partnership.forms.editing import AccessibleForm, EditionForm
from partnership.forms.fields import BoxesField, Line, Paragraph, refusals
from partnership.forms.filters import FilterForm
from partnership.models import Organisation, Partnership, Programme, User


class ProgrammeField(forms.ModelChoiceField):
    default_error_messages = {"invalid_choice": _("Dit programma kennen wij niet. Kies een programma uit de lijst.")}

    def __init__(self, **kwargs):
        super().__init__(Programme.objects.all(), label=_("Programma"), required=False, **kwargs)


class ProvincesField(BoxesField):
    """The provinces, by the name people use."""

    model = Organisation
    default_error_messages = refusals(
        unknown=_("Deze provincie kennen wij niet. Kies provincies uit de lijst."),
        no_list=_("Kies provincies uit de lijst."),
    )

    def label_from_instance(self, province: Organisation) -> str:
        return province.brief


class TitleField(Line):
    default_error_messages = {"required": _("Geef de samenwerking een titel.")}

    def __init__(self):
        super().__init__(label=_("Titel"), help_text=_("Kort en herkenbaar voor alle partijen."), max_length=200)


class StartForm(AccessibleForm):
    """Start a partnership on behalf of one of the organisations the user fills in for; asks which only when needed."""

    uid = forms.CharField(required=False, widget=forms.HiddenInput)
    title = TitleField()
    programme = ProgrammeField(empty_label=_("Kies een programma, of laat dit leeg"))
    organisation = forms.ModelChoiceField(
        label=_("Namens welke organisatie?"),
        queryset=Organisation.objects.none(),
        empty_label=_("Kies uw organisatie"),
        error_messages={
            "required": _("Kies namens welke organisatie u begint."),
            "invalid_choice": _("U bent geen invuller van deze organisatie. Kies een organisatie uit de lijst."),
        },
    )

    def __init__(self, data=None, *, by: User, organisations, **kwargs):
        super().__init__(data, **kwargs)
        self.by = by
        self.initial.setdefault("uid", uuid.uuid4())
        self.fields["organisation"].queryset = organisations
        if len(organisations) == 1:
            del self.fields["organisation"]
            self.only_organisation = organisations[0]

    @property
    def acting_for(self) -> Organisation:
        """The organisation that becomes the first party."""
        return self.cleaned_data.get("organisation") or self.only_organisation

    def clean_uid(self) -> uuid.UUID:
        """Return the uid of this form; a new one when it was tampered with."""
        try:
            uid = uuid.UUID(self.cleaned_data["uid"])
        except ValueError:
            return uuid.uuid4()
        is_of_another = Partnership.objects.filter(uid=uid).exclude(coordinator=self.by).exists()
        return uuid.uuid4() if is_of_another else uid


class DescriptionForm(EditionForm):
    """The description of a partnership. Only the title is required: the rest may wait."""

    title = TitleField()
    programme = ProgrammeField(empty_label=_("Nog niet bekend"))
    task = Paragraph(
        label=_("Wat is de opgave?"),
        help_text=_("Wat speelt er in het gebied, en waarom kan geen van de partijen dit alleen?"),
        max_length=5000,
        required=False,
        rows=6,
    )
    value_what = Paragraph(
        label=_("Wat levert het op voor de samenleving?"),
        help_text=_("Noem de waarde, niet het project: wat wordt er beter?"),
        max_length=2000,
        required=False,
        rows=3,
    )
    value_for_whom = Paragraph(
        label=_("Voor wie?"),
        help_text=_("Welke inwoners, bedrijven of gebieden? Wie heeft er misschien nadeel van?"),
        max_length=2000,
        required=False,
        rows=3,
    )
    value_noticed = Paragraph(
        label=_("Hoe merken wij dat het lukt?"),
        help_text=_("Wat ziet of hoort u over een paar jaar dat er nu niet is?"),
        max_length=2000,
        required=False,
        rows=3,
    )
    provinces = ProvincesField(label=_("In welke provincies?"), help_text=_("Kies er een of meer."))
    region = Line(
        label=_("Welk gebied precies?"),
        help_text=_("In eigen woorden, bijvoorbeeld een streek, een stad of een rivier."),
        max_length=200,
        required=False,
    )
    starts_on = DayField(label=_("Begin"), help_text=_("Een schatting is goed."), required=False)
    ends_on = DayField(label=_("Einde"), help_text=_("Weet u het nog niet? Laat dit dan leeg."), required=False)
    review_on = DayField(
        label=_("Wanneer kijkt u samen terug?"),
        help_text=_("Op deze dag bespreekt u of de afspraken nog kloppen. De dag komt in het memo."),
        required=False,
    )

    def __init__(self, data=None, *, stored: Partnership, **kwargs):
        chosen = [link.organisation_id for link in stored.provinces.through.objects.filter(partnership=stored.pk)]
        kwargs["initial"] = {name: getattr(stored, name) for name in DESCRIBED} | {"provinces": chosen}
        super().__init__(data, stored=stored, **kwargs)
        self.fields["provinces"].queryset = Organisation.objects.provinces_to_choose(chosen)

    def clean(self):
        cleaned = super().clean()
        check_period(self, "starts_on", "ends_on")
        check_period(self, "starts_on", "review_on", error=review_before_start)
        return cleaned

    @property
    def described(self) -> dict:
        """What to save; the provinces only when they differ, because they are rows of their own."""
        provinces = ["provinces"] if "provinces" in self.changed_data else []
        return {name: self.cleaned_data[name] for name in (*DESCRIBED, *provinces, "edition")}


DESCRIBED: Final = (
    "title",
    "programme",
    "task",
    "value_what",
    "value_for_whom",
    "value_noticed",
    "region",
    "starts_on",
    "ends_on",
    "review_on",
)
"""The fields of the description that are columns of the partnership."""


class KnownDealsForm(FilterForm):
    """Search the known deals."""

    q = Line(label=_("Zoek op naam, gebied of thema"), max_length=100, required=False)
    programme = forms.ModelChoiceField(
        Programme.objects.filter(partnerships__known_facts__isnull=False).distinct(),
        label=_("Programma"),
        required=False,
        to_field_name="key",
        empty_label=_("Alle programma’s"),
    )
    province = forms.ModelChoiceField(
        Organisation.objects.registered().filter(partnerships_in_province__known_facts__isnull=False).distinct(),
        label=_("Provincie"),
        required=False,
        to_field_name="code",
        empty_label=_("Alle provincies"),
    )

    @property
    def wanted(self) -> dict:
        """What to look for, as far as it can be read."""
        read = self.read
        return {"text": read.get("q", ""), "programme": read.get("programme"), "province": read.get("province")}
