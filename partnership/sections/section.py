"""A section: a step in which the parties work out a part of their agreement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.urls import reverse

from partnership.models import Partnership, Party
from partnership.progress import Progress


@dataclass(frozen=True, slots=True)
class Section:
    """One step, as the task list, its own page, remarks and the memo know it. Texts are Dutch message ids."""

    key: str
    """Also its address: /samenwerkingen/12/<key>/."""
    name: str
    """In the task list."""
    why: str
    """Why the source asks this, in one sentence."""
    source: str
    progress: Callable[[Partnership, Sequence[Party]], Progress]
    """In as many queries for 40 parties as for 2."""

    def address(self, partnership: Partnership) -> str:
        return reverse(f"partnership:{self.key}", args=[partnership.pk])
