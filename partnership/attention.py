"""The points to discuss in a partnership: the signals that hold for what the reader may see, and where they come from.

The pages, the memo and everything else that shows signals ask here, so that they all say the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from partnership.axes import AXES
from partnership.profile import Profile
from partnership.sides import Side
from partnership.signals import RULES, Design, Explained, Signal, signals_for
from partnership.wording import listed, sentence


@dataclass(frozen=True, slots=True)
class Stated:
    """What one party says to the six questions, as far as the reader may see it."""

    party: str
    side: Side
    profile: Profile
    unknown: frozenset[str]
    """Keys of the axes it answered with 'we do not know yet'."""


@dataclass(frozen=True, slots=True)
class Point(Explained):
    """A signal as a reader reads it, in the reader's language."""

    parties: tuple[str, ...] = ()
    """Whose position gives rise to it, where it is not the partnership as a whole."""


def points_for(shared: Design, stated: Sequence[Stated], agreed: Profile | None) -> tuple[Point, ...]:
    """Return the points in the order of the rules.

    `shared` holds what is the same for all readers, without scores. With an agreed profile the rules look at that,
    otherwise at all positions together and at each of them.
    """
    if agreed is not None:
        positions = tuple(party.profile for party in stated)
        return tuple(map(point, signals_for(replace(shared, profile=agreed, positions=positions))))
    if len(stated) > 1:
        return _of_several(shared, stated)
    own = replace(shared, profile=stated[0].profile, unknown=stated[0].unknown) if stated else shared
    return tuple(map(point, signals_for(own)))


def point(signal: Signal, follows_from: Sequence[str] = ()) -> Point:
    """Return a signal as a point; `follows_from` names the parties whose own scores it is about."""
    saw = sentence(signal)
    if follows_from:
        saw = _("Dit volgt uit de posities van %(parties)s.") % {"parties": listed(list(follows_from), most=5)}
    return Point(
        key=signal.key,
        section=signal.section,
        title=_(signal.title),
        sentence=saw,
        discuss=_(signal.discuss),
        rule=_(signal.rule),
        source=_(signal.source),
        parties=tuple(follows_from),
    )


def _of_several(shared: Design, stated: Sequence[Stated]) -> tuple[Point, ...]:
    """Return what holds for all positions together, and what follows from the position of some parties."""
    together = replace(
        shared,
        positions=tuple(party.profile for party in stated),
        unknown=_unknown_to_all(stated),
        unknown_to_rijk=_unknown_to_all([party for party in stated if party.side == Side.RIJK]),
    )
    found = {signal.key: point(signal) for signal in signals_for(together)}
    parties: dict[str, list[str]] = {}
    for party in stated:
        for signal in signals_for(replace(shared, profile=party.profile)):
            if signal.key in found and signal.key not in parties:
                continue
            parties.setdefault(signal.key, []).append(party.party)
            found[signal.key] = point(signal, parties[signal.key])
    return tuple(found[rule.key] for rule in RULES if rule.key in found)


def _unknown_to_all(stated: Sequence[Stated]) -> frozenset[str]:
    """Axes on which none of these has a score and somebody does not know yet."""
    scored = {axis.key for axis in AXES if any(party.profile.as_mapping()[axis.key] is not None for party in stated)}
    return frozenset().union(*(party.unknown for party in stated)) - scored
