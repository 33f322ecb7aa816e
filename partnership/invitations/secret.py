"""What the mail of an invitation holds: a link nobody guesses, and a code that can be typed. Neither is stored."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass, field
from typing import Final

from django.utils import timezone
from django.utils.crypto import salted_hmac

from partnership.codes import code_of, plain
from partnership.models import Invitation

DAYS: Final = 14
"""How long an invitation works, not counting the day it was sent."""
LENGTH: Final = 8
"""Letters of a code."""


@dataclass(frozen=True, slots=True)
class Secret:
    token: str = field(repr=False)
    code: str = field(repr=False)

    @classmethod
    def new(cls) -> Secret:
        return cls(token=secrets.token_urlsafe(32), code=code_of(LENGTH))


@dataclass(frozen=True, slots=True)
class Issued:
    """An invitation with the secret that its mail has to hold; after that nobody knows it."""

    invitation: Invitation
    secret: Secret


def link_digest(token: str) -> str:
    """Return what is stored of a link. Nobody can steer a digest, so finding one in the database gives no time away."""
    return salted_hmac("partnership.invitation.link", token, algorithm="sha256").hexdigest()


def code_digest(code: str) -> str:
    """Return what is stored of a code. A code is short: without the key of the site the digest is of no use."""
    return salted_hmac("partnership.invitation.code", plain(code), algorithm="sha256").hexdigest()


def last_moment() -> dt.datetime:
    """Return when an invitation of now stops working: at the end of a day, so that a mail can name the day."""
    day = timezone.localdate() + dt.timedelta(days=DAYS)
    return timezone.make_aware(dt.datetime.combine(day, dt.time.max))
