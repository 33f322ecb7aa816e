"""The history of a partnership as lines to read: who changed what when, from what to what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from partnership import history
from partnership.models import Change
from partnership.models.editable import Item


@dataclass(frozen=True, slots=True)
class Line:
    """One change. `field` is empty when the thing itself was added, taken away or put back: `after` then says which."""

    pk: int
    at: dt.datetime
    who: str
    what: str
    field: str
    before: str
    after: str
    party: str
    is_private: bool
    may_be_restored: bool


def lines_of(changes: Iterable[Change], may_put_back: Callable[[Item], bool]) -> list[Line]:
    """Return the lines in the order of the changes; asks per kind of item once what is still away."""
    changes = list(changes)
    away = {kind: items_away(kind, changes) for kind in {change.kind for change in changes if is_removal(change)}}
    free = {(kind, item.pk) for kind, items in away.items() for item in items if may_put_back(item)}
    return [line_of(change, (change.kind, change.row) in free) for change in changes]


def line_of(change: Change, is_away: bool = False) -> Line:
    return Line(
        pk=change.pk,
        at=change.at,
        who=change.by_name,
        what=said(change.what),
        field=said(change.field),
        before=change.before,
        # What people typed is shown as they typed it; words of ours are translated.
        after=change.after if change.field else said(change.after),
        party=str(change.party) if change.party else "",
        is_private=change.is_private,
        may_be_restored=is_away and is_removal(change),
    )


def said(text: str) -> str:
    return _(text) if text else ""


def is_removal(change: Change) -> bool:
    return not change.field and change.after == history.REMOVED


def model_of(kind: str) -> type[Model] | None:
    """Return the model of a kind: ours, or else that of a neighbour such as a survey; None when it is gone."""
    return next((model for model in apps.get_models() if model._meta.model_name == kind), None)


def item_model(kind: str) -> type[Item] | None:
    """Return the model of a kind when its rows can be put back."""
    model = model_of(kind)
    return model if model and issubclass(model, Item) else None


def items_away(kind: str, changes: Iterable[Change]) -> list[Item]:
    """Return which of the items that these changes took away are away now."""
    model = item_model(kind)
    if model is None:
        return []
    rows = {change.row for change in changes if change.kind == kind}
    return list(model.everything.filter(pk__in=rows).exclude(removed_at=None))


def header() -> list[str]:
    return [_("wanneer"), _("wie"), _("partij"), _("onderdeel"), _("veld"), _("was"), _("werd")]


def cells(changes: Iterable[Change]) -> Iterator[list[object]]:
    """Yield a row of the export per change; the moment in local time, to the second."""
    for change in changes:
        line = line_of(change)
        when = timezone.localtime(line.at).strftime("%Y-%m-%d %H:%M:%S")
        yield [when, line.who, line.party, line.what, line.field, line.before, line.after]
