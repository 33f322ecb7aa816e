"""Saving without writing over what somebody else saved in the meantime."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from partnership.models import User


class Overtaken(Exception):
    """Somebody else saved between reading and saving; nothing is written."""


def save_edition(stored: models.Model, *, edition: int, by: User, **values) -> None:
    """Write the values if the stored edition is still this one, and raise the edition by one; else raise Overtaken."""
    if not is_saved(stored, edition=edition, by=by, **values):
        raise Overtaken


def is_saved(stored: models.Model, *, edition: int, by: User, **values) -> bool:
    """Write the values if the stored edition is still this one, and raise the edition by one; False when it is not.

    Compares and writes in one statement, so that of two people who save at the same moment only one succeeds.
    Many-to-many fields are for the caller, in the same transaction.
    """
    changed = {**values, "edition": edition + 1, "updated_by": by, "updated_at": timezone.now()}
    if not type(stored)._default_manager.filter(pk=stored.pk, edition=edition).update(**changed):
        return False
    for name, value in changed.items():
        setattr(stored, name, value)
    return True
