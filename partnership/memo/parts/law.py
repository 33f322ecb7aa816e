"""What the agreement is in law, how long it lasts, and how a party leaves."""

from __future__ import annotations

from django.utils.translation import gettext as _

from partnership.law import Authority, Character
from partnership.memo.blocks import Section
from partnership.memo.wording import one_line
from partnership.memo.writing import answered, said
from partnership.snapshot.parts import LegalBasis
from partnership.snapshot.snapshot import Snapshot
from partnership.wording import day


def law(snapshot: Snapshot) -> Section:
    basis = snapshot.legal_basis
    authority = _(Authority(basis.authority).label) if basis.authority else ""
    blocks = (
        *answered(_("Juridische vorm"), character(basis)),
        *answered(_("Bevoegdheid"), ", ".join(filter(None, (authority, one_line(basis.article))))),
        *said(basis.ground, _("Grond voor de verplichting")),
        *said(consultation(basis), _("Consultatie")),
        *answered(_("Looptijd"), duration(snapshot)),
        *answered(_("Uittreden"), basis.leaving),
    )
    return Section("law", _("Juridische vorm, looptijd en uittreden"), blocks)


def character(basis: LegalBasis) -> str:
    if basis.character is None:
        return ""
    if basis.character == Character.OTHER and basis.character_text.strip():
        return basis.character_text
    label = _(Character(basis.character).label)
    return f"{label}. {_(Character(basis.character).meaning)}"


def consultation(basis: LegalBasis) -> str:
    return between(basis.consultation_starts_on, basis.consultation_ends_on)


def duration(snapshot: Snapshot) -> str:
    return between(snapshot.starts_on, snapshot.ends_on)


def between(start, end) -> str:
    """Return '1 januari 2027 tot en met 31 december 2032', as far as the days are known."""
    if start and end:
        return _("%(start)s tot en met %(end)s") % {"start": day(start), "end": day(end)}
    if start:
        return _("vanaf %(start)s") % {"start": day(start)}
    return _("tot en met %(end)s") % {"end": day(end)} if end else ""
