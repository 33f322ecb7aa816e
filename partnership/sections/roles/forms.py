"""Who does what, and a phase, as forms. Nothing is required to say who does what: a half filled form is kept too."""

from __future__ import annotations

from typing import Final

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnership.forms.days import DayField, check_period
from partnership.forms.editing import EditionForm
from partnership.forms.fields import BoxesField, Line, Paragraph, longest, refusals
from partnership.ladder import LADDER, RijkRole
from partnership.models import Division, Layer, Organisation, Partnership, Party, Phase, Side
from partnership.models.organisation import OrganisationQuerySet
from partnership.models.phase import ROLE_CHOICES
from partnership.sections.roles.actions import SEVERAL

MOST_IN_SIGHT: Final = 12
"""With more parties than these the lists to choose from are folded."""
KIND: Final = "Ministerie van "
"""What the names of ministries begin with; in a list of ministries that says nothing."""


class PartiesField(BoxesField):
    """Parties of the partnership."""

    model = Party
    default_error_messages = refusals(
        unknown=_("Deze partij doet niet mee, of niet meer. Kies partijen uit de lijst."),
        no_list=_("Kies partijen uit de lijst."),
    )


UNKNOWN_MINISTRY: Final = _("Dit ministerie kennen wij niet. Kies een ministerie uit de lijst.")


class MinistriesField(BoxesField):
    """Ministries, by the part of their names that differs."""

    model = Organisation
    default_error_messages = refusals(unknown=UNKNOWN_MINISTRY, no_list=_("Kies ministeries uit de lijst."))

    def label_from_instance(self, ministry: Organisation) -> str:
        return name_in_list(ministry)


class MinistryField(forms.ModelChoiceField):
    default_error_messages = {"invalid_choice": UNKNOWN_MINISTRY}

    def __init__(self, **kwargs):
        super().__init__(Organisation.objects.none(), required=False, empty_label=_("Nog niet bekend"), **kwargs)

    def label_from_instance(self, ministry: Organisation) -> str:
        return name_in_list(ministry)


def name_in_list(ministry: Organisation) -> str:
    """Return 'Binnenlandse Zaken en Koninkrijksrelaties (BZK)' for a ministry, and the name of anything else."""
    if not ministry.name.startswith(KIND):
        return ministry.name
    name = ministry.name.removeprefix(KIND)
    return f"{name} ({ministry.short_name})" if ministry.short_name else name


class InWords(Line):
    """Who has a task, for whom it is no party or is said better in words."""

    def __init__(self, name: str, **kwargs):
        super().__init__(max_length=longest(Division, name), required=False, **kwargs)


