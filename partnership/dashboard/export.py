"""The current selection as CSV, for a spreadsheet."""

from __future__ import annotations

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from partnership.axes import AXES
from partnership.dashboard.rows import DealRow


def header() -> list[str]:
    known = [_("bijdrage Rijk (miljoen euro)"), _("bod (TWh)"), _("zekerheid"), _("bron")]
    return [
        _("naam"),
        _("programma"),
        _("provincies"),
        _("status"),
        _("voorbeeld"),
        *(_(axis.label) for axis in AXES),
        _("stappen van het ideaaltype"),
        _("meer bij het Rijk"),
        _("meer bij de regio"),
        *known,
        _("bijgewerkt"),
    ]


def cells(row: DealRow) -> list[object]:
    scores = row.profile.scores if row.profile else (None,) * len(AXES)
    facts = row.known_facts
    known = (
        (facts.rijk_contribution, facts.bid, facts.get_certainty_display(), facts.source_url) if facts else (None,) * 4
    )
    return [
        row.title,
        row.programme,
        row.provinces,
        row.status.label,
        _("ja") if row.is_example else "",
        *scores,
        row.steps,
        row.to_rijk,
        row.to_region,
        *known,
        # Nobody changes a known deal: its date would be that of loading the register.
        "" if facts else localtime(row.updated_at).date().isoformat(),
    ]
