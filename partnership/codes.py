"""Codes that people type over, from a mail or a list."""

from __future__ import annotations

import secrets
from typing import Final

LETTERS: Final = "BCDFGHJKLMNPQRSTVWXZ"
"""Without vowels and digits: no words, and nothing that looks like something else (RFC 8628, 6.1)."""
GROUP: Final = 4
"""Letters between two dashes."""


def code_of(length: int) -> str:
    """Return a new code of so many letters, as people read it: 'BCDF-GHJK'."""
    return spelled("".join(secrets.choice(LETTERS) for _ in range(length)))


def spelled(code: str) -> str:
    """Return a code with its dashes, however it was typed."""
    letters = plain(code)
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def plain(code: str) -> str:
    """Return the letters of a code; case, dashes and spaces make no difference."""
    return "".join(letter for letter in code if letter.isascii() and letter.isalpha()).upper()
