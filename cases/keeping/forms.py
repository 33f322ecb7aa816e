"""A case and its lines as forms. A draft may have gaps; what publishing needs is in `actions.why_not_publish`."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.case import CHARACTERISTICS
from cases.models import Case, Finding
from cases.models.line import CORNER_CHOICES, KIND_CHOICES, Line
from partnership.axes import AXES
from partnership.forms.editing import EditionForm
from partnership.forms.fields import Line as LineField
from partnership.forms.fields import Paragraph, longest
from partnership.forms.filters import FilterForm
from partnership.models import Programme
from partnership.signals import RULES


class NameForm(FilterForm):
    """Which cases somebody looks for who keeps them."""

    q = forms.CharField(label=_("Zoek op naam of titel"), max_length=100, required=False, widget=forms.SearchInput)

    @property
    def words(self) -> str:
        return self.read.get("q", "")


class ScoreField(forms.TypedChoiceField):
    """A score on one axis, with what it means; nothing is a score we do not know."""

    def __init__(self, axis):
        levels = [(number, f"{number}: {_(level)}") for number, level in enumerate(axis.levels, 1)]
        super().__init__(
            label=_(axis.label),
            choices=[("", _("Niet bekend")), *levels],
            coerce=int,
            empty_value=None,
            required=False,
            error_messages={"invalid_choice": _("Kies een score van 1 tot 5, of ‘Niet bekend’.")},
        )


class CaseForm(EditionForm):
    """What is said about a case as a whole."""

    name = LineField(
        label=_("Korte naam"),
        help_text=_("Bijvoorbeeld: RES. Het adres van de pagina komt hiervan."),
        max_length=longest(Case, "name"),
        error_messages={"required": _("Geef de casus een korte naam.")},
    )
    title = LineField(
        label=_("Titel"),
        max_length=longest(Case, "title"),
        error_messages={"required": _("Geef de casus een titel.")},
    )
    programme = forms.ModelChoiceField(
        Programme.objects.none(),
        label=_("Programma"),
        required=False,
        empty_label=_("Geen programma"),
        to_field_name="key",
        error_messages={"invalid_choice": _("Dit programma kennen wij niet. Kies een programma uit de lijst.")},
    )
    summary = Paragraph(
        label=_("Samenvatting"),
        help_text=_("In uw eigen woorden: wat doen de partijen samen, en waarom?"),
        max_length=longest(Case, "summary"),
        required=False,
    )
    summary_source = LineField(
        label=_("Bron van de samenvatting"), max_length=longest(Case, "summary_source"), required=False
    )
    in_one_sentence = LineField(
        label=_("In één zin"),
        help_text=_("Wat is het opvallendst aan deze samenwerking?"),
        max_length=longest(Case, "in_one_sentence"),
        required=False,
    )
    profile_source = LineField(
        label=_("Bron van het profiel"), max_length=longest(Case, "profile_source"), required=False
    )
    characteristics_source = LineField(
        label=_("Bron van de kenmerken"), max_length=longest(Case, "characteristics_source"), required=False
    )

    def __init__(self, data=None, *, stored: Case | None):
        super().__init__(data, stored=stored, initial=self.kept_in(stored))
        self.fields["programme"].queryset = Programme.objects.all()
        self.fields |= {axis.key: ScoreField(axis) for axis in AXES}
        for name, label in CHARACTERISTICS.items():
            self.fields[name] = Paragraph(label=_(label), max_length=longest(Case, name), required=False, rows=2)

    @classmethod
    def kept_in(cls, stored: Case | None) -> dict[str, object]:
        names = (*CHARACTERISTICS, *(axis.key for axis in AXES)) if stored else ()
        return super().kept_in(stored) | {name: getattr(stored, name) for name in names}

    @property
    def scores(self) -> list[forms.BoundField]:
        return [self[axis.key] for axis in AXES]

    @property
    def characteristics(self) -> list[forms.BoundField]:
        return [self[name] for name in CHARACTERISTICS]


class LineForm(EditionForm):
    """A lesson, or where the source says two things."""

    text = Paragraph(
        label=_("Tekst"),
        help_text=_("Een of twee zinnen, in uw eigen woorden."),
        max_length=longest(Finding, "text"),
        error_messages={"required": _("Schrijf de tekst.")},
        rows=3,
    )
    source = LineField(
        label=_("Bron"),
        help_text=_("Zo precies dat een lezer het kan nazoeken, bijvoorbeeld met een paragraaf."),
        max_length=longest(Finding, "source"),
        error_messages={"required": _("Noem de bron.")},
    )

    def __init__(self, data=None, *, stored: Line | None):
        super().__init__(data, stored=stored, initial=self.kept_in(stored))


UNKNOWN_SIGNAL = _("Dit signaal kennen wij niet. Kies signalen uit de lijst.")


class FindingForm(LineForm):
    """What was seen. Nothing is chosen beforehand."""

    corner = forms.ChoiceField(
        label=_("Hoek van de driehoek"),
        choices=CORNER_CHOICES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een hoek."), "invalid_choice": _("Kies een hoek uit de lijst.")},
    )
    kind = forms.ChoiceField(
        label=_("Soort bevinding"),
        choices=KIND_CHOICES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een soort."), "invalid_choice": _("Kies een soort uit de lijst.")},
    )
    signals = forms.MultipleChoiceField(
        label=_("Voorbeeld bij deze signalen"),
        help_text=_("Wie zo’n signaal krijgt, vindt deze bevinding erbij. U mag dit leeg laten."),
        choices=[(rule.key, _(rule.title)) for rule in RULES],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": UNKNOWN_SIGNAL, "invalid_list": UNKNOWN_SIGNAL},
    )

    field_order = ("corner", "kind", "text", "source", "signals")

    @classmethod
    def kept_in(cls, stored: Finding | None) -> dict[str, object]:
        return super().kept_in(stored) | {"signals": stored.signal_keys if stored else []}
