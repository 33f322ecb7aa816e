"""Who signs a version, and what that person does with it."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.forms.editing import AccessibleForm, EditionForm
from partnership.forms.fields import Line, Paragraph
from partnership.invitations.forms import EmailLine
from partnership.models import Signatory


def longest(field: str) -> int:
    return Signatory._meta.get_field(field).max_length


class SignatoryForm(EditionForm):
    """The person who signs for one party."""

    name = Line(
        label=gettext_lazy("Naam"),
        max_length=longest("name"),
        error_messages={"required": gettext_lazy("Vul de naam in zoals die in het memo komt.")},
    )
    function = Line(
        label=gettext_lazy("Functie"),
        help_text=gettext_lazy("Zoals die in het memo komt, bijvoorbeeld: wethouder."),
        max_length=longest("function"),
        error_messages={"required": gettext_lazy("Vul de functie in.")},
    )
    mandate = Paragraph(
        label=gettext_lazy("Mandaat"),
        help_text=gettext_lazy(
            "Op grond waarvan mag deze persoon tekenen? Bijvoorbeeld: besluit van het college van 3 maart 2027. U kunt "
            "dit leeg laten."
        ),
        max_length=longest("mandate"),
        required=False,
        rows=2,
    )
    email = EmailLine(
        label=gettext_lazy("E-mailadres"),
        help_text=gettext_lazy(
            "Met dit adres logt de ondertekenaar in. Wie nog niet meedoet, krijgt een uitnodiging als lezer."
        ),
    )

    field_order = ["name", "function", "mandate", "email"]

    def __init__(self, data=None, *, stored: Signatory | None):
        initial = {name: getattr(stored, name) for name in self.field_order} if stored else {}
        super().__init__(data, stored=stored, initial=initial)

    @property
    def told(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in self.field_order}


class SignForm(AccessibleForm):
    """Signing takes one deliberate mark; it is never made beforehand."""

    confirmed = forms.BooleanField(
        error_messages={"required": gettext_lazy("Zet een vinkje als u deze versie hebt gelezen en wilt ondertekenen.")}
    )

    def __init__(self, data=None, *, signatory: Signatory):
        super().__init__(data)
        told = {"version": signatory.memo.number, "party": signatory.party, "function": signatory.function}
        self.fields["confirmed"].label = (
            _("Ik heb versie %(version)s gelezen en onderteken haar namens %(party)s, als %(function)s.") % told
        )


class DeclineForm(AccessibleForm):
    """Why somebody does not sign."""

    reason = Paragraph(
        label=gettext_lazy("Waarom ondertekent u niet?"),
        help_text=gettext_lazy("Alle partijen lezen dit bij de versie. Schrijf wat er anders moet."),
        max_length=longest("reason"),
        error_messages={"required": gettext_lazy("Schrijf waarom u deze versie niet ondertekent.")},
        rows=3,
    )
