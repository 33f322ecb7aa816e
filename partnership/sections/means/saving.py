"""Saving what was sent about the means, all of it or nothing.

The partnership stays locked from reading what is stored until saving, so that of two people the second one is told
what the first one saved.
"""

from __future__ import annotations

from django.db import transaction
from django.http import QueryDict
from django.shortcuts import get_object_or_404

from partnership.forms.problems import problems_in
from partnership.life import Action
from partnership.models import Partnership, Party, User
from partnership.reveal import lock
from partnership.sections.means.actions import arrange_funding, contribute, stored_funding
from partnership.sections.means.forms import FundingForm, YearForm
from partnership.sections.means.grid import grid_of
from partnership.sections.writing import refuse_when_too_late


@transaction.atomic
def save_grid(party: Party, data: QueryDict, *, by: User) -> list[YearForm]:
    """Save what was sent if all of it is in order, and return the forms; a problem in one means nothing was saved.

    Http404 when the coordinator has taken the party out.
    """
    partnership = lock(party.partnership)
    party = get_object_or_404(partnership.parties.select_related("partnership"), pk=party.pk)
    grid = grid_of(party, data)
    sent = [form for form in grid if form.is_bound]
    for form in sent[:1]:
        refuse_when_too_late(form, partnership, Action.ARRANGE_OWN)
    if not problems_in(grid):
        contribute(party, {form.year: form.said for form in sent}, by=by)
    return grid


def funding_form(partnership: Partnership, data: QueryDict | None = None) -> FundingForm:
    return FundingForm(data, stored=stored_funding(partnership))


@transaction.atomic
def save_funding(partnership: Partnership, data: QueryDict, *, by: User) -> FundingForm:
    """Save what was sent if it is in order, and return the form; with errors nothing was saved."""
    partnership = lock(partnership)
    form = funding_form(partnership, data)
    refuse_when_too_late(form, partnership, Action.ARRANGE)
    if form.is_valid():
        arrange_funding(partnership, by=by, **form.said)
    return form
