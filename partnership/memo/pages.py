"""One page out of a memo, from the same snapshot: for one party, and for administrators. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.axes import AXES, Axis
from partnership.memo import opening
from partnership.memo.blocks import Beside, Block, Column, Kind, Line, Lines, Paragraph, Row, Section, Table, Width
from partnership.memo.facts import MemoFacts, about, mark
from partnership.memo.head import Fact, facts_in_box
from partnership.memo.numbering import all_numbered
from partnership.memo.parts import closing, democracy, expectations, law, means, parties, positions, signals
from partnership.memo.parts.agreements import Stated, stated_in
from partnership.memo.parts.figures import radar_of
from partnership.memo.seen import Answers, Seen, View
from partnership.memo.signatures import Signature, settled_on
from partnership.memo.wording import axis_name, first_words, one_line
from partnership.memo.writing import answered, empty, fitting
from partnership.snapshot.parts import Expectation, Party
from partnership.snapshot.snapshot import Snapshot

MOST_OPEN: Final = 6
MOST_MOMENTS: Final = 4
MOST_SIGNERS: Final = 6
SHORT: Final = 400
"""Characters of a text on a page for administrators."""
ROOM: Final = 600
"""Characters of a list on the page of a party."""
BRIEF: Final = 160
"""Characters of a text in such a list."""


def party_page(snapshot: Snapshot, key: str, signatures: Sequence[Signature] = ()) -> MemoFacts:
    """Return what a party puts in, what it expects and what is expected of it; raises KeyError for no such party."""
    seen, settled, party = Seen(snapshot), settled_on(signatures), snapshot.party(key)
    core = (
        own(seen, party),
        Section("expects", _("Wat u verwacht"), expectation_blocks(snapshot, expected_by(snapshot, party))),
        Section(
            "expected",
            _("Wat van u verwacht wordt"),
            expectation_blocks(snapshot, expected_of(snapshot, party), party.key),
        ),
        Section("moments", _("Uw democratische momenten"), moments(party)),
    )
    first, _none = all_numbered(core, ())
    page = about(seen, settled) | {"title": one_line(party.name)}
    return MemoFacts(
        **page,
        kind=_("Memo samenwerking voor één partij"),
        name="memo-partij",
        summary=(_("Dit is de bladzijde van %(party)s uit het memo ‘%(title)s’.") % titles(snapshot, party),),
        facts=box(snapshot, settled),
        core=first,
    )


def box(snapshot: Snapshot, settled: dt.date | None) -> tuple[Fact, ...]:
    facts = facts_in_box(snapshot, mark(settled))
    return tuple(replace(one, value=first_words(one.value, BRIEF // 2)) for one in facts)


def titles(snapshot: Snapshot, party: Party) -> dict[str, str]:
    return {"party": one_line(party.name), "title": one_line(snapshot.title)}


def own(seen: Seen, party: Party) -> Section:
    """Return the role of a party, its positions beside what is agreed, and its contributions."""
    line = parties.line_of(seen.snapshot, party)
    given = [means.line_of(party)] if party.contributions else []
    blocks: tuple[Block, ...] = (
        Lines((line,)),
        *scores(seen, party),
        *(Paragraph(f"{one.text}. {first_words(one.note, BRIEF)}.", _("Uw bijdrage")) for one in given),
        *(() if given else answered(_("Uw bijdrage"), "")),
    )
    return Section("own", _("Uw inzet"), blocks)


def scores(seen: Seen, party: Party) -> tuple[Block, ...]:
    said = next((answers for answers in seen.answers if answers.party == party), None)
    if said is None:
        return (Paragraph(_("De posities van deze partij staan hier niet in."), kind=Kind.EMPTY),)
    columns = (
        Column(_("Vraag"), Width.MEDIUM),
        Column(_("Ideaal"), Width.NARROW),
        Column(_("Uw positie"), Width.LITTLE),
    )
    agreed = seen.view is View.AGREED
    columns += (Column(_("Afspraak")),) if agreed else ()
    rows = tuple(Row(cells(seen, said, axis, agreed)) for axis in AXES)
    return (Table("own-scores", _("Uw positie bij elke vraag, van 1 tot 5"), columns, rows),)


def cells(seen: Seen, said: Answers, axis: Axis, agreed: bool) -> tuple[str, ...]:
    own_score = positions.score_of(said.positions.get(axis.key))
    there = (stated_in(seen)[axis.number - 1].in_words,) if agreed else ()
    return (axis_name(axis), str(axis.ideal), own_score, *there)


def expected_by(snapshot: Snapshot, party: Party) -> list[Expectation]:
    return [one for one in snapshot.expectations if one.party == party.key]


def expected_of(snapshot: Snapshot, party: Party) -> list[Expectation]:
    """Return what is expected of this party, alone or with others."""
    return [one for one in snapshot.expectations if party.key in {one.of_party, *(each.party for each in one.answers)}]


def expectation_blocks(snapshot: Snapshot, found: Sequence[Expectation], reader: str = "") -> tuple[Block, ...]:
    """Return the expectations with their answers; with a reader only its own."""
    return on_one_page(expectations.line_of(snapshot, one, reader) for one in found)


def moments(party: Party) -> tuple[Block, ...]:
    return on_one_page(democracy.line_of(party, one) for one in party.moments)


def on_one_page(lines: Iterable[Line]) -> tuple[Block, ...]:
    """Return the first lines, as far as a part of a page has room, and how many others the memo has."""
    shown, left = fitting(map(in_brief, lines), ROOM)
    return (Lines(shown), *others_in_memo(left)) if shown else (empty(),)


def in_brief(line: Line) -> Line:
    return replace(line, text=first_words(line.text, BRIEF), note=first_words(line.note, BRIEF))


def others_in_memo(number: int) -> tuple[Block, ...]:
    text = ngettext("Nog %(n)s staat in het memo.", "Nog %(n)s staan in het memo.", number)
    return (Paragraph(text % {"n": number}, kind=Kind.NOTE),) if number > 0 else ()


def administrators_page(snapshot: Snapshot, signatures: Sequence[Signature] = ()) -> MemoFacts:
    """Return the memo on one page, for who decides about it."""
    seen, settled = Seen(snapshot), settled_on(signatures)
    still_open, points = opening.still_open(seen, settled), signals.points_in(seen)
    core = (
        Section("task", _("Waar het over gaat"), answered(_("Opgave"), shortened(snapshot.task))),
        Section("agreed", _("Wat is afgesproken"), agreed_in_short(seen)),
        Section("money", _("Wat het kost"), money(snapshot)),
        Section("law", _("Hoe vast het ligt"), fixed(snapshot)),
        Section("moments", _("Wanneer u aan zet bent"), next_moments(snapshot)),
        Section("open", _("Wat nog openstaat"), in_short(still_open)),
        signing(signatures),
    )
    first, _none = all_numbered(core, ())
    return MemoFacts(
        **about(seen, settled),
        kind=_("Samenvatting voor bestuurders"),
        name="samenvatting",
        summary=opening.summary(seen, points=len(points), still_open=len(still_open)),
        facts=box(snapshot, settled),
        core=first,
    )


def signing(signatures: Sequence[Signature]) -> Section:
    """Return who signs, or how many when there is no room for all."""
    section = closing.signing(signatures)
    if len(signatures) <= MOST_SIGNERS:
        return section
    values = {"n": sum(one.signed_on is not None for one in signatures), "all": len(signatures)}
    text = _("%(n)s van de %(all)s partijen hebben ondertekend. Wie dat zijn, staat in het memo.") % values
    return replace(section, blocks=(Paragraph(text),))


def shortened(text: str) -> str:
    """Return the first sentences of a text, and where the rest stands."""
    if len(text) <= SHORT:
        return text
    first = text[:SHORT].rpartition(". ")[0]
    return _("%(first)s (…) De hele tekst staat in het memo.") % {"first": f"{first}." if first else ""}


def agreed_in_short(seen: Seen) -> tuple[Block, ...]:
    radar = radar_of(seen)
    if seen.view is not View.AGREED:
        nothing = Paragraph(_("Er is nog niets afgesproken."), kind=Kind.EMPTY)
        return (Beside(radar, (nothing,)),) if radar else (nothing,)
    return (Lines(tuple(Line(in_one_line(one), axis_name(one.axis)) for one in stated_in(seen))),)


def in_one_line(one: Stated) -> str:
    """Return what is agreed, and how far that lies from the ideal type where it does."""
    return one.in_words if one.score in (None, one.axis.ideal) else f"{one.in_words} {one.distance}."


def money(snapshot: Snapshot) -> tuple[Block, ...]:
    if not means.filled_in(snapshot):
        return (empty(),)
    lines = [
        Line(means.in_one_phrase(means.amounts_of(means.lines_of(snapshot, side))), name)
        for side, name in means.named_sides(snapshot)
    ]
    total = Line(means.in_one_phrase(means.amounts_of(means.lines_of(snapshot))), _("Samen"))
    return (Lines((*lines, total)),)


def fixed(snapshot: Snapshot) -> tuple[Block, ...]:
    return (
        *answered(_("Juridische vorm"), law.character(snapshot.legal_basis)),
        *answered(_("Looptijd"), law.duration(snapshot)),
        *answered(_("Uittreden"), shortened(snapshot.legal_basis.leaving)),
    )


def next_moments(snapshot: Snapshot) -> tuple[Block, ...]:
    """Return the first moments on or after the day of the snapshot."""
    lines = (democracy.line_of(*one) for one in democracy.ahead(snapshot))
    return in_short([f"{line.label}: {line.text}" for line in lines], MOST_MOMENTS)


def in_short(sentences: Sequence[str], most: int = MOST_OPEN) -> tuple[Block, ...]:
    if not sentences:
        return (Paragraph(_("Geen"), kind=Kind.EMPTY),)
    return (Lines(tuple(map(Line, sentences[:most]))), *others_in_memo(len(sentences) - most))
