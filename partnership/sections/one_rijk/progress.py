"""How far the parties of the Rijk are with their answers; only they count."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Partnership, Party
from partnership.progress import Progress, TaskStatus
from partnership.rijk_checks import CHECKS
from partnership.sections.one_rijk.facts import OneRijkFacts, checks_of
from partnership.wording import listed

MOST_NAMES = 3


def progress(partnership: Partnership, parties: Sequence[Party]) -> Progress:
    facts = checks_of(partnership, parties)
    if not facts.parties:
        return Progress(TaskStatus.LOCKED, _("Kan zodra een partij van het Rijk meedoet."))
    per_party = tuple((party, status_of(facts, party)) for party in facts.parties)
    return Progress(TaskStatus.NOT_YET, what_is_open(facts), per_party)


def status_of(facts: OneRijkFacts, party: Party) -> TaskStatus:
    answered = facts.answered_by(party)
    if answered == len(CHECKS):
        return TaskStatus.DONE
    return TaskStatus.BUSY if answered else TaskStatus.NOT_YET


def what_is_open(facts: OneRijkFacts) -> str:
    """Return which parties have begun and are not done, with the number of questions that are left."""
    left = {party: len(CHECKS) - facts.answered_by(party) for party in facts.parties}
    begun = [(party, n) for party, n in left.items() if 0 < n < len(CHECKS)]
    said = [ngettext("%(who)s nog %(n)d vraag", "%(who)s nog %(n)d vragen", n) % {"who": p, "n": n} for p, n in begun]
    return _("Nog open: %(parts)s") % {"parts": listed(said, most=MOST_NAMES)} if said else ""
