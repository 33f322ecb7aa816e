"""To whom the parties account, and when the elected people of each have a say."""

from __future__ import annotations

import datetime as dt
from typing import Final

from django.utils.translation import gettext as _

from partnership.axes import AXIS
from partnership.memo.blocks import Block, Line, Lines, Paragraph, Section
from partnership.memo.seen import Seen, View
from partnership.memo.wording import one_line
from partnership.memo.writing import ROOM_FOR_ALL, answered, flat, listed_in_full
from partnership.snapshot.design import without_moment
from partnership.snapshot.parts import Moment, Party
from partnership.snapshot.snapshot import Snapshot
from partnership.wording import day, listed

MOST_IN_CORE: Final = 8
MOST_NAMES: Final = 8


def democracy(seen: Seen) -> Section:
    blocks = (*accountability(seen), *calendar(seen.snapshot))
    return Section("democracy", _("Verantwoording en democratische kalender"), blocks, behind=("calendar",))


def accountability(seen: Seen) -> tuple[Block, ...]:
    axis = AXIS["accountability"]
    term = seen.terms.get(axis.key) if seen.view is View.AGREED else None
    if term is None or term.score is None:
        return answered(_(axis.label), "")
    values = {"score": term.score, "meaning": _(axis.level(term.score))}
    return answered(_(axis.label), _("afgesproken score %(score)s. %(meaning)s") % values)


def calendar(snapshot: Snapshot) -> tuple[Block, ...]:
    moments = in_time(snapshot)
    without = without_moment(snapshot)
    lacking = (
        (
            Paragraph(
                _("Nog geen moment vóór de afspraak bij: %(names)s.")
                % {"names": listed(list(map(one_line, without)), most=MOST_NAMES)}
            ),
        )
        if without
        else ()
    )
    if not moments:
        return (*answered(_("Democratische kalender"), ""), *lacking)
    if len(moments) <= MOST_IN_CORE:
        return (Lines(tuple(line_of(party, moment) for party, moment in moments)), *lacking)
    return lacking


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


def calendar_in_full(snapshot: Snapshot) -> Section | None:
    """Return the appendix; None where the first pages say it all."""
    moments = in_time(snapshot)
    if len(moments) <= MOST_IN_CORE:
        return None
    return Section(
        "calendar", title(), listed_in_full((line_of(party, moment) for party, moment in moments), ROOM_FOR_ALL)
    )


def title() -> str:
    return _("Democratische kalender")
