"""To whom the parties account, and when the elected people of each have a say."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.axes import AXIS
from partnership.memo.blocks import Block, Kind, Line, Lines, Paragraph, Section
from partnership.memo.seen import Seen, View
from partnership.memo.wording import one_line
from partnership.memo.writing import ROOM_FOR_ALL, answered, flat, listed_in_full
from partnership.snapshot.design import without_moment
from partnership.snapshot.parts import Moment, Party
from partnership.snapshot.snapshot import Snapshot
from partnership.wording import day, listed

MOST_AHEAD: Final = 3
MOST_NAMES: Final = 8
FEW_NAMES: Final = 3


def democracy(seen: Seen) -> Section:
    account = accountability(seen)
    return Section(
        "democracy",
        _("Verantwoording en democratische kalender"),
        (*account, *calendar(seen.snapshot), *lacking(seen.snapshot, MOST_NAMES)),
        brief=(*account, *first_ahead(seen.snapshot), *lacking(seen.snapshot, FEW_NAMES)),
    )


def accountability(seen: Seen) -> tuple[Block, ...]:
    axis = AXIS["accountability"]
    term = seen.terms.get(axis.key) if seen.view is View.AGREED else None
    if term is None or term.score is None:
        return answered(_(axis.label), "")
    values = {"score": term.score, "meaning": _(axis.level(term.score))}
    return answered(_(axis.label), _("afgesproken score %(score)s. %(meaning)s") % values)


def calendar(snapshot: Snapshot) -> tuple[Block, ...]:
    moments = in_time(snapshot)
    if not moments:
        return answered(_("Democratische kalender"), "")
    return listed_in_full((line_of(party, moment) for party, moment in moments), ROOM_FOR_ALL)


def first_ahead(snapshot: Snapshot) -> tuple[Block, ...]:
    """Return the first moments that are still to come, or how many there were."""
    lines = tuple(replace(line_of(*one), note="") for one in ahead(snapshot)[:MOST_AHEAD])
    if lines:
        return (Lines(lines),)
    number = len(in_time(snapshot))
    text = ngettext("In de kalender staat %(n)s moment.", "In de kalender staan %(n)s momenten.", number)
    return (Paragraph(text % {"n": number}, kind=Kind.NOTE),)


def ahead(snapshot: Snapshot) -> list[tuple[Party, Moment]]:
    """Return the moments on or after the day of the snapshot, and those without a day, in the order of time."""
    return [
        (party, one)
        for party, one in in_time(snapshot)
        if not one.is_held and (one.happens_on is None or one.happens_on >= snapshot.taken_on)
    ]


def lacking(snapshot: Snapshot, most: int) -> tuple[Block, ...]:
    """Return which parties have no moment before the agreement."""
    names = [one_line(name) for name in without_moment(snapshot)]
    if not names:
        return ()
    text = _("Nog geen moment vóór de afspraak bij: %(names)s.")
    return (Paragraph(text % {"names": listed(names, most=most)}),)


def in_time(snapshot: Snapshot) -> list[tuple[Party, Moment]]:
    """Return all moments in the order of time, those in words last."""
    found = [(party, moment) for party in snapshot.parties for moment in party.moments]
    return sorted(found, key=lambda each: each[1].happens_on or dt.date.max)


def line_of(party: Party, moment: Moment) -> Line:
    when = day(moment.happens_on) if moment.happens_on else one_line(moment.when) or _("datum niet ingevuld")
    kind = _(moment.kind.label)
    values = {"body": one_line(moment.body), "party": one_line(party.name), "kind": kind[:1].lower() + kind[1:]}
    text = _("%(body)s van %(party)s: %(kind)s") % values
    return Line(f"{text}." + (f" {_('Dit is geweest.')}" if moment.is_held else ""), when, flat(moment.what))
