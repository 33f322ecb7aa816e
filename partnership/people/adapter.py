from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.utils.translation import gettext_lazy as _


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator or by an invitation, never by a visitor."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "Het e-mailadres of het wachtwoord klopt niet. Probeer het opnieuw, of log in met een code."
        ),
        "incorrect_code": _("Deze code klopt niet. Kijk nog eens in de e-mail die u het laatst kreeg."),
        "too_many_login_attempts": _("Dit is te vaak geprobeerd. Wacht vijf minuten en probeer het dan opnieuw."),
        "rate_limited": _("Dit ging te vaak achter elkaar. Wacht even en probeer het dan opnieuw."),
    }

    def is_open_for_signup(self, request) -> bool:
        return False
