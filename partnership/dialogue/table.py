"""The table of many parties: a row per party, per layer, and below them what they come to together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from partnership.axes import AXES, Axis
from partnership.dialogue.answers import Said
from partnership.dialogue.comparison import Comparison
from partnership.dialogue.voices import LayerOfVoices, Voice, by_layer
from partnership.profile import IDEAL, Profile, Steps
from partnership.together import mean, mean_of_side
from partnership.wording import counted

NO_SCORE: Final = "–"
UNKNOWN: Final = "?"
NO_STEPS: Final = ("", "", "")


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One party; all numbers are words already, since there are hundreds of them."""

    voice: Voice
    cells: tuple[str, ...]
    """One per axis, in the order of the conversation."""
    steps: str
    """From the ideal type."""
    counted: str
    """Over how many axes steps were counted, where that is not all of them."""
    leans: tuple[str, str]
    """How many of the steps go to the Rijk, and how many to the region."""


@dataclass(frozen=True, slots=True)
class LayerRows:
    """The parties of one layer, by name."""

    name: str
    """A message id."""
    rows: tuple[PartyRow, ...]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Something to compare the parties with, or what they come to; with a lean where it is a profile."""

    name: str
    """In the reader's language."""
    cells: tuple[str, ...]
    """One per axis, then the steps and both leans."""


@dataclass(frozen=True, slots=True)
class Table:
    axes: tuple[Axis, ...]
    layers: tuple[LayerRows, ...]
    figures: tuple[FigureRow, ...]


def table_of(comparison: Comparison) -> Table:
    """Return all positions with the axes side by side, in the order of the conversation."""
    cells = cells_by_voice(comparison)
    return Table(
        axes=tuple(part.axis for part in comparison.axes),
        layers=tuple(layer_rows(layer, cells) for layer in by_layer(comparison.voices)),
        figures=(spread_row(comparison), *mean_rows(comparison), *profile_rows(comparison)),
    )


def cells_by_voice(comparison: Comparison) -> dict[str, tuple[str, ...]]:
    each = zip(*(part.answers for part in comparison.axes), strict=True)
    return {answers[0].voice.key: tuple(map(cell, answers)) for answers in each}


def cell(said: Said) -> str:
    if said.score is not None:
        return str(said.score)
    return UNKNOWN if said.position else NO_SCORE


def layer_rows(layer: LayerOfVoices, cells: dict[str, tuple[str, ...]]) -> LayerRows:
    return LayerRows(layer.name, tuple(party_row(voice, cells[voice.key]) for voice in layer.voices))


def party_row(voice: Voice, cells: tuple[str, ...]) -> PartyRow:
    steps, *leans = steps_in_figures(voice.profile)
    known = voice.profile.known
    over = "" if known == len(AXES) else counted(Steps(0, axes=known))
    return PartyRow(voice, cells, steps, over, (leans[0], leans[1]))


def steps_in_figures(profile: Profile) -> tuple[str, str, str]:
    """Return the steps from the ideal type, and how many of them go to the Rijk and to the region."""
    rijk, region = profile.lean_from(IDEAL)
    return str(rijk + region), str(rijk), str(region)


def spread_row(comparison: Comparison) -> FigureRow:
    spreads = [part.spread for part in comparison.axes]
    cells = (f"{one.lowest} – {one.highest}" if one.n else NO_SCORE for one in spreads)
    return FigureRow(_("Laagste – hoogste"), (*cells, *NO_STEPS))


def mean_rows(comparison: Comparison) -> list[FigureRow]:
    return [
        FigureRow(
            mean_of_side(side.side),
            (*(mean(part.means[place].mean, part.means[place].n) for part in comparison.axes), *NO_STEPS),
        )
        for place, side in enumerate(comparison.sides)
    ]


def profile_rows(comparison: Comparison) -> list[FigureRow]:
    order = [AXES.index(part.axis) for part in comparison.axes]
    rows = [profile_row(_("Ideaaltype"), IDEAL, order)]
    if comparison.programme:
        name = _("%(programme)s volgens de ROB") % {"programme": comparison.programme.name}
        rows.append(profile_row(name, comparison.programme.profile, order))
    if comparison.agreed:
        rows.append(profile_row(_("Afgesproken"), comparison.agreed.profile, order))
    return rows


def profile_row(name: str, profile: Profile, order: Sequence[int]) -> FigureRow:
    scores = (profile.scores[place] for place in order)
    cells = (NO_SCORE if score is None else str(score) for score in scores)
    return FigureRow(name, (*cells, *steps_in_figures(profile)))
