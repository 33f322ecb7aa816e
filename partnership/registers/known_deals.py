"""Writing the known deals: the public facts of real deals, never a word from their parties.

A partnership that people started from a known deal is another row, and stays as it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Final

from partnership.models import KnownDeal, Organisation, Partnership, Programme, Status
from partnership.registers.report import Tally
from partnership.registers.rows import RES_MEMBERS, KnownDealRow, MemberRow
from partnership.registers.writing import Values, Written, assign, sync_links, upsert

EARLIEST_YEAR: Final = 2015
"""For deals whose sources give no year of selection."""


def write_known_deals(
    rows: Sequence[KnownDealRow], programme: Programme, provinces: Mapping[str, Organisation]
) -> Written:
    """Write the known deals of one programme."""
    partnerships, renamed = write_partnerships(rows, programme)
    facts = upsert(
        KnownDeal.objects.all(),
        "code",
        {row.code: facts_of(row) | {"partnership_id": partnerships[row.code].pk} for row in rows},
    )
    moved = write_provinces(rows, partnerships, provinces)
    changed = (renamed | facts.changed | moved) - facts.added
    return Written(facts.objects, facts.added, frozenset(changed))


def date_by_selection(new: Mapping[str, Partnership], rows: Iterable[KnownDealRow]) -> None:
    """Let a known deal be as old as its selection, so that lists show first what people described lately."""
    for row in rows:
        if row.code in new:
            new[row.code].updated_at = dt.datetime(row.year or EARLIEST_YEAR, 1, 1, tzinfo=dt.UTC)
    Partnership.objects.bulk_update(new.values(), ["updated_at"])


def write_partnerships(
    rows: Sequence[KnownDealRow], programme: Programme
) -> tuple[Mapping[str, Partnership], frozenset[str]]:
    """Return the partnership of every known deal, and the codes of those that were there and got another name."""
    shown = {row.code: {"title": row.title, "region": row.region, "programme_id": programme.pk} for row in rows}
    deals = KnownDeal.objects.select_related("partnership").in_bulk(shown, field_name="code")
    found = {code: deal.partnership for code, deal in deals.items()}
    renamed = {code for code in found if is_ours(found[code]) and assign(found[code], shown[code])}
    Partnership.objects.bulk_update([found[code] for code in renamed], ["title", "region", "programme_id"])
    new = {
        code: Partnership(status=Status.NOT_DESCRIBED, **values) for code, values in shown.items() if code not in found
    }
    Partnership.objects.bulk_create(new.values())
    date_by_selection(new, rows)
    return found | new, frozenset(renamed)


def is_ours(partnership: Partnership) -> bool:
    """False once somebody has turned the deal itself into a described partnership; then only its facts are ours."""
    return partnership.status == Status.NOT_DESCRIBED


def facts_of(row: KnownDealRow) -> Values:
    facts = asdict(row)
    for name in ("code", "title", "region", "provinces"):
        del facts[name]
    return facts | {"source_url": facts.pop("source")}


def write_provinces(
    rows: Iterable[KnownDealRow], partnerships: Mapping[str, Partnership], provinces: Mapping[str, Organisation]
) -> set[str]:
    """Return the codes of the known deals that came to lie elsewhere."""
    wanted = {
        partnerships[row.code].pk: [provinces[code].pk for code in row.provinces]
        for row in rows
        if is_ours(partnerships[row.code])
    }
    came, went = sync_links(Partnership.provinces.through, "partnership_id", "organisation_id", wanted)
    moved = {owner for owner, _target in came | went}
    return {code for code, partnership in partnerships.items() if partnership.pk in moved}


def write_members(
    rows: Sequence[MemberRow], deals: Mapping[str, KnownDeal], organisations: Mapping[str, Organisation]
) -> Tally:
    """Write which municipalities belong to these known deals."""
    wanted: dict[int, list[int]] = {deal.pk: [] for deal in deals.values()}
    for row in rows:
        wanted[deals[row.region].pk].append(organisations[row.municipality].pk)
    came, went = sync_links(KnownDeal.members.through, "knowndeal_id", "organisation_id", wanted)
    arrived, left = {target for _owner, target in came}, {target for _owner, target in went}
    return Tally(RES_MEMBERS.label, added=len(arrived - left), changed=len(left), same=len(rows) - len(arrived))
