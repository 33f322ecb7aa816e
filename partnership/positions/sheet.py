"""The questions on one page, one or all six, saved together or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import QueryDict
from django.utils.translation import gettext as _

from partnership.axes import Axis
from partnership.life import NotNow
from partnership.models import Party, Position, User
from partnership.positions.actions import AlreadyHandedIn, state_locked
from partnership.positions.forms import PositionForm
from partnership.wording import moment


def sheet_of(
    party: Party, stored: Mapping[str, Position], axes: Sequence[Axis], data: QueryDict | None = None
) -> list[PositionForm]:
    """Return a form per axis on what the party says now, filled with what somebody typed if there is data."""
    return [PositionForm(data, axis=axis, position=stored.get(axis.key), side=party.side) for axis in axes]


def save_sheet(party: Party, axes: Sequence[Axis], data: QueryDict, *, by: User) -> list[PositionForm]:
    """Save what was sent if all of it is valid, and return the forms; a problem in one means that nothing was saved.

    The caller has locked the party. It stays so until the transaction ends, so that of two colleagues the second one
    is told what the first one saved.
    """
    stored = party.stated_positions()
    sheet = sheet_of(party, stored, axes, data)
    if is_fine(sheet):
        try:
            state_locked(party, stored, [form.statement for form in sheet], by=by)
        except AlreadyHandedIn:
            refuse(sheet, closed_sentence(party))
        except NotNow as late:
            refuse(sheet, str(late))
    return sheet


def is_fine(sheet: Sequence[PositionForm]) -> bool:
    """True when nothing is wrong on the page, and there is nothing to choose."""
    return all(form.is_valid() for form in sheet)


def refuse(sheet: Sequence[PositionForm], why: str) -> None:
    """Say on a filled in page that nothing was saved and why, with all that somebody typed still on it."""
    first = sheet[0]
    first.full_clean()
    first.refuse(None, why + " " + _("Uw tekst staat er nog."), code="closed")


def closed_sentence(party: Party) -> str:
    """Say who shared the answers and when, for somebody who wants to change or share them again."""
    values = {"who": party.handed_in_by or party.organisation, "when": moment(party.handed_in_at)}
    return _("%(who)s heeft de antwoorden %(when)s gedeeld. Zij veranderen niet meer.") % values
