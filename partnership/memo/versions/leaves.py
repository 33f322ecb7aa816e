"""A snapshot as single values, each with its place: what two snapshots are compared by. Pure data, without Django."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final

from partnership.axes import AXIS
from partnership.corners import CORNER
from partnership.memo.labels import RECEIVERS, YES_NO
from partnership.memo.versions.values import CHOICES, MOMENTS, SCORELESS
from partnership.rijk_checks import CHECK
from partnership.signals import RULES
from partnership.snapshot.names import FIELDS, PLACES
from partnership.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Label:
    """A text of ours, as a Dutch message id; a bare string is what somebody typed."""

    text: str


Scalar = str | int | bool | Decimal | dt.date | Label | None
Value = Scalar | tuple[Scalar, ...]
Segment = str | Label
Path = tuple[Hashable, ...]
"""The same in two snapshots for what is the same thing in both."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value. Without a field it says that something is there, such as a party."""

    place: tuple[Segment, ...]
    """Of what, from large to small."""
    field: str
    """What the value is called, as a Dutch message id."""
    value: Value


NOT_COMPARED: Final = frozenset({"Snapshot.schema", "Snapshot.number", "Snapshot.taken_on"})
"""What makes a version this version."""
IDENTITIES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "Person": ("name",),
        "Position": ("axis",),
        "Earlier": ("until",),
        "CornerText": ("corner",),
        "Contribution": ("year",),
        "Moment": ("kind", "body"),
        "RijkCheck": ("key",),
        "Term": ("axis",),
        "Reservation": ("party", "axis"),
        "SignalAnswer": ("signal",),
        "ExpectationAnswer": ("party",),
        "Expectation": ("party", "of_party", "of_group", "what"),
        "Phase": ("name",),
        "Remark": ("subject", "author", "text"),
    }
)
"""By which fields something is the same in another snapshot, by class. They are in its place, and no values of it."""
BY_NAME: Final = frozenset({"parties", "organisation"})
SEEN: Final = "Party.positions"
"""A list of which it also says something whether it is there at all."""
PARTY_KEYS: Final = frozenset({"party", "of_party"})
SIGNALS: Final = {rule.key: rule.title for rule in RULES}


class Reader:
    """Reads one snapshot. Parties go by their name: their keys differ from one snapshot to another."""

    def __init__(self, snapshot: Snapshot):
        self._names = {party.key: party.organisation.name for party in snapshot.parties}
        self._identities = {party.key: identity_of(party.organisation) for party in snapshot.parties}
        self._snapshot = snapshot

    def leaves(self) -> dict[Path, Leaf]:
        """Return every value by its path, in the order of the snapshot."""
        return dict(self._of(self._snapshot, (), ()))

    def _of(self, node: Any, path: Path, place: tuple[Segment, ...]) -> Iterator[tuple[Path, Leaf]]:
        kind = type(node).__name__
        for field in fields(node):
            name = f"{kind}.{field.name}"
            if name in NOT_COMPARED or name == "Party.key" or field.name in IDENTITIES.get(kind, ()):
                continue
            yield from self._in_field(getattr(node, field.name), name, (*path, field.name), place)

    def _in_field(self, value: Any, name: str, path: Path, place: tuple[Segment, ...]) -> Iterator[tuple[Path, Leaf]]:
        field = name.partition(".")[2]
        if is_dataclass(value):
            yield from self._of(value, path, (*place, *called(field)))
        elif name in FIELDS and name != SEEN:
            yield path, Leaf(place, FIELDS[name], self._said(value, name))
        else:
            if name == SEEN:
                yield path, Leaf(place, FIELDS[name], value is not None)
            yield from self._items(value or (), field, path, place)

    def _items(self, items: Any, field: str, path: Path, place: tuple[Segment, ...]) -> Iterator[tuple[Path, Leaf]]:
        seen: Counter[Hashable] = Counter()
        for item in items:
            identity = self._identity(item)
            seen[identity] += 1
            inside = (*path, identity, seen[identity])
            named = (*place, *called(field), *self._name(item))
            yield inside, Leaf(named, "", True)
            yield from self._of(item, inside, named)

    def _identity(self, item: Any) -> Hashable:
        kind = type(item).__name__
        if kind in ("Party", "Organisation"):
            return identity_of(item.organisation if kind == "Party" else item)
        parts = ((name, getattr(item, name)) for name in IDENTITIES[kind])
        return tuple(self._identities.get(value, value) if name in PARTY_KEYS else value for name, value in parts)

    def _name(self, item: Any) -> tuple[Segment, ...]:
        """Return what a reader calls something in a list."""
        match type(item).__name__:
            case "Party":
                return (item.organisation.name,)
            case "Organisation" | "Person" | "Phase":
                return (item.name,)
            case "Position" | "Term":
                return (Label(AXIS[item.axis].label),)
            case "Earlier":
                return ()
            case "CornerText":
                return (Label(CORNER[item.corner].label),) if item.corner in CORNER else (item.corner,)
            case "Contribution":
                return (str(item.year),)
            case "Moment":
                return (Label(MOMENTS[item.kind]), item.body)
            case "RijkCheck":
                return (Label(CHECK[item.key].label),) if item.key in CHECK else (item.key,)
            case "Reservation":
                return (self._party(item.party), Label(AXIS[item.axis].label))
            case "SignalAnswer":
                return (Label(SIGNALS[item.signal]),) if item.signal in SIGNALS else (item.signal,)
            case "ExpectationAnswer":
                return (self._party(item.party),)
            case "Expectation":
                of = Label(RECEIVERS[item.of_group]) if item.of_group else self._party(item.of_party or "")
                return (self._party(item.party), of, item.what)
            case _:
                return (item.author, item.text)

    def _party(self, key: str) -> str:
        return self._names.get(key, key)

    def _said(self, value: Any, name: str) -> Value:
        """Return a value as it is told: parties by name, choices by their label."""
        if isinstance(value, tuple):
            return tuple(self._one(one, name) for one in value)
        return self._one(value, name)

    def _one(self, value: Any, name: str) -> Scalar:
        if name == "Who.parties":
            return self._party(value)
        if value is None:
            return Label(YES_NO["unknown"]) if name in SCORELESS else None
        return Label(CHOICES[name][value]) if name in CHOICES else value


def called(field: str) -> tuple[Segment, ...]:
    """Return what the things in a field are called; nothing for what goes by its own name alone."""
    return () if field in BY_NAME else (Label(PLACES[field]),)


def identity_of(organisation: Any) -> str:
    return organisation.tooi or organisation.name
