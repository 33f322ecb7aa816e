"""What the parties agree: kept as a draft, then recorded. Each is one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from partnership import history
from partnership.answer import Answer
from partnership.models import Agreement, Partnership, Status, User
from partnership.profile import IDEAL
from partnership.reveal import lock

OPEN_FOR_AGREEMENT: Final = (Status.CONVERSATION, Status.AGREED)
"""From the reveal until the partnership runs."""


class NotOpenForAgreement(Exception):
    """The positions are not revealed yet, or the partnership already runs."""


@dataclass(frozen=True, slots=True)
class Term:
    """What is agreed on one axis."""

    axis: str
    answer: Answer
    argument: str = ""


@transaction.atomic
def save_terms(partnership: Partnership, terms: Iterable[Term], *, by: User) -> int:
    """Keep what is agreed so far, as a draft; return on how many axes that changed something.

    An axis without an answer keeps what it had. Raises NotOpenForAgreement.
    """
    partnership = lock(partnership)
    if partnership.status not in OPEN_FOR_AGREEMENT:
        raise NotOpenForAgreement
    stored = {agreement.axis: agreement for agreement in partnership.agreements.all()}
    return sum(
        _save(term, stored.get(term.axis) or Agreement(partnership=partnership, axis=term.axis), by)
        for term in terms
        if term.answer.is_given
    )


def _save(term: Term, agreement: Agreement, by: User) -> bool:
    says = (term.answer.score, term.argument)
    if agreement.pk and says == (agreement.score, agreement.argument):
        return False
    before = _said(agreement) if agreement.pk else ("", "")
    agreement.score, agreement.argument = says
    agreement.recorded_by = by
    agreement.save()
    for field, was, now in zip(TOLD, before, _said(agreement), strict=True):
        history.note(agreement, field, was, now, by=by)
    return True


TOLD: Final = (gettext_noop("score"), gettext_noop("argument"))
WITHOUT_AGREEMENT: Final = gettext_noop("geen overeenstemming")


def _said(agreement: Agreement) -> tuple[str, str]:
    return (WITHOUT_AGREEMENT if agreement.score is None else str(agreement.score), agreement.argument)


@transaction.atomic
def record_agreement(partnership: Partnership, terms: Iterable[Term], *, by: User) -> bool:
    """Record what the parties agreed, with the figures that lists and counts use; False when it already stood so.

    The form has checked the terms: an answer on every axis, at least one score, arguments where they are needed.
    Raises NotOpenForAgreement.
    """
    changed = save_terms(partnership, terms, by=by)
    partnership = lock(partnership)
    if partnership.has_agreement and not changed:
        return False
    profile = partnership.agreed_profile
    partnership.status, partnership.agreed_at = Status.AGREED, timezone.now()
    partnership.agreed_steps = profile.steps_from(IDEAL)
    partnership.agreed_to_rijk = profile.lean_from(IDEAL).rijk
    partnership.save(update_fields=["status", "agreed_at", "agreed_steps", "agreed_to_rijk", "updated_at"])
    return True
