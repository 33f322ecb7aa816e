"""The radar of the memo: which profiles it draws, and the drawing with its key in words."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from partnership.axes import AXES
from partnership.charts.paper import PAPER
from partnership.charts.radar import Labels, radar
from partnership.charts.series import MOST, SPARE, Series, told_apart
from partnership.memo.seen import Seen, View
from partnership.memo.wording import one_line
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


@dataclass(frozen=True, slots=True)
class Figure:
    """Profiles over the ideal type; at most as many as can be told apart, each with a score somewhere."""

    title: str
    series: tuple[Series, ...]

    @property
    def key(self) -> str:
        """Which line is whose."""
        return "; ".join(f"{one.name}: {_(LINES[one.kind])}" for one in self.series)

    @property
    def description(self) -> str:
        """The scores in one sentence per profile."""
        return " ".join(f"{one.name}: {scores(one.profile)}." for one in self.series)


def figure_of(seen: Seen) -> Figure | None:
    """Return the figure for what the reader may see, None when there is no score to draw."""
    if seen.view is View.AGREED:
        title, series = _("Afgesproken profiel over het ideaaltype"), [_agreed(seen)]
    elif len(seen.answers) <= MOST:
        title, series = _("Posities over het ideaaltype"), _positions(seen)
    else:
        title, series = _("Laagste en hoogste positie over het ideaaltype"), _outermost(seen)
    drawn = told_apart(one for one in series if one.profile.known)
    return Figure(title, drawn) if drawn else None


def drawn(figure: Figure) -> SafeString:
    """Return the figure as SVG with the colours of paper."""
    labels = Labels(tuple(_(axis.label) for axis in AXES), tuple(_(axis.short_label) for axis in AXES))
    svg = radar("memo-radar", figure.title, figure.description, figure.series, labels, look=PAPER)
    # Under its own class the stylesheet of the pages would colour it, and on a dark screen the sheet stays white.
    svg = svg.replace('class="radar"', 'class="memo-radar"', 1)
    return mark_safe(svg)  # noqa: S308 - the chart escapes the texts it is given


def _agreed(seen: Seen) -> Series:
    return Series("agreed", seen.snapshot.agreed_profile, _("Afspraak"))


def _positions(seen: Seen) -> list[Series]:
    return [Series(SPARE[each.place % len(SPARE)], each.profile, one_line(each.name)) for each in seen.answers]


def _outermost(seen: Seen) -> list[Series]:
    """Return the lowest and the highest score on every axis, when there are too many parties to draw each."""
    apart = spread(answers.profile for answers in seen.answers)
    lowest = Profile.from_mapping({axis: on_axis.lowest for axis, on_axis in apart.items()})
    highest = Profile.from_mapping({axis: on_axis.highest for axis, on_axis in apart.items()})
    return [Series("p1", lowest, _("Laagste")), Series("p2", highest, _("Hoogste"))]
