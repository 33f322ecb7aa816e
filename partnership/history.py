"""Saving what people wrote together with its history: who changed which field when, from what to what.

Everything here runs in the transaction of the caller or opens one, so a change that was answered has its history and
a change that was rolled back has none. Rows come with a `partnership`, and with a `party` where they belong to one;
a row of something else, such as a case, comes with `as_change`, which makes a line of its own history.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import partial
from typing import Final, TypeVar

from django.db import models, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext_noop as _

from partnership.editions import Overtaken, is_saved
from partnership.models import Change, Partnership, Party, User
from partnership.models.editable import Editable, Item

Row = TypeVar("Row", bound=models.Model)

ADDED: Final = _("toegevoegd")
REMOVED: Final = _("weggehaald")
RESTORED: Final = _("teruggezet")
NOT_TOLD: Final = frozenset(
    {"id", "edition", "updated_at", "updated_by", "removed_at", "partnership", "party", "expectation"}
)
LANGUAGE: Final = "nl"
"""Labels and choices are kept as the Dutch message, and translated for who reads them."""


def save(stored: Row, *, edition: int, by: User, is_private: bool = False, **values) -> bool:
    """Write the values that differ, with their history; False when nothing differs.

    Raises Overtaken when the stored edition is no longer this one.
    """
    before = {name: getattr(stored, name) for name in values}
    changed = {name: value for name, value in values.items() if value != before[name]}
    if not changed:
        return False
    was = {name: text_of(stored, name) for name in changed}
    with transaction.atomic(savepoint=False):
        if is_saved(stored, edition=edition, by=by, **changed):
            record(stored, was, by=by, is_private=is_private)
            return True
    # Nothing was written, so what the caller wrote in its transaction before may stay.
    raise Overtaken


@transaction.atomic(savepoint=False)
def create(row: Row, *, by: User, is_private: bool = False) -> Row:
    """Save a new row with its history: that it came, and what was filled in from the start."""
    if isinstance(row, Editable):
        row.edition, row.updated_by = 1, by
    row.save()
    _write(row, [("", "", ADDED)], by=by, is_private=is_private)
    record(row, dict.fromkeys(told_fields(row), ""), by=by, is_private=is_private)
    return row


@transaction.atomic(savepoint=False)
def remove(item: Item, *, by: User, is_private: bool = False) -> bool:
    """Take an item away; it stays in the database and can be put back. False when somebody else already did."""
    if not type(item).objects.filter(pk=item.pk).update(removed_at=timezone.now(), updated_by=by):
        return False
    _write(item, [("", "", REMOVED)], by=by, is_private=is_private)
    return True


@transaction.atomic(savepoint=False)
def restore(item: Item, *, by: User, is_private: bool = False) -> bool:
    """Put an item back that was taken away; False when it is there already."""
    gone = type(item).everything.filter(pk=item.pk).exclude(removed_at=None)
    if not gone.update(removed_at=None, updated_by=by):
        return False
    _write(item, [("", "", RESTORED)], by=by, is_private=is_private)
    return True


@transaction.atomic(savepoint=False)
def choose(row: models.Model, name: str, chosen: Iterable[models.Model], *, by: User) -> bool:
    """Set what a row has several of, a many-to-many field, with its history; False when nothing differs."""
    several, chosen = getattr(row, name), list(chosen)
    before = list(several.all())
    if set(before) == set(chosen):
        return False
    several.set(chosen)
    _write(row, [(label_of(row, name), _names(before), _names(chosen))], by=by)
    return True


def record(row: models.Model, was: Mapping[str, str], *, by: User, is_private: bool = False) -> None:
    """Write what fields of a saved row were before, beside what they are now; what is the same is left out."""
    lines = [(label_of(row, name), before, text_of(row, name)) for name, before in was.items()]
    tell(row, lines, by=by, is_private=is_private)


def note(row: models.Model, field: str, before: str, after: str, *, by: User, is_private: bool = False) -> None:
    """Write one line for what is no column of the row, such as whom it belongs to; nothing when it stays the same."""
    tell(row, [(field, before, after)], by=by, is_private=is_private)


def tell(row: models.Model, lines: Iterable[tuple[str, str, str]], *, by: User, is_private: bool = False) -> None:
    """Write lines of a field, what it was and what it is, in words of one's own; what stays the same is left out."""
    _write(row, [line for line in lines if line[1] != line[2]], by=by, is_private=is_private)


def told_fields(row: models.Model) -> list[str]:
    """Return the fields that are told when a row comes; a model leaves out more of its own by `not_told`."""
    not_told = NOT_TOLD | getattr(row, "not_told", frozenset())
    return [field.name for field in row._meta.concrete_fields if field.name not in not_told]


def text_of(row: models.Model, name: str) -> str:
    """Return the value of a field as text: a choice as its Dutch label, a day as 2027-01-31, nothing as empty."""
    with translation.override(LANGUAGE):
        value = getattr(row, name)
        if row._meta.get_field(name).choices:
            return str(getattr(row, f"get_{name}_display")() or "")
        return _written(value)


def _written(value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, dt.datetime):
        return timezone.localtime(value).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value)


def _names(rows: Iterable[models.Model]) -> str:
    return ", ".join(sorted(map(str, rows)))


def label_of(row: models.Model, name: str) -> str:
    """Return how the history calls a field."""
    with translation.override(LANGUAGE):
        return str(row._meta.get_field(name).verbose_name)


def _name_of(row: models.Model) -> str:
    """Return what a reader calls the row: what it says itself (`history_name`), else its kind."""
    with translation.override(LANGUAGE):
        return str(getattr(row, "history_name", None) or row._meta.verbose_name)


def _write(row: models.Model, lines: Iterable[tuple[str, str, str]], *, by: User, is_private: bool = False) -> None:
    """Write lines of history; a row that is not of a partnership makes them itself (`as_change`)."""
    as_change = getattr(row, "as_change", None) or _in_partnership_of(row, is_private)
    changes = [
        as_change(
            kind=row._meta.model_name,
            row=row.pk,
            what=_name_of(row)[:250],
            field=field[:120],
            before=before,
            after=after,
            by=by,
            by_name=str(by)[:200],
        )
        for field, before, after in lines
    ]
    if changes:
        type(changes[0])._default_manager.bulk_create(changes)


def _in_partnership_of(row: models.Model, is_private: bool) -> Callable[..., Change]:
    party = row if isinstance(row, Party) else getattr(row, "party", None)
    owner = row if isinstance(row, Partnership) else row.partnership
    return partial(Change, partnership=owner, party=party, is_private=is_private)
