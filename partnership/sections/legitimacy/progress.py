"""How far the parties are with the legal basis, and each with its democratic moments."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from partnership.models import Partnership, Party
from partnership.progress import Progress, TaskStatus
from partnership.sections.legitimacy.facts import Basis, PartyMoments, legitimacy_of
from partnership.sections.legitimacy.obligation import agreed_obligation
from partnership.wording import listed


def progress(partnership: Partnership, parties: Sequence[Party]) -> Progress:
    """A party is done with a moment before the agreement; the note tells what is still open together."""
    facts = legitimacy_of(partnership, parties)
    still_open = what_is_open(partnership, facts.basis)
    return Progress(
        status=shared_status(facts.basis, still_open),
        note=_("Samen nog open: %(parts)s") % {"parts": listed(still_open)} if still_open else "",
        per_party=tuple((one.party, status_of(one)) for one in facts.parties),
        is_shared_open=bool(still_open),
    )


def status_of(one: PartyMoments) -> TaskStatus:
    """Who has no democratic body of its own has nothing to do here."""
    if not one.lacks_moment:
        return TaskStatus.DONE
    return TaskStatus.BUSY if one.moments else TaskStatus.NOT_YET


def shared_status(basis: Basis, still_open: Sequence[str]) -> TaskStatus:
    if not still_open:
        return TaskStatus.DONE
    return TaskStatus.BUSY if basis.is_begun else TaskStatus.NOT_YET


def what_is_open(partnership: Partnership, basis: Basis) -> list[str]:
    """Return what nobody answered yet, in words; a legal ground only where the parties agreed that all have to."""
    parts = {
        _("de juridische vorm"): basis.character,
        _("autonomie of medebewind"): basis.authority,
        _("de looptijd"): partnership.starts_on and partnership.ends_on,
        _("hoe een partij eruit stapt"): basis.leaving,
    }
    if not basis.ground and agreed_obligation(partnership).is_obliged:
        parts[_("de wet of regel die verplicht")] = None
    return [part for part, is_there in parts.items() if not is_there]
