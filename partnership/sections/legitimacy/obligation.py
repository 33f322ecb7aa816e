"""Whether taking part is obliged, so that a law or rule has to say so (Grondwet art. 124)."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.models import Partnership, Position, User
from partnership.signals.design import OBLIGED

AXIS = "obligation"


@dataclass(frozen=True, slots=True)
class Obligation:
    """The score on 'verplicht karakter'; None where it is not known."""

    score: int | None = None
    is_agreed: bool = False
    """False for what the reader's own party says."""

    @property
    def is_obliged(self) -> bool:
        return self.score is not None and self.score >= OBLIGED

    @property
    def sentence(self) -> str:
        """Return why a law or rule has to be named; only where taking part is obliged."""
        if self.is_agreed:
            return _("De partijen spraken bij ‘verplicht karakter’ een %(score)d af.") % {"score": self.score}
        return _("Uw organisatie gaf bij ‘verplicht karakter’ een %(score)d.") % {"score": self.score}


def agreed_obligation(partnership: Partnership) -> Obligation:
    scores = partnership.agreements.filter(axis=AXIS).values_list("score", flat=True)
    return Obligation(scores.first(), is_agreed=True)


def obligation_for(user: User, partnership: Partnership) -> Obligation:
    """Return what is agreed or, until then, the highest score that the user's own parties gave: never another one."""
    agreed = agreed_obligation(partnership)
    if agreed.score is not None:
        return agreed
    own = Position.objects.filter(party__in=partnership.parties.of(user), axis=AXIS).values_list("score", flat=True)
    return Obligation(max((score for score in own if score is not None), default=None))
