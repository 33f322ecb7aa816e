"""Every field of a snapshot has a name, whichever page speaks of it."""

from dataclasses import fields

import pytest

from partnership.snapshot import parts
from partnership.snapshot.names import FIELDS, LISTS, PLACES, part_in
from partnership.snapshot.snapshot import Snapshot


def parts_in(part, found=None):
    """Every class that a snapshot is made of."""
    found = found if found is not None else {part}
    for inner in (part_in(part, field.name) for field in fields(part)):
        if inner and inner not in found:
            found.add(inner)
            parts_in(inner, found)
    return found


PARTS = sorted(parts_in(Snapshot), key=lambda part: part.__name__)


def test_a_field_holds_a_part_alone_in_a_list_or_not_at_all():
    assert part_in(Snapshot, "reveal") is parts.Reveal
    assert part_in(Snapshot, "parties") is parts.Party
    assert part_in(parts.Party, "positions") is parts.Position
    assert part_in(Snapshot, "title") is part_in(parts.Who, "parties") is None


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_field_has_a_name(part):
    for field in fields(part):
        named = field.name in PLACES if part_in(part, field.name) else f"{part.__name__}.{field.name}" in FIELDS
        assert named, field.name


def test_no_name_is_of_something_that_is_not_there():
    every = {(part, field.name) for part in PARTS for field in fields(part)}
    held = {name for part, name in every if part_in(part, name)}
    assert {f"{part.__name__}.{name}" for part, name in every if not part_in(part, name)} | {"Party.positions"} == set(
        FIELDS
    )
    assert held == set(PLACES)
    assert set(LISTS) <= held
