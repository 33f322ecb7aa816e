"""What parties add to the agreement in their own words: reservations, and the remarks that go to the memo."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from partnership.memo.answers import Quote, Quotes
from partnership.memo.gathering import Gathered
from partnership.memo.wording import axis_name, one_line, paragraphs
from partnership.models import Remark, Reservation
from partnership.remarks.subjects import SUBJECTS


def reservations(seen: Gathered) -> tuple[Quotes, ...]:
    """Return the reservations per question, in the order they were made; nothing before the reveal."""
    by_axis: dict[str, list[Reservation]] = {}
    for reservation in seen.reservations:
        by_axis.setdefault(reservation.axis, []).append(reservation)
    axes = sorted(by_axis, key=lambda axis: by_axis[axis][0].question.number)
    return tuple(_reserved(by_axis[axis]) for axis in axes)


def _reserved(reservations: list[Reservation]) -> Quotes:
    heading = _("Voorbehoud bij %(question)s") % {"question": axis_name(reservations[0].question)}
    return Quotes(heading, tuple(Quote(one_line(str(one.party)), paragraphs(one.text)) for one in reservations))


def remarks(seen: Gathered) -> tuple[Quotes, ...]:
    """Return the open remarks whose author wants them here, per subject."""
    by_subject: dict[str, list[Remark]] = {}
    for remark in seen.remarks:
        by_subject.setdefault(remark.subject, []).append(remark)
    return tuple(_remarked(subject, remarks) for subject, remarks in by_subject.items())


def _remarked(subject: str, remarks: Iterable[Remark]) -> Quotes:
    name = _(SUBJECTS[subject].name) if subject in SUBJECTS else subject
    heading = _("Opmerking bij %(subject)s") % {"subject": name}
    return Quotes(heading, tuple(Quote(_author(remark), paragraphs(remark.text)) for remark in remarks))


def _author(remark: Remark) -> str:
    return one_line(str(remark.party) if remark.party else remark.by_name)
