"""Inviting people, and coming in as one who was invited."""

from __future__ import annotations

import re
from typing import Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from partnership.forms.editing import AccessibleForm
from partnership.forms.fields import Line, Paragraph, PlainText
from partnership.models import MembershipRole

MOST_AT_ONCE: Final = 20
LONGEST_ADDRESS: Final = 254
NOT_AN_ADDRESS: Final = _("‘%(text)s’ is geen e-mailadres. Schrijf het zoals naam@gemeente.nl.")


class EmailLine(Line):
    """One e-mail address, in lower case; also as a mail program writes it, after a name."""

    default_error_messages = {"required": _("Vul een e-mailadres in.")}

    def __init__(self, **kwargs):
        widget = forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"})
        super().__init__(max_length=LONGEST_ADDRESS, widget=widget, **kwargs)

    def clean(self, value):
        typed = super().clean(value)
        written = addresses_in_piece(typed)
        return address_in(written[0] if len(written) == 1 else typed)


class EmailLines(Paragraph):
    """E-mail addresses, one per line or with commas between, as people copy them from a mail; cleans to a list.

    Of 'Yilmaz, Sem <sem@gemeente.nl>', as a mail program writes it, the address counts.
    """

    default_error_messages = {
        "required": _("Vul minstens één e-mailadres in."),
    }

    def __init__(self, *, most: int = MOST_AT_ONCE, **kwargs):
        super().__init__(max_length=most * LONGEST_ADDRESS, rows=4, **kwargs)
        self.most = most
        self.widget.attrs |= {"spellcheck": "false", "autocapitalize": "none"}

    def clean(self, value) -> list[str]:
        written = addresses_written_in(super().clean(value))
        if len(written) > self.most:
            message = ngettext(
                "Nodig hooguit %(most)d mensen tegelijk uit. Dit is er %(excess)d te veel.",
                "Nodig hooguit %(most)d mensen tegelijk uit. Dit zijn er %(excess)d te veel.",
                len(written) - self.most,
            )
            params = {"most": self.most, "excess": len(written) - self.most}
            raise ValidationError(message, code="too_many", params=params)
        return [address_in(text) for text in written]


def addresses_written_in(text: str) -> list[str]:
    """Return what should be addresses. Where some stand in <>, the words without @ around them are names."""
    return [address for piece in re.split(r"[\n;]+", text) for address in addresses_in_piece(piece)]


def addresses_in_piece(piece: str) -> list[str]:
    words = [word for word in re.split(r"[\s,<>]+", piece) if word]
    return [word for word in words if "@" in word] if re.search(r"<\S+@\S+>", piece) else words


def address_in(text: str) -> str:
    """Return the e-mail address in a text such as 'Jan@Gemeente.nl' or '<jan@gemeente.nl>'; raises ValidationError."""
    address = text.strip("<>\"'.").lower().removeprefix("mailto:")
    try:
        validate_email(address)
    except ValidationError:
        raise ValidationError(NOT_AN_ADDRESS, code="invalid", params={"text": text}) from None
    return address


class InvitationForm(AccessibleForm):
    """Whom to invite for a party, and as what."""

    emails = EmailLines(
        label=_("E-mailadressen"), help_text=_("Eén per regel. Ieder krijgt een eigen e-mail met een link en een code.")
    )
    role = forms.ChoiceField(
        label=_("Wat gaan zij doen?"),
        choices=[
            (MembershipRole.EDITOR, _("Invullen: zij zeggen wat de organisatie verwacht")),
            (MembershipRole.READER, _("Lezen: zij lezen mee en veranderen niets")),
        ],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies of zij invullen of meelezen."),
            "invalid_choice": _("Kies of zij invullen of meelezen."),
        },
    )
    in_english = forms.BooleanField(label=_("Schrijf de e-mail in het Engels"), required=False)

    @property
    def asked(self) -> dict[str, str]:
        """The role and the language, as the action takes them."""
        language = "en" if self.cleaned_data["in_english"] else "nl"
        return {"role": self.cleaned_data["role"], "language": language}


class ReplacementForm(AccessibleForm):
    """Who gets the seat of somebody else."""

    email = EmailLine(label=_("E-mailadres van wie ervoor in de plaats komt"))


class CodeForm(AccessibleForm):
    """The code from the mail, with the address it was sent to."""

    email = EmailLine(label=_("E-mailadres"), help_text=_("Het adres waarop u de uitnodiging kreeg."))
    code = PlainText(
        label=_("Code uit de e-mail"),
        help_text=_("Hoofdletters en streepjes maken niet uit."),
        max_length=40,
        error_messages={"required": _("Vul de code uit de e-mail in.")},
        widget=forms.TextInput(
            attrs={"class": "short", "autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class NameForm(AccessibleForm):
    """How somebody without an account is called."""

    name = Line(
        label=_("Uw naam"),
        help_text=_("Zo zien de andere deelnemers u."),
        max_length=120,
        error_messages={"required": _("Vul uw naam in.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
