"""What parties add to the agreement in their own words: reservations, and the remarks that go to the memo."""

from __future__ import annotations

from django.utils.translation import gettext as _

from partnership.axes import AXIS
from partnership.memo.answers import Quote, Quotes
from partnership.memo.labels import SUBJECTS
from partnership.memo.wording import axis_name, one_line, paragraphs
from partnership.snapshot.parts import Remark, Reservation
from partnership.snapshot.snapshot import Snapshot


def reservations(snapshot: Snapshot) -> tuple[Quotes, ...]:
    """Return the reservations per question; nothing before the reveal."""
    by_axis: dict[str, list[Reservation]] = {}
    for reservation in snapshot.reservations:
        by_axis.setdefault(reservation.axis, []).append(reservation)
    return tuple(_reserved(snapshot, by_axis[axis]) for axis in AXIS if axis in by_axis)


def _reserved(snapshot: Snapshot, reservations: list[Reservation]) -> Quotes:
    heading = _("Voorbehoud bij %(question)s") % {"question": axis_name(AXIS[reservations[0].axis])}
    quotes = (Quote(one_line(snapshot.party(one.party).name), paragraphs(one.text)) for one in reservations)
    return Quotes(heading, tuple(quotes))


def remarks(snapshot: Snapshot) -> tuple[Quotes, ...]:
    """Return the open remarks whose author wants them here, per subject."""
    by_subject: dict[str, list[Remark]] = {}
    for remark in snapshot.remarks:
        by_subject.setdefault(remark.subject, []).append(remark)
    return tuple(_remarked(subject, remarks) for subject, remarks in by_subject.items())


def _remarked(subject: str, remarks: list[Remark]) -> Quotes:
    heading = _("Opmerking bij %(subject)s") % {"subject": _(SUBJECTS.get(subject, subject))}
    return Quotes(heading, tuple(Quote(one_line(remark.author), paragraphs(remark.text)) for remark in remarks))