class DivisionForm(EditionForm):
    """Who does what in a partnership."""

    executors = PartiesField(label=_("Partijen die uitvoeren"))
    executors_text = InWords(
        "executors_text",
        label=_("Wie anders uitvoert, in uw eigen woorden"),
        help_text=_("Bijvoorbeeld een projectbureau dat nog moet komen."),
    )
    monitors = PartiesField(label=_("Partijen die de voortgang volgen"))
    monitors_text = InWords(
        "monitors_text",
        label=_("Wie anders de voortgang volgt, in uw eigen woorden"),
        help_text=_("Bijvoorbeeld een onderzoeksbureau of een rekenkamer."),
    )
    monitoring = Paragraph(
        label=_("Hoe volgt u de voortgang?"),
        help_text=_("Wat telt of meet u, hoe vaak, en wie krijgt de uitkomst?"),
        max_length=longest(Division, "monitoring"),
        required=False,
        rows=3,
    )
    deciders = PartiesField(label=_("Partijen die dan beslissen"))
    deciders_text = InWords(
        "deciders_text",
        label=_("Wie anders dan beslist, in uw eigen woorden"),
        help_text=_("Bijvoorbeeld een stuurgroep, of een voorzitter van buiten."),
    )
    contact_name = Line(label=_("Naam"), max_length=longest(Division, "contact_name"), required=False)
    contact_function = Line(
        label=_("Functie"),
        help_text=_("Een functie blijft, ook als de persoon ander werk krijgt."),
        max_length=longest(Division, "contact_function"),
        required=False,
    )
    contact_ministry = MinistryField(label=_("Ministerie"))
    contact_mandate = Paragraph(
        label=_("Waarover mag deze persoon beslissen namens het Rijk?"),
        help_text=_("Noem onderwerpen en bedragen, en ook wat terug moet naar een ministerie."),
        max_length=longest(Division, "contact_mandate"),
        required=False,
        rows=3,
    )
    ministries = MinistriesField(label=_("Welke ministeries werken nog meer mee?"))
    leading_ministry = MinistryField(
        label=_("Welk ministerie heeft de leiding?"),
        help_text=_("Dit ministerie telt vanzelf mee."),
    )

    def __init__(self, data=None, *, partnership: Partnership, stored: Division | None):
        super().__init__(data, stored=stored, initial=said_in(stored))
        parties = partnership.parties.select_related("organisation")
        self.has_many_parties = len(parties) > MOST_IN_SIGHT
        for name in ("executors", "monitors", "deciders"):
            self.fields[name].queryset = parties
        self.at_the_table = [party.organisation for party in parties if party.side == Side.RIJK]
        ministries = known_ministries(self.at_the_table, stored)
        self.fields["leading_ministry"].queryset = self.fields["contact_ministry"].queryset = ministries
        self.fields["ministries"].queryset = ministries.exclude(pk__in=[place.pk for place in self.at_the_table])


def said_in(stored: Division | None) -> dict[str, object]:
    """Return what stands in a division, by field of the form."""
    if stored is None:
        return {}
    said = {name: getattr(stored, name) for name in DivisionForm.base_fields if name not in SEVERAL}
    return said | {name: [one.pk for one in getattr(stored, name).all()] for name in SEVERAL}


def known_ministries(at_the_table: list[Organisation], stored: Division | None) -> OrganisationQuerySet:
    """Return the ministries of today, those that are a party, and those that were chosen before."""
    used = {place.pk for place in at_the_table}
    if stored:
        used |= {stored.contact_ministry_id, stored.leading_ministry_id, *(one.pk for one in stored.ministries.all())}
    today = Organisation.objects.filter(layer=Layer.RIJK).registered().current()
    return Organisation.objects.filter(Q(pk__in=today) | Q(pk__in=used - {None})).order_by("name", "pk")


class RoleWidget(forms.RadioSelect):
    """The rungs of the ladder, each with `data.meaning`; the answer without a role has none."""

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        return option | {"meaning": RijkRole(value).meaning if value in LADDER else ""}


class PhaseForm(EditionForm):
    """A phase. The role may wait: nothing is chosen beforehand."""

    name = Line(
        label=_("Naam van de fase"),
        help_text=_("Bijvoorbeeld: plan maken, bouwen, beheren."),
        max_length=longest(Phase, "name"),
        error_messages={"required": _("Geef de fase een naam.")},
    )
    starts_on = DayField(
        label=_("Begin"),
        help_text=_("Een schatting is goed."),
        error_messages={"required": _("Kies wanneer de fase begint. Een schatting is goed.")},
    )
    ends_on = DayField(label=_("Einde"), help_text=_("Weet u het nog niet? Laat dit dan leeg."), required=False)
    role = forms.ChoiceField(
        label=_("Welke rol heeft het Rijk in deze fase?"),
        choices=ROLE_CHOICES,
        widget=RoleWidget,
        required=False,
        error_messages={"invalid_choice": _("Deze rol kennen wij niet. Kies een rol uit de lijst.")},
    )
    does = Paragraph(
        label=_("Wat doet het Rijk dan?"),
        help_text=_("Eén zin is genoeg."),
        max_length=longest(Phase, "does"),
        required=False,
        rows=2,
    )

    def __init__(self, data=None, *, stored: Phase | None):
        super().__init__(data, stored=stored, initial=self.kept_in(stored))

    def clean(self):
        cleaned = super().clean()
        check_period(self, "starts_on", "ends_on")
        return cleaned
