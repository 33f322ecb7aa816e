"""The code with which somebody answers: what is stored of it, and the draft that only the code opens."""

from __future__ import annotations

import json
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import Final

from django.utils.crypto import salted_hmac

from partnership.codes import code_of, plain

LENGTH: Final = 12
"""20 ** 12 codes: trying a million a second takes over a century."""
NONCE: Final = 12


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody has filled in so far."""

    text: str
    """As `survey.answers.Answers` keeps it; empty when nothing is saved yet."""
    remark: str = ""


def new_code() -> str:
    """Return a code as people read it: 'BCDF-GHJK-LMNP'."""
    return code_of(LENGTH)


def digest(code: str) -> str:
    """Return what is stored of a code: without the key of the site it cannot be tried against."""
    return salted_hmac("survey.code", plain(code), algorithm="sha256").hexdigest()


def lock_draft(draft: Draft, code: str) -> str:
    """Return the draft in a form that only who has the code can read."""
    nonce = os.urandom(NONCE)
    said = json.dumps([draft.text, draft.remark]).encode()
    return urlsafe_b64encode(nonce + _cipher(code).encrypt(nonce, said, None)).decode()


def open_draft(stored: str, code: str) -> Draft:
    """Return what was saved with this code; an empty draft when nothing was, or it was made with another site's key."""
    from cryptography.exceptions import InvalidTag

    if not stored:
        return Draft("")
    whole = urlsafe_b64decode(stored)
    try:
        return Draft(*json.loads(_cipher(code).decrypt(whole[:NONCE], whole[NONCE:], None)))
    except InvalidTag:
        return Draft("")


def _cipher(code: str):
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(salted_hmac("survey.draft", plain(code), algorithm="sha256").digest())
