"""What stays open, when the parties look again, and who signs."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.memo.blocks import Block, Kind, Line, Lines, Paragraph, Section
from partnership.memo.labels import SUBJECTS
from partnership.memo.signatures import Signature
from partnership.memo.wording import one_line
from partnership.memo.writing import empty, flat, listed_in_full
from partnership.snapshot.parts import Remark
from partnership.snapshot.snapshot import Snapshot
from partnership.wording import day


def open_points(snapshot: Snapshot, found: Sequence[str]) -> Section:
    full, brief = (*points(found), *remarks(snapshot)), (*points(found), *counted(snapshot))
    return Section("open", _("Open punten en opmerkingen"), full, brief=brief)


def points(found: Sequence[str]) -> tuple[Block, ...]:
    if not found:
        return (Paragraph(_("Er staat niets meer open.")),)
    return (Lines(tuple(map(Line, found))),)


def remarks(snapshot: Snapshot) -> tuple[Block, ...]:
    """Return the open remarks whose author wants them here."""
    if not snapshot.remarks:
        return (Paragraph(_("Er zijn geen opmerkingen voor dit memo."), kind=Kind.NOTE),)
    return listed_in_full(map(remarked, snapshot.remarks))


def counted(snapshot: Snapshot) -> tuple[Block, ...]:
    if not snapshot.remarks:
        return remarks(snapshot)
    number = len(snapshot.remarks)
    text = ngettext("Er is %(n)s opmerking.", "Er zijn %(n)s opmerkingen.", number)
    return (Paragraph(text % {"n": number}),)


def remarked(remark: Remark) -> Line:
    subject = _(SUBJECTS.get(remark.subject, remark.subject))
    label = _("%(author)s over %(subject)s") % {"author": one_line(remark.author), "subject": subject}
    return Line(flat(remark.text), label)


def review(snapshot: Snapshot) -> Section:
    when = (
        _("De partijen kijken op %(day)s samen terug.") % {"day": day(snapshot.review_on)} if snapshot.review_on else ""
    )
    return Section("review", _("Herijking"), (Paragraph(when) if when else empty(),))


def signing(signatures: Sequence[Signature]) -> Section:
    """Return who signs; the list is empty until the parties named somebody."""
    heading = _("Ondertekening")
    if not signatures:
        return Section("signing", heading, (Paragraph(_("Nog niet ondertekend."), kind=Kind.EMPTY),))
    return Section("signing", heading, (Lines(tuple(map(signed, signatures))),), brief=(how_many(signatures),))


def how_many(signatures: Sequence[Signature]) -> Paragraph:
    values = {"n": sum(one.signed_on is not None for one in signatures), "all": len(signatures)}
    return Paragraph(_("%(n)s van de %(all)s partijen hebben ondertekend.") % values)


def signed(one: Signature) -> Line:
    who = ", ".join(filter(None, map(one_line, (one.name, one.function))))
    when = _("getekend op %(day)s") % {"day": day(one.signed_on)} if one.signed_on else _("nog niet ondertekend")
    mandate = _("Mandaat: %(mandate)s") % {"mandate": one_line(one.mandate)} if one.mandate.strip() else ""
    return Line(f"{who}, {when}.", one_line(one.party), mandate)
