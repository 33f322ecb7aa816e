"""The forms of logging in, in our words and with our fields."""

from __future__ import annotations

from allauth.account import forms as allauth_forms
from django import forms
from django.utils.translation import gettext_lazy as _

from partnership.forms.editing import AccessibleForm


class LoginEmail(forms.EmailField):
    """The e-mail address somebody logs in with; its case does not matter."""

    default_error_messages = {
        "required": _("Vul uw e-mailadres in."),
        "invalid": _("Vul een e-mailadres in zoals naam@gemeente.nl."),
    }

    def __init__(self):
        super().__init__(
            label=_("E-mailadres"), widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"})
        )

    def clean(self, value):
        return super().clean(value).lower()


def _explain_missing(form: forms.Form, **sentences) -> None:
    for name, sentence in sentences.items():
        form.fields[name].error_messages["required"] = sentence


def _without_placeholders(form: forms.Form) -> None:
    """A placeholder disappears while typing and reads badly; our labels stand above the field."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)


class LoginForm(AccessibleForm, allauth_forms.LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"] = LoginEmail()
        self.fields["password"].label = _("Wachtwoord")
        self.fields["password"].help_text = ""
        self.order_fields(["login", "password"])
        _without_placeholders(self)
        _explain_missing(self, password=_("Vul uw wachtwoord in."))


class RequestCodeForm(AccessibleForm, allauth_forms.RequestLoginCodeForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"] = LoginEmail()


class RequestPasswordForm(AccessibleForm, allauth_forms.ResetPasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"] = LoginEmail()


class ConfirmCodeForm(AccessibleForm, allauth_forms.BaseConfirmCodeForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("Code uit de e-mail")
        self.fields["code"].help_text = _("Hoofdletters en streepjes maken niet uit.")
        self.fields["code"].widget.attrs |= {"class": "short", "autocapitalize": "characters", "spellcheck": "false"}
        _without_placeholders(self)
        _explain_missing(self, code=_("Vul de code uit de e-mail in."))


class ChoosePasswordForm(AccessibleForm, allauth_forms.ResetPasswordKeyForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password1"].label = _("Nieuw wachtwoord")
        self.fields["password1"].help_text = _("Minstens 12 tekens. Kies geen wachtwoord dat u al ergens gebruikt.")
        del self.fields["password2"]  # who mistypes asks for a new code
        _without_placeholders(self)
        _explain_missing(self, password1=_("Vul een nieuw wachtwoord in."))
