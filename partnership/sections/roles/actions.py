"""What changes who does what: dividing the tasks, the phases, and what is agreed for one. Each is one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.utils.translation import gettext_noop

from partnership import history
from partnership.answer import Answer
from partnership.editions import save_edition
from partnership.life import Action, require_moment
from partnership.models import Division, Partnership, Phase, PhaseTerm, User
from partnership.models.phase import MOST_PHASES
from partnership.reveal import lock

UNKNOWN_SCORE: Final = gettext_noop("weten we nog niet")
SEVERAL: Final = ("executors", "monitors", "deciders", "ministries")
"""What a division has several of."""


class TooManyPhases(Exception):
    """The partnership has MOST_PHASES phases."""


@dataclass(frozen=True, slots=True)
class Term:
    """What is agreed for a phase on one axis."""

    axis: str
    answer: Answer
    argument: str = ""


@transaction.atomic
def divide(partnership: Partnership, *, by: User, edition: int, **told) -> None:
    """Save what differs in who does what; raises NotNow, or Overtaken when this is no longer the edition."""
    partnership = lock(partnership)
    require_moment(partnership, Action.ARRANGE)
    stored, _is_new = Division.objects.get_or_create(partnership=partnership)
    several = {name: told.pop(name) for name in SEVERAL}
    if not history.save(stored, edition=edition, by=by, **told):
        save_edition(stored, edition=edition, by=by)
    for name, chosen in several.items():
        history.choose(stored, name, chosen, by=by)


@transaction.atomic
def add_phase(partnership: Partnership, *, by: User, **told) -> Phase:
    """Return a new phase; the same one sent twice is one. Raises TooManyPhases or NotNow."""
    partnership = lock(partnership)
    require_moment(partnership, Action.ARRANGE)
    same = partnership.phases.filter(**told).first()
    if same:
        return same
    make_room(partnership)
    return history.create(Phase(partnership=partnership, **told), by=by)


def make_room(partnership: Partnership) -> None:
    """Raises TooManyPhases when there is no place for another phase."""
    if partnership.phases.count() >= MOST_PHASES:
        raise TooManyPhases


@transaction.atomic
def change_phase(phase: Phase, *, by: User, edition: int, **told) -> bool:
    """Save what differs in a phase, putting it back if it was taken away; False when nothing differs.

    Raises Overtaken, TooManyPhases or NotNow.
    """
    is_back = restore_phase(phase, by=by)
    return history.save(phase, edition=edition, by=by, **told) or is_back


@transaction.atomic
def remove_phase(phase: Phase, *, by: User) -> bool:
    """Take a phase away, with what was agreed for it; False when it was away already. Raises NotNow."""
    require_moment(lock(phase.partnership), Action.ARRANGE)
    return history.remove(phase, by=by)


@transaction.atomic
def restore_phase(phase: Phase, *, by: User) -> bool:
    """Put a phase back as it was; False when it is there. Raises TooManyPhases or NotNow."""
    partnership = lock(phase.partnership)
    require_moment(partnership, Action.ARRANGE)
    if partnership.phases.filter(pk=phase.pk).exists():
        return False
    make_room(partnership)
    return history.restore(phase, by=by)


@transaction.atomic
def agree_for(phase: Phase, terms: Iterable[Term], *, by: User) -> int:
    """Save what is agreed for a phase, and return on how many axes that changed something.

    An axis without an answer keeps what it had. The form has checked the arguments. Raises NotNow.
    """
    require_moment(lock(phase.partnership), Action.TALK)
    stored = {term.axis: term for term in phase.terms.all()}
    return sum(save_term(phase, term, stored.get(term.axis), by=by) for term in terms if term.answer.is_given)


def save_term(phase: Phase, term: Term, stored: PhaseTerm | None, *, by: User) -> bool:
    said = {"score": said_score(term.answer.score), "argument": term.argument}
    if stored and (stored.score, stored.argument) == (term.answer.score, term.argument):
        return False
    row = stored or PhaseTerm(phase=phase, axis=term.axis)
    was = {"score": said_score(row.score), "argument": row.argument} if stored else dict.fromkeys(said, "")
    row.score, row.argument = term.answer.score, term.argument
    row.edition += 1
    row.updated_by = by
    row.save()
    for name, text in said.items():
        history.note(row, str(row._meta.get_field(name).verbose_name), was[name], text, by=by)
    return True


def said_score(score: int | None) -> str:
    """Return the score as the history tells it; 'we do not know yet' is said too."""
    return UNKNOWN_SCORE if score is None else str(score)
