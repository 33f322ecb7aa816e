"""What the parties put in: totals per side, and per year and per party in the appendix."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from partnership import wording
from partnership.funding import Instrument
from partnership.memo.blocks import Block, Column, Kind, Line, Lines, Paragraph, Row, Section, Table, Width
from partnership.memo.labels import CONDITIONS, SIDES
from partnership.memo.wording import one_line
from partnership.memo.writing import ROOM_FOR_ALL, answered, listed_in_full, said
from partnership.sections.means.sums import Amounts, shares_of, together
from partnership.sides import Side
from partnership.snapshot.parts import Contribution, Party
from partnership.snapshot.snapshot import Snapshot

NOTHING = "–"


def means(snapshot: Snapshot) -> Section:
    """Return what stands in the first pages."""
    blocks = (*contributions(snapshot), *funding(snapshot))
    return Section("means", _("Bijdragen"), blocks, behind=("means-per-year",))


def contributions(snapshot: Snapshot) -> tuple[Block, ...]:
    if not filled_in(snapshot):
        return answered(_("Bijdragen van de partijen"), "")
    own = Paragraph(_("Hier staan alleen de bijdragen van uw eigen organisatie."), kind=Kind.NOTE)
    return (Lines(lines_by_side(snapshot)), *(() if snapshot.is_revealed else (own,)))


def filled_in(snapshot: Snapshot) -> bool:
    return any(party.contributions for party in snapshot.parties)


def amounts_of(lines: Iterable[Contribution]) -> Amounts:
    return together(Amounts(line.euro, line.hours) for line in lines)


def lines_of(snapshot: Snapshot, side: Side | None = None) -> list[Contribution]:
    return [line for party in snapshot.parties if side in (None, party.side) for line in party.contributions]


def sides_in(snapshot: Snapshot) -> list[Side]:
    return [side for side in Side if any(party.side == side for party in snapshot.parties)]


def lines_by_side(snapshot: Snapshot) -> tuple[Line, ...]:
    """Return what each side puts in over all years, with its share, and the total."""
    totals = {side: amounts_of(lines_of(snapshot, side)) for side in sides_in(snapshot)}
    euro = shares_of({side: total.euro for side, total in totals.items()})
    hours = shares_of({side: total.hours for side, total in totals.items()})
    lines = [
        Line(f"{with_shares(total, euro.get(side), hours.get(side))}.", _(SIDES[side]))
        for side, total in totals.items()
    ]
    return (*lines, Line(f"{in_one_phrase(amounts_of(lines_of(snapshot)))}.", _("Totaal over alle jaren")))


def with_shares(amounts: Amounts, euro: int | None, hours: int | None) -> str:
    """Return '€ 300 (33%) en 40 uur (100%)', as far as they are filled in."""
    found = ((in_euro(amounts), euro), (in_hours(amounts), hours))
    return _(" en ").join(one + share(percent) for one, percent in found if one != NOTHING) or NOTHING


def in_euro(amounts: Amounts) -> str:
    return NOTHING if amounts.euro is None else wording.euro(amounts.euro)


def in_hours(amounts: Amounts) -> str:
    return NOTHING if amounts.hours is None else wording.hours(amounts.hours)


def share(percent: int | None) -> str:
    return "" if percent is None else f" ({percent}%)"


def funding(snapshot: Snapshot) -> tuple[Block, ...]:
    stated = snapshot.funding
    names = [_(Instrument(one).meaning.label) for one in Instrument if one in stated.instruments]
    conditions = _(CONDITIONS[stated.has_conditions]) if stated.has_conditions else ""
    return (
        *answered(_("Wie betaalt wat?"), stated.who_pays),
        *answered(_("Hoe komt het geld?"), wording.listed(names)),
        *answered(_("Voorwaarden bij het geld"), ". ".join(filter(None, (conditions, stated.conditions.strip())))),
        *said(stated.afterwards, _("Daarna")),
    )


def means_per_year(snapshot: Snapshot) -> Section | None:
    """Return the totals per year and what each party puts in; None while nobody filled anything in."""
    if not filled_in(snapshot):
        return None
    lines = (line_of(party) for party in snapshot.parties if party.contributions)
    return Section("means-per-year", title(), (by_year(snapshot), *listed_in_full(lines, ROOM_FOR_ALL)))


def title() -> str:
    return _("Bijdragen per jaar en per partij")


def by_year(snapshot: Snapshot) -> Table:
    sides = sides_in(snapshot)
    columns = (Column(_("Jaar"), Width.NARROW), *(Column(_(SIDES[side])) for side in sides), Column(_("Samen")))
    years = sorted({line.year for line in lines_of(snapshot)})
    rows = [
        Row(
            (str(year), *(in_year(lines_of(snapshot, side), year) for side in sides), in_year(lines_of(snapshot), year))
        )
        for year in years
    ]
    total = Row(
        (
            _("Totaal"),
            *(both(amounts_of(lines_of(snapshot, side))) for side in sides),
            both(amounts_of(lines_of(snapshot))),
        ),
        is_total=True,
    )
    return Table("years", _("Bijdragen per jaar en per kant"), columns, (*rows, total))


def in_year(lines: Iterable[Contribution], year: int) -> str:
    return both(amounts_of(line for line in lines if line.year == year))


def both(amounts: Amounts) -> str:
    """Return money and hours in one phrase, as far as they are filled in."""
    return "\n".join(one for one in (in_euro(amounts), in_hours(amounts)) if one != NOTHING) or NOTHING


def in_one_phrase(amounts: Amounts) -> str:
    return both(amounts).replace("\n", _(" en "))


def named_sides(snapshot: Snapshot) -> list[tuple[Side, str]]:
    return [(side, _(SIDES[side])) for side in sides_in(snapshot)]


def line_of(party: Party) -> Line:
    """Return what a party puts in, in all and by year."""
    years = (f"{line.year}: {said_of(line)}" for line in sorted(party.contributions, key=lambda line: line.year))
    total = amounts_of(party.contributions)
    return Line(_("samen %(total)s") % {"total": in_one_phrase(total)}, one_line(party.name), "; ".join(years))


def said_of(line: Contribution) -> str:
    amounts = in_one_phrase(Amounts(line.euro, line.hours))
    return f"{amounts} ({one_line(line.note)})" if line.note.strip() else amounts
