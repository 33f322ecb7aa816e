"""How rounds are said in a sentence."""

from __future__ import annotations

from django.utils.translation import gettext as _

from partnership.wording import day
from survey.models import Round, RoundState


def why_not_open(round_: Round) -> str:
    """Return why nobody can answer a round now; empty when they can."""
    match round_.state:
        case RoundState.PLANNED:
            return _("Deze vragenlijst begint op %(day)s. Uw code werkt vanaf die dag.") % {
                "day": day(round_.first_day)
            }
        case RoundState.CLOSED:
            told = {"day": day(round_.ended_on)}
            return _("Deze vragenlijst is gesloten. U kon antwoorden tot en met %(day)s.") % told
    return ""


def about(round_: Round) -> str:
    """Return what a round is about."""
    if round_.partnership:
        return _("de samenwerking ‘%(title)s’") % {"title": round_.partnership.title}
    return _("samenwerken tussen overheden in heel Nederland")


def who_sees(round_: Round) -> str:
    """Return who learns that somebody with an invitation has answered, said to who answers."""
    if round_.partnership_id:
        return _("De coördinator ziet dat u hebt geantwoord, niet wat.")
    return _("BZK ziet dat u hebt geantwoord, niet wat.")
