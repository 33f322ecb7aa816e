"""How an expectation is said: who expects, of whom, by when, and what became of it."""

from __future__ import annotations

import datetime as dt
from typing import Final

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Party, Reply, Side, State
from partnership.sections.expectations.facts import ExpectationFacts
from partnership.wording import day

SOON: Final = 60
"""Up to so many days ahead the days are counted."""


def who(expectation: ExpectationFacts) -> str:
    """Return who expects it: 'Gemeente Beekdam, namens alle decentrale partijen'."""
    if not expectation.speaks_for_side:
        return str(expectation.party)
    return _("%(party)s, namens %(side)s") % {"party": expectation.party, "side": side_of(expectation.party)}


def side_of(party: Party) -> str:
    """Return for whom a party can speak besides itself; empty for who sits at no side."""
    sides = {Side.RIJK: _("alle partijen van het Rijk"), Side.DECENTRAL: _("alle decentrale partijen")}
    return sides.get(party.side, "")


def of_whom(expectation: ExpectationFacts) -> str:
    return str(expectation.of_party or expectation.of_group.label)


def due(expectation: ExpectationFacts) -> str:
    """Return by when: '1 maart 2027, elk half jaar'; empty when nobody said."""
    parts = [day(expectation.due_on) if expectation.due_on else "", expectation.due_words]
    return ", ".join(filter(None, parts))


def countdown(expectation: ExpectationFacts, today: dt.date) -> str:
    """Return how long there is: 'over 12 dagen', 'vandaag' or 'te laat sinds 1 maart 2027'.

    Empty when nobody is waited for, when there is no day, and while it is far away.
    """
    if expectation.due_on is None or expectation.is_settled:
        return ""
    left = (expectation.due_on - today).days
    if left < 0:
        return _("te laat sinds %(day)s") % {"day": day(expectation.due_on)}
    if left == 0:
        return _("vandaag")
    return ngettext("over %(n)d dag", "over %(n)d dagen", left) % {"n": left} if left <= SOON else ""


def counted(expectation: ExpectationFacts) -> str:
    """Return what several parties say: 'Ja: 3, nee: 1, nog geen antwoord: 4. Gedaan: 2'."""
    replies = {
        _("ja: %(n)d"): expectation.count(Reply.ACCEPTED),
        _("nee: %(n)d"): expectation.count(Reply.DECLINED),
        _("nog geen antwoord: %(n)d"): expectation.count(None),
        _("gedaan: %(n)d"): expectation.count(State.DONE),
        _("lukt niet: %(n)d"): expectation.count(State.FAILS),
    }
    words = ", ".join(text % {"n": n} for text, n in replies.items() if n)
    return capfirst(words)
