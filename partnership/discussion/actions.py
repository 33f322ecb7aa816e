from __future__ import annotations

from django.db import transaction

from partnership import history
from partnership.editions import Overtaken
from partnership.life import Action, require_moment
from partnership.models import Partnership, SignalAnswer, User
from partnership.reveal import lock


@transaction.atomic
def answer_signal(partnership: Partnership, signal: str, text: str, *, edition: int, by: User) -> None:
    """Keep what was said about a signal; raises NotNow, or Overtaken when somebody else saved meanwhile."""
    partnership = lock(partnership)
    require_moment(partnership, Action.ANSWER_SIGNAL)
    stored = partnership.signal_answers.filter(signal=signal).first()
    if stored is not None:
        history.save(stored, edition=edition, by=by, text=text)
    elif edition:
        raise Overtaken
    elif text:
        history.create(SignalAnswer(partnership=partnership, signal=signal, text=text), by=by)
