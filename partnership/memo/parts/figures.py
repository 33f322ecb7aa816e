"""The radar and the dot strips of the memo: which scores they draw, and the same in words."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from django.utils.translation import gettext as _

from partnership.axes import AXES, Axis
from partnership.charts.dotstrip import MOST_MARKS, Dot
from partnership.charts.series import MOST, SPARE, Series, told_apart
from partnership.memo.blocks import Radar, Strip, Strips
from partnership.memo.seen import Answers, Seen, View
from partnership.memo.wording import axis_name, one_line
from partnership.profile import Profile, spread
from partnership.wording import scores
from partnership.words import gettext_noop

LINES: Final = MappingProxyType(
    {
        "agreed": gettext_noop("doorgetrokken lijn met vierkanten"),
        "p1": gettext_noop("doorgetrokken lijn met vierkanten"),
        "p2": gettext_noop("lijn van strepen en punten met rondjes"),
        "p3": gettext_noop("lijn van punten met driehoeken"),
        "p4": gettext_noop("lijn van lange strepen met zeshoeken"),
        "p5": gettext_noop("lijn van korte strepen met vijfhoeken"),
    }
)
"""What each kind of line looks like: a caption says so in words, for a key in drawings has no name to read aloud."""
LETTERS: Final = "ABCDE"


def radar_of(seen: Seen) -> Radar | None:
    """Return the radar for what is in the snapshot; None when there is no score to draw."""
    if seen.view is View.AGREED:
        title, series = _("Afgesproken profiel over het ideaaltype"), [agreed(seen)]
    elif len(seen.answers) <= MOST:
        title, series = _("Posities over het ideaaltype"), profiles(seen)
    else:
        title, series = _("Laagste en hoogste positie over het ideaaltype"), outermost(seen)
    drawn = told_apart(one for one in series if one.profile.known)
    if not drawn:
        return None
    description = " ".join(f"{one.name}: {scores(one.profile)}." for one in drawn)
    return Radar(title, drawn, description, caption(title, drawn))


def caption(title: str, series: tuple[Series, ...]) -> str:
    """Return what is drawn, and which line is whose."""
    key = "; ".join(f"{one.name}: {_(LINES[one.kind])}" for one in series)
    values = {"title": title, "key": key}
    return (
        _(
            "%(title)s. %(key)s; ideaaltype: grijs vlak met stippellijn en ruiten. Model: ROB 2021, par. 5.3"
            " en bijlage III."
        )
        % values
    )


def agreed(seen: Seen) -> Series:
    return Series("agreed", seen.snapshot.agreed_profile, _("Afspraak"))


def profiles(seen: Seen) -> list[Series]:
    return [Series(kind_of(each), each.profile, one_line(each.name)) for each in seen.answers]


def kind_of(party: Answers) -> str:
    return SPARE[party.place % len(SPARE)]


def outermost(seen: Seen) -> list[Series]:
    """Return the lowest and the highest score on every axis, when there are too many parties to draw each."""
    apart = spread(answers.profile for answers in seen.answers)
    lowest = Profile.from_mapping({axis: on_axis.lowest for axis, on_axis in apart.items()})
    highest = Profile.from_mapping({axis: on_axis.highest for axis, on_axis in apart.items()})
    return [Series("p1", lowest, _("Laagste")), Series("p2", highest, _("Hoogste"))]


def strips_of(seen: Seen) -> Strips:
    """Return a strip per question with a mark for every party, or with how many stand where."""
    title = _("Waar de partijen staan op elke vraag")
    return Strips(title, tuple(strip(seen, axis) for axis in AXES), key_of(seen))


def key_of(seen: Seen) -> str:
    """Return which mark is whose, as far as parties have one of their own."""
    area = _("Grijs vlak: het ideaaltype.")
    frame = f" {_('Kader: de afspraak.')}" if seen.view is View.AGREED else ""
    if len(seen.answers) > MOST_MARKS:
        return _("Hoeveel partijen op welke score staan.") + f" {area}{frame}"
    whose = "; ".join(f"{LETTERS[place]}: {one_line(each.name)}" for place, each in enumerate(seen.answers))
    return _("Waar elke partij staat. %(whose)s.") % {"whose": whose} + f" {area}{frame}"


def strip(seen: Seen, axis: Axis) -> Strip:
    dots = tuple(dot(place, each, axis) for place, each in enumerate(seen.answers))
    term = seen.terms.get(axis.key)
    return Strip(
        title=axis_name(axis),
        description=in_words(seen, axis),
        ideal=axis.ideal,
        dots=dots,
        agreed=term.score if term else None,
    )


def dot(place: int, party: Answers, axis: Axis) -> Dot:
    position = party.positions.get(axis.key)
    return Dot(SPARE[place % len(SPARE)], LETTERS[place % len(LETTERS)], position.score if position else None)


def in_words(seen: Seen, axis: Axis) -> str:
    """Return how many parties stand on which score."""
    found = [each.profile.as_mapping()[axis.key] for each in seen.answers]
    counted = [(score, found.count(score)) for score in range(1, 6) if score in found]
    return "; ".join(_("score %(score)s: %(n)s") % {"score": score, "n": n} for score, n in counted) or _(
        "nog geen scores"
    )
