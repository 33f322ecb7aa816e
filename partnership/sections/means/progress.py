from __future__ import annotations

from collections.abc import Collection, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Contribution, Funding, Partnership, Party
from partnership.progress import Progress, TaskStatus
from partnership.sections.means.period import period


def progress(partnership: Partnership, parties: Sequence[Party]) -> Progress:
    """Say how far the parties are, and the shared part. Of a contribution only that it is there, never what it is."""
    years: dict[int, set[int]] = {party.pk: set() for party in parties}
    written = Contribution.objects.filter(party__in=years).filled_in().values_list("party", "year")
    for party, year in written:
        years[party].add(year)
    funding = Funding.objects.filter(partnership=partnership).first()
    silent = sum(not of_party for of_party in years.values())
    shared = shared_status(funding)
    return Progress(
        status=shared,
        note=what_is_open(silent, shared),
        per_party=tuple((party, status_of(years[party.pk], period(partnership))) for party in parties),
        is_shared_open=shared != TaskStatus.DONE,
    )


def status_of(years: Collection[int], wanted: Sequence[int]) -> TaskStatus:
    """Return how far one party is: done once it filled something in for every year of the partnership."""
    if not years:
        return TaskStatus.NOT_YET
    return TaskStatus.DONE if set(wanted) <= set(years) else TaskStatus.BUSY


def shared_status(funding: Funding | None) -> TaskStatus:
    if funding is None or not funding.is_begun:
        return TaskStatus.NOT_YET
    return TaskStatus.DONE if funding.is_complete else TaskStatus.BUSY


def what_is_open(silent: int, shared: TaskStatus) -> str:
    parts = []
    if silent:
        parts.append(ngettext("de bijdrage van %(n)d partij", "de bijdrage van %(n)d partijen", silent) % {"n": silent})
    if shared != TaskStatus.DONE:
        parts.append(_("hoe het geld komt"))
    return _("Nog open: %(parts)s") % {"parts": ", ".join(parts)} if parts else ""
