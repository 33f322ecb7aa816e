"""The legal basis and a democratic moment as forms. Of the basis nothing is required: half filled in is kept too."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnership.democracy import BODIES, MomentKind
from partnership.forms.days import DayField, check_period
from partnership.forms.editing import EditionForm
from partnership.forms.fields import Line, Paragraph, longest
from partnership.law import Authority, Character
from partnership.models import DemocraticMoment, LegalBasis, MomentState, Party
from partnership.models.democratic_moment import KIND_CHOICES
from partnership.models.legal_basis import AUTHORITY_CHOICES, CHARACTER_CHOICES

UNKNOWN_CHOICE = {"invalid_choice": _("Dit antwoord kennen wij niet. Kies een antwoord uit de lijst.")}


class MeaningWidget(forms.RadioSelect):
    """Answers with a sentence each, as `data.meaning`."""

    def __init__(self, meanings: Mapping[str, str]):
        super().__init__()
        self.meanings = meanings

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        return option | {"meaning": self.meanings.get(value, "")}


def meanings_of(answers: type[Character] | type[Authority] | type[MomentKind]) -> dict[str, str]:
    return {answer.value: answer.meaning for answer in answers}


class BasisForm(EditionForm):
    character = forms.ChoiceField(
        label=_("Wat is deze afspraak juridisch?"),
        choices=CHARACTER_CHOICES,
        widget=MeaningWidget(meanings_of(Character)),
        required=False,
        error_messages=UNKNOWN_CHOICE,
    )
    character_text = Line(
        label=_("Wilt u er iets over zeggen?"),
        help_text=_("Bijvoorbeeld welke soort regeling, of wie tekent."),
        max_length=longest(LegalBasis, "character_text"),
        required=False,
    )
    authority = forms.ChoiceField(
        label=_("Doen de partijen dit uit eigen keuze, of in opdracht van een wet?"),
        choices=AUTHORITY_CHOICES,
        widget=MeaningWidget(meanings_of(Authority)),
        required=False,
        error_messages=UNKNOWN_CHOICE,
    )
    article = Line(
        label=_("In welk artikel staat dat?"),
        help_text=_(
            "Bijvoorbeeld: Gemeentewet, artikel 108, lid 1 (eigen keuze) of lid 2 (opdracht). Voor alle lagen geldt "
            "Grondwet, artikel 124."
        ),
        max_length=longest(LegalBasis, "article"),
        required=False,
    )
    ground = Paragraph(
        label=_("Is een partij verplicht om mee te doen? Welke wet of regel zegt dat?"),
        help_text=_("Is meedoen vrij? Laat dit dan leeg."),
        max_length=longest(LegalBasis, "ground"),
        required=False,
        rows=2,
    )
    leaving = Paragraph(
        label=_("Hoe kan een partij eruit stappen?"),
        help_text=_("Noem hoe lang van tevoren zij dat zegt, en wat er dan gebeurt met geld en werk."),
        max_length=longest(LegalBasis, "leaving"),
        required=False,
        rows=3,
    )
    consultation_starts_on = DayField(label=_("Eerste dag"), required=False)
    consultation_ends_on = DayField(label=_("Laatste dag"), required=False)

    def __init__(self, data=None, *, stored: LegalBasis | None):
        super().__init__(data, stored=stored, initial=self.kept_in(stored))

    def clean(self):
        cleaned = super().clean()
        check_period(self, "consultation_starts_on", "consultation_ends_on")
        return cleaned


class MomentForm(EditionForm):
    """A democratic moment of one party. It has a day, or a time in words."""

    kind = forms.ChoiceField(
        label=_("Wat gebeurt er?"),
        choices=KIND_CHOICES,
        widget=MeaningWidget(meanings_of(MomentKind)),
        error_messages=UNKNOWN_CHOICE | {"required": _("Kies wat er gebeurt.")},
    )
    body = Line(
        label=_("Wie gaat erover?"),
        max_length=longest(DemocraticMoment, "body"),
        error_messages={"required": _("Schrijf wie erover gaat.")},
    )
    happens_on = DayField(label=_("Op welke dag?"), help_text=_("Alleen een dag komt in uw agenda."), required=False)
    when_text = Line(
        label=_("Of ongeveer wanneer?"),
        help_text=_("Bijvoorbeeld: voorjaar 2027."),
        max_length=longest(DemocraticMoment, "when_text"),
        required=False,
    )
    what = Paragraph(
        label=_("Waar gaat het over?"),
        help_text=_("Eén zin is genoeg."),
        max_length=longest(DemocraticMoment, "what"),
        required=False,
        rows=2,
    )
    state = forms.ChoiceField(
        label=_("Is het al geweest?"),
        choices=[(MomentState.PLANNED, _("Nee, het komt nog")), (MomentState.HELD, _("Ja, het is geweest"))],
        widget=forms.RadioSelect,
        error_messages=UNKNOWN_CHOICE | {"required": _("Kies of het nog komt of al is geweest.")},
    )

    def __init__(self, data=None, *, party: Party, stored: DemocraticMoment | None):
        super().__init__(data, stored=stored, initial=self.kept_in(stored))
        self.fields["body"].help_text = body_hint(party)

    def clean(self):
        cleaned = super().clean()
        if not self.has_error("happens_on") and not self.has_error("when_text"):
            self.check_time(bool(cleaned.get("happens_on")), bool(cleaned.get("when_text")))
        day = cleaned.get("happens_on")
        if day and day > timezone.localdate() and cleaned.get("state") == MomentState.HELD:
            self.add_error("state", ValidationError(gettext("Deze dag moet nog komen."), code="to_come"))
        return cleaned

    def check_time(self, has_day: bool, has_words: bool) -> None:
        if has_day and has_words:
            self.add_error("when_text", ValidationError(gettext("Kies een dag óf een tijd in woorden."), code="both"))
        elif not has_day and not has_words:
            sentence = gettext("Kies een dag, of schrijf hiernaast wanneer het ongeveer is.")
            self.add_error("happens_on", ValidationError(sentence, code="neither"))


def body_hint(party: Party) -> str:
    """Return which body it usually is; nothing is filled in beforehand."""
    body = BODIES.get(party.organisation.layer)
    if body is None:
        return gettext("Bijvoorbeeld: raad van toezicht, of ledenvergadering.")
    return gettext("Voor %(party)s is dat meestal: %(body)s.") % {"party": party, "body": gettext(body)}
