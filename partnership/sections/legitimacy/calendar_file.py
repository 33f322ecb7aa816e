"""The democratic calendar as a file that every agenda can read (iCalendar, RFC 5545).

A moment keeps its UID, and its SEQUENCE goes up when it changes: who takes the file in again gets no doubles.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from django.utils import translation
from django.utils.translation import gettext as _

from partnership.models import Partnership
from partnership.sections.legitimacy.facts import Moment

if TYPE_CHECKING:
    from icalendar import Event

CONTENT_TYPE: Final = "text/calendar; charset=utf-8"
PRODUCT: Final = "-//Onderlegger//Democratische kalender//NL"
ONE_DAY: Final = dt.timedelta(days=1)


def calendar_file(partnership: Partnership, moments: Iterable[Moment], address: str) -> bytes:
    """Return the moments that have a day as events of a whole day, without an alarm.

    `address` is the page they come from. There has to be at least one: an empty calendar is no calendar.
    """
    from icalendar import Calendar

    calendar = Calendar.new(
        prodid=PRODUCT,
        uid=partnership.uid,
        name=_("Democratische kalender: %(title)s") % {"title": partnership.title},
        language=translation.get_language(),
        subcomponents=[event_of(partnership, moment, address) for moment in moments if moment.happens_on],
    )
    return calendar.to_ical()


def event_of(partnership: Partnership, moment: Moment, address: str) -> Event:
    from icalendar import TRANSP, Event

    changed_at = moment.updated_at.astimezone(dt.UTC).replace(microsecond=0)
    return Event.new(
        uid=uuid.uuid5(partnership.uid, f"moment {moment.pk}"),
        stamp=changed_at,
        last_modified=changed_at,
        sequence=moment.edition,
        start=moment.happens_on,
        end=moment.happens_on + ONE_DAY,
        summary=f"{moment.body} ({moment.party}): {_(moment.kind.label).lower()}",
        description="\n".join(filter(None, [moment.what, partnership.title])),
        url=address,
        transparency=TRANSP.TRANSPARENT,
    )
