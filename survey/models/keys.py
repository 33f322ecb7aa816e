"""Keys that say nothing about when a row came."""

from __future__ import annotations

import secrets
from typing import Final

from django.db import models

BITS: Final = 62
"""A key of any database holds as many. Two keys that are the same come once in thousands of millions of millions."""


def random_key() -> int:
    return secrets.randbits(BITS) + 1


class RandomKey(models.BigIntegerField):
    """A primary key by chance. SQLite keeps rows in the order of such a key, and so in no order at all."""

    def __init__(self, **kwargs):
        super().__init__(**{**kwargs, "primary_key": True, "default": random_key, "editable": False})

    def db_type(self, connection):
        # Only a column of exactly this type is the place of a row in SQLite; with another there is a hidden one.
        return "integer" if connection.vendor == "sqlite" else super().db_type(connection)
