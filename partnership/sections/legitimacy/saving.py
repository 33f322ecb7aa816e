"""Saving what was sent about law and democracy.

The partnership stays locked from reading what is stored until saving, so that of two people the second one is told
what the first one saved.
"""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from partnership.life import Action
from partnership.models import DemocraticMoment, Partnership, Party, User
from partnership.reveal import lock
from partnership.sections.legitimacy.actions import (
    MOST_MOMENTS,
    TooManyMoments,
    add_moment,
    change_moment,
    write_basis,
)
from partnership.sections.legitimacy.facts import stored_basis
from partnership.sections.legitimacy.forms import BasisForm, MomentForm
from partnership.sections.lines import refuse_when_removed
from partnership.sections.writing import refuse, refuse_when_too_late


def basis_form(partnership: Partnership, data: QueryDict | None = None) -> BasisForm:
    return BasisForm(data, stored=stored_basis(partnership))


@transaction.atomic
def save_basis(partnership: Partnership, data: QueryDict, *, by: User) -> BasisForm:
    """Save what was sent if it is in order, and return the form; with errors nothing was saved."""
    partnership = lock(partnership)
    form = basis_form(partnership, data)
    refuse_when_too_late(form, partnership, Action.ARRANGE)
    if form.is_valid() and form.has_changed():
        write_basis(partnership, by=by, edition=form.stored_edition, **form.said)
    return form


def moments_in(partnership: Partnership) -> QuerySet[DemocraticMoment]:
    """Return the moments of the parties that take part, also those that were taken away."""
    moments = DemocraticMoment.everything.filter(party__in=partnership.parties.all())
    return moments.select_related("party__organisation", "updated_by")


def moment_in(partnership: Partnership, pk: int | None) -> DemocraticMoment | None:
    """Return a moment, also one that was taken away; None when there is no such moment here."""
    found = moments_in(partnership).filter(pk=pk).first()
    if found:
        found.party.partnership = partnership
    return found


def removed_moments(partnership: Partnership, parties: QuerySet[Party]) -> QuerySet[DemocraticMoment]:
    """Return the moments of these parties that were taken away, the last one first."""
    return moments_in(partnership).filter(party__in=parties).exclude(removed_at=None).order_by("-removed_at")


@transaction.atomic
def save_moment(party: Party, moment: DemocraticMoment | None, data: QueryDict, *, by: User) -> MomentForm:
    """Save a moment if it is in order, a new one without `moment`; return the form, with errors nothing was saved."""
    partnership = lock(party.partnership)
    stored = moment_in(partnership, moment.pk) if moment else None
    form = MomentForm(data, party=party, stored=stored)
    refuse_when_too_late(form, partnership, Action.ARRANGE_OWN)
    refuse_when_removed(form, data, _("Iemand heeft dit moment weggehaald terwijl u bezig was."))
    if form.is_valid():
        write_moment(party, form, by=by)
    return form


def write_moment(party: Party, form: MomentForm, *, by: User) -> None:
    try:
        if form.stored is None:
            add_moment(party, by=by, **form.said)
        else:
            change_moment(form.stored, by=by, edition=form.stored_edition, **form.said)
    except TooManyMoments:
        refuse(form, too_many(), code="too_many")


def too_many() -> str:
    return _("Een partij heeft hier hooguit %(most)d momenten. Haal er eerst een weg.") % {"most": MOST_MOMENTS}
