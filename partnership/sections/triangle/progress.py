from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from partnership.corners import CORNERS
from partnership.models import Partnership, Party
from partnership.progress import Progress, TaskStatus
from partnership.sections.triangle.facts import Texts, texts_of


def progress(partnership: Partnership, parties: Sequence[Party]) -> Progress:
    """A party is done when it says something about every corner; the note tells what is missing together."""
    texts = texts_of(partnership)
    open_together = [
        _(corner.label).lower() for corner in CORNERS if corner.together and not is_said(texts, None, corner.key)
    ]
    note = _("Samen nog leeg: %(parts)s") % {"parts": ", ".join(open_together)} if open_together else ""
    per_party = tuple((party, status_of(texts, party)) for party in parties)
    return Progress(TaskStatus.NOT_YET, note, per_party)


def status_of(texts: Texts, party: Party) -> TaskStatus:
    said = sum(is_said(texts, party.pk, corner.key) for corner in CORNERS)
    if said == len(CORNERS):
        return TaskStatus.DONE
    return TaskStatus.BUSY if said else TaskStatus.NOT_YET


def is_said(texts: Texts, party: int | None, corner: str) -> bool:
    text = texts.get((party, corner))
    return bool(text and text.is_filled_in)
