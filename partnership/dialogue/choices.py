"""Which profiles a reader may put in the radar, and which are in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partnership.dialogue.sides import SideProfile
from partnership.dialogue.voices import Voice, by_layer
from partnership.means import MeanProfile
from partnership.models import Side
from partnership.profile import Profile
from partnership.together import between, mean_of_side

MOST_IN_A_RADAR: Final = 3
SIDE_MARKERS: Final = {Side.RIJK: "p1", Side.DECENTRAL: "p4"}
"""Those of both groups in the survey; blue is the Rijk and ochre the region everywhere."""
SLOTS: Final = (gettext_noop("Eerste profiel"), gettext_noop("Tweede profiel"), gettext_noop("Derde profiel"))


@dataclass(frozen=True, slots=True)
class Choice:
    """A profile that the reader may put in the radar."""

    key: str
    """What an address calls it, such as `partij-12`."""
    name: str
    """In the reader's language."""
    marker: str
    letter: str
    profile: Profile | MeanProfile
    is_own: bool = False

    @property
    def label(self) -> str:
        """What it is called in a list to choose from."""
        return _("%(name)s (uw organisatie)") % {"name": self.name} if self.is_own else self.name


@dataclass(frozen=True, slots=True)
class Shelf:
    """Choices that stand together in the list."""

    name: str
    """A message id; empty for those that stand on top."""
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One of the places in the radar, and what stands there now."""

    label: str
    key: str
    """Of the choice; empty when nothing stands there."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything the reader may choose from."""

    shelves: tuple[Shelf, ...]
    default: tuple[Choice, ...]

    @property
    def all(self) -> tuple[Choice, ...]:
        return tuple(choice for shelf in self.shelves for choice in shelf.choices)

    def chosen(self, keys: Sequence[str]) -> tuple[Choice, ...]:
        """Return what goes in the radar: at most three of those asked for, in that order, or else the default."""
        known = {choice.key: choice for choice in self.all}
        asked = [known[key] for key in dict.fromkeys(keys) if key in known]
        return tuple(asked[:MOST_IN_A_RADAR]) or self.default

    def slots(self, chosen: Sequence[Choice]) -> tuple[Slot, ...]:
        """Return the places in the radar, as many as there are choices to fill them with."""
        keys = [choice.key for choice in chosen] + [""] * MOST_IN_A_RADAR
        return tuple(Slot(label, key) for label, key, _choice in zip(SLOTS, keys, self.all, strict=False))


def choices_among(
    voices: Sequence[Voice], sides: Sequence[SideProfile], others: Sequence[Choice], *, is_crowded: bool
) -> Choices:
    """Return the reader's own profile first, then what is agreed and the programme, the sides, and all others by layer.

    Who chose nothing sees the first two parties; of many, the own party beside both sides.
    """
    own = tuple(choice_of(voice) for voice in voices if voice.is_own)
    means = tuple(choice_of_side(side) for side in sides if side.parties > 1)
    rest = tuple(
        Shelf(layer.name, tuple(choice_of(voice) for voice in layer.voices))
        for layer in by_layer(voice for voice in voices if not voice.is_own)
    )
    parties = own + tuple(choice for shelf in rest for choice in shelf.choices)
    default = (*own[:1], *means) if is_crowded and means else (parties or tuple(others))[:2]
    return Choices(shelves=(Shelf("", (*own, *others, *means)), *rest), default=default[:MOST_IN_A_RADAR])


def choice_of(voice: Voice) -> Choice:
    return Choice(voice.key, voice.name, voice.marker, voice.letter, voice.profile, voice.is_own)


def choice_of_side(side: SideProfile) -> Choice:
    name = f"{mean_of_side(side.side)} (n = {between(side.fewest, side.most)})"
    return Choice(f"gemiddelde-{side.side}", name, SIDE_MARKERS[side.side], "", side.profile)
