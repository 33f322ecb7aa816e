"""How far the parties are with who does what, and what they still have to agree."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Partnership, Party
from partnership.progress import Progress, TaskStatus
from partnership.sections.roles.facts import DivisionFacts, PhaseFacts, division_of, phases_of
from partnership.wording import listed


def progress(partnership: Partnership, parties: Sequence[Party]) -> Progress:
    division, phases = division_of(partnership, parties), phases_of(partnership)
    still_open = what_is_open(division, phases)
    if not still_open:
        return Progress(TaskStatus.DONE)
    if not (division.is_begun or phases):
        return Progress(TaskStatus.NOT_YET)
    return Progress(TaskStatus.BUSY, _("Nog open: %(parts)s") % {"parts": listed(still_open)})


def what_is_open(division: DivisionFacts, phases: Sequence[PhaseFacts]) -> list[str]:
    """Return what nobody answered yet, in words; a contact of the Rijk only where a ministry takes part."""
    parts = {
        _("wie uitvoert"): division.executes.is_named,
        _("wie de voortgang volgt"): division.monitors.is_named,
        _("wie beslist"): division.decides.is_named,
        _("een aanspreekpunt van het Rijk"): division.has_counterpart or not division.ministries,
        _("de fasen"): bool(phases),
    }
    without_role = sum(not phase.is_answered for phase in phases)
    roles = ngettext("de rol van het Rijk in %(n)d fase", "de rol van het Rijk in %(n)d fasen", without_role)
    parts[roles % {"n": without_role}] = not without_role
    return [part for part, is_there in parts.items() if not is_there]
