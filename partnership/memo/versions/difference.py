"""What differs between two snapshots, field by field. Pure: two snapshots in, a frozen list out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from partnership.memo.versions.leaves import Leaf, Reader, Segment, Value
from partnership.snapshot.snapshot import Snapshot


class Kind(StrEnum):
    CHANGED = "changed"
    ADDED = "added"
    """Something that was not there before, such as an expectation."""
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One value that differs. Without a field: what is in the place came or went."""

    kind: Kind
    place: tuple[Segment, ...]
    field: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Group:
    """All that differs in one place."""

    place: tuple[Segment, ...]
    kind: Kind
    """Whether the place itself is there in both."""
    changes: tuple[Change, ...]
    """Of its fields; those that are empty on both sides are not among them."""


def difference(old: Snapshot, new: Snapshot) -> tuple[Change, ...]:
    """Return every value that differs, in the order of the new snapshot; what went stands at the end."""
    before, after = Reader(old).leaves(), Reader(new).leaves()
    paths = [*after, *(path for path in before if path not in after)]
    return tuple(change for path in paths if (change := _change(before.get(path), after.get(path))))


def _change(before: Leaf | None, after: Leaf | None) -> Change | None:
    if before and after:
        if before.value == after.value:
            return None
        return Change(Kind.CHANGED, after.place, after.field, before.value, after.value)
    if after:
        return None if _says_nothing(after) else Change(Kind.ADDED, after.place, after.field, None, after.value)
    if before:
        return None if _says_nothing(before) else Change(Kind.REMOVED, before.place, before.field, before.value, None)
    return None


def _says_nothing(leaf: Leaf) -> bool:
    """True for what nobody filled in: it adds nothing to the fact that its place came or went."""
    return bool(leaf.field) and (leaf.value in (None, "", ()) or leaf.value is False)


def grouped(changes: Iterable[Change]) -> tuple[Group, ...]:
    """Return the changes per place, for a page; a place stands where its first change does."""
    places: dict[tuple[Segment, ...], list[Change]] = {}
    for change in changes:
        places.setdefault(change.place, []).append(change)
    return tuple(_group(place, those) for place, those in places.items())


def _group(place: tuple[Segment, ...], those: list[Change]) -> Group:
    whole = next((change.kind for change in those if not change.field), Kind.CHANGED)
    return Group(place, whole, tuple(change for change in those if change.field))
