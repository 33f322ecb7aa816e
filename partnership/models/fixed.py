"""Rows that are written once. The database refuses what gets past here; see `partnership/guards/memos.py`."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models


class IsFixed(Exception):
    """The row was written once and for all: it neither changes nor goes."""


class FixedQuerySet(models.QuerySet):
    def update(self, **values: Any) -> NoReturn:
        raise IsFixed

    def delete(self) -> NoReturn:
        raise IsFixed


class Fixed(models.Model):
    """Can be made, and after that only read."""

    objects = FixedQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise IsFixed
        # With a key that is taken Django would write over the row that has it.
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise IsFixed
