from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Expectation, Partnership, Party
from partnership.progress import Progress, TaskStatus
from partnership.sections.expectations.facts import ExpectationFacts, facts_of


def progress(partnership: Partnership, parties: Sequence[Party]) -> Progress:
    """Say how far the parties are: that they expect something and have answered, never what.

    What others expect counts once everybody sees it; before that nobody knows of it.
    """
    rows = Expectation.objects.filter(party__in=parties).with_shared()
    expectations = facts_of(rows, parties)
    shared = {row.pk for row in rows if row.is_shared}
    asked = tuple(expectation for expectation in expectations if expectation.pk in shared)
    per_party = tuple((party, status_of(party, expectations, asked)) for party in parties)
    return Progress(TaskStatus.NOT_YET, what_is_open(per_party, asked), per_party)


def status_of(party: Party, expectations: Sequence[ExpectationFacts], asked: Sequence[ExpectationFacts]) -> TaskStatus:
    """Return how far one party is: done once it expects something and has answered all that is asked of it."""
    answers = [answer for expectation in asked if (answer := expectation.answer_of(party))]
    expects = any(expectation.party == party for expectation in expectations)
    if expects and not any(answer.is_open for answer in answers):
        return TaskStatus.DONE
    has_begun = expects or any(not answer.is_open for answer in answers)
    return TaskStatus.BUSY if has_begun else TaskStatus.NOT_YET


def what_is_open(per_party: Sequence[tuple[Party, TaskStatus]], asked: Sequence[ExpectationFacts]) -> str:
    answers = sum(expectation.count(None) for expectation in asked)
    late = sum(expectation.is_late(timezone.localdate()) for expectation in asked)
    parts = []
    if answers:
        parts.append(ngettext("Nog %(n)d antwoord open", "Nog %(n)d antwoorden open", answers) % {"n": answers})
    if late:
        parts.append(ngettext("%(n)d verwachting te laat", "%(n)d verwachtingen te laat", late) % {"n": late})
    if not parts and any(status == TaskStatus.NOT_YET for _party, status in per_party):
        return _("Nog niet iedereen heeft een verwachting opgeschreven.")
    return ", ".join(parts)
