"""What the parties agree: talked over, then recorded. Each is one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from partnership import history
from partnership.answer import Answer
from partnership.life import LIFE, Action, require_moment
from partnership.models import Agreement, Partnership, User
from partnership.profile import IDEAL
from partnership.reveal import lock

TOLD: Final = (gettext_noop("score"), gettext_noop("argument"), gettext_noop("stand"))
"""The fields of an agreement, as the history calls them."""
WITHOUT_AGREEMENT: Final = gettext_noop("geen overeenstemming")
OPEN: Final = gettext_noop("nog open")
SETTLED: Final = gettext_noop("afgesproken")


@dataclass(frozen=True, slots=True)
class Term:
    """What is said of an agreement on one axis."""

    axis: str
    answer: Answer
    argument: str = ""
    is_open: bool = False
    """True for what is noted while the parties still talk: no agreement yet."""

    @property
    def is_said(self) -> bool:
        return self.answer.is_given or bool(self.argument)


@transaction.atomic
def save_terms(partnership: Partnership, terms: Iterable[Term], *, by: User) -> int:
    """Keep what is agreed or noted per axis; return on how many axes that changed something.

    An axis of which nothing is said keeps what it had. Raises NotNow.
    """
    partnership = lock(partnership)
    require_moment(partnership, Action.TALK)
    stored = {agreement.axis: agreement for agreement in partnership.agreements.all()}
    return sum(
        _save(term, stored.get(term.axis) or Agreement(partnership=partnership, axis=term.axis, edition=0), by)
        for term in terms
        if term.is_said
    )


def _save(term: Term, agreement: Agreement, by: User) -> bool:
    says = (term.answer.score, term.argument, term.is_open)
    if agreement.pk and says == (agreement.score, agreement.argument, agreement.is_open):
        return False
    before = _said(agreement) if agreement.pk else ("",) * len(TOLD)
    agreement.score, agreement.argument, agreement.is_open = says
    agreement.edition += 1
    agreement.recorded_by = by
    agreement.save()
    for field, was, now in zip(TOLD, before, _said(agreement), strict=True):
        history.note(agreement, field, was, now, by=by)
    return True


def _said(agreement: Agreement) -> tuple[str, str, str]:
    without_score = "" if agreement.is_open else WITHOUT_AGREEMENT
    score = without_score if agreement.score is None else str(agreement.score)
    return (score, agreement.argument, OPEN if agreement.is_open else SETTLED)


@transaction.atomic
def record_agreement(partnership: Partnership, terms: Iterable[Term], *, by: User) -> Partnership:
    """Record what the parties agreed, with the figures that lists and counts use.

    The form has checked the terms: an answer on every axis, at least one score, arguments where they are needed.
    Raises NotNow.
    """
    save_terms(partnership, terms, by=by)
    partnership = lock(partnership)
    require_moment(partnership, Action.AGREE)
    was = {"status": history.text_of(partnership, "status")}
    profile = partnership.agreed_profile
    partnership.status, partnership.agreed_at = LIFE[Action.AGREE].leads_to, timezone.now()
    partnership.agreed_steps = profile.steps_from(IDEAL)
    partnership.agreed_to_rijk = profile.lean_from(IDEAL).rijk
    partnership.updated_by = by
    partnership.save(
        update_fields=["status", "agreed_at", "agreed_steps", "agreed_to_rijk", "updated_at", "updated_by"]
    )
    history.record(partnership, was, by=by)
    return partnership
