"""The field for who did something."""

from __future__ import annotations

from django.conf import settings
from django.db import models


def by_user(verbose_name: str, **kwargs) -> models.ForeignKey:
    """Return a field for who did something: it lets the account go, and is then empty."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=verbose_name,
        **kwargs,
    )
