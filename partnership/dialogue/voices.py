"""Who says what in a comparison, and how a reader tells them apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from partnership.attention import Stated
from partnership.models import Layer, Organisation, Partnership, Party, Position, Side, User
from partnership.models.position import profile_of
from partnership.newest import newest
from partnership.profile import Profile
from partnership.reading import Reading, read
from partnership.together import LAYERS

MARKERS: Final = ("p1", "p2", "p3", "p4", "p5")
"""Shapes a chart can tell apart; the sixth party and further share theirs, the letter still differs."""
KINDS_OF_BODY: Final = (
    "gemeente",
    "provincie",
    "waterschap",
    "hoogheemraadschap",
    "wetterskip",
    "ministerie",
    "van",
    "de",
    "het",
)
ORDER_OF_LAYERS: Final = {layer: place for place, layer in enumerate(Layer)}


@dataclass(frozen=True, slots=True)
class Voice:
    """A party with its positions, as far as the reader may see them."""

    key: str
    """What an address calls it, such as `partij-12`."""
    name: str
    letter: str
    marker: str
    layer: Layer
    is_own: bool
    profile: Profile
    answers: Mapping[str, Position]
    """Per axis what it answers now; without the axes it left open."""
    came_later: bool = False
    """True when it brought in its positions after the reveal, knowing those of others."""

    @property
    def side(self) -> Side:
        return self.layer.side

    @property
    def reading(self) -> Reading:
        """Its profile beside the ideal type."""
        return read(self.profile)


def voices_in(partnership: Partnership, user: User) -> tuple[Voice, ...]:
    """Return the parties whose positions this user may see, in the order they joined.

    Before the reveal that is the user's own; who has answered nothing has no voice yet. After it a party that is not in
    has none either: what its own people prepare is not part of the conversation.
    """
    visible = Position.objects.visible_to(user).filter(party__partnership=partnership)
    parties = list(partnership.parties.select_related("organisation"))
    own = set(partnership.parties.of(user).values_list("pk", flat=True))
    letters = letters_for([party.organisation for party in parties])
    answers: dict[int, dict[str, Position]] = {}
    for position in newest(visible, user):
        answers.setdefault(position.party_id, {})[position.axis] = position
    return tuple(
        voice(party, letters[place], MARKERS[place % len(MARKERS)], party.pk in own, answers[party.pk])
        for place, party in enumerate(parties)
        if party.pk in answers and not party.is_left_out
    )


def voice(party: Party, letter: str, marker: str, is_own: bool, answers: Mapping[str, Position]) -> Voice:
    return Voice(
        key=f"partij-{party.pk}",
        name=party.organisation.name,
        letter=letter,
        marker=marker,
        layer=Layer(party.organisation.layer),
        is_own=is_own,
        profile=profile_of(answers.values()),
        answers=answers,
        came_later=party.came_later,
    )


def stated_by(voice: Voice) -> Stated:
    """Return what a voice says, for the points to discuss."""
    unknown = frozenset(axis for axis, position in voice.answers.items() if position.is_unknown)
    return Stated(voice.name, voice.side, voice.profile, unknown)


def in_line(voice: Voice) -> tuple[bool, int, str, str]:
    """Return the place of a voice among many: the reader's own first, then per layer and by name."""
    return (not voice.is_own, ORDER_OF_LAYERS[voice.layer], voice.name.casefold(), voice.key)


@dataclass(frozen=True, slots=True)
class LayerOfVoices:
    """The voices of one layer, by name."""

    layer: Layer
    voices: tuple[Voice, ...]

    @property
    def name(self) -> str:
        """What the layer is called when there are several: a message id."""
        return LAYERS[self.layer]

    @property
    def names(self) -> list[str]:
        return [voice.name for voice in self.voices]

    @property
    def layers(self) -> dict[Layer, int]:
        return {self.layer: len(self.voices)}


def by_layer(voices: Iterable[Voice]) -> tuple[LayerOfVoices, ...]:
    """Return the voices per layer, in the order of Layer; without the layers that are not there."""
    found: dict[Layer, list[Voice]] = {}
    for voice in sorted(voices, key=lambda voice: in_line(voice)[1:]):
        found.setdefault(voice.layer, []).append(voice)
    return tuple(LayerOfVoices(layer, tuple(members)) for layer, members in found.items())


def letters_for(organisations: Iterable[Organisation]) -> list[str]:
    """Return a letter for each: the first of its own name that is still free, else a number."""
    taken: list[str] = []
    for organisation in organisations:
        candidates = [letter.upper() for letter in own_name(organisation.name) if letter.isalpha()]
        numbers = map(str, range(1, len(taken) + 2))
        taken.append(next(mark for mark in (*candidates, *numbers) if mark not in taken))
    return taken


def own_name(name: str) -> str:
    """Leave out what kind of body it is: Gemeente Beekdam becomes Beekdam."""
    words = [word for word in name.split() if word.lower() not in KINDS_OF_BODY]
    return "".join(words) or name
