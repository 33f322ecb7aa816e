"""Mail to people: what a letter says as data, every kind in one table, in the language of who reads it.

A letter is written from `About`, which holds nothing that anybody answered: that keeps positions out of all mail.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from smtplib import SMTPException, SMTPServerDisconnected
from typing import Final

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from partnership.models import Bundle, Invitation, Partnership, Party, User

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a letter: a paragraph, a link with its label, or a code to type."""

    text: str
    address: str = ""
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    subject: str
    """Without names: it shows on locked screens."""
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Recipient:
    email: str
    language: str
    name: str = ""

    @classmethod
    def of(cls, user: User) -> Recipient:
        return cls(user.email, user.language, user.name)


@dataclass(frozen=True, slots=True)
class About:
    """All that a letter may know."""

    partnership: Partnership | None = None
    """None for mail about more than one, or about none."""
    party: Party | None = None
    by: User | None = None
    """Whose doing it is."""
    invitation: Invitation | None = None
    version: int | None = None
    """Of the memo."""
    token: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    bundle: Bundle | None = None

    @property
    def names(self) -> dict[str, object]:
        """What a sentence of a letter about one partnership may name, by the words in its places."""
        return {
            "reference": self.partnership.reference,
            "title": self.partnership.title,
            "organisation": self.party,
            "who": self.by,
            "version": self.version,
        }


Kind = Callable[[About], Letter]
KINDS: Final[dict[str, Kind]] = {}
"""Every kind of mail, by name. There is no other way to send one."""


def kind(write: Kind) -> Kind:
    """Let `send` know a kind of mail: `@kind def revealed(about): …`."""
    KINDS[write.__name__] = write
    return write


def absolute(name: str, *args: object) -> str:
    """Return the full address of a page, for outside the site."""
    return settings.SITE_URL + reverse(name, args=args)


def compose(write: Kind, about: About, to: Recipient) -> EmailMultiAlternatives:
    """Return the mail as text and as HTML, in the language of the recipient."""
    if write not in KINDS.values():
        raise LookupError(f"{write.__name__} is not in the table of kinds")
    with translation.override(to.language):
        letter = write(about)
        context = {"letter": letter, "language": to.language, "name": to.name}
        text, page = (render_to_string(f"mail/letter.{suffix}", context) for suffix in ("txt", "html"))
    headers = {"Auto-Submitted": "auto-generated", "Content-Language": to.language}
    message = EmailMultiAlternatives(letter.subject, text, to=[to.email], headers=headers)
    message.attach_alternative(page, "text/html")
    return message


def send(write: Kind, about: About, to: Iterable[Recipient]) -> set[str]:
    """Mail everybody by themselves; return the addresses that a mail server took. Never raises for a server.

    Outside a transaction: a mail cannot be rolled back, and a slow server holds up nobody else.
    """
    return deliver([compose(write, about, recipient) for recipient in to])


def deliver(messages: list[EmailMultiAlternatives]) -> set[str]:
    """Send over one connection. One address that is refused does not keep the others from their mail."""
    if not messages:
        return set()
    connection = get_connection()
    taken: set[str] = set()
    try:
        connection.open()
        for message in messages:
            if _is_taken(connection, message):
                taken |= set(message.to)
        connection.close()
    except (OSError, SMTPException) as problem:
        logger.warning("The mail server cannot be used: %s", type(problem).__name__)
    if len(taken) < len(messages):
        logger.warning("%d of %d mails were not sent", len(messages) - len(taken), len(messages))
    return taken


def _is_taken(connection, message: EmailMultiAlternatives) -> bool:
    try:
        return bool(connection.send_messages([message]))
    except SMTPServerDisconnected:
        raise
    except SMTPException:
        return False
