"""Django's rules for passwords, in our own words: its Dutch is not complete."""

from __future__ import annotations

from django.contrib.auth import password_validation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class LongEnough(password_validation.MinimumLengthValidator):
    def get_error_message(self) -> str:
        return (
            ngettext(
                "Dit wachtwoord is te kort. Neem minstens %d teken.",
                "Dit wachtwoord is te kort. Neem minstens %d tekens.",
                self.min_length,
            )
            % self.min_length
        )

    def get_help_text(self) -> str:
        return (
            ngettext(
                "Een wachtwoord heeft minstens %d teken.",
                "Een wachtwoord heeft minstens %d tekens.",
                self.min_length,
            )
            % self.min_length
        )


class UnlikeThePerson(password_validation.UserAttributeSimilarityValidator):
    def get_error_message(self) -> str:
        return _("Dit wachtwoord lijkt te veel op uw naam of e-mailadres.")

    def get_help_text(self) -> str:
        return _("Een wachtwoord lijkt niet op uw naam of e-mailadres.")


class NotWellKnown(password_validation.CommonPasswordValidator):
    def get_error_message(self) -> str:
        return _("Dit wachtwoord gebruiken veel mensen. Neem een ander.")

    def get_help_text(self) -> str:
        return _("Een wachtwoord is niet een dat veel mensen gebruiken.")
