"""Saving what a party of the Rijk sent; locked from reading what is stored until saving."""

from __future__ import annotations

from django.db import transaction
from django.http import QueryDict

from partnership.life import Action
from partnership.models import Party, User
from partnership.reveal import lock
from partnership.sections.one_rijk.actions import answer_checks
from partnership.sections.one_rijk.forms import ChecksForm
from partnership.sections.writing import refuse_when_too_late


def checks_form(party: Party, data: QueryDict | None = None) -> ChecksForm:
    return ChecksForm(data, stored={row.key: row for row in party.rijk_checks.select_related("updated_by")})


@transaction.atomic
def save_checks(party: Party, data: QueryDict, *, by: User) -> ChecksForm:
    """Save what was sent if it is in order, and return the form; with errors nothing was saved."""
    partnership = lock(party.partnership)
    form = checks_form(party, data)
    refuse_when_too_late(form, partnership, Action.ARRANGE_OWN)
    if form.is_valid():
        answer_checks(party, form.answers, by=by)
    return form
