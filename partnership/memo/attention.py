"""The signals in the memo: points to discuss, with the parties whose position gives rise to them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.axes import AXES
from partnership.memo.gathering import Answers, Gathered, View
from partnership.memo.wording import one_line
from partnership.profile import Profile
from partnership.signals import RULES, Design, Signal, signals_for
from partnership.wording import listed, sentence


@dataclass(frozen=True, slots=True)
class Attention:
    """A signal as the memo prints it."""

    title: str
    sentence: str
    discuss: str
    rule: str
    source: str


def points(seen: Gathered) -> tuple[Attention, ...]:
    """Return the points to discuss, in the order of the rules."""
    described = seen.partnership.public_value_described
    if seen.view is View.AGREED:
        positions = tuple(answers.profile for answers in seen.answers)
        return _printed(signals_for(Design(seen.agreed_profile, positions, public_value_described=described)))
    if len(seen.answers) > 1:
        return _of_several(seen, described)
    own = seen.answers[0] if seen.answers else None
    return _printed(signals_for(_design(own, described)))


def _design(own: Answers | None, described: bool) -> Design:
    if own is None:
        return Design(Profile(), public_value_described=described)
    return Design(own.profile, unknown=own.unknown, public_value_described=described)


def _printed(signals: tuple[Signal, ...]) -> tuple[Attention, ...]:
    return tuple(_print(signal, sentence(signal)) for signal in signals)


def _print(signal: Signal, what_it_saw: str) -> Attention:
    return Attention(_(signal.title), what_it_saw, _(signal.discuss), _(signal.rule), _(signal.source))


def _of_several(seen: Gathered, described: bool) -> tuple[Attention, ...]:
    """Return what holds for all positions together, and what follows from the position of some parties."""
    together = Design(
        Profile(),
        positions=tuple(answers.profile for answers in seen.answers),
        unknown=_unknown_to_all(seen.answers),
        public_value_described=described,
    )
    found = {signal.key: _print(signal, sentence(signal)) for signal in signals_for(together)}
    parties: dict[str, list[str]] = {}
    for answers in seen.answers:
        for signal in signals_for(Design(answers.profile)):
            parties.setdefault(signal.key, []).append(one_line(answers.party))
            found[signal.key] = _print(signal, _follows_from(parties[signal.key]))
    return tuple(found[rule.key] for rule in RULES if rule.key in found)


def _unknown_to_all(answers: tuple[Answers, ...]) -> frozenset[str]:
    """Axes on which nobody has a score and somebody does not know yet."""
    scored = {axis.key for axis in AXES if any(party.profile.as_mapping()[axis.key] is not None for party in answers)}
    return frozenset().union(*(party.unknown for party in answers)) - scored


def _follows_from(parties: list[str]) -> str:
    return _("Dit volgt uit de posities van %(parties)s.") % {"parties": listed(parties)}
