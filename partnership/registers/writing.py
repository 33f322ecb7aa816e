"""From rows to the database: add what is new, change what differs, leave the rest.

The number of queries depends on the number of registers, never on the number of rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.db import models

from partnership.models import Layer, Organisation, Programme
from partnership.registers.report import Tally
from partnership.registers.rows import OrganisationRow, ProgrammeRow

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Written:
    """The objects of one register by natural key, and the keys of those that are new or different."""

    objects: Mapping[str, Any]
    added: frozenset[str]
    changed: frozenset[str]

    def tally(self, label: str) -> Tally:
        added, changed = len(self.added), len(self.changed)
        return Tally(label, added, changed, len(self.objects) - added - changed)


def upsert(objects: models.QuerySet[Any], key: str, wanted: Mapping[str, Values]) -> Written:
    """Make the rows with these natural keys hold these values."""
    found = objects.in_bulk(wanted, field_name=key)
    new = {code: objects.model(**{key: code}, **values) for code, values in wanted.items() if code not in found}
    changed = {code for code, existing in found.items() if assign(existing, wanted[code])}
    objects.bulk_create(new.values())
    if changed:
        fields = list(next(iter(wanted.values())))
        objects.bulk_update([found[code] for code in changed], fields, batch_size=500)
    return Written(found | new, frozenset(new), frozenset(changed))


def assign(existing: models.Model, values: Values) -> bool:
    """Set the values and return whether one of them differed."""
    different = {name: value for name, value in values.items() if getattr(existing, name) != value}
    for name, value in different.items():
        setattr(existing, name, value)
    return bool(different)


def sync_links(
    through: type[models.Model], owner: str, target: str, wanted: Mapping[int, Iterable[int]]
) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """Make these owners link to exactly these targets; return the (owner, target) pairs that came and that went."""
    present = {
        (owner_pk, target_pk): pk
        for pk, owner_pk, target_pk in through._default_manager.filter(**{f"{owner}__in": wanted}).values_list(
            "pk", owner, target
        )
    }
    pairs = {(owner_pk, target_pk) for owner_pk, targets in wanted.items() for target_pk in targets}
    came, went = pairs - present.keys(), present.keys() - pairs
    if went:
        through._default_manager.filter(pk__in=[present[pair] for pair in went]).delete()
    through._default_manager.bulk_create(through(**{owner: pair[0], target: pair[1]}) for pair in sorted(came))
    return came, went


def write_programmes(rows: Iterable[ProgrammeRow]) -> Written:
    return upsert(Programme.objects.all(), "key", {row.key: {"name": row.name, "order": row.order} for row in rows})


def write_organisations(
    rows: Iterable[OrganisationRow], layer: Layer, provinces: Mapping[str, Organisation]
) -> Written:
    """Write one register of organisations. Those added by hand have no code and stay as they are."""
    wanted = {}
    for row in rows:
        values = asdict(row)
        code, province = values.pop("code"), values.pop("province")
        wanted[code] = values | {"layer": layer, "province_id": provinces[province].pk if province else None}
    return upsert(Organisation.objects.all(), "code", wanted)
