"""The questions on one page, one or all six, saved together or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db import transaction
from django.http import QueryDict
from django.utils.translation import gettext as _

from partnership.axes import Axis
from partnership.models import Party, User
from partnership.moments import moment
from partnership.positions.actions import AlreadyHandedIn, lock, state_positions
from partnership.positions.forms import PositionForm
from partnership.positions.problems import Problem


class Sheet:
    """A form per axis on what a party says now."""

    def __init__(self, party: Party, axes: Sequence[Axis], data: QueryDict | None = None):
        stored = party.stated_positions()
        self.forms = [PositionForm(data, axis=axis, position=stored.get(axis.key)) for axis in axes]

    def __iter__(self) -> Iterator[PositionForm]:
        return iter(self.forms)

    def is_valid(self) -> bool:
        """Check every form, so that all problems show at once."""
        return all([form.is_valid() for form in self.forms])

    @property
    def problems(self) -> list[Problem]:
        """What the summary on top lists, with the question in front when there are several."""
        return [
            Problem(f"{form.axis.number}. {text}" if len(self.forms) > 1 else text, address)
            for form in self.forms
            for text, address in problems_in(form)
        ]


def problems_in(form: PositionForm) -> Iterator[tuple[str, str]]:
    for text in form.non_field_errors():
        yield text, form.address
    for field in form:
        for text in field.errors:
            yield text, form.address if field.use_fieldset else f"#{field.auto_id}"


@transaction.atomic
def save_sheet(party: Party, axes: Sequence[Axis], data: QueryDict, *, by: User) -> Sheet:
    """Save what was sent if all of it is valid, and return the sheet; it has problems when nothing was saved.

    The party stays locked from reading what is stored until saving, so that of two colleagues the second one is told
    what the first one saved.
    """
    party = lock(party)
    sheet = Sheet(party, axes, data)
    if sheet.is_valid():
        try:
            state_positions(party, [form.statement for form in sheet], by=by)
        except AlreadyHandedIn:
            sheet.forms[0].add_error(None, closed_sentence(party))
    return sheet


def closed_sentence(party: Party) -> str:
    values = {"who": party.handed_in_by or party.organisation, "when": moment(party.handed_in_at)}
    return (
        _("%(who)s heeft de antwoorden %(when)s gedeeld. Zij veranderen niet meer. Uw tekst staat er nog.") % values
    )
